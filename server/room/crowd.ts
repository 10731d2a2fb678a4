import type { AnyAction } from '#shared/room/rules.ts'
import type { Batch, Crowd } from '../store/store.ts'
import type { Room } from './room.ts'
import { hasChanges } from './round.ts'

/** Watches who is there while items are open. What was counted before a close or a restart has counted already. */
export function watchOpen(room: Room, crowd?: readonly Crowd[]): void {
  if (crowd) room.presence.forgetKept()
  for (const item of room.parts.rules.items(room.state)) {
    if (item.phase !== 'open') continue
    const own = room.journal.filter(({ action }) => 'id' in action && action.id === item.id)
    const opened = own.findLast(({ action }) => action.type === 'item/open')?.seq ?? 0
    const closes = own.filter(({ seq, action }) => action.type === 'item/close' && seq > opened)
    const seen = closes.map(({ action }) => (action as AnyAction & { seen?: number }).seen ?? 0)
    const kept = crowd?.find(({ activity, run }) => activity === item.id && run === item.run)?.seen
    room.presence.watch(item.id, Math.max(0, kept ?? 0, ...seen))
    if (kept !== undefined) room.presence.keep(item.id, kept)
  }
}

/** What is written anyway takes along how many were there, where that has grown. The number alone: no device. */
export function withCrowd(room: Room, batch: Batch): Batch {
  if (!hasChanges(batch)) return batch
  for (const { id, run, phase } of room.parts.rules.items(room.state)) {
    const seen = room.presence.of(id)
    if (phase === 'open' && room.presence.keep(id, seen)) batch.crowd.push({ activity: id, run, seen })
  }
  return batch
}

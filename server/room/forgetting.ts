import type { Words } from '#shared/base/schema.ts'
import type { Entry } from '#shared/room/rules.ts'
import { dehydrate, hydrate } from '#shared/room/texts.ts'
import type { Batch } from '../store/store.ts'
import type { Room } from './room.ts'

/** Erases the words that this step has replaced or taken away: from the journal in memory, and with it from the disk. */
export function forgetReplaced(room: Room, batch: Batch): void {
  const { forgets, held } = room.parts.rules
  if (!forgets || !held) return
  const textsIn = (value: unknown): string[] => {
    const out: Words[] = []
    dehydrate(value, out, room.texts)
    return out.map(({ id }) => id)
  }
  const steps = room.journal.filter(({ action }) => forgets.has(action.type))
  const kept = new Set(textsIn(held(room.state)))
  const gone = new Set(textsIn(steps.map(({ action }) => action)).filter((id) => !kept.has(id) && room.texts.get(id)))
  if (gone.size === 0) return
  // Somebody may have used the same id elsewhere: what stands there stays.
  const others = room.journal.filter((entry) => !forgets.has(entry.action.type))
  for (const id of textsIn(others.map(({ action }) => action))) gone.delete(id)
  const bare = new Map(steps.map(({ seq, action }) => [seq, dehydrate(action, [], room.texts)]))
  for (const id of gone) room.texts.set(id, '')
  room.journal = room.journal.map((entry) =>
    bare.has(entry.seq) ? { ...entry, action: hydrate(bare.get(entry.seq), room.texts) as Entry['action'] } : entry,
  )
  batch.texts = batch.texts.filter(({ id }) => !gone.has(id))
  batch.forget = [...(batch.forget ?? []), ...gone]
}

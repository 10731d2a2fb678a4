import type { Activity } from '#shared/activities/kind.ts'
import { kindOf } from '#shared/activities/kinds.ts'
import { pruneOwed } from './pruning.ts'
import type { Room } from './room.ts'

const SEAL_AFTER_MS = 600_000
/** A board that goes on after the break keeps who said what until the workshop ends, or nobody came back for a day. */
const SEAL_BOARD_AFTER_MS = 86_400_000
/** How soon: when its time has come; now, boards apart, since the server stops; or now, since nothing goes on. */
export type Soon = 'due' | 'votes' | 'all'

/** What is closed and due for sealing. When the workshop has ended, everything is. */
export function unsealed({ parts: { rules }, state }: Room, now: number, soon: Soon): Activity[] {
  return rules.items(state).filter((item) => {
    if (item.phase !== 'closed' || item.sealed) return false
    if (soon === 'all' || rules.ended(state)) return true
    const goesOn = kindOf(item.kind).continues
    if (soon === 'votes' && !goesOn) return true
    return item.closedAt !== null && now - item.closedAt >= (goesOn ? SEAL_BOARD_AFTER_MS : SEAL_AFTER_MS)
  })
}

/** Seals by the clock what is due. */
export const sealInTime = (room: Room): NodeJS.Timeout =>
  setInterval(() => {
    for (const { id, run } of unsealed(room, room.parts.now(), 'due')) void room.sealSoon(id, run)
    pruneOwed(room)
  }, 250).unref()

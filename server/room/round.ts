import type { Reply } from '#shared/protocol/wire.ts'
import { refuse } from '#shared/base/result.ts'
import { type Batch, emptyBatch, isDisk } from '../store/store.ts'
import type { Waiting } from './types.ts'

/** What is decided together, committed together, and answered after. */
export type Round = {
  batch: Batch
  replies: { waiting: Waiting; reply: Reply }[]
  /** What happens once it is on disk. */
  afterwards: (() => void)[]
  /** Set when deciding failed: the room must be read again from disk. */
  defect: { error: unknown } | null
}
export const newRound = (): Round => ({ batch: emptyBatch(), replies: [], afterwards: [], defect: null })

export function hasChanges({ entries, cells, marks, ballots, seals, clear }: Batch): boolean {
  return clear || entries.length + cells.length + marks.length + ballots.length + seals.length > 0
}

const LISTS = ['entries', 'texts', 'cells', 'marks', 'ballots', 'seals', 'crowd'] as const

/**
 * Decides one job. An exception is a defect: nothing of that job may reach the disk, where it would be read again and
 * again, so the batch goes back to what it was before.
 */
export function attempt(round: Round, waiting: Waiting, decide: () => Reply | null): void {
  const { batch, afterwards } = round
  // A job may put another list in the place of one.
  const before = { ...batch }
  const lengths = LISTS.map((list) => batch[list].length)
  const steps = afterwards.length
  try {
    const reply = decide()
    if (reply) round.replies.push({ waiting, reply })
  } catch (error) {
    LISTS.forEach((list, i) => before[list].splice(lengths[i] ?? 0))
    afterwards.splice(steps)
    round.batch = before
    round.replies.push({ waiting, reply: refuse(isDisk(error) ? 'notSaved' : 'server') })
    round.defect = { error }
  }
}

import type { CafeAction } from '#shared/activities/cafe/actions.ts'
import type { TextKey } from '#shared/words/words.ts'
import type { NowRow } from './rows.ts'

/** The one next step of a café, and what its button says; null when the rounds are over. */
export type NextStep = { label: TextKey; round: number; action: CafeAction }
export function nextStep(rounds: number, { round, finished }: NowRow): NextStep | null {
  if (finished) return null
  if (round === 0) return { label: 'cafe.startFirst', round: 1, action: { type: 'start' } }
  if (round >= rounds) return { label: 'cafe.finish', round, action: { type: 'finish' } }
  return { label: 'cafe.startNext', round: round + 1, action: { type: 'next', round: round + 1 } }
}

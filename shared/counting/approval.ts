import type { Ballots, ScoredBallot } from './ballots.ts'
import { compare, decimal, zero } from './fraction.ts'
import { addUp, type Sums } from './sums.ts'

const one = decimal(1)

/** Approval: 1 = suits me, 0 or nothing = does not. A ballot with any other value is rejected whole. */
export function approval(ballots: Ballots<ScoredBallot>): Sums {
  return addUp(ballots, (scores) =>
    [...scores.values()].every((score) => compare(score, zero) === 0 || compare(score, one) === 0) ? scores : null,
  )
}

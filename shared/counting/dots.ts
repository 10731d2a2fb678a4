import type { Ballots, ScoredBallot } from './ballots.ts'
import { add, compare, decimal, divide, zero } from './fraction.ts'
import { addUp, type Sums } from './sums.ts'

export type DotsConvention = {
  /** Dots per ballot; no limit if left out. Fewer may be given. */
  budget?: number
  /** Dots per option; no limit if left out. */
  maxPerOption?: number
  /** Scales every ballot to 1 in all, so that those who give few dots weigh as much. */
  normalise: boolean
}

/** Dots (cumulative voting): sums. A ballot over budget, over the maximum of an option or below zero is rejected whole. */
export function dots(ballots: Ballots<ScoredBallot>, { budget, maxPerOption, normalise }: DotsConvention): Sums {
  const most = budget === undefined ? undefined : decimal(budget)
  const mostPerOption = maxPerOption === undefined ? undefined : decimal(maxPerOption)
  return addUp(ballots, (scores) => {
    const given = [...scores.values()]
    const spent = given.reduce(add, zero)
    if (given.some((dotsGiven) => compare(dotsGiven, zero) < 0)) return null
    if (mostPerOption && given.some((dotsGiven) => compare(dotsGiven, mostPerOption) > 0)) return null
    if (most && compare(spent, most) > 0) return null
    if (!normalise || compare(spent, zero) === 0) return scores
    return new Map([...scores].map(([option, dotsGiven]) => [option, divide(dotsGiven, spent)]))
  })
}

import { approval } from './approval.ts'
import { type CountInput, rankedBallots, scoredBallots, type Turnout, turnout } from './ballots.ts'
import { approvalConvention, type Convention, dotsConvention, rankedPairsConvention } from './convention.ts'
import { dots } from './dots.ts'
import { comparePairs, pairwiseTable } from './pairwise.ts'
import { firstSeats, placesOf } from './places.ts'
import { type Step, rankedPairs } from './ranked-pairs.ts'
import { ok, refuse, type Result } from './refusal.ts'
import type { Sums } from './sums.ts'

/** A counted vote. Options inside a tie group follow the option list, which means nothing. */
export type Count = Turnout & {
  /** All who share a seat; with several seats the whole tie group at the last one. Nobody without any vote. */
  winners: string[]
  /** Tie groups, best first. */
  ranking: string[][]
  /** Standard competition places: 1, 1, 3. */
  places: Record<string, number>
  /** The variant counted, defaults spelt out. */
  convention: Convention
  /** Sums, for the methods that add up. */
  tallies?: Record<string, number>
  /** `pairwise.A.B`: votes preferring A to B, for the methods that compare pairs. */
  pairwise?: Record<string, Record<string, number>>
  steps?: Step[]
}

type Method = (input: CountInput) => Result<Count>

const methods: Record<string, Method> = {
  'ranked-pairs'(input) {
    const convention = rankedPairsConvention(input)
    if (!convention.ok) return convention
    const ballots = rankedBallots(input)
    if (!ballots.ok) return ballots
    const pairwise = comparePairs(ballots.value, convention.value.unranked)
    const { ranking, steps } = rankedPairs(pairwise, convention.value)
    const anyVote = ballots.value.ballots.some(({ power, ranks }) => power > 0n && ranks.length > 0)
    return ok({
      ...standing(input, ranking, anyVote),
      ...turnout(ballots.value, () => false),
      convention: convention.value,
      pairwise: pairwiseTable(pairwise),
      steps,
    })
  },
  approval(input) {
    const convention = approvalConvention(input)
    if (!convention.ok) return convention
    const ballots = scoredBallots(input)
    return ballots.ok ? ok(summed(input, convention.value, approval(ballots.value))) : ballots
  },
  cumulative(input) {
    const convention = dotsConvention(input)
    if (!convention.ok) return convention
    const ballots = scoredBallots(input)
    return ballots.ok ? ok(summed(input, convention.value, dots(ballots.value, convention.value))) : ballots
  },
}

/**
 * Counts a vote exactly: no rounding decides anything. Expects well-formed input (`readInput` for input of unknown
 * origin); refuses an unknown method or convention, and ballots that name unknown options or do not fit the method.
 */
export function count(input: CountInput): Result<Count> {
  const method = methodNamed(input.method)
  return method.ok ? method.value(input) : method
}

/** The method of that name, or the refusal of an unknown one. */
export function methodNamed(name: string): Result<Method> {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined
  return method ? ok(method) : refuse('counting.method', { method: name })
}

function standing({ seats = 1 }: CountInput, ranking: string[][], anyVote: boolean) {
  return { winners: anyVote ? firstSeats(ranking, seats) : [], ranking, places: placesOf(ranking) }
}

function summed(input: CountInput, convention: Convention, { ranking, anyVote, ...sums }: Sums): Count {
  return { ...standing(input, ranking, anyVote), ...sums, convention }
}

import { commonDenominator, decimal, type Fraction, times, toNumber } from './fraction.ts'
import { ok, refuse, type Result } from './refusal.ts'

/**
 * Equal ballots in the exchange form. Power = `count` * `weight`; both default to 1 and `count` may be huge.
 * `ranks`: tie groups, best first, [] = abstention. `scores`: a missing key = not rated. One of the two.
 */
export type Ballot = {
  count?: number
  weight?: number
  ranks?: readonly (readonly string[])[]
  scores?: Readonly<Record<string, number>>
}

/** One vote in the exchange form: what is exported after a vote can be counted again from this alone. */
export type CountInput = {
  method: string
  /** Variant of the method; what is left out takes the default. */
  convention?: Readonly<Record<string, unknown>>
  options: readonly string[]
  /** Struck from every ballot before the count; has no place. */
  withdrawn?: readonly string[]
  /** 1 if left out. */
  seats?: number
  ballots: readonly Ballot[]
}

/**
 * A ballot ready to be counted. `heads`: people behind it. `power`: in units of 1/`unit` of the whole.
 * `blank`: it was cast without saying anything; judged before options were withdrawn.
 */
type Ready = { heads: bigint; power: bigint; blank: boolean }
export type RankedBallot = Ready & { ranks: readonly (readonly string[])[] }
export type ScoredBallot = Ready & { scores: ReadonlyMap<string, Fraction> }

/** The options still standing and their ballots. Powers are whole multiples of 1/`unit`, so sums stay exact. */
export type Ballots<B extends Ready> = { options: readonly string[]; unit: bigint; ballots: readonly B[] }

/** Heads by what became of their ballot (together: all who voted), and the power of those counted. */
export type Turnout = { voters: number; abstained: number; rejected: number; power: number }

/** Ballots for the methods that compare ranks. Refuses unknown options and options ranked twice. */
export function rankedBallots(input: CountInput): Result<Ballots<RankedBallot>> {
  return readyBallots(input, (ballot, number, known, standing) => {
    if (!ballot.ranks || ballot.scores) return refuse('counting.ballot.kind', { ballot: number, field: 'ranks' })
    const seen = new Set<string>()
    for (const option of ballot.ranks.flat()) {
      if (!known.has(option)) return refuse('counting.ballot.option', { ballot: number, option })
      if (seen.has(option)) return refuse('counting.ballot.twice', { ballot: number, option })
      seen.add(option)
    }
    const ranks = ballot.ranks.map((group) => group.filter((option) => standing.has(option)))
    return ok({ blank: seen.size === 0, ranks: ranks.filter((group) => group.length > 0) })
  })
}

/** Ballots for the methods that add up scores. Refuses unknown options. */
export function scoredBallots(input: CountInput): Result<Ballots<ScoredBallot>> {
  return readyBallots(input, (ballot, number, known, standing) => {
    if (!ballot.scores || ballot.ranks) return refuse('counting.ballot.kind', { ballot: number, field: 'scores' })
    const entries = Object.entries(ballot.scores)
    for (const [option] of entries) {
      if (!known.has(option)) return refuse('counting.ballot.option', { ballot: number, option })
    }
    const scores = new Map<string, Fraction>()
    for (const [option, score] of entries) if (standing.has(option)) scores.set(option, decimal(score))
    return ok({ blank: entries.every(([, score]) => score === 0), scores })
  })
}

type Reader<C> = (ballot: Ballot, number: number, known: Set<string>, standing: Set<string>) => Result<C>

function readyBallots<C extends { blank: boolean }>(input: CountInput, read: Reader<C>): Result<Ballots<Ready & C>> {
  const known = new Set(input.options)
  const withdrawn = new Set(input.withdrawn)
  for (const option of withdrawn) if (!known.has(option)) return refuse('counting.withdrawn', { option })
  const twice = input.options.find((option, i) => input.options.indexOf(option) !== i)
  if (twice !== undefined) return refuse('counting.options', { option: twice })

  const options = input.options.filter((option) => !withdrawn.has(option))
  const standing = new Set(options)
  const weights = input.ballots.map(({ weight = 1 }) => decimal(weight))
  const unit = commonDenominator(weights)
  const ballots: (Ready & C)[] = []
  for (const [i, ballot] of input.ballots.entries()) {
    const content = read(ballot, i + 1, known, standing)
    if (!content.ok) return content
    const heads = decimal(ballot.count ?? 1).n
    const weight = times(weights[i] ?? { n: 1n, d: 1n }, heads * unit)
    ballots.push({ ...content.value, heads, power: weight.n / weight.d })
  }
  return ok({ options, unit, ballots })
}

/** Who voted, who abstained, whose ballot was rejected. */
export function turnout<B extends Ready>({ ballots, unit }: Ballots<B>, isRejected: (ballot: B) => boolean): Turnout {
  const heads = { voters: 0n, abstained: 0n, rejected: 0n }
  let power = 0n
  for (const ballot of ballots) {
    const fate = isRejected(ballot) ? 'rejected' : ballot.blank ? 'abstained' : 'voters'
    heads[fate] += ballot.heads
    if (fate === 'voters') power += ballot.power
  }
  return {
    voters: Number(heads.voters),
    abstained: Number(heads.abstained),
    rejected: Number(heads.rejected),
    power: toNumber({ n: power, d: unit }),
  }
}

import { type Ballots, type ScoredBallot, type Turnout, turnout } from './ballots.ts'
import { add, compare, type Fraction, times, toNumber, zero } from './fraction.ts'

export type Sums = Turnout & {
  ranking: string[][]
  tallies: Record<string, number>
  /** Somebody gave something to some option. */
  anyVote: boolean
}

/** What one ballot gives to the options, before its power; null rejects the ballot whole. */
export type Gives = (scores: ReadonlyMap<string, Fraction>) => ReadonlyMap<string, Fraction> | null

/** Adds up what the ballots give. Equal sums share a tie group; most first. */
export function addUp(ballots: Ballots<ScoredBallot>, gives: Gives): Sums {
  const sums = new Map(ballots.options.map((option) => [option, zero]))
  const rejected = new Set<ScoredBallot>()
  for (const ballot of ballots.ballots) {
    const given = gives(ballot.scores)
    if (!given) rejected.add(ballot)
    else
      for (const [option, share] of given) sums.set(option, add(sums.get(option) ?? zero, times(share, ballot.power)))
  }
  const shown = [...sums].map(([option, { n, d }]) => [option, toNumber({ n, d: d * ballots.unit })] as const)
  return {
    ...turnout(ballots, (ballot) => rejected.has(ballot)),
    ranking: groupBySum(sums),
    tallies: Object.fromEntries(shown),
    anyVote: [...sums.values()].some(({ n }) => n !== 0n),
  }
}

function groupBySum(sums: ReadonlyMap<string, Fraction>): string[][] {
  const groups: { sum: Fraction; options: string[] }[] = []
  for (const [option, sum] of [...sums].sort(([, a], [, b]) => compare(b, a))) {
    const last = groups.at(-1)
    if (last && compare(last.sum, sum) === 0) last.options.push(option)
    else groups.push({ sum, options: [option] })
  }
  return groups.map(({ options }) => options)
}

import type { Ballots, RankedBallot } from './ballots.ts'
import { toNumber } from './fraction.ts'

/** 'last': unranked options share the last place. 'ignore': only pairs ranked on the ballot count. */
export type Unranked = 'last' | 'ignore'

/** `votes[a][b]`: power preferring option a to option b, in units of 1/`unit`. Indexes follow `options`. */
export type Pairwise = { options: readonly string[]; unit: bigint; votes: readonly (readonly bigint[])[] }

/** Compares every two options on every ballot; equal ranks count for neither. */
export function comparePairs({ options, unit, ballots }: Ballots<RankedBallot>, unranked: Unranked): Pairwise {
  const votes = options.map(() => options.map(() => 0n))
  // NaN is neither above nor below anything: exactly what an ignored option should be.
  const missing = unranked === 'last' ? Infinity : Number.NaN
  for (const { ranks, power } of ballots) {
    const ranked = new Map(ranks.flatMap((group, rank) => group.map((option) => [option, rank])))
    const rankOf = options.map((option) => ranked.get(option) ?? missing)
    for (const [a, row] of votes.entries()) {
      const rank = rankOf[a] ?? missing
      for (const [b, other] of rankOf.entries()) if (rank < other) row[b] = (row[b] ?? 0n) + power
    }
  }
  return { options, unit, votes }
}

/** Power preferring a to b, in units. */
export const preferring = ({ votes }: Pairwise, a: number, b: number): bigint => votes[a]?.[b] ?? 0n

/** The matrix by name, in votes: `table.A.B` voters prefer A to B. */
export function pairwiseTable(pairwise: Pairwise): Record<string, Record<string, number>> {
  const { options, unit } = pairwise
  const cell = (a: number, b: number): number => toNumber({ n: preferring(pairwise, a, b), d: unit })
  const row = (a: number): Record<string, number> =>
    Object.fromEntries(options.flatMap((option, b) => (a === b ? [] : [[option, cell(a, b)]])))
  return Object.fromEntries(options.map((option, a) => [option, row(a)]))
}

/** Who sits where: `plan[round][group]` is a table counted from 0, or null while that group pauses. Rounds from 0. */
export type Plan = readonly (readonly (number | null)[])[]

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

/**
 * The table of one group in one round (all counted from 0). With enough tables every group walks one table further.
 * With more groups than tables, blocks of groups pause in turn, so that nobody pauses twice before everyone has once;
 * the shift keeps those who come back from meeting the same table again.
 */
export function seatOf(tables: number, groups: number, round: number, group: number): number | null {
  if (groups <= tables) return (group + round) % tables
  const pausing = groups - tables
  const place = (((group - round * pausing) % groups) + groups) % groups
  if (place >= tables) return null
  return (place + Math.floor((round * divisor(pausing, groups)) / groups)) % tables
}

/**
 * The whole plan. No two groups share a table, no group comes to a table again before it has been to all others, and
 * where tables, groups and rounds are equally many, every group visits every table exactly once.
 */
export const plan = (tables: number, groups: number, rounds: number): Plan =>
  Array.from({ length: rounds }, (_, round) =>
    Array.from({ length: groups }, (_, group) => seatOf(tables, groups, round, group)),
  )

/** The groups that pause in a round of the plan. */
export const pausing = (row: readonly (number | null)[]): number[] =>
  row.flatMap((table, group) => (table === null ? [group] : []))

/** A, B, C: what a group is called. */
export const letter = (group: number): string => String.fromCharCode(65 + group)

/** Standard competition places: tie groups [[A, B], [C]] take places 1, 1, 3. */
export function placesOf(ranking: readonly (readonly string[])[]): Record<string, number> {
  let taken = 0
  const places = ranking.flatMap((group) => {
    const place = taken + 1
    taken += group.length
    return group.map((option) => [option, place] as const)
  })
  return Object.fromEntries(places)
}

/** The first `seats` options, and everyone who shares the last seat: more than `seats` if a tie runs through the line. */
export function firstSeats(ranking: readonly (readonly string[])[], seats: number): string[] {
  const winners: string[] = []
  for (const group of ranking) if (winners.length < seats) winners.push(...group)
  return winners
}

/** A line "the first n" running through a shared place: `free` of the `tied` fit above the line. */
export type Cut = { place: number; tied: string[]; free: number }

/** Whether the line after the first `line` options runs through a tie; null if it does not. */
export function cutThrough(ranking: readonly (readonly string[])[], line: number): Cut | null {
  let above = 0
  for (const group of ranking) {
    const free = line - above
    if (free <= 0) return null
    if (free < group.length) return { place: above + 1, tied: [...group], free }
    above += group.length
  }
  return null
}

/** Two neighbours whose order was decided by only `by` votes. */
export type Close = { above: string; below: string; by: number }

type Outcome = {
  ranking: readonly (readonly string[])[]
  pairwise?: Readonly<Record<string, Readonly<Record<string, number>>>>
  tallies?: Readonly<Record<string, number>>
}

/**
 * Neighbouring places ("head to head") whose deciding duel or sum differs by at most max(1, 2 % of `voters`).
 * With weights pass the power that was counted instead of heads. A remark only: it never merges places.
 */
export function headToHead({ ranking, pairwise, tallies }: Outcome, voters: number): Close[] {
  const lead = (a: string, b: string): number => {
    const lead = pairwise
      ? (pairwise[a]?.[b] ?? 0) - (pairwise[b]?.[a] ?? 0)
      : (tallies?.[a] ?? 0) - (tallies?.[b] ?? 0)
    // Shown numbers are rounded; 0.3 - 0.2 must not miss a limit by the last binary digit.
    return Math.round(lead * 1e9) / 1e9
  }
  return ranking.slice(1).flatMap((lower, i) =>
    (ranking[i] ?? []).flatMap((above) =>
      lower.flatMap((below) => {
        const by = lead(above, below)
        // Between shared places not every pair met in a duel that decided: an even or reversed one did not.
        return by > 0 && (by <= 1 || by * 50 <= voters) ? [{ above, below, by }] : []
      }),
    ),
  )
}

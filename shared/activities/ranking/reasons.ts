import type { Say } from '../../words/words.ts'
import type { RankingResult } from './config.ts'

/**
 * Why the order is as it is, as data. `before`: the duel between two neighbours.
 * `cycle`: each beats the next and the last beats the first; its `weakest` victories do not count, and the last one
 * (`for` to `against`) is among them.
 */
export type Reason =
  | { type: 'before'; above: string; below: string; for: number; against: number }
  | { type: 'cycle'; cycle: string[]; for: number; against: number; weakest: number }

/** A room reads a handful of these; whoever wants all of them recounts. */
const MOST = 40
const MOST_CYCLES = 12

/** The most telling steps of a count: victories that were dropped, then the duels between neighbouring places. */
export function reasonsFor(result: RankingResult): Reason[] {
  return [...cycles(result).slice(0, MOST_CYCLES), ...neighbours(result)].slice(0, MOST)
}

function cycles({ steps, pairwise }: RankingResult): Reason[] {
  const told = new Set<string>()
  return steps.flatMap((step): Reason[] => {
    if (step.type === 'even' || step.outcome === 'locked' || !step.cycle) return []
    const { cycle, round } = step
    // Equal victories of one cycle are dropped together: they are told once.
    const key = `${round} ${cycle.toSorted().join(' ')}`
    if (told.has(key)) return []
    told.add(key)
    const alike = cycle.filter((option, i) => {
      const next = cycle[(i + 1) % cycle.length] ?? ''
      return pairwise[option]?.[next] === step.for && pairwise[next]?.[option] === step.against
    })
    return [{ type: 'cycle', cycle, for: step.for, against: step.against, weakest: alike.length }]
  })
}

function neighbours({ ranking, pairwise }: RankingResult): Reason[] {
  const votes = (a: string, b: string) => pairwise[a]?.[b] ?? 0
  return ranking.slice(1).flatMap((lower, i): Reason[] => {
    const duels = (ranking[i] ?? []).flatMap((above) =>
      lower.map((below) => ({ above, below, for: votes(above, below), against: votes(below, above) })),
    )
    // Between shared places there are many duels; the closest one that was won tells most.
    const won = duels.filter((duel) => duel.for > duel.against)
    const closest = won.sort((a, b) => a.for - a.against - (b.for - b.against))[0]
    return closest ? [{ type: 'before', ...closest }] : []
  })
}

/** A reason in plain words. */
export function reasonText(reason: Reason, label: (option: string) => string, say: Say): string {
  switch (reason.type) {
    case 'before': {
      const { above, below, for: n, against } = reason
      return say('ranking.before', { above: label(above), below: label(below), for: n, against })
    }
    case 'cycle': {
      const { cycle, for: votes, against, weakest: n } = reason
      const next = (i: number) => cycle[(i + 1) % cycle.length] ?? ''
      const chain = cycle.map((a, i) => say('ranking.beats', { a: label(a), b: label(next(i)) })).join(', ')
      return say('ranking.cycle', { chain, for: votes, against, n })
    }
  }
}

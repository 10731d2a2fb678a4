import type { Criterion, Scores, Tier } from './agenda.ts'

/**
 * How a score comes about, step by step. Every step rounds to what is shown (tenths of a point between 0 and 100), and
 * the next one counts with what was shown: whoever has the sheet and a pocket calculator finds the same.
 */
export type Part = {
  criterion: string
  weight: number
  /** What the evaluators gave, lowest first, without saying who. */
  given: readonly number[]
  low: number
  high: number
  /** Tenths of points, 0 to 1000; null as long as nobody has given anything. */
  points: number | null
}
export type Scored = {
  project: string
  parts: readonly Part[]
  /** Tenths of points; null until every criterion that counts has been judged by somebody. */
  score: number | null
  /** How many of the judgements asked for are there. */
  done: number
  asked: number
  /** Tenths of points between the highest and the lowest result of one evaluator; null before two have judged it all. */
  spread: number | null
}
/** A project with its place. Equal scores share a place, and the next one counts on: 1, 1, 3. */
export type Placed = Scored & { place: number | null; tier: string | null }

/**
 * From here on evaluators are far apart: 30 of 100 points between the highest result and the lowest. One step on a scale
 * of five is 25 points, so neither one step on every criterion nor two steps on one of several come so far.
 */
export const WIDE = 300

/** Rounds half up, as people do. */
const rounded = (value: number) => Math.floor(value + 0.5)

function partOf({ id, weight, from, to }: Criterion, given: readonly number[]): Part {
  const sorted = given.toSorted((a, b) => a - b)
  const [low, high] = [sorted[0] ?? from, sorted.at(-1) ?? from]
  const sum = sorted.reduce((all, one) => all + one - from, 0)
  const points = sorted.length === 0 ? null : rounded((sum * 1000) / (sorted.length * (to - from)))
  return { criterion: id, weight, given: sorted, low, high, points }
}

/** The score of one project from what its evaluators gave; the ones that are no longer asked do not count. */
export function scoreOf(
  project: string,
  criteria: readonly Criterion[],
  evaluators: readonly { id: string }[],
  scores: Scores,
): Scored {
  const own = Object.hasOwn(scores, project) ? (scores[project] ?? {}) : {}
  const by = (id: string, { id: criterion }: Criterion): readonly number[] => {
    const values = Object.hasOwn(own, id) ? own[id] : undefined
    const value = values && Object.hasOwn(values, criterion) ? values[criterion] : undefined
    return value === undefined ? [] : [value]
  }
  const parts = criteria.map((one) =>
    partOf(
      one,
      evaluators.flatMap(({ id }) => by(id, one)),
    ),
  )
  const results = evaluators.flatMap(({ id }) => resultOf(criteria.map((one) => partOf(one, by(id, one)))) ?? [])
  return {
    ...{ project, parts, score: resultOf(parts) },
    spread: results.length < 2 ? null : Math.max(...results) - Math.min(...results),
    ...{ done: parts.reduce((all, part) => all + part.given.length, 0), asked: criteria.length * evaluators.length },
  }
}

/** The mean of the parts by weight; null as long as one that counts has not been judged. */
function resultOf(parts: readonly Part[]): number | null {
  const counting = parts.filter((part) => part.weight > 0)
  const weights = counting.reduce((sum, part) => sum + part.weight, 0)
  if (weights === 0 || counting.some((part) => part.points === null)) return null
  return rounded(counting.reduce((all, part) => all + part.weight * (part.points ?? 0), 0) / weights)
}

/**
 * Weights as whole per cent that add up to 100: each is cut, and what is missing goes to those that lost most (method of
 * the largest remainder; among equals the first). All zero as long as nothing has a weight.
 */
export function sharesOf(weights: readonly number[]): number[] {
  const all = weights.reduce((sum, one) => sum + one, 0)
  if (all === 0) return weights.map(() => 0)
  const cut = weights.map((one) => Math.floor((one * 100) / all))
  const lost = weights.map((one, at) => ({ at, left: (one * 100) % all })).toSorted((a, b) => b.left - a.left)
  const missing = 100 - cut.reduce((sum, one) => sum + one, 0)
  const up = new Set(lost.slice(0, missing).map(({ at }) => at))
  return cut.map((one, at) => (up.has(at) ? one + 1 : one))
}

/** Places by score, shared where scores are equal; whoever has none yet has no place. */
export function placed(scored: readonly Scored[]): (Scored & { place: number | null })[] {
  const sorted = scored.toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1) || (a.project < b.project ? -1 : 1))
  const first = new Map<number, number>()
  for (const [at, { score }] of sorted.entries()) if (score !== null && !first.has(score)) first.set(score, at + 1)
  return sorted.map((one) => ({ ...one, place: one.score === null ? null : (first.get(one.score) ?? null) }))
}

/**
 * Which group a project falls into. By size: as long as the place lies within the seats of this group and those before,
 * so that a place that is shared is never torn apart. By threshold: the first whose points are reached. The last takes the rest.
 */
export function tierOf(tiers: readonly Tier[], by: 'size' | 'score', place: number | null, score: number | null) {
  if (place === null || score === null) return null
  let seats = 0
  for (const { id, limit } of tiers) {
    if (limit === null) return id
    seats += limit
    if (by === 'size' ? place <= seats : score >= limit * 10) return id
  }
  return null
}

/** Tenths as people read them: 73,5 in German. */
export const tenths = (value: number, lang: 'de' | 'en'): string =>
  `${Math.floor(value / 10)}${lang === 'de' ? ',' : '.'}${value % 10}`

import type { Dice } from '#shared/base/chance.ts'
import type { Sketch } from './eveningContent.ts'

const LOW = 1
const HIGH = 5
/** What everybody gives: by title, judge and criterion. */
export type Verdicts = Map<string, number[][]>
const sumOf = (given: readonly number[][]) => given.flat().reduce((all, one) => all + one, 0)

/**
 * Judges differ by a point here and there. Across a border between two priority groups nobody is level with anybody:
 * a shared place comes in whole, and the groups would have other sizes.
 */
export function verdictsOf(projects: readonly Sketch[], judges: number, borders: readonly number[], dice: Dice) {
  const verdicts: Verdicts = new Map()
  for (const { title, scores } of projects) {
    const mood = () => (dice() < 0.3 ? (dice() < 0.5 ? -1 : 1) : 0)
    const one = () => scores.map((score) => Math.min(HIGH, Math.max(LOW, score + mood())))
    verdicts.set(title, Array.from({ length: judges }, one))
  }
  for (const border of borders) {
    const places = () => [...verdicts.values()].toSorted((a, b) => sumOf(b) - sumOf(a))
    for (let all = places(); level(all, border); all = places()) for (const one of all.slice(0, border)) raise(one)
  }
  return verdicts
}
const level = (all: readonly number[][][], border: number) =>
  all.length > border && sumOf(all[border - 1] ?? []) === sumOf(all[border] ?? [])

/** One more point, from the first judge who can still give one. */
function raise(given: number[][]): void {
  for (const one of given) {
    const at = one.findIndex((value) => value < HIGH)
    if (at < 0) continue
    one[at] = (one[at] ?? LOW) + 1
    return
  }
}

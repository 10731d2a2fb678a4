import type { Milestone, Span, Value } from '#shared/agenda/profile.ts'
import { freshId, wordsOf } from '../robot.ts'
import type { Sketch } from './eveningContent.ts'

/** The day before the first of a month, or that first itself; months are counted on from `2027-03`. */
const monthFrom = (start: string, months: number, day: number): string => {
  const [year = 0, month = 1] = start.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10)
}

/** One phase after the other, each as long as it takes. */
export function spansOf({ start, months }: Sketch, phases: readonly string[]): Span[] {
  let from = 0
  return months.flatMap((long, at) => {
    const phase = phases[at]
    const begin = from
    from += long
    if (!phase || long === 0) return []
    return [{ phase, from: monthFrom(start, begin, 1), to: monthFrom(start, from, 0) }]
  })
}

/** What is due before the day of the workshop is reached. */
const stonesOf = ({ start, stones }: Sketch, today: string): Milestone[] =>
  stones.map(([title, month]) => {
    const date = monthFrom(start, month, 0)
    return { id: freshId(), title: wordsOf(title), date, done: date < today }
  })

/** Everything a working group writes into a profile, by the key of the field. */
export const profileOf = (sketch: Sketch, phases: readonly string[], today: string): [key: string, value: Value][] => [
  ['goal', wordsOf(sketch.goal)],
  ['effect', wordsOf(sketch.effect)],
  ['target', wordsOf(sketch.target)],
  ['world', sketch.world],
  ['partners', wordsOf(sketch.partners)],
  ['schedule', spansOf(sketch, phases)],
  ['milestones', stonesOf(sketch, today)],
  ['cost', sketch.cost],
  ['programme', wordsOf(sketch.programme)],
  ['ownshare', sketch.own],
  ['deadline', sketch.deadline],
  ['indicators', wordsOf(sketch.indicators)],
  ['risks', wordsOf(sketch.risks)],
  ['bestpractice', wordsOf(sketch.best)],
]

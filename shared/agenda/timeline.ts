import { isDay, type Milestone, type Span, type Value } from './profile.ts'
import { valueOf } from './projects.ts'

type Planned = Parameters<typeof valueOf>[0] & { id: string }
/** A stretch of time in which a project is in a phase; and a day on which something is to be reached. */
export type Bar = { phase: string; from: string; to: string }
export type Stone = { id: string; title: string; date: string; done: boolean }
export type Line = { project: string; bars: Bar[]; stones: Stone[]; from: string; to: string }
/** `from` and `to`: the first of January of the first year, and of the year after the last. */
export type Timeline = { lines: Line[]; undated: string[]; years: number[]; from: string; to: string }

const listOf = <T>(value: Value) => (Array.isArray(value) ? (value as readonly T[]) : [])

/** What is planned when, by its beginning; projects without any day are named apart. */
export function timelineOf(projects: readonly Planned[]): Timeline | null {
  const lines = projects.map((one): Line => {
    const stones = listOf<Milestone>(valueOf(one, 'milestones')).flatMap(({ id, title, date, done }) =>
      isDay(date) ? [{ id, title: title.text, date, done }] : [],
    )
    // A stretch with one end is drawn as that day.
    const bars = listOf<Span>(valueOf(one, 'schedule')).flatMap(({ phase, from, to }) =>
      from === '' && to === '' ? [] : [{ phase, from: from || to, to: to || from }],
    )
    const days = [...stones.map(({ date }) => date), ...bars.flatMap(({ from, to }) => [from, to])].sort()
    return { project: one.id, bars, stones, from: days[0] ?? '', to: days.at(-1) ?? '' }
  })
  const dated = lines.filter(({ from }) => from !== '')
  if (dated.length === 0) return null
  const first = Math.min(...dated.map(({ from }) => Number(from.slice(0, 4))))
  const last = Math.max(...dated.map(({ to }) => Number(to.slice(0, 4))))
  return {
    lines: dated.toSorted((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1)),
    undated: lines.filter(({ from }) => from === '').map(({ project }) => project),
    years: Array.from({ length: last - first + 1 }, (_, at) => first + at),
    ...{ from: `${first}-01-01`, to: `${last + 1}-01-01` },
  }
}

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000
/** Where a day lies between the two ends, as a share of the whole. */
export function shareOf({ from, to }: Pick<Timeline, 'from' | 'to'>, day: string): number {
  const [start, end] = [dayNumber(from), dayNumber(to)]
  return Math.min(1, Math.max(0, (dayNumber(day) - start) / (end - start)))
}

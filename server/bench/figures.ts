import { cpus, loadavg } from 'node:os'

/** One measured quantity: the median of several runs, with what lay around it. */
export type Spread = { median: number; least: number; most: number; runs: number }

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const high = sorted[middle] ?? Number.NaN
  const median = sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2
  return { median, least: sorted[0] ?? Number.NaN, most: sorted.at(-1) ?? Number.NaN, runs: sorted.length }
}
/** Ratios of runs that stood next to each other in time: noise that hits both is no difference. */
export const ratios = (ours: readonly number[], theirs: readonly number[]): Spread =>
  spread(ours.map((one, run) => one / (theirs[run] ?? Number.NaN)))

export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * p) / 100))] ?? Number.NaN
}

export type Table = { title: string; columns: string[]; rows: string[][]; notes: string[] }
/** What we want to reach. `most` or `least`: on which side of the limit it is reached. */
export type Goal = { name: string; value: number; limit: number; side: 'most' | 'least'; unit: string }
export type Report = { table: Table; goals: Goal[]; raw: unknown }

export function num(n: number): string {
  if (!Number.isFinite(n)) return '-'
  const digits = Number.isInteger(n) || Math.abs(n) >= 100 ? 0 : Math.abs(n) >= 10 ? 1 : 2
  return n.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

export const show = ({ median, least, most, runs }: Spread): string =>
  runs > 1 ? `${num(median)} (${num(least)}-${num(most)})` : num(median)

export const reached = ({ value, limit, side }: Goal): boolean => (side === 'most' ? value <= limit : value >= limit)

/** Words and numbers in columns, nothing else: it reads the same aloud, in a log and in a terminal. */
export function printed({ table: { title, columns, rows, notes }, goals }: Report): string {
  const widths = columns.map((name, i) => Math.max(name.length, ...rows.map((row) => (row[i] ?? '').length)))
  const lineOf = (cells: readonly string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  return [
    title,
    lineOf(columns),
    ...rows.map(lineOf),
    ...notes,
    ...goals.map((goal) => {
      const { name, value, limit, side, unit } = goal
      return `goal ${reached(goal) ? 'reached' : 'missed '}: ${name} ${num(value)}${unit} (at ${side} ${num(limit)}${unit})`
    }),
    '',
  ].join('\n')
}

/** A large hall takes long to fill: it is measured once less. */
export const runsFor = (size: number, runs: number): number => (size < 5000 ? runs : Math.max(1, runs - 1))

/** How long a measurement took, and how many wanted a core at its end: the bench alone wants about two. */
export function circumstances(began: number): string {
  const seconds = num(Math.round((performance.now() - began) / 1000))
  const wanted = loadavg()[0] ?? 0
  const busy =
    wanted > 1.5 * cpus().length
      ? '; others were at work too: times and CPU are too high, only ratios say something'
      : ''
  return `took ${seconds} s, ${num(wanted)} wanted one of ${cpus().length} cores${busy}`
}

export type Machine = { cpu: string; cores: number; node: string; load: string; pinned: boolean; at: string }
export function machine(pinned: boolean): Machine {
  const [first] = cpus()
  return {
    cpu: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    node: process.version,
    load: loadavg()
      .map((one) => one.toFixed(1))
      .join(' '),
    pinned,
    at: new Date().toISOString(),
  }
}

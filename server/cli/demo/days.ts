import { longDate } from '#shared/reports/dates.ts'

/** The files of the demo were written as if this were the day of the workshop. */
const WRITTEN = '2027-04-15'
const DAY_MS = 86_400_000

const after = (day: string, days: number): Date => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS)
const iso = (date: Date): string => date.toISOString().slice(0, 10)
const monthsOf = (day: string): number => {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return year * 12 + month - 1
}

/** So many days from a day on; offices work on weekdays, so a weekend is passed over. */
export function workday(day: string, days: number): string {
  const date = after(day, days)
  const toMonday = { 6: 2, 0: 1 }[date.getUTCDay()] ?? 0
  if (days === 0 || toMonday === 0) return iso(date)
  return iso(after(iso(date), days > 0 ? toMonday : toMonday - 3))
}

/** A month or a day that was written down, as many whole months later as the workshop is; never past the end of a month. */
function moved(written: string, day: string): string {
  const month = monthsOf(written) + monthsOf(day) - monthsOf(WRITTEN)
  const named = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  const at = Number(written.split('-')[2] ?? 0)
  const last = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate()
  return at === 0 ? named : `${named}-${String(Math.min(at, last)).padStart(2, '0')}`
}

/**
 * What stands in braces: `{date}` and `{day+21}` (weekdays), `{month-2}`, and `{year+1}`. Years are counted from the one people
 * plan by, eight months ahead, so that no aim lies before the schedule that leads to it.
 */
function filled(text: string, day: string): string {
  return text.replace(/\{(date|day|month|year)([+-]\d+)?\}/g, (_, name: string, by = '0') => {
    const more = Number(by)
    if (name === 'date') return workday(day, more)
    if (name === 'day') return longDate(workday(day, more), 'de')
    if (name === 'year') return String(Math.floor((monthsOf(day) + 8) / 12) + more)
    const month = monthsOf(day) + more
    const first = Date.UTC(Math.floor(month / 12), month % 12, 1)
    return new Intl.DateTimeFormat('de', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(first)
  })
}

/** Everything in the demo's files, told as on that day. */
export function asOn<T>(content: T, day: string): T {
  const tell = (value: unknown): unknown => {
    if (typeof value === 'string') return /^\d{4}-\d{2}(-\d{2})?$/.test(value) ? moved(value, day) : filled(value, day)
    if (Array.isArray(value)) return value.map(tell)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tell(inner)]))
  }
  return tell(content) as T
}

import type { Lang } from '#shared/words/say.ts'
import type { Say } from '#shared/words/words.ts'
import type { RoomSummary } from './types.ts'

/** What a workshop is called in a list: an imported copy bears the title of its original. */
export const listTitle = ({ title, copy }: Pick<RoomSummary, 'title' | 'copy'>, say: Say): string =>
  copy ? say('org.copyTitle', { title }) : title

const noon = (day: string) => new Date(`${day}T12:00:00Z`)

/** "15. April 2027" for 2027-04-15; an empty or broken date is an empty text. */
export function longDay(day: string, lang: Lang): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return ''
  return new Intl.DateTimeFormat(lang === 'de' ? 'de' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    noon(day),
  )
}

/** Day and short month for the leaf of a calendar. */
export function leafOf(day: string, lang: Lang): { day: string; month: string; year: string } | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang === 'de' ? 'de' : 'en-GB', { ...options, timeZone: 'UTC' }).format(noon(day))
  return { day: String(Number(day.slice(8))), month: part({ month: 'short' }), year: day.slice(0, 4) }
}

/** When something was made, short and in local time. */
export const shortMoment = (at: number, lang: Lang): string =>
  new Intl.DateTimeFormat(lang === 'de' ? 'de' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(at)

/** Minutes since the beginning as a clock: 75 is "1:15". */
export const clockOf = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

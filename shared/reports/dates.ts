import type { Lang } from '../words/say.ts'

/** "11. April 2019" for 2019-04-11; an empty text for no date. */
export function longDate(day: string, lang: Lang): string {
  const date = new Date(`${day}T12:00:00Z`)
  if (day === '' || Number.isNaN(date.getTime())) return ''
  return new Intl.DateTimeFormat(lang === 'de' ? 'de' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}

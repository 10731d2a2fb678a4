import { describe, expect, it } from 'vitest'
import { isDay } from '#shared/agenda/profile.ts'
import { longDate } from '#shared/reports/dates.ts'
import { readContent } from './content.ts'
import { asOn, workday } from './days.ts'
import { readEvening } from './eveningContent.ts'
import { spansOf } from './sketch.ts'

const PHASES = ['eins', 'zwei', 'drei', 'vier', 'fuenf']
/** All months and weekdays, ends of months among them. */
const DAYS = Array.from({ length: 25 }, (_, at) => new Date(Date.UTC(2026, 0, 31 + at * 46)).toISOString().slice(0, 10))

describe('the days of the demo', () => {
  it('stand as they were written, for a workshop on the day they were written for', () => {
    expect(readContent('2027-04-15').outlook.text[2]).toContain('6. Mai 2027')
    const { ideas, byHand, projects } = readEvening('2027-04-15')
    expect(ideas[0]?.source).toBe('Online-Befragung der Betriebe, Februar 2027')
    expect(byHand.reason).toContain('6. April 2027')
    expect(projects[0]).toMatchObject({ start: '2026-09', deadline: '2027-09-30' })
    expect(projects[0]?.goal).toContain('Ende 2028')
  })

  it('move with the workshop, by whole months and to weekdays', () => {
    const told = { a: '2027-09-30', b: '2026-09', c: ['{day+21}', '{date}', 'ab {year+1}', 'seit {month-2}'] }
    expect(asOn(told, '2026-11-22')).toEqual({
      ...{ a: '2027-04-30', b: '2026-04' },
      c: ['14. Dezember 2026', '2026-11-22', 'ab 2028', 'seit September 2026'],
    })
    expect(asOn('2027-12-31', '2027-06-01')).toBe('2028-02-29')
    // A Saturday forwards, and backwards.
    expect([workday('2026-11-21', 7), workday('2026-11-22', -1)]).toEqual(['2026-11-30', '2026-11-20'])
  })

  it('are days of the calendar, and ahead where they are announced, whenever the demo is played', () => {
    const { page } = readEvening('2027-04-15')
    for (const day of DAYS) {
      const told = readEvening(day)
      const days = told.projects.flatMap((one) => [
        one.deadline,
        ...spansOf(one, PHASES).flatMap(({ from, to }) => [from, to]),
      ])
      expect(days.filter((one) => !isDay(one))).toEqual([])
      expect(told.projects.filter(({ deadline }) => deadline <= day)).toEqual([])
      const outlook = readContent(day).outlook.text.join('\n')
      for (const { days } of page.events) {
        expect(workday(day, days) > day).toBe(true)
        expect(outlook).toContain(longDate(workday(day, days), 'de'))
      }
      expect(JSON.stringify([told, readContent(day)])).not.toMatch(/\{(date|day|month|year)/)
    }
  })
})

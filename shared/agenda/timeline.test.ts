import { describe, expect, it } from 'vitest'
import { started, w } from './book.ts'
import { shareOf, timelineOf } from './timeline.ts'

describe('the timeline', () => {
  it('puts projects in the order of their beginning, and names those without a day apart', () => {
    const book = started()
    for (const id of ['projectaa', 'projectbb', 'projectcc'])
      book.do({ type: 'project/add', id, title: w(id), text: w(''), field: null, origin: w('') })
    expect(timelineOf(book.state.projects)).toBeNull()
    const stone = (id: string, date: string) => ({ id, title: w(id), date, done: false })
    const span = { phase: 'phaseaaaa', from: '2028-05-01', to: '' }
    book.do({ type: 'profile/set', id: 'projectaa', key: 'schedule', was: 0, value: [span] })
    book.do({
      ...{ type: 'profile/set', id: 'projectbb', key: 'milestones', was: 0 },
      value: [stone('stonebbb', '2027-03-01'), stone('stoneccc', '')],
    })
    const line = timelineOf(book.state.projects)
    expect(line).toMatchObject({
      lines: [
        { project: 'projectbb', stones: [{ date: '2027-03-01' }], from: '2027-03-01', to: '2027-03-01' },
        { project: 'projectaa', bars: [{ phase: 'phaseaaaa', from: '2028-05-01', to: '2028-05-01' }] },
      ],
      ...{ undated: ['projectcc'], years: [2027, 2028], from: '2027-01-01', to: '2029-01-01' },
    })
    const ends = { from: '2027-01-01', to: '2029-01-01' }
    expect(shareOf(ends, '2027-01-01')).toBe(0)
    expect(shareOf(ends, '2028-01-01')).toBeCloseTo(365 / 731)
    expect(shareOf(ends, '2040-01-01')).toBe(1)
  })
})

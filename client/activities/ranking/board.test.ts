import { describe, expect, it } from 'vitest'
import type { PlaceRow } from '#shared/activities/ranking/view.ts'
import { boardSteps, columnsOf } from './board.ts'

const row = (place: number, label: string, more: Partial<PlaceRow> = {}): PlaceRow => ({
  ...{ option: label, label, place, group: place, shared: false, close: false, votes: 1, firsts: null, at: place },
  ...more,
})

describe('the board', () => {
  it('lists topics by the alphabet in what can be read, and says how many are left', () => {
    expect(columnsOf(['Zebra', 'Äpfel', 'Birnen'], 'de')).toEqual({ columns: [['Äpfel', 'Birnen', 'Zebra']], more: 0 })
    const many = Array.from({ length: 20 }, (_, i) => `Thema ${String(i).padStart(2, '0')}`)
    const { columns, more } = columnsOf(many, 'de')
    expect(columns.map((column) => column.length)).toEqual([7, 7])
    expect(more).toBe(6)
    expect(
      columnsOf(
        many.map((label) => label.padEnd(70, ' und so weiter')),
        'de',
      ).more,
    ).toBe(16)
  })

  it('shows the best steps and counts those below', () => {
    const { steps, below } = boardSteps(Array.from({ length: 12 }, (_, i) => row(i + 5, `T${i}`)))
    expect(steps.map(({ place }) => place)).toEqual([5, 6, 7, 8, 9, 10, 11])
    expect(below).toBe(5)
  })

  it('names a few of the many who share a place', () => {
    const crowd = Array.from({ length: 14 }, (_, i) => row(3, `Crowd ${i}`, { shared: true, close: i === 5 }))
    const { steps, below } = boardSteps([
      row(1, 'A', { shared: true }),
      row(1, 'B', { shared: true, votes: 2 }),
      ...crowd,
    ])
    expect(steps).toMatchObject([
      { place: 1, labels: ['A', 'B'], others: 0, votes: null },
      { place: 3, labels: ['Crowd 0', 'Crowd 1', 'Crowd 2', 'Crowd 3'], others: 10, close: true },
    ])
    expect(below).toBe(0)
    const long = boardSteps([row(1, 'x'.repeat(240)), row(2, 'y'.repeat(240)), row(3, 'z')])
    expect(long.steps.map(({ place }) => place)).toEqual([1])
    expect(long.below).toBe(2)
  })
})

import { describe, expect, it } from 'vitest'
import { columnWidths, quantityColumns } from './plainText.ts'

const share = (widths: readonly number[], at: number) => (widths[at] ?? 0) / widths.reduce((sum, one) => sum + one, 0)
const LONG =
  'Orte schaffen, an denen Generationen voneinander lernen: offen, barrierefrei und das ganze Jahr über besetzt'

describe('the columns of a table', () => {
  it('gives a text most of the width beside numbers, and numbers what they need', () => {
    const columns = ['Platz', 'Forderung', 'Runden', 'Karten', 'Stimmen']
    const widths = columnWidths(columns, [
      ['1.', LONG, '1, 2, 3, 4', '7', '45 von 120'],
      ['12.', 'Glasfaser', '2', '12', '3 von 120'],
    ])
    expect(share(widths, 1)).toBeGreaterThan(0.5)
    for (const at of [0, 3]) expect(share(widths, at)).toBeLessThan(0.12)
    // As wide as the head, or as what may not break.
    for (const at of [0, 2, 3, 4]) expect(widths[at]).toBeGreaterThan((columns[at] ?? '').length)
    expect(widths[4]).toBeGreaterThan('45 von 120'.length)
  })

  it('breaks no short text while a long one beside it takes several lines anyway', () => {
    const kept = 'Ohne Namen, änderbar'
    const widths = columnWidths(['Programmpunkt', 'Antworten'], [[LONG, kept]])
    expect(widths[1]).toBeGreaterThan(kept.length)
    expect(share(widths, 0)).toBeGreaterThan(0.7)
  })

  it('breaks no short head', () => {
    const heads = ['Tisch', 'Runde 1', 'Runde 2', 'Runde 3']
    for (const width of columnWidths(heads, [[LONG, '20', '20', '19']])) expect(width).toBeGreaterThan('Runde 1'.length)
  })

  it('takes the whole width whatever stands there', () => {
    for (const rows of [[], [['1', '2']], [['', '']], [[LONG, LONG]]])
      for (const width of columnWidths(['a', 'b'], rows)) expect(width).toBeGreaterThan(0)
  })

  it('puts numbers to the right, and lists of numbers where words stand', () => {
    expect(quantityColumns(['a', 'b', 'c', 'd'], [['1.200', '12, 14', '3 von 7', '25 %']])).toEqual([
      ...[true, false, true, true],
    ])
  })
})

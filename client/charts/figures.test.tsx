import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../shared/figures/figure.ts'
import { wordSize } from './Cloud.tsx'
import { FigureView } from './FigureView.tsx'
import { stepsOf } from './Places.tsx'
import { figurePage, figurePages } from './pages.ts'
import { plainTable } from './table.ts'
import type { FigureText } from './text.ts'

const text: FigureText = {
  locale: 'de',
  sentence: 'Breitband liegt vorn.',
  table: 'Als Tabelle',
  label: 'Antwort',
  value: 'Stimmen',
  share: 'Anteil',
  hands: 'Hände',
  mean: 'Mittelwert',
  median: 'Median',
  place: 'Platz',
  shared: 'geteilt',
  close: 'Kopf an Kopf',
  of: 'von',
  note: 'Anmerkung',
  none: 'Noch nichts',
}

const place = (at: number, label: string, close = false) => ({ place: at, label, shared: false, close })

const samples: Figure[] = [
  {
    type: 'bars',
    title: 'T',
    of: 104,
    bars: [
      { label: 'Breitband', value: 37, hand: 4, place: 1 },
      { label: 'Schule', value: 9 },
    ],
  },
  {
    type: 'scale',
    title: 'T',
    from: 1,
    to: 3,
    low: 'nein',
    high: 'ja',
    counts: [1, 0, 4],
    mean: 2.6,
    median: 3,
    voters: 5,
  },
  { type: 'cloud', title: 'T', words: [{ text: 'Wald', weight: 3 }] },
  { type: 'list', title: 'T', items: [{ text: 'Wann?', weight: 2, note: 'an alle' }] },
  { type: 'places', title: 'T', places: [place(1, 'Breitband', true), place(2, 'Schule')], line: 1 },
  { type: 'matrix', title: 'T', rows: ['A'], columns: ['R1'], cells: [['Tisch 1']] },
  { type: 'number', title: 'T', value: 87, of: 104 },
]

const empty: Figure[] = [
  { type: 'bars', title: 'T', of: 0, bars: [] },
  { type: 'scale', title: 'T', from: 1, to: 5, low: '', high: '', counts: [], mean: null, median: null, voters: 0 },
  { type: 'cloud', title: 'T', words: [] },
  { type: 'list', title: 'T', items: [] },
  { type: 'places', title: 'T', places: [] },
  { type: 'matrix', title: 'T', rows: [], columns: [], cells: [] },
  { type: 'number', title: 'T', value: 0 },
]

describe.each(['phone', 'desk', 'board'] as const)('on the %s', (size) => {
  it.each([...samples, ...empty])('draws $type with its sentence and its table', (figure) => {
    const html = renderToStaticMarkup(<FigureView figure={figure} size={size} text={text} />)
    expect(html).toContain('Breitband liegt vorn.')
    expect(html).toContain('<table')
    expect(html).not.toContain('NaN')
  })
})

it('has a cell of data in every table, also in one of a single column and in an empty one', () => {
  const single: Figure = { type: 'list', title: 'T', items: [{ text: 'Wann?' }] }
  for (const figure of [single, ...empty]) {
    if (figure.type === 'matrix') continue
    const html = renderToStaticMarkup(<FigureView figure={figure} size="board" text={text} />)
    expect(html, figure.type).toContain('<td')
  }
})

it('counts raised hands apart, and leaves them out of the share', () => {
  expect(plainTable(samples[0] as Figure, text)).toEqual({
    head: ['Antwort', 'Stimmen', 'Anteil', 'Hände'],
    body: [
      ['Breitband', '37', '36\u00a0%', '4'],
      ['Schule', '9', '9\u00a0%', '0'],
    ],
  })
})

it('puts shared places on one step and draws the line below the last place above it', () => {
  const shared = [place(1, 'a'), { ...place(1, 'b', true), shared: true }, place(3, 'c'), place(4, 'd')]
  const steps = stepsOf(shared, 3)
  expect(steps.map((step) => [step.place, step.members.length, step.close, step.line])).toEqual([
    [1, 2, true, false],
    [3, 1, false, true],
    [4, 1, false, false],
  ])
})

it('turns pages after seven lines, and sooner when labels are long', () => {
  const list = (count: number, letters: number): Figure => ({
    type: 'list',
    title: 'T',
    items: Array.from({ length: count }, () => ({ text: 'x'.repeat(letters) })),
  })
  expect([7, 8, 14, 15, 0].map((count) => figurePages(list(count, 10)))).toEqual([1, 2, 2, 3, 1])
  expect(figurePages(list(7, 80))).toBe(3)
  const last = figurePage(list(8, 10), 9)
  expect(last.type === 'list' && last.items.length).toBe(1)
})

it('gives words five sizes', () => {
  expect([1, 3, 6, 10, 14].map((weight) => wordSize(weight, 14))).toEqual([1, 2, 3, 4, 5])
})

it('draws shares to all who voted, and sums to the longest bar', () => {
  const bars = [
    { label: 'A', value: 26 },
    { label: 'B', value: 13 },
  ]
  const widths = (figure: Figure) =>
    [
      ...renderToStaticMarkup(<FigureView figure={figure} size="phone" text={text} />).matchAll(
        /inline-size:([\d.]+)%/g,
      ),
    ].map(([, width]) => Number(width))
  expect(widths({ type: 'bars', title: 'T', of: 104, unit: 'votes', bars })).toEqual([25, 12.5])
  expect(widths({ type: 'bars', title: 'T', of: 104, unit: 'points', bars })).toEqual([100, 50])
  expect(widths({ type: 'bars', title: 'T', of: 0, unit: 'cards', bars })).toEqual([100, 50])
  // More than one vote each: a bar never leaves its row.
  expect(widths({ type: 'bars', title: 'T', of: 13, unit: 'votes', bars })).toEqual([100, 50])
})

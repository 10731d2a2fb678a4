import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../figures/figure.ts'
import { sayIn } from '../words/words.ts'
import { INK } from './colour.ts'
import { drawingOf, isDrawn } from './drawing.ts'
import { WIDTH, widthOf, wrap } from './drawParts.ts'
import { svgOf } from './drawingSvg.ts'
import { chartsIn } from './report.ts'

const say = sayIn('de')
const draw = (figure: Figure) => drawingOf(figure, say, 'de', { ink: INK })
const bars = (values: number[], hand?: number): Figure => ({
  ...{ type: 'bars', title: 'Was zuerst?', of: 10, unit: 'votes' },
  bars: values.map((value, at) => ({ label: `Option ${at}`, value, ...(hand === undefined ? {} : { hand }) })),
})
const words = (list: [string, number][]): Figure => ({
  ...{ type: 'cloud', title: 'Wörter' },
  words: list.map(([text, weight]) => ({ text, weight })),
})
const scale = (counts: number[]): Figure => ({
  ...{ type: 'scale', title: 'Wie war es?', from: 1, to: counts.length, low: 'schlecht', high: 'gut', counts },
  ...{ mean: 2.5, median: 2, voters: counts.reduce((sum, one) => sum + one, 0) },
})
const textsIn = (figure: Figure) => draw(figure)?.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))

describe('a chart', () => {
  it('bears its numbers and says itself in a sentence', () => {
    expect(textsIn(bars([4, 1]))).toEqual(expect.arrayContaining(['Option 0', '4 · 40 %', '1 · 10 %']))
    expect(draw(bars([4, 1]))?.alt).toBe('Was zuerst?. 10 haben abgestimmt. Vorn: Option 0 mit 4.')
    expect(textsIn(scale([3, 0, 7]))).toEqual(expect.arrayContaining(['3', '0', '7', 'Mittelwert: 2,5 · Median: 2']))
    expect(textsIn(words([['Mut', 3]]))).toEqual(['Mut'])
  })

  it('shows raised hands beside devices, with a name', () => {
    expect(textsIn(bars([4, 1], 2))).toEqual(expect.arrayContaining(['2', 'Handzeichen', 'Anzahl']))
    expect(textsIn(bars([4, 1]))).not.toContain('Handzeichen')
  })

  it('is as long as the larger bar says', () => {
    const boxes = draw(bars([10, 5]))?.shapes.flatMap((shape) => (shape.kind === 'box' ? [shape] : [])) ?? []
    const [full, half] = boxes.filter(({ fill }) => fill === INK).map(({ width }) => width)
    expect(full).toBeCloseTo((half ?? 0) * 2)
  })

  it('is not there for what is a list, a table, or empty', () => {
    for (const none of [
      bars([]),
      bars([0, 0]),
      scale([0, 0]),
      words([]),
      { type: 'number', title: 'n', value: 1 },
    ] as const)
      expect([isDrawn(none), draw(none)]).toEqual([false, null])
  })

  it('stays on a page with many bars', () => {
    expect(draw(bars(Array.from({ length: 30 }, (_, n) => n)))?.height).toBeLessThan(640)
  })

  it('holds any text as text, inside its width', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(20), (label, value) => {
        const figure: Figure = { type: 'bars', title: label, of: 20, bars: [{ label, value: value + 1 }] }
        const svg = svgOf(draw(figure) ?? { width: 0, height: 0, shapes: [], alt: '' })
        expect(svg.replace(/<\/?(svg|rect|text|title)( [\w-]+="[^"<]*")*\/?>/g, '')).not.toMatch(
          /[<>]|&(?!amp;|lt;|gt;|quot;)/,
        )
        for (const line of wrap(label, 10, 158)) expect(widthOf(line, 10)).toBeLessThan(190)
      }),
      { numRuns: 40 },
    )
    expect(draw(words([['Donaudampfschifffahrtsgesellschaft'.repeat(3), 9]]))?.width).toBe(WIDTH)
  })

  it('has the number of its item as its name', () => {
    const charts = chartsIn([
      { type: 'heading', level: 2, text: 'Auf einen Blick' },
      { type: 'figure', figure: bars([1]) },
      { type: 'heading', level: 2, text: '12. Umfrage' },
      { type: 'figure', figure: bars([1]) },
      { type: 'figure', figure: bars([]) },
      { type: 'figure', figure: scale([1, 2]) },
    ])
    expect(charts.map(({ name }) => name)).toEqual(['chart-0-1', 'chart-12-1', 'chart-12-2'])
  })
})

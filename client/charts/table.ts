import type { Figure } from '../../shared/figures/figure.ts'
import { type FigureText, numbers } from './text.ts'

export type PlainTable = { head: string[]; body: string[][] }

/** The same data as a plain table. The first column names the row. */
export function plainTable(figure: Figure, text: FigureText): PlainTable {
  const { plain, part } = numbers(text.locale)
  switch (figure.type) {
    case 'bars': {
      const hands = figure.bars.some((bar) => bar.hand !== undefined)
      const shares = (figure.unit ?? 'votes') === 'votes' && figure.of > 0
      const notes = figure.bars.some((bar) => bar.note !== undefined)
      return {
        head: [
          text.label,
          text.value,
          ...(shares ? [text.share] : []),
          ...(hands ? [text.hands] : []),
          ...(notes ? [text.note] : []),
        ],
        body: figure.bars.map((bar) => [
          bar.label,
          figure.unit === 'percent' ? part(bar.value / 100) : plain(bar.value),
          ...(shares ? [part(bar.value / figure.of)] : []),
          ...(hands ? [plain(bar.hand ?? 0)] : []),
          ...(notes ? [bar.note ?? ''] : []),
        ]),
      }
    }
    case 'scale': {
      const rows = figure.counts.map((count, at) => [plain(figure.from + at), plain(count)])
      const mean = figure.mean === null ? [] : [[text.mean, plain(figure.mean)]]
      const median = figure.median === null ? [] : [[text.median, plain(figure.median)]]
      return { head: [text.label, text.value], body: [...rows, ...mean, ...median] }
    }
    case 'cloud':
      return {
        head: [text.label, text.value],
        body: [...figure.words].sort((a, b) => b.weight - a.weight).map((word) => [word.text, plain(word.weight)]),
      }
    case 'list': {
      const weights = figure.items.some((item) => item.weight !== undefined)
      const notes = figure.items.some((item) => item.note !== undefined)
      return {
        head: [text.label, ...(weights ? [text.value] : []), ...(notes ? [text.note] : [])],
        body: figure.items.map((item) => [
          item.text,
          ...(weights ? [item.weight === undefined ? '' : plain(item.weight)] : []),
          ...(notes ? [item.note ?? ''] : []),
        ]),
      }
    }
    case 'places':
      return {
        head: [text.label, text.place, text.value, text.note],
        body: figure.places.map((each) => [
          each.label,
          `${each.place}.`,
          each.value ?? '',
          [each.shared && text.shared, each.close && text.close].filter(Boolean).join(', '),
        ]),
      }
    case 'matrix':
      return {
        head: ['', ...figure.columns],
        body: figure.rows.map((row, at) => [row, ...(figure.cells[at] ?? []).map((cell) => cellText(cell, plain))]),
      }
    case 'number':
      return {
        head: [text.label, text.value],
        body: [
          [
            figure.title,
            figure.of === undefined ? plain(figure.value) : `${plain(figure.value)} ${text.of} ${plain(figure.of)}`,
          ],
        ],
      }
  }
}

/** A cell as written. */
export function cellText(cell: string | number, plain: (value: number) => string): string {
  return typeof cell === 'number' ? plain(cell) : cell
}

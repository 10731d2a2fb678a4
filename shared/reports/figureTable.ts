import type { Figure } from '../figures/figure.ts'
import type { Lang } from '../words/say.ts'
import type { Say } from '../words/words.ts'

/** A figure as paper can hold it: a table, or lines of text. */
export type Written = { columns: string[]; rows: string[][] } | { lines: string[] }

/** Writes numbers as the language does. */
export const numberIn = (lang: Lang) => (value: number) => numbers[lang].format(value)

const numbers = {
  de: new Intl.NumberFormat('de', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 1 }),
}

/** The same data, written down. Texts without numbers become lines, everything else a table. */
export function writtenFigure(figure: Figure, say: Say, lang: Lang): Written {
  const plain = (value: number) => numbers[lang].format(value)
  switch (figure.type) {
    case 'bars':
      return barsTable(figure, say, plain)
    case 'scale': {
      const { counts, from, to, low, high, mean, median } = figure
      const end = (step: number) => (step === from ? low : step === to ? high : '')
      const rows = counts.map((count, i) => {
        const value = String(from + i)
        return [end(from + i) ? say('scale.end', { value, label: end(from + i) }) : value, plain(count)]
      })
      const middle = (key: 'figure.mean' | 'figure.median', value: number | null) =>
        value === null ? [] : [[say(key), plain(value)]]
      return {
        columns: [say('figure.label'), say('figure.value')],
        rows: [...rows, ...middle('figure.mean', mean), ...middle('figure.median', median)],
      }
    }
    case 'cloud': {
      // Words said equally often share a row: a row for each would fill pages.
      const weights = [...new Set(figure.words.map(({ weight }) => weight))].sort((a, b) => b - a)
      const said = (weight: number) => figure.words.flatMap((word) => (word.weight === weight ? word.text : []))
      return {
        columns: [say('figure.value'), say('figure.words')],
        rows: weights.map((weight) => [plain(weight), said(weight).join(', ')]),
      }
    }
    case 'list': {
      const weights = figure.items.some(({ weight }) => weight !== undefined)
      const notes = figure.items.some(({ note }) => note !== undefined)
      if (!weights && !notes) return { lines: figure.items.map(({ text }) => text) }
      return {
        columns: [
          say('figure.label'),
          ...(weights ? [say('figure.value')] : []),
          ...(notes ? [say('figure.note')] : []),
        ],
        rows: figure.items.map(({ text, weight, note }) => [
          text,
          ...(weights ? [weight === undefined ? '' : plain(weight)] : []),
          ...(notes ? [note ?? ''] : []),
        ]),
      }
    }
    case 'places': {
      const marks = ({ shared, close }: { shared: boolean; close: boolean }) =>
        [shared && say('figure.shared'), close && say('figure.close')].filter(Boolean).join(', ')
      return withoutEmpty({
        columns: [say('figure.place'), say('figure.label'), say('figure.value'), say('figure.note')],
        rows: figure.places.map((one) => [`${one.place}.`, one.label, one.value ?? '', marks(one)]),
      })
    }
    case 'matrix':
      return {
        columns: ['', ...figure.columns],
        rows: figure.rows.map((row, i) => [
          row,
          ...(figure.cells[i] ?? []).map((cell) => (typeof cell === 'number' ? plain(cell) : cell)),
        ]),
      }
    case 'number': {
      const of = figure.of === undefined ? '' : ` ${say('figure.of')} ${plain(figure.of)}`
      return { lines: [`${figure.title}: ${plain(figure.value)}${of}`] }
    }
  }
}

/** A column in which nothing stands says nothing. */
function withoutEmpty({ columns, rows }: { columns: string[]; rows: string[][] }): Written {
  const used = columns.map((_, i) => rows.some((row) => row[i] !== ''))
  const kept = (row: string[]) => row.filter((_, i) => used[i])
  return rows.length === 0 ? { columns, rows } : { columns: kept(columns), rows: rows.map(kept) }
}

/** Devices and raised hands side by side, never added up. */
function barsTable(
  { bars, of, unit = 'votes' }: Extract<Figure, { type: 'bars' }>,
  say: Say,
  plain: (value: number) => string,
): Written {
  const hands = bars.some(({ hand }) => hand !== undefined)
  const shares = unit === 'votes' && of > 0
  const notes = bars.some(({ note }) => note !== undefined)
  const devices = !hands || of > 0 || bars.some(({ value }) => value > 0)
  return {
    columns: [
      ...[say('figure.label'), ...(devices ? [say('figure.value')] : [])],
      ...(shares ? [say('figure.share')] : []),
      ...(hands ? [say('figure.hands')] : []),
      ...(notes ? [say('figure.note')] : []),
    ],
    rows: bars.map(({ label, value, hand, note }) => [
      label,
      ...(devices ? [unit === 'percent' ? `${plain(value)} %` : plain(value)] : []),
      ...(shares ? [`${plain(Math.round((value / of) * 100))} %`] : []),
      ...(hands ? [plain(hand ?? 0)] : []),
      ...(notes ? [note ?? ''] : []),
    ]),
  }
}

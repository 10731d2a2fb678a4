import { kindOf } from '../activities/kinds.ts'
import { withoutNames } from '../activities/parts/named.ts'
import type { Figure } from '../figures/figure.ts'
import type { Say } from '../words/words.ts'
import type { Workshop } from '../workshop/workshop.ts'
import { type Reader, readRuns, type ReportKnown } from './known.ts'
import type { Sheet, SheetCell } from './sheets.ts'

/** What was drawn, line by line: label, value, raised hands, place, note. */
type Line = [label: string, value: SheetCell, hands?: SheetCell, place?: SheetCell, note?: string]

/** Every figure of the day in one long table. */
export function resultSheet(workshop: Workshop, known: ReportKnown, say: Say, reader: Reader): Sheet {
  const rows = readRuns(workshop, reader).flatMap(({ n, item }) => {
    const result = reader === 'public' ? withoutNames(known.resultOf(item)) : known.resultOf(item)
    return kindOf(item.kind)
      .figures(item, result, say)
      .flatMap((figure) =>
        linesOf(figure, say).map(([label, value, hands = '', place = '', note = '']): SheetCell[] => [
          ...[n, item.title.text, item.run, figure.title, label, value, hands, place, note],
        ]),
      )
  })
  const heads = ['label', 'value', 'hands', 'place', 'note'] as const
  return {
    columns: [
      ...[say('record.no'), say('record.item'), say('file.run'), say('topic.figure')],
      ...heads.map((key) => say(`figure.${key}`)),
    ],
    rows,
  }
}

function linesOf(figure: Figure, say: Say): Line[] {
  switch (figure.type) {
    case 'bars':
      return figure.bars.map(({ label, value, hand, place, note }) => [
        label,
        value,
        hand ?? '',
        place ?? '',
        note ?? '',
      ])
    case 'scale': {
      const { counts, from, mean, median } = figure
      const middle = (label: string, value: number | null): Line[] => (value === null ? [] : [[label, value]])
      return [
        ...counts.map((count, at): Line => [String(from + at), count]),
        ...middle(say('figure.mean'), mean),
        ...middle(say('figure.median'), median),
      ]
    }
    case 'cloud':
      return figure.words.map(({ text, weight }) => [text, weight])
    case 'list':
      return figure.items.map(({ text, weight, note }) => [text, weight ?? '', '', '', note ?? ''])
    case 'places':
      return figure.places.map(({ label, place, value, shared, close }) => [
        ...([label, value ?? '', '', place] as const),
        [shared && say('figure.shared'), close && say('figure.close')].filter(Boolean).join(', '),
      ])
    case 'matrix':
      return figure.rows.flatMap((row, at) =>
        (figure.cells[at] ?? []).map((cell, column): Line => [`${row} · ${figure.columns[column] ?? ''}`, cell]),
      )
    case 'number':
      return [[figure.title, figure.value]]
  }
}

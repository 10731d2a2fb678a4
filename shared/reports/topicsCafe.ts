import type { CafeConfig } from '../activities/cafe/config.ts'
import { type CafeResult, onBoard } from '../activities/cafe/types.ts'
import type { Say } from '../words/words.ts'
import type { Workshop } from '../workshop/workshop.ts'
import { type Reader, readRuns, type ReportKnown } from './known.ts'
import type { Sheet, SheetCell } from './sheets.ts'

function cafes(workshop: Workshop, known: ReportKnown, reader: Reader) {
  return readRuns(workshop, reader)
    .filter(({ item }) => item.kind === 'cafe')
    .map(({ n, item }) => ({
      ...{ n, item },
      config: item.config as CafeConfig,
      result: known.resultOf(item) as CafeResult,
    }))
}

/** Every visible card with the table, the heading and the column it lies under, and what was said to it. */
export function cardSheet(workshop: Workshop, known: ReportKnown, say: Say, reader: Reader): Sheet {
  const rows = cafes(workshop, known, reader).flatMap(({ n, item, config, result }) => {
    const theme = new Map(config.tables.map((table) => [table.id, table.theme.text]))
    const heading = new Map(result.headings.map(({ id, text }) => [id, text]))
    return result.cards
      .filter(onBoard)
      .map((card): SheetCell[] => [
        ...[n, item.title.text, theme.get(card.table) ?? '', heading.get(card.heading ?? '') ?? ''],
        ...[config.columns[card.column]?.text ?? '', card.text, card.rounds.join(', '), card.cards.length || 1],
        ...[card.reactions.supports, card.reactions.adds, card.reactions.objects],
      ])
  })
  const heads = ['heading', 'column', 'card', 'rounds', 'merged', 'supports', 'adds', 'objects'] as const
  return {
    columns: [
      ...[say('record.no'), say('record.item'), say('record.table')],
      ...heads.map((key) => say(`topic.c.${key}`)),
    ],
    rows,
  }
}

/** Cards written, by table and round. */
export function gridSheet(workshop: Workshop, known: ReportKnown, say: Say, reader: Reader): Sheet {
  const all = cafes(workshop, known, reader)
  const rounds = Math.max(0, ...all.map(({ config }) => config.rounds))
  return {
    columns: [
      ...[say('record.no'), say('record.item'), say('record.table')],
      ...Array.from({ length: rounds }, (_, at) => say('cafe.roundN', { round: at + 1 })),
    ],
    rows: all.flatMap(({ n, item, config, result }) =>
      config.tables.map(({ theme }, at): SheetCell[] => [
        ...[n, item.title.text, theme.text],
        ...Array.from({ length: rounds }, (_, round) => result.grid[at]?.[round] ?? ''),
      ]),
    ),
  }
}

import type { CafeConfig } from '../activities/cafe/config.ts'
import { cardNumbers, numberGrid, writtenCards } from '../activities/cafe/numbers.ts'
import type { CafeResult } from '../activities/cafe/types.ts'
import type { Block } from '../figures/figure.ts'
import type { Say } from '../words/words.ts'
import type { GatheredDemand } from '../workshop/demands.ts'
import type { Item, Workshop } from '../workshop/workshop.ts'
import { isAnswered, type Reader, readRuns, type ReportKnown, reported } from './known.ts'
import { byField, type Field, fieldTables, placeColumn, roundsColumn } from './recordDemands.ts'

type Told = { n: number; item: Item; config: CafeConfig; result: CafeResult }

/** How it was counted, where every card lies, and where every demand comes from. */
export function appendixBlocks(
  workshop: Workshop,
  known: ReportKnown,
  demands: readonly GatheredDemand[],
  say: Say,
  reader: Reader,
): Block[] {
  const cafes = readRuns(workshop, reader)
    .filter(({ item }) => item.kind === 'cafe')
    .map(
      ({ n, item }): Told => ({
        n,
        item,
        config: item.config as CafeConfig,
        result: known.resultOf(item) as CafeResult,
      }),
    )
  const blocks = [
    ...countedBlocks(workshop, known, say),
    ...gridBlocks(cafes, say),
    ...lineageBlocks(cafes, byField(workshop, demands), say),
  ]
  return blocks.length === 0 ? [] : [{ type: 'heading', level: 2, text: say('record.appendix') }, ...blocks]
}

/** Per item: how answers were kept, and how many there were. */
function countedBlocks(workshop: Workshop, known: ReportKnown, say: Say): Block[] {
  const rows = reported(workshop)
    .filter(({ item }) => item.phase !== 'draft' && isAnswered(item))
    .map(({ n, item }) => {
      const turnout = known.turnoutOf(item)
      return [String(n), item.title.text, say(`secrecy.short.${item.secrecy}`), say('record.votesOf', turnout)]
    })
  if (rows.length === 0) return []
  const columns = [say('record.no'), say('record.item'), say('record.secrecy'), say('record.turnout')]
  return [
    { type: 'heading', level: 3, text: say('record.counted') },
    { type: 'text', text: say('record.countedText') },
    { type: 'table', columns, rows },
  ]
}

/** The matrix: the number of every card that was written, once. */
function gridBlocks(cafes: readonly Told[], say: Say): Block[] {
  return cafes.flatMap(({ item, config, result }): Block[] => {
    if (writtenCards({ config }, result).length === 0) return []
    const columns = Array.from({ length: config.rounds }, (_, round) => say('cafe.roundN', { round: round + 1 }))
    const grid = numberGrid({ config }, result)
    const rows = config.tables.map(({ theme }, at) => [
      say('cafe.tableTheme', { n: at + 1, theme: theme.text }),
      ...(grid[at] ?? []).map((numbers) => numbers.join(', ')),
    ])
    return [
      { type: 'heading', level: 3, text: say('record.grid', { title: item.title.text }) },
      { type: 'text', text: say('record.gridText') },
      { type: 'table', columns: [say('record.table'), ...columns], rows },
    ]
  })
}

/** From each demand back to its cards, by their numbers: their words stand at their tables, its votes in the catalogue. */
function lineageBlocks(cafes: readonly Told[], fields: readonly Field[], say: Say): Block[] {
  const came = fields
    .map(({ title, demands }) => ({ title, demands: demands.filter(({ cards }) => cards.length > 0) }))
    .filter(({ demands }) => demands.length > 0)
  if (came.length === 0) return []
  const numbers = cafes.map(({ config, result }) => cardNumbers({ config }, result))
  const cardNos = ({ cards }: GatheredDemand) =>
    [...new Set(cards.flatMap((card) => numbers.flatMap((numberOf) => numberOf(card))))].sort((a, b) => a - b)
  const columns = [
    { title: say('record.demand'), cell: ({ title }: GatheredDemand) => title },
    { title: say('record.cardNos'), cell: (demand: GatheredDemand) => cardNos(demand).join(', ') },
    ...[roundsColumn(say), placeColumn(say)],
  ]
  return [
    { type: 'heading', level: 3, text: say('record.lineage') },
    { type: 'text', text: say('record.lineageText') },
    ...fieldTables(came, columns, 4, say),
  ]
}

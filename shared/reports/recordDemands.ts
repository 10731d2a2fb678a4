import type { CafeConfig } from '../activities/cafe/config.ts'
import type { Block } from '../figures/figure.ts'
import type { Say } from '../words/words.ts'
import type { GatheredDemand } from '../workshop/demands.ts'
import type { Workshop } from '../workshop/workshop.ts'
import { reported } from './known.ts'

/** A field of action with its demands, best first: the theme of a table. Empty: demands that come from none. */
export type Field = { title: string; demands: GatheredDemand[] }

/** The demands by field, in the order in which the tables stand in the programme. */
export function byField(workshop: Workshop, demands: readonly GatheredDemand[]): Field[] {
  const themes = reported(workshop)
    .filter(({ item }) => item.kind === 'cafe')
    .flatMap(({ item }) => (item.config as CafeConfig).tables.map(({ theme }) => theme.text))
  const others = demands.flatMap(({ table }) => table ?? [])
  return [...new Set([...themes, ...others].filter((title) => title !== '')), '']
    .map((title) => ({ title, demands: demands.filter(({ table }) => (table ?? '') === title) }))
    .filter((field) => field.demands.length > 0)
}

type Column = { title: string; cell: (demand: GatheredDemand) => string }

/** One table per field, all of the same columns; the same place is the same number in all of them. */
export function fieldTables(fields: readonly Field[], columns: readonly Column[], level: 3 | 4, say: Say): Block[] {
  const alone = fields.length === 1 && fields[0]?.title === ''
  return fields.flatMap(({ title, demands }): Block[] => [
    ...(alone ? [] : [{ type: 'heading' as const, level, text: title || say('record.noField') }]),
    {
      type: 'table',
      columns: columns.map((column) => column.title),
      rows: demands.map((demand) => columns.map(({ cell }) => cell(demand) || say('record.unranked'))),
    },
  ])
}

export const placeColumn = (say: Say): Column => ({
  title: say('file.place'),
  cell: ({ place }) => (place === null ? '' : `${place}.`),
})
export const roundsColumn = (say: Say): Column => ({
  title: say('record.rounds'),
  cell: ({ rounds }) => rounds.join(', '),
})
/** The catalogue: each demand with its lineage, as far as there is one. The cards' words stand at their tables, once. */
export function demandBlocks(fields: readonly Field[], say: Say): Block[] {
  if (fields.length === 0) return []
  const columns: Column[] = [
    placeColumn(say),
    {
      title: say('record.demand'),
      cell: ({ title, text }) => (text ? say('record.demandText', { title, text }) : title),
    },
    roundsColumn(say),
    { title: say('record.cards'), cell: ({ cards }) => (cards.length > 0 ? String(cards.length) : '') },
    {
      title: say('record.votes'),
      cell: ({ votes, of }) => (votes === null ? '' : say('record.votesOf', { n: votes, of: of ?? 0 })),
    },
  ]
  const demands = fields.flatMap((field) => field.demands)
  const used = columns.filter(({ cell }) => demands.some((demand) => cell(demand) !== ''))
  return [
    { type: 'heading', level: 2, text: say('record.demands') },
    { type: 'text', text: say('record.demandsLead') },
    ...(demands.some(({ place }) => place !== null)
      ? [{ type: 'text' as const, text: say('record.demandsPlaces'), quiet: true }]
      : []),
    ...fieldTables(fields, used, 3, say),
  ]
}

import { kindOf } from '../activities/kinds.ts'
import type { Standing } from '../activities/kind.ts'
import { type DirectoryName, inOrder, type Listed, LISTED_KEYS } from '../agenda/directory.ts'
import type { Say } from '../words/words.ts'
import { type GatheredDemand, gatherDemands } from '../workshop/demands.ts'
import type { Workshop } from '../workshop/workshop.ts'
import { mayRead, readable, type Reader, type ReportKnown, reported, runsOf } from './known.ts'

/** A table for other programs: column heads in the reader's language, cells as text or numbers. */
export type Sheet = { columns: string[]; rows: SheetCell[][] }
/** `day`: a calendar day (2019-04-11), which spreadsheets can count with. */
export type SheetCell = string | number | { day: string }
export type CountedRanking = {
  item: string
  title: string
  run: number
  turnout: { n: number; of: number }
  standings: (Standing & { shared: boolean })[]
}

/** Every ranking that may be known, run by run. */
export function rankingsOf(workshop: Workshop, known: ReportKnown, reader: Reader): CountedRanking[] {
  return reported(workshop)
    .flatMap(({ item }) => runsOf(item))
    .filter((item) => item.phase === 'closed' && mayRead(item, reader))
    .flatMap((item): CountedRanking[] => {
      const standings = kindOf(item.kind).standings?.(item, known.resultOf(item)) ?? []
      if (standings.length === 0) return []
      const sharing = (place: number) => standings.filter((one) => one.place === place).length > 1
      const all = standings.map((one) => ({ ...one, shared: sharing(one.place) }))
      const { id, title, run } = item
      return [{ item: id, title: title.text, run, turnout: known.turnoutOf(item), standings: all }]
    })
}

/** The demands with the title of the ranking that placed them. */
export function demandsOf(workshop: Workshop, known: ReportKnown, reader: Reader): GatheredDemand[] {
  return gatherDemands(readable(workshop, reader), (item) => known.resultOf(item)).map((demand) => ({
    ...demand,
    ranking: demand.ranking === null ? null : (workshop.items[demand.ranking]?.title.text ?? null),
  }))
}

export function demandSheet(demands: readonly GatheredDemand[], say: Say): Sheet {
  const keys = ['place', 'among', 'title', 'text', 'table', 'rounds', 'cards', 'votes', 'of', 'ranking', 'id'] as const
  return {
    columns: keys.map((key) => say(`file.${key}`)),
    rows: demands.map((one) => {
      const cells = { ...one, rounds: one.rounds.join(', '), cards: one.cards.length }
      return keys.map((key) => cells[key] ?? '')
    }),
  }
}

export function rankingSheet(rankings: readonly CountedRanking[], say: Say): Sheet {
  const keys = ['ranking', 'run', 'place', 'shared', 'option', 'votes', 'of', 'demand', 'further'] as const
  return {
    columns: keys.map((key) => say(`file.${key}`)),
    rows: rankings.flatMap(({ title, run, standings }) =>
      standings.map(({ place, shared, further, label, votes, of, demand }) => [
        ...[title, run, place, shared ? say('file.yes') : '', label, votes, of, demand ?? ''],
        further === 'no' ? '' : say(`file.${further}`),
      ]),
    ),
  }
}

/** A directory for spreadsheets. Its columns are those that can be read in again. */
export function directorySheet(directory: readonly Listed[], name: DirectoryName, say: Say): Sheet {
  return {
    columns: LISTED_KEYS.map((key) => say(`directory.${name}.${key}`)),
    rows: inOrder(directory.filter((one) => one.list === name)).map((one) => LISTED_KEYS.map((key) => one[key].text)),
  }
}

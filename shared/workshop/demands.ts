import type { Demand } from '../activities/kind.ts'
import { kindOf } from '../activities/kinds.ts'
import { type Item, itemInRun, programme, type Workshop } from './workshop.ts'

/** A demand with how it fared. `place` of `among` options, `votes` of `of`; all null when it was never ranked. */
export type GatheredDemand = {
  id: string
  title: string
  text: string
  table: string | null
  cards: string[]
  rounds: number[]
  place: number | null
  among: number | null
  votes: number | null
  of: number | null
  /** The ranking that decided the place. */
  ranking: string | null
}
type ResultOf = (item: Item) => unknown
/** `shared`: how many options stand on that place; `basis`: the ranking whose votes count. */
type Fared = { place: number; among: number; votes: number; of: number; ranking: string; shared: number; basis: string }

/** All demands of a workshop with their places: best first, unranked ones last, otherwise in the order of the programme. */
export function gatherDemands(workshop: Workshop, resultOf: ResultOf): GatheredDemand[] {
  const items = programme(workshop).filter((item) => item.phase !== 'draft')
  const fared = standingsOf(items, resultOf)
  const demands = items.flatMap((item): Demand[] => kindOf(item.kind).demands?.(item, resultOf(item)) ?? [])
  return demands
    .filter(({ title }) => title !== '')
    .map(({ id, title, text, from }): GatheredDemand => {
      const { place = null, among = null, votes = null, of = null, ranking = null } = fared.get(id) ?? {}
      const way = { table: from.table ?? null, cards: from.cards, rounds: from.rounds }
      return { id, title, text, ...way, place, among, votes, of, ranking }
    })
    .sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || 0)
}

/** The first `top` places; a shared place at the line comes in whole. */
export const topDemands = (demands: readonly GatheredDemand[], top: number): GatheredDemand[] =>
  demands.filter(({ place }) => place !== null && place <= top)

/** The latest run that is closed: while a new one is open, the one before still counts. */
function lastClosed(item: Item): Item | null {
  const past = item.runs.at(-1)
  return item.phase === 'closed' ? item : past ? itemInRun(item, past.run) : null
}

function standingsOf(items: readonly Item[], resultOf: ResultOf): Map<string, Fared> {
  const fared = new Map<string, Fared>()
  for (const item of items) {
    const { standings } = kindOf(item.kind)
    const closed = standings ? lastClosed(item) : null
    if (!standings || !closed) continue
    const all = standings(closed, resultOf(closed))
    const linked = all.flatMap((one) => (one.demand === null ? [] : [{ ...one, demand: one.demand }]))
    const before = linked.map(({ demand }) => fared.get(demand))
    const [first] = before
    // A run-off ranks exactly what shared one place before: it refines that place, and the votes stay the first ones.
    const tied = first && before.every((one) => one?.basis === first.basis && one.place === first.place) ? first : null
    const runOff = tied && all.length > 1 && all.length === tied.shared ? tied : null
    for (const { demand, place, votes, of } of linked) {
      const shared = all.filter((one) => one.place === place).length
      const fresh = { place, among: all.length, votes, of, ranking: item.id, shared, basis: item.id }
      fared.set(
        demand,
        runOff
          ? { ...runOff, ...votesOf(fared.get(demand)), ranking: item.id, shared, place: runOff.place + place - 1 }
          : fresh,
      )
    }
  }
  return fared
}

const votesOf = (fared: Fared | undefined) => (fared ? { votes: fared.votes, of: fared.of } : {})

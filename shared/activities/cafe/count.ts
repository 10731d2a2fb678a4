import { seedOf } from '../../base/chance.ts'
import type { Cell } from '../kind.ts'
import { get } from './actions.ts'
import type { CardValue, HeadingValue, ReactValue, SeatValue } from './config.ts'
import { type React, REACTS } from './limits.ts'
import type { Cafe, CafeCard, CafeHeading, CafeResult } from './types.ts'

/** What each person said to a card; `key` stands for the note. */
type Votes = Map<number, ReactValue & { key: string }>
const after = (slot: string) => slot.slice(slot.indexOf('/') + 1)
const byNo = (a: { no: number; id: string }, b: { no: number; id: string }) => a.no - b.no || (a.id < b.id ? -1 : 1)

/** The boards as they lie now: what people wrote, with everything the hosts decided about it. */
export function count(cafe: Cafe, given: readonly Cell[]): CafeResult {
  const cells = [...given].sort((a, b) => (a.slot < b.slot ? -1 : a.slot > b.slot ? 1 : a.voter - b.voter))
  const { config, state } = cafe
  const sizes = Array.from({ length: config.groups }, () => 0)
  const written = new Map<string, CardValue>()
  const guestHeadings = new Map<string, HeadingValue>()
  const votes = new Map<string, Votes>()
  for (const { slot, voter, value } of cells) {
    const id = after(slot)
    if (slot === 'seat') {
      const { group } = value as SeatValue
      if (group < sizes.length) sizes[group] = (sizes[group] ?? 0) + 1
    } else if (slot.startsWith('card/')) {
      if (!written.has(id)) written.set(id, value as CardValue)
    } else if (slot.startsWith('heading/')) {
      if (!guestHeadings.has(id)) guestHeadings.set(id, value as HeadingValue)
    } else if (slot.startsWith('react/')) {
      const of = votes.get(id) ?? (new Map() as Votes)
      const react = value as ReactValue
      votes.set(id, of.set(voter, { ...react, key: noteKey(cafe.id, id, react) }))
    }
  }
  const every = headingsOf(cafe, guestHeadings)
  const isGone = ({ id }: CafeHeading) => get(state.dropped, id) === true
  const headings = every.filter((heading) => !isGone(heading))
  const cards = cardsOf(cafe, written, headings, votes)
  const grid = config.tables.map(() => Array.from({ length: config.rounds }, () => 0))
  for (const [id, { table, round }] of written) {
    const row = grid[config.tables.findIndex((one) => one.id === table)]
    // What a host wrote before the start counts for the first round.
    const at = Math.max(round, 1) - 1
    if (row?.[at] !== undefined && !get(state.hidden, id)) row[at] += 1
  }
  const nos = [
    ...headings.map(({ no }) => no),
    ...Object.values(state.headings).map(({ no }) => no),
    ...[...guestHeadings.values(), ...written.values(), ...Object.values(state.merges)].map(({ no }) => no),
  ]
  const last = Math.floor(Math.max(0, ...nos))
  return { sizes, headings, gone: every.filter(isGone), cards, grid, last }
}

/** Headings of the plan in their order, then what hosts and guests added, in the order of adding. */
function headingsOf({ config, state }: Cafe, guests: ReadonlyMap<string, HeadingValue>): CafeHeading[] {
  const planned = config.tables.flatMap(({ id: table, headings }) =>
    headings.map(({ id, text }, at): CafeHeading => ({ id, table, text, by: 'plan', no: at - headings.length })),
  )
  const known = new Set(planned.map(({ id }) => id))
  const said = [...guests]
    .filter(([id]) => !known.has(id))
    .map(([id, { table, text, no }]): CafeHeading => ({ id, table, text, by: 'guest', no }))
  for (const { id } of said) known.add(id)
  const added = Object.entries(state.headings)
    .filter(([id]) => !known.has(id))
    .map(([id, { table, text, no }]): CafeHeading => ({ id, table, text: text.text, by: 'host', no }))
  return [...planned, ...[...said, ...added].sort(byNo)].map((heading) => ({
    ...heading,
    text: get(state.headings, heading.id)?.text.text ?? heading.text,
  }))
}

/** Every card there is: those written, then those merged from them. */
function cardsOf(
  { state }: Cafe,
  written: ReadonlyMap<string, CardValue>,
  headings: readonly CafeHeading[],
  votes: ReadonlyMap<string, Votes>,
): CafeCard[] {
  const { merges, moves, wording, hidden } = state
  const at = new Map(headings.map(({ id, table }) => [id, table]))
  const cards = new Map<string, CafeCard>()
  const voters = new Map<string, Votes>()

  const lay = (
    id: string,
    raw: Pick<CafeCard, 'table' | 'rounds' | 'group' | 'heading' | 'column' | 'text' | 'no' | 'late' | 'cards'>,
  ) => {
    const to = get(moves, id) ?? {}
    const heading = to.heading === undefined ? raw.heading : to.heading
    const corrected = get(wording, id)?.text
    voters.set(id, new Map([...raw.cards.flatMap((card) => [...(voters.get(card) ?? [])]), ...(votes.get(id) ?? [])]))
    cards.set(id, {
      ...raw,
      id,
      round: raw.rounds.at(-1) ?? 0,
      // A heading of another table, or one that was taken away, is none.
      heading: heading !== null && at.get(heading) === raw.table ? heading : null,
      column: to.column ?? raw.column,
      text: corrected ?? raw.text,
      original: corrected === undefined ? null : raw.text,
      parked: (raw.rounds[0] ?? 0) > state.round,
      hidden: get(hidden, id) === true,
      into: null,
      ...talliedOf(voters.get(id) ?? (new Map() as Votes), state.hiddenNotes),
    })
  }

  for (const [id, { round, ...card }] of written) lay(id, { ...card, rounds: [round], cards: [] })
  const order = Object.entries(merges).sort(([a, x], [b, y]) => byNo({ id: a, no: x.no }, { id: b, no: y.no }))
  for (const [id, merge] of order) {
    if (cards.has(id)) continue
    const parts = merge.cards.flatMap((one) => {
      const card = cards.get(one)
      return card && card.into === null ? [card] : []
    })
    const rounds = [...new Set(parts.flatMap((card) => card.rounds))].sort((a, b) => a - b)
    const groups = new Set(parts.map(({ group }) => group))
    lay(id, {
      table: merge.table,
      rounds: rounds.length > 0 ? rounds : [merge.round],
      group: groups.size === 1 ? (parts[0]?.group ?? null) : null,
      heading: null,
      column: 0,
      text: merge.text.text,
      no: merge.no,
      late: false,
      cards: parts.map((card) => card.id),
    })
    for (const part of parts) part.into = id
  }
  return [...cards.values()].sort(byNo)
}

/** A note's stand-in in the journal; another one at every card, and when the note changes. */
const noteKey = (cafe: string, card: string, { react, text }: ReactValue) =>
  `n${seedOf(`${cafe}/${card}/${react}/${text}`).toString(36)}`

/** Reactions count people: somebody who marked two of the merged cards counts once, the merged card's own mark first. */
function talliedOf(votes: Votes, hidden: Record<string, true>): Pick<CafeCard, 'reactions' | 'notes'> {
  const reactions: Record<React, number> = { supports: 0, adds: 0, objects: 0 }
  const notes: CafeCard['notes'] = []
  for (const { react, text, key } of votes.values()) {
    if (!REACTS.includes(react)) continue
    reactions[react] += 1
    if (text) notes.push({ key, react, text, hidden: get(hidden, key) === true })
  }
  return { reactions, notes: notes.sort((a, b) => (a.react + a.text < b.react + b.text ? -1 : 1)) }
}

/** The written cards behind a card, however often it was merged. */
export function sourcesOf(result: CafeResult, id: string): CafeCard[] {
  const card = result.cards.find((one) => one.id === id)
  if (!card) return []
  return card.cards.length > 0 ? card.cards.flatMap((one) => sourcesOf(result, one)) : [card]
}

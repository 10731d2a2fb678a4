import type { Audience } from '#shared/protocol/rows.ts'
import { type Cells, type Loose, type RefItem, spoken } from './reference.ts'

export type Card = {
  id: string
  table: string
  rounds: number[]
  group: number | null
  heading: string | null
  column: number
  text: string
  original: string | null
  no: number
  late: boolean
  merged: string[]
  into: string | null
  reacts: Map<string, string>
}
type Heading = { id: string; table: string; text: string; no: number; gone: boolean }
type Table = { id: string; headings: { id: string; text: string }[] }
export type Board = { cards: Card[]; headings: Heading[]; last: number; sizes: number[] }

export const tablesOf = (config: Loose) => config['tables'] as Table[]

/** Everything on all tables, read off what was said and done, in the order in which it was written. */
export function boardOf({ config, state }: RefItem, cells: Cells): Board {
  const said = [...spoken(cells)]
  const of = (sort: string) =>
    said.flatMap(({ person, slot, value }) =>
      slot.startsWith(`${sort}/`) ? [{ person, id: slot.slice(sort.length + 1), value: value as Loose }] : [],
    )
  const headings: Heading[] = []
  const add = (heading: Omit<Heading, 'gone'>) => {
    if (headings.some(({ id }) => id === heading.id)) return
    const text = (state['headings'][heading.id]?.text as string | undefined) ?? heading.text
    headings.push({ ...heading, text, gone: heading.id in state['dropped'] })
  }
  for (const { id: table, headings: planned } of tablesOf(config))
    planned.forEach(({ id, text }, i) => add({ id, table, text, no: i - planned.length }))
  for (const { id, value } of of('heading')) add({ id, table: value['table'], text: value['text'], no: value['no'] })
  for (const [id, heading] of Object.entries(state['headings'] as Record<string, Omit<Heading, 'gone'>>))
    add({ ...heading, id })

  const cards = new Map<string, Card>()
  const lay = (card: Omit<Card, 'into' | 'original'>) => {
    const moved = (state['moves'][card.id] ?? {}) as { heading?: string | null; column?: number }
    const heading = 'heading' in moved ? (moved.heading ?? null) : card.heading
    const here = headings.some(({ id, table, gone }) => id === heading && table === card.table && !gone)
    const wording = state['wording'][card.id] as string | undefined
    cards.set(card.id, {
      ...card,
      ...{ heading: here ? heading : null, column: moved.column ?? card.column, into: null },
      ...{ text: wording ?? card.text, original: wording === undefined ? null : card.text },
    })
  }
  const reactsTo = (card: string) =>
    new Map(of('react').flatMap(({ person, id, value }) => (id === card ? [[person, String(value['react'])]] : [])))
  for (const { id, value } of of('card')) {
    const { table, round, group, heading, column, text, no, late } = value
    lay({ ...{ id, table, rounds: [round], group, heading, column, text, no, late }, merged: [], reacts: reactsTo(id) })
  }
  const merges = Object.entries(state['merges'] as Record<string, Loose>)
  for (const [id, merge] of merges.sort(([, a], [, b]) => a['no'] - b['no'])) {
    const parts = (merge['cards'] as string[])
      .flatMap((one) => cards.get(one) ?? [])
      .filter((card) => card.into === null)
    const rounds = [...new Set(parts.flatMap((card) => card.rounds))].sort((a, b) => a - b)
    const [first] = parts
    const group = first && parts.every((part) => part.group === first.group) ? first.group : null
    const reacts = new Map([...parts.flatMap((part) => [...part.reacts]), ...reactsTo(id)])
    const from = { table: merge['table'], rounds: rounds.length > 0 ? rounds : [merge['round']], text: merge['text'] }
    lay({
      ...from,
      id,
      group,
      heading: null,
      column: 0,
      no: merge['no'],
      late: false,
      merged: parts.map((one) => one.id),
      reacts,
    })
    for (const part of parts) part.into = id
  }
  const given = [...cards.values(), ...headings.filter(({ gone }) => !gone), ...merges.map(([, merge]) => merge)]
  const added = Object.values(state['headings'] as Record<string, { no: number }>)
  const guests = of('heading').map(({ value }) => value as { no: number })
  const last = Math.floor(Math.max(0, ...[...given, ...added, ...guests].map((one) => (one as { no: number }).no)))
  const seats = said.filter(({ slot }) => slot === 'seat').map(({ value }) => value.group as number)
  const sizes = Array.from(
    { length: config['groups'] as number },
    (_, g) => seats.filter((group) => group === g).length,
  )
  return { cards: [...cards.values()].sort((a, b) => a.no - b.no || (a.id < b.id ? -1 : 1)), headings, last, sizes }
}

export const hiddenFromRoom = ({ state }: RefItem, card: Card) =>
  card.id in state['hidden'] || card.into !== null || (card.rounds[0] ?? 0) > state['round']

/** What an audience must see of it. */
export function rows(item: RefItem, cells: Cells, audience: Audience): Loose {
  const { config, state } = item
  const { round, warned } = state
  const finished = state['finished'] || item.phase === 'closed'
  const out: Loose = { cafe: { groups: config['groups'] }, plan: {}, now: { round, warned, finished } }
  const works = audience === 'moderator' || audience === 'host'
  if (works || finished) {
    for (const [table, text] of Object.entries(state['cores'] as Loose)) if (text) out[`core/${table}`] = { text }
    for (const [id, demand] of Object.entries(state['demands'] as Loose)) out[`demand/${id}`] = demand
  }
  const { cards, headings, sizes } = boardOf(item, cells)
  const there = headings.filter(({ gone }) => !gone)
  if (audience !== 'participant') {
    out['sizes'] = sizes
    for (const { id } of tablesOf(config)) {
      const lie = cards.filter((card) => card.table === id && !hiddenFromRoom(item, card))
      out[`count/${id}`] = { cards: lie.length, headings: there.filter(({ table }) => table === id).length }
    }
  }
  if (audience === 'projector') return out
  if (audience === 'moderator') out['grid'] = {}
  for (const { id, table, text, no } of there) out[`heading/${id}`] = { table, text, no }
  for (const [place, points] of Object.entries(state['handovers'] as Loose)) out[`handover/${place}`] = { points }
  for (const card of cards) {
    if (!works && hiddenFromRoom(item, card)) continue
    const { table, group, heading, column, text, no, rounds, merged, into, original, late } = card
    const desk = {
      merged: merged.length > 0 ? merged : undefined,
      parked: (rounds[0] ?? 0) > round || undefined,
      hidden: card.id in state['hidden'] || undefined,
      into: into ?? undefined,
      original: original ?? undefined,
    }
    const seen = { table, group, heading, column, text, no, round: rounds.at(-1), late: late || undefined }
    out[`card/${card.id}`] = { ...seen, ...(works ? desk : { merged: merged.length || undefined }) }
    const count = (react: string) => [...card.reacts.values()].filter((one) => one === react).length
    if (card.reacts.size > 0)
      out[`reacts/${card.id}`] = { supports: count('supports'), adds: count('adds'), objects: count('objects') }
  }
  return out
}

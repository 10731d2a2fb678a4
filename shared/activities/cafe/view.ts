import type { Audience, Json, Rows } from '../../protocol/rows.ts'
import type { CardValue, HeadingValue, ReactValue, SeatValue } from './config.ts'
import { plan } from './plan.ts'
import { type Cafe, type CafeCard, type CafeResult, onBoard } from './types.ts'

/** The café for one audience: small rows, so that one new card moves one row. */
export function view(cafe: Cafe, result: CafeResult | null, audience: Audience): Rows {
  if (audience === 'minutes') return {}
  const { config, state } = cafe
  const { round, startsAt, endsAt, warned } = state
  // Closed in the middle of a round it is over as well, until it is opened again.
  const finished = state.finished || cafe.phase === 'closed'
  const rows: Record<string, Json> = {
    cafe: {
      tables: config.tables.map(({ id, theme, place, host }) => ({
        id,
        theme: theme.text,
        place: place.text,
        host: host.text,
      })),
      columns: config.columns.map(({ text }) => text),
      groups: config.groups,
      rounds: config.rounds,
      minutes: config.minutes,
      walk: config.walk,
      dealing: config.dealing,
    },
    plan: plan(config.tables.length, config.groups, config.rounds) as Json,
    now: { round, startsAt, endsAt, warned, finished },
  }
  const works = audience === 'moderator' || audience === 'host'
  if (works || finished) Object.assign(rows, harvest(cafe))
  if (!result) return rows
  if (audience !== 'participant') {
    rows['sizes'] = result.sizes
    for (const { id } of config.tables) {
      const cards = result.cards.filter((card) => card.table === id && onBoard(card))
      rows[`count/${id}`] = {
        cards: cards.length,
        headings: result.headings.filter(({ table }) => table === id).length,
      }
    }
  }
  if (audience === 'projector') return rows
  if (audience === 'moderator') rows['grid'] = result.grid
  for (const { id, table, text, by, no } of result.headings) rows[`heading/${id}`] = { table, text, by, no }
  for (const [table, handed] of Object.entries(state.handovers))
    for (const [after, points] of Object.entries(handed))
      rows[`handover/${table}/${after}`] = { points: points.map(({ text }) => text) }
  for (const card of result.cards) {
    if (!works && !onBoard(card)) continue
    rows[`card/${card.id}`] = cardRow(card, works)
    const { supports, adds, objects } = card.reactions
    if (supports + adds + objects > 0)
      rows[`reacts/${card.id}`] = { supports, adds, objects, notes: notesRow(card, works) }
  }
  return rows
}

/** Core messages and demands: for those who work on them at any time, for everybody at the end. */
function harvest({ state }: Cafe): Record<string, Json> {
  const rows: Record<string, Json> = {}
  for (const [table, { text }] of Object.entries(state.cores)) if (text) rows[`core/${table}`] = { text }
  for (const { id, table, title, text, cards } of Object.values(state.demands))
    rows[`demand/${id}`] = { table, title: title.text, text: text.text, cards }
  return rows
}

/** Only what is so is said: most cards are neither late nor merged. */
function cardRow(card: CafeCard, works: boolean): Json {
  const { table, round, group, heading, column, text, no } = card
  return {
    ...{ table, round, group, heading, column, text, no },
    ...(card.late ? { late: true } : {}),
    ...(card.cards.length > 0 ? { merged: works ? card.cards : card.cards.length } : {}),
    ...(works && card.parked ? { parked: true } : {}),
    ...(works && card.hidden ? { hidden: true } : {}),
    ...(works && card.into !== null ? { into: card.into } : {}),
    ...(works && card.original !== null ? { original: card.original } : {}),
  }
}

/** What stands at a card; those who work with it see what is hidden too, and can name it. */
function notesRow({ notes }: CafeCard, works: boolean): Json {
  return works
    ? notes.map(({ key, react, text, hidden }) => ({ key, react, text, ...(hidden ? { hidden } : {}) }))
    : notes.filter(({ hidden }) => !hidden).map(({ react, text }) => ({ react, text }))
}

/** What one device holds: its group, what it wrote, how it marked what others wrote. */
export function mine(cells: ReadonlyMap<string, unknown>): Rows {
  const seat = cells.get('seat') as SeatValue | undefined
  const cards: Record<string, Json> = {}
  const headings: Record<string, Json> = {}
  const reacts: Record<string, Json> = {}
  for (const [slot, value] of cells) {
    const id = slot.slice(slot.indexOf('/') + 1)
    if (slot.startsWith('card/')) {
      const { table, round, heading, column, text } = value as CardValue
      cards[id] = { table, round, heading, column, text }
    } else if (slot.startsWith('heading/')) {
      const { table, round, text } = value as HeadingValue
      headings[id] = { table, round, text }
    } else if (slot.startsWith('react/')) {
      const { react, text } = value as ReactValue
      reacts[id] = { react, text }
    }
  }
  return { ...(seat ? { seat: { group: seat.group } } : {}), own: { cards, headings, reacts } }
}

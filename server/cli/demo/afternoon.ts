import { seatOf } from '#shared/activities/cafe/plan.ts'
import { freshId, type Robot, wordsOf } from '../robot.ts'
import { type Cast, close, everybody, itemOf, open } from './cast.ts'

type Written = Map<string, string>
const cardKey = (table: number, heading: number, column: string, card: number) =>
  [table, heading, column, card].join('/')
const ROUNDS = 4

/** Four tables, four groups, four rounds: every group visits every table once. */
export async function holdCafe(cast: Cast): Promise<void> {
  const id = itemOf(cast, 'cafe')
  const { content, phones, hosts, moderator, ledger } = cast
  const step = (action: object) => moderator.must({ type: 'item/do', id, action })
  const seat = (phone: Robot) => phone.mine[`${id}/seat`] as { group: number } | undefined
  await open(cast, id)
  await everybody(phones, (phone) => ledger.say(phone, id, 'seat', { type: 'join' }))
  await moderator.until(() => phones.every((phone) => seat(phone)))

  const headings = content.cafe.tables.map((table) => table.headings.map(() => freshId()))
  const written: Written = new Map()
  for (let round = 1; round <= ROUNDS; round++) {
    await step(round === 1 ? { type: 'start' } : { type: 'next', round })
    const knows = (phone: Robot) => phone.row<{ round: number }>(`${id}/now`)?.round === round
    // One phone sleeps through the change of the third round, and comes back to the right table by itself.
    const sleeper = round === 3 ? phones.at(-1) : undefined
    sleeper?.leave()
    await moderator.until(() => phones.every((phone) => phone === sleeper || knows(phone)))
    sleeper?.back()
    for (const [at, table] of content.cafe.tables.entries()) {
      const host = hosts[at] as Robot
      const act = (action: object) => host.must({ type: 'item/do', id, action })
      if (round === 1)
        for (const [n, heading] of table.headings.entries())
          await act({
            type: 'heading',
            table: `cafetable${at + 1}`,
            id: headings[at]?.[n],
            text: wordsOf(heading.title),
          })
      const guests = phones.filter((phone) => seatOf(4, 4, round - 1, seat(phone)?.group ?? 0) === at)
      await writeCards(cast, id, { at, round, guests, headings: headings[at] ?? [], written })
      if (round > 1) await react(cast, id, guests, at, round)
      const points = table.handovers[round - 1]
      if (points) await act({ type: 'handover', table: `cafetable${at + 1}`, points: points.map(wordsOf), round })
    }
    if (round === 2) await step({ type: 'more' })
    await step({ type: 'warn' })
    cast.tell(`café round ${round}: ${written.size} cards`)
  }
  await step({ type: 'finish' })
  await harvest(cast, id, written)
  await close(cast, id, false)
}

type Table = { at: number; round: number; guests: Robot[]; headings: string[]; written: Written }

/** A quarter of a table's cards in every round, by whoever sits there. */
async function writeCards(cast: Cast, id: string, { at, round, guests, headings, written }: Table): Promise<void> {
  const table = cast.content.cafe.tables[at]
  const cards = (table?.headings ?? []).flatMap((heading, h) =>
    (['visions', 'methods'] as const).flatMap((column) =>
      heading[column].map((text, c) => ({ text, heading: h, column, key: cardKey(at, h, column, c) })),
    ),
  )
  const share = cards.filter((_, n) => n % ROUNDS === round - 1)
  await everybody(share, async (card, n) => {
    const guest = guests[n % guests.length]
    if (!guest) return
    const cardId = freshId()
    written.set(card.key, cardId)
    const column = card.column === 'visions' ? 0 : 1
    const answer = { type: 'card', id: cardId, round, heading: headings[card.heading], column, text: card.text }
    await cast.ledger.say(guest, id, `card/${cardId}`, answer, card.text)
  })
}

/** The next group says what it supports, adds or objects to. */
async function react(cast: Cast, id: string, guests: Robot[], at: number, round: number): Promise<void> {
  const host = cast.hosts[at] as Robot
  const table = `cafetable${at + 1}`
  const earlier = host
    .rows<{ table: string; round: number }>(`${id}/card/`)
    .filter(([, card]) => card.table === table && card.round < round)
    .map(([card]) => card)
  if (earlier.length === 0) return
  await everybody(guests.slice(0, 12), async (guest, n) => {
    const card = earlier[(n * 7 + round) % earlier.length]
    const { type, text } = cast.content.reactions[(n + at) % cast.content.reactions.length] ?? {
      type: 'supports',
      text: '',
    }
    await cast.ledger.say(guest, id, `react/${card}`, { type: 'react', card, react: type, text })
  })
}

/** What a table leaves behind: its core message, a merge of two cards, its demands with the cards they came from. */
async function harvest(cast: Cast, id: string, written: Written): Promise<void> {
  for (const [at, table] of cast.content.cafe.tables.entries()) {
    const host = cast.hosts[at] as Robot
    const act = (action: object) => host.must({ type: 'item/do', id, action })
    const tableId = `cafetable${at + 1}`
    await act({ type: 'core', table: tableId, text: wordsOf(table.coreMessage) })
    for (const { title, text, from } of table.demands) {
      const cards = from.flatMap(([heading, column, card]) => written.get(cardKey(at, heading, column, card)) ?? [])
      await act({ type: 'demand', table: tableId, id: freshId(), title: wordsOf(title), text: wordsOf(text), cards })
    }
  }
}

import { randomBytes } from 'node:crypto'
import { kindOf } from '#shared/activities/kinds.ts'
import { newId } from '#shared/base/ids.ts'
import { tagOf } from '../store/keys.ts'
import { emptyBatch } from '../store/store.ts'
import { type Goal, num, type Report, show, type Spread, spread } from './figures.ts'
import { startWithPast } from './past.ts'
import { Hall, id, pick, pollConfig, shelf } from './hall.ts'

const WARM = 5
/** Milliseconds of this process's time for one step, several times over. */
async function each(
  times: number,
  step: (n: number) => unknown,
  first: () => unknown = () => undefined,
): Promise<Spread> {
  const took: number[] = []
  for (let n = -WARM; n < times; n++) {
    await first()
    const before = process.cpuUsage()
    await step(n + WARM)
    const { user, system } = process.cpuUsage(before)
    if (n >= 0) took.push((user + system) / 1000)
  }
  return spread(took)
}
type Row = { what: string; size: number; took: Spread; unit: string }

async function onHall<T>(job: (hall: Hall) => Promise<T>): Promise<T> {
  const rack = shelf('sqlite')
  rack.db
    ?.prepare("INSERT INTO rooms VALUES (?, 'workshop', NULL, NULL, 'Bench', 'de', 0, NULL, 0, 'h', NULL)")
    .run(ROOM)
  const hall = await Hall.open({ store: rack.store, keys: rack.keys, room: ROOM })
  try {
    return await job(hall)
  } finally {
    await hall.room.close()
    await rack.drop()
  }
}
const ROOM = 'hall000000000001'

type Said = { device: number; slot: string; value: unknown }
/** Lays answers on disk as if they had been said, and reads the room again. */
async function lay(hall: Hall, activity: string, said: readonly Said[]): Promise<void> {
  const { keys, store } = hall.room.parts
  const key = keys.of(ROOM, activity, 1)
  const cells = said.map(({ device, slot, value }) => {
    return { activity, run: 1, tag: tagOf(key, `${device}`.padStart(24, 'b')), slot, n: 1, name: null, value }
  })
  await store.commit(ROOM, { ...emptyBatch(), cells })
  await hall.restart()
}

/** One more vote, then the tick that shows it: what both cost with so many votes there. */
async function votes(size: number): Promise<Row[]> {
  return onHall(async (hall) => {
    const poll = await hall.add('poll', pollConfig(true))
    await hall.must({ type: 'item/go', id: poll })
    await hall.open(poll)
    await hall.must({ type: 'item/reveal', id: poll, projector: true, phones: true, sure: true })
    await lay(
      hall,
      poll,
      Array.from({ length: size }, (_, n) => ({ device: n, slot: '', value: pick(n).picks })),
    )
    let n = 0
    const took = await each(30, async () => {
      // Twenty at once, as they come: most of their time is theirs, not the clock's.
      await Promise.all(Array.from({ length: 20 }, () => hall.say(n++, poll, pick(n))))
      hall.room.publish()
    })
    const one = (ms: number) => (ms / 20) * 1000
    const per = { ...took, median: one(took.median), least: one(took.least), most: one(took.most) }
    const tick = await each(30, async () => {
      hall.room.touch()
      hall.room.publish()
    })
    return [
      { what: 'a vote with its share of the tick', size, took: per, unit: 'us' },
      { what: 'a tick of a live poll', size, took: tick, unit: 'ms' },
    ]
  })
}

/** A panel with so many questions, and likes on them. */
async function panel(questions: number, likes: number): Promise<Row[]> {
  return onHall(async (hall) => {
    const config = { ...kindOf('questions').sample.config, moderated: false }
    const list = await hall.add('questions', config)
    await hall.must({ type: 'item/go', id: list })
    await hall.open(list)
    const ids = Array.from({ length: questions }, () => id())
    await lay(hall, list, [
      ...ids.map((one, n) => ({ device: n, slot: `q/${one}`, value: { text: `Frage ${n}: wie geht es weiter?` } })),
      ...Array.from({ length: likes }, (_, n) => ({
        ...{ device: 1000 + Math.floor(n / 10), value: true },
        slot: `like/${ids[(n * 7 + Math.floor(n / 10)) % questions]}`,
      })),
    ])
    let n = 0
    const like = async () => {
      n += 1
      await hall.say(n, list, { type: 'like', id: ids[n % questions] as string, on: true })
    }
    const tick = await each(30, () => hall.room.publish(), like)
    return [{ what: `a tick after a like, ${num(questions)} questions, likes`, size: likes, took: tick, unit: 'ms' }]
  })
}

/** A café with so many cards on its tables. */
async function cafe(cards: number): Promise<Row[]> {
  return onHall(async (hall) => {
    const { sample } = kindOf('cafe')
    const board = await hall.add('cafe', sample.config)
    await hall.must({ type: 'item/go', id: board })
    await hall.open(board)
    await hall.must({ type: 'item/do', id: board, action: { type: 'start' } })
    const { tables, groups } = sample.config as { tables: { id: string }[]; groups: number }
    const seats = Array.from({ length: 120 }, (_, n) => ({ device: n, slot: 'seat', value: { group: n % groups } }))
    const written = Array.from({ length: cards }, (_, n) => ({
      ...{ device: n % 120, slot: `card/${id()}` },
      value: {
        ...{ table: tables[n % tables.length]?.id, round: 1, group: (n % 120) % groups, heading: null, column: n % 2 },
        ...{ text: `Karte ${n}: ein Gedanke, wie ihn jemand aufschreibt`, no: n + 1, late: false },
      },
    }))
    await lay(hall, board, [...seats, ...written])
    for (let n = 0; n < 40; n++) await hall.say(n, board, { type: 'join' })
    let n = 0
    const took = await each(30, async () => {
      n += 1
      const card = { type: 'card', id: id(), heading: null, column: 0, text: 'Noch eine Karte' }
      const reply = await hall.say(n % 40, board, card)
      if (!reply.ok) throw new Error(JSON.stringify(reply))
      hall.room.publish()
    })
    return [{ what: 'a card and its tick, cards', size: cards, took, unit: 'ms' }]
  })
}

/** A long day's journal: reading it, taking a step back, and what an action costs then. */
async function journal(size: number): Promise<Row[]> {
  return onHall(async (hall) => {
    await hall.add('poll', pollConfig())
    const { store } = hall.room.parts
    const first = (hall.room.journal.at(-1)?.seq ?? 0) + 1
    const entries = Array.from({ length: size }, (_, n) => ({
      ...{ seq: first + n, id: newId(randomBytes), at: n, by: 'moderator:link1', scope: null },
      action: { type: 'workshop/blank', blank: n % 2 === 0 },
    }))
    await store.commit(ROOM, { ...emptyBatch(), entries })
    const load = await each(3, () => hall.restart())
    const act = await each(10, async (n) => {
      await hall.must({ type: 'workshop/qr', large: n % 2 === 0 })
      hall.room.publish()
    })
    const undo = await each(5, async () => {
      const seq = await hall.must({ type: 'workshop/lock', locked: true })
      await hall.must({ type: 'undo', seq })
    })
    return [
      { what: 'reading a journal, actions', size, took: load, unit: 'ms' },
      { what: 'an action and its tick, actions', size, took: act, unit: 'ms' },
      { what: 'an action and its undo, actions', size, took: undo, unit: 'ms' },
    ]
  })
}

/** What grows in a day, and whether anything becomes slow by it. */
export async function benchGrowth({ quick }: { quick: boolean }): Promise<Report> {
  const rows: Row[] = []
  for (const size of quick ? [100, 10_000] : [100, 1000, 10_000, 100_000]) rows.push(...(await votes(size)))
  for (const [questions, likes] of [
    [30, 200],
    [300, 2000],
    [300, 20_000],
  ] as const)
    rows.push(...(await panel(questions, likes)))
  for (const cards of [40, 400]) rows.push(...(await cafe(cards)))
  for (const size of [100, 10_000]) rows.push(...(await journal(size)))
  for (const size of [0, 1000]) {
    const { start, list } = await startWithPast(size)
    rows.push({ what: 'starting the server, past workshops', size, took: spread([start]), unit: 'ms' })
    rows.push({ what: "an organiser's list, past workshops", size, took: spread([list]), unit: 'ms' })
  }
  const of = (what: string) => rows.filter((row) => row.what.startsWith(what))
  const [few, many] = [of('a vote')[0], of('a vote').at(-1)]
  const growth = (many?.took.median ?? Number.NaN) / (few?.took.median ?? Number.NaN)
  const goals: Goal[] = [
    { ...{ name: 'a vote, from the fewest to the most answers', value: growth, limit: 1.2 }, side: 'most', unit: ' x' },
    {
      ...{ name: 'a tick with 300 questions and 20,000 likes', limit: 5 },
      value: of('a tick after a like').at(-1)?.took.median ?? Number.NaN,
      side: 'most',
      unit: ' ms',
    },
  ]
  return {
    table: {
      title: '4. growth: processor time in the room, without sockets',
      columns: ['what', 'how many', 'took', 'unit'],
      rows: rows.map(({ what, size, took, unit }) => [what, num(size), show(took), unit]),
      notes: ['On SQLite, all audiences; medians of 3 to 30 steps.'],
    },
    goals,
    raw: rows,
  }
}

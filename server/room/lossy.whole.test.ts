import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { kindOf } from '#shared/activities/kinds.ts'
import { guest, Hall, id, pick, shelf, staff } from '../bench/hall.ts'
import { Client, Doors, type Letter, Weather } from '../bench/lossy.ts'
import type { Store } from '../store/store.ts'
import { tagOf } from '../store/keys.ts'
import { mineOf } from './knowing.ts'
import type { Who } from './types.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
const SEEDS = Number(process.env['RUNS'] ?? 200)
const PHONES = 6

/** A disk that is slow, fails, and sometimes does not say that it has written. */
const slowly = (store: Store, weather: Weather): Store => ({
  ...store,
  async commit(room, batch) {
    const wait = () => new Promise((done) => setTimeout(done, weather.dice() * 40))
    if (weather.chance(0.3)) await wait()
    if (weather.chance(0.04)) throw new Error('disk full')
    await store.commit(room, batch)
    if (weather.chance(0.3)) await wait()
    if (weather.chance(0.03)) throw new Error('nobody knows')
  },
})

/** One afternoon on a bad line. Fake timers make it fast, and the same every time. */
async function afternoon(one: number, sort: 'memory' | 'sqlite', bad: number) {
  const weather = new Weather(one)
  const at = shelf(sort)
  const clock = { now: 1_900_000_000_000 }
  weather.bad = 0
  const step = async (ms = 20) => {
    clock.now += ms
    weather.advance(ms)
    await vi.advanceTimersByTimeAsync(ms)
  }
  /** Time goes on while something is waited for. */
  const during = async <T>(promise: Promise<T>): Promise<T> => {
    let done = false
    void promise.finally(() => {
      done = true
    })
    while (!done) await step(5)
    return promise
  }
  const hall = await during(Hall.open({ store: slowly(at.store, weather), keys: at.keys, clock }))
  const open = await during(hall.poll())
  const secret = await during(hall.poll('secret'))
  const panel = await during(hall.add('questions', { ...kindOf('questions').sample.config, perPerson: 9 }))
  await during(hall.open(panel))
  const doors = new Doors(weather)
  doors.open(hall.plain)
  const phones = Array.from({ length: PHONES }, (_, n) => new Client(guest(n), weather, doors))
  const roles = ['projector', 'moderator', 'moderator', 'minutes'] as const
  const desks = roles.map((role, n) => new Client(staff(role, null, n), weather, doors))
  const clients = [...phones, ...desks]
  weather.bad = bad

  let n = 0
  const answer = (activity: string, value: unknown, slot: string, run: number): Omit<Letter, 'reply' | 'sentAt'> => {
    n += 1
    const say = { id: id(), activity, run, n, history: hall.room.history, answer: value }
    return { slot: `${activity}/${slot}`, say, send: (room, who) => room.submit({ type: 'say', who, say }) }
  }
  const press = (action: object): Omit<Letter, 'reply' | 'sentAt'> => {
    const job = { id: id(), saw: null, action: action as { type: string } }
    const send: Letter['send'] = (room, who: Who) => room.submit({ type: 'act', who, ...job })
    return { slot: job.id, send }
  }
  const asked: string[] = []
  const someone = () => {
    const phone = weather.pick(phones)
    const item = phone.mirror.rows[`item/${open}`] as { run: number; phase: string } | undefined
    const dice = weather.dice()
    if (!item) return
    if (dice < 0.4 && item.phase === 'open') phone.post(answer(open, pick(n), '', item.run))
    else if (dice < 0.5) {
      if (!phone.letters.some(({ say }) => say?.activity === secret)) phone.post(answer(secret, pick(n), '', 1))
    } else if (dice < 0.65) {
      asked.push(id())
      phone.post(answer(panel, { type: 'ask', id: asked.at(-1), text: `Frage ${n}?` }, `q/${asked.at(-1)}`, 1))
    } else if (dice < 0.85 && asked.length > 0) {
      const question = weather.pick(asked)
      phone.post(answer(panel, { type: 'like', id: question, on: weather.dice() < 0.7 }, `like/${question}`, 1))
    } else if (dice < 0.95) weather.pick(desks).post(press({ type: 'workshop/lock', locked: weather.dice() < 0.5 }))
    else if (weather.dice() < 0.4) {
      const type = item.phase === 'open' ? 'item/close' : 'item/open'
      weather.pick(desks.slice(1, 3)).post(press({ type, id: open }))
    }
  }
  let restarts = 0
  const restart = async () => {
    restarts += 1
    doors.shut()
    if (weather.chance(0.4)) await during(hall.room.close())
    // A killed process: whatever it was about to do is never done.
    else vi.clearAllTimers()
    for (let i = 0; i < 4; i++) await step()
    weather.bad = 0
    await during(hall.reopen())
    weather.bad = bad
    doors.open(hall.plain)
  }
  for (let i = 0; i < 55; i++) {
    if (weather.dice() < 0.5) someone()
    for (const client of clients) client.live()
    if (weather.chance(0.02)) await restart()
    await step()
  }
  // The storm is over: all lines are new, and everything that waits is delivered. On a good day nothing needs to be.
  weather.bad = 0
  if (bad > 0) for (const client of clients) client.hangUp()
  let quiet = 0
  for (let i = 0; i < 400 && quiet < 14; i++) {
    for (const client of clients) client.live()
    await step()
    quiet = clients.some(({ outbox }) => outbox.length > 0) ? 0 : quiet + 1
  }
  return { at, hall, clients, phones, desks, open, secret, panel, restarts, during }
}

type Ended = Awaited<ReturnType<typeof afternoon>>
/** What must be true afterwards, whatever happened. */
async function verify({ at, hall, clients, phones, desks, open, secret, panel }: Ended) {
  const { room } = hall
  for (const client of clients) {
    expect(client.outbox).toEqual([])
    const feed = room.feeds[room.parts.rules.audienceOf(client.role)]
    expect(client.mirror).toEqual({ epoch: feed.epoch, rev: feed.rev, rows: feed.rows })
    expect(client.mine).toEqual(mineOf(hall.plain, client.who.device))
  }
  const facts = await hall.facts()
  const cells = (activity: string, who: Who, run: number) => {
    const tag = tagOf(at.keys.of(room.parts.id, activity, run), who.device)
    return facts.cells.filter((one) => one.activity === activity && one.run === run && one.tag === tag)
  }
  const { run } = hall.item(open)
  for (const phone of phones)
    for (const [activity, present] of [
      [open, hall.item(open).sealed ? 0 : run],
      [panel, 1],
    ] as const) {
      const said = phone.letters.filter(({ say }) => say?.activity === activity && say.run === present)
      const held = cells(activity, phone.who, present)
      const slots = [...new Set(said.map(({ slot }) => slot))]
      for (const slot of slots) {
        const letters = said.filter((one) => one.slot === slot)
        const saved = Math.max(0, ...letters.filter(({ reply }) => reply?.ok).map(({ say }) => say?.n ?? 0))
        const ns = new Set(letters.map(({ say }) => say?.n))
        const there = held.filter((one) => ns.has(one.n))
        // Acknowledged: there, exactly once, unless the same person has said something newer.
        expect(there.length).toBeLessThanOrEqual(1)
        if (saved > 0) expect(there[0]?.n ?? 0).toBeGreaterThanOrEqual(saved)
        const letter = letters.find(({ say }) => say?.n === there[0]?.n)
        const { picks } = (letter?.say?.answer ?? {}) as { picks?: string[] }
        if (picks) expect(there[0]?.value).toEqual(picks)
      }
      // Nothing is there that nobody said.
      expect(held.length).toBeLessThanOrEqual(slots.length)
    }
  // Runs that are over: nobody counts twice, and nobody who was told "saved" is missing.
  for (let past = 1; past < run; past++) {
    const spoke = phones.map(({ letters }) => letters.filter(({ say }) => say?.activity === open && say.run === past))
    const count = facts.cells.filter((one) => one.activity === open && one.run === past).length
    expect(count).toBeLessThanOrEqual(spoke.filter((letters) => letters.length > 0).length)
    expect(count).toBeGreaterThanOrEqual(spoke.filter((letters) => letters.some(({ reply }) => reply?.ok)).length)
  }
  const cast = phones.flatMap(({ letters }) => letters.filter(({ say }) => say?.activity === secret))
  expect(cast.every(({ reply }) => reply?.ok)).toBe(true)
  expect(facts.marks.filter((one) => one.activity === secret)).toHaveLength(cast.length)
  const values = (list: unknown[]) => list.map((one) => JSON.stringify(one)).sort()
  const ballots = facts.ballots.filter((one) => one.activity === secret)
  expect(values(ballots.map(({ value }) => value))).toEqual(
    values(cast.map(({ say }) => (say?.answer as { picks?: string[] } | undefined)?.picks)),
  )
  for (const { letters } of desks)
    for (const { slot, reply } of letters)
      expect(facts.entries.filter((entry) => entry.id === slot)).toHaveLength(reply?.ok ? 1 : 0)
}

describe(`a bad line (SEED=${seed}, RUNS=${SEEDS})`, () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  const sum = { restarts: 0, saved: 0, refused: 0 }
  const play = async (one: number, sort: 'memory' | 'sqlite', bad = 1) => {
    const ended = await afternoon(one, sort, bad)
    try {
      await verify(ended)
    } catch (error) {
      throw new Error(`SEED=${one} RUNS=1: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
    }
    const letters = ended.clients.flatMap((client) => client.letters)
    sum.restarts += ended.restarts
    sum.saved += letters.filter(({ reply }) => reply?.ok).length
    sum.refused += letters.filter(({ reply }) => reply && !reply.ok).length
    await ended.during(ended.hall.room.close())
    vi.clearAllTimers()
    await ended.at.drop()
  }

  it('[SPEC A5] [SPEC R4] loses nothing that was acknowledged, counts nothing twice, and ends with the same picture everywhere', async () => {
    for (let one = seed; one < seed + SEEDS; one++) await play(one, 'memory')
    if (SEEDS < 20) return
    // The weather was bad indeed.
    expect(sum.restarts).toBeGreaterThan(SEEDS / 2)
    expect(sum.saved).toBeGreaterThan(SEEDS * 10)
    expect(sum.refused).toBeGreaterThan(SEEDS / 20)
  }, 60_000)

  it('[SPEC R4] keeps everybody up to date on a good line, without another hello', async () => {
    for (let one = seed; one < seed + Math.min(SEEDS, 25); one++) await play(one, 'memory', 0)
  }, 60_000)

  it('[SPEC A5] [SPEC R4] keeps the same promises on a real disk', async () => {
    for (let one = seed; one < seed + Math.min(SEEDS, 12); one++) await play(one, 'sqlite')
  }, 60_000)
})

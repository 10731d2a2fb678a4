import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { refuse } from '#shared/base/result.ts'

type Ack = (error: Error | null, reply: unknown) => void
const fake = vi.hoisted(() => ({
  on: new Map<string, (...args: never[]) => void>(),
  connected: false,
  acks: [] as [name: string, ack: Ack][],
  connects: 0,
}))
vi.mock('socket.io-client', () => ({
  io: () => {
    const line = {
      on: (name: string, handle: () => void) => void fake.on.set(name, handle),
      close: () => (fake.connected = false),
      disconnect: () => (fake.connected = false),
      connect: () => (fake.connects += 1),
      io: { on: (name: string, handle: () => void) => void fake.on.set(`io:${name}`, handle) },
      timeout: () => ({
        emit: (name: string, _: unknown, ack: Ack) => fake.acks.push([name, ack]),
        emitWithAck: () => new Promise(() => {}),
      }),
      get connected() {
        return fake.connected
      },
    }
    return line
  },
}))
const { enter, say } = await import('./net.ts')
const { waiting } = await import('./outbox.ts')
const { useNet } = await import('./store.ts')

const welcome = (rev: number, mine: object) => ({
  ...{ ok: true, room: 'r', role: 'participant', audience: 'participant', scope: null, now: Date.now(), history: 'h' },
  ...{ mine: { rev, rows: mine }, snapshot: { epoch: 'e', rev: 1, rows: { workshop: { title: 'W' } } } },
})
const fire = (name: string, ...args: unknown[]) => fake.on.get(name)?.(...(args as never[]))
const net = () => useNet.getState()
const connect = () => {
  fake.connected = true
  fire('connect')
}
const answer = (reply: unknown) => fake.acks.pop()?.[1](null, reply)

let leave = () => {}
beforeEach(() => {
  vi.useFakeTimers()
  Object.assign(fake, { connected: false, connects: 0 })
  fake.acks.length = 0
  leave = enter({ id: 'r', name: 'ABCDEFG' })
})
afterEach(() => {
  leave()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

// First of all: nothing that is sent here is ever answered, and the outbox waits for that.
it('[SPEC A12] writes down that an answer goes out before it does, so that a reload in between knows of it', async () => {
  connect()
  answer(welcome(1, {}))
  say('poll1', { type: 'abstain' })
  await vi.advanceTimersByTimeAsync(0)
  const kept = JSON.parse(localStorage.getItem('tr:out:r:') ?? '[]') as object[]
  expect(kept.at(-1)).toMatchObject({ unheard: 1, say: { activity: 'poll1' } })
})

it('does not let a late plain reply speak over the line that has come back', async () => {
  let reply: (value: Response) => void = () => {}
  const asked = vi.fn(() => new Promise<Response>((done) => (reply = done)))
  vi.stubGlobal('fetch', asked)
  for (let n = 0; n < 5; n++) fire('connect_error')
  expect(asked).toHaveBeenCalledOnce()
  connect()
  answer(welcome(1, { a: 1 }))
  const headers = { 'content-type': 'application/json' }
  reply(new Response(JSON.stringify(welcome(1e12, { a: 0 })), { headers }))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(net()).toMatchObject({ line: 'live', mine: { a: 1 }, mineRev: 1 })
  expect(asked).toHaveBeenCalledOnce()
  fire('mine', { rev: 2, rows: { a: 2 } })
  expect(net().mine).toEqual({ a: 2 })
})

it('takes a patch that comes in the same breath as the welcome', () => {
  connect()
  answer(welcome(1, {}))
  fire('mine', { rev: 2, rows: { a: 2 } })
  expect(net().mine).toEqual({ a: 2 })
})

it('says nothing of a refusal that passes, and asks again', async () => {
  connect()
  answer(refuse('tooFast'))
  expect(net().refusal).toBeNull()
  await vi.advanceTimersByTimeAsync(3000)
  answer(welcome(1, {}))
  expect(net().room).toBe('r')
})

it('keeps knocking at a locked door, and comes in when it opens', async () => {
  connect()
  answer(refuse('room.locked'))
  expect(net().refusal?.code).toBe('room.locked')
  await vi.advanceTimersByTimeAsync(6500)
  answer(welcome(1, {}))
  expect(net()).toMatchObject({ refusal: null, room: 'r', line: 'live' })
})

it('recognises a Wi-Fi that wants a sign-in, says so, and goes on by itself afterwards', async () => {
  const page = () => Promise.resolve(new Response('<h1>Hotel</h1>', { headers: { 'content-type': 'text/html' } }))
  vi.stubGlobal('fetch', page)
  for (let n = 0; n < 3; n++) fire('connect_error')
  await vi.advanceTimersByTimeAsync(10)
  expect(net().line).toBe('portal')
  fire('connect_error')
  expect(net().line).toBe('portal')
  const headers = { 'content-type': 'application/json' }
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(welcome(1, {})), { headers })))
  await vi.advanceTimersByTimeAsync(3100)
  expect(net().line).toBe('polling')
})

it('asks a line that may be dead, and gives it up after a moment', () => {
  connect()
  answer(welcome(1, {}))
  dispatchEvent(new Event('online'))
  expect(fake.acks.at(-1)?.[0]).toBe('hello')
  fake.acks.pop()?.[1](new Error('timeout'), null)
  expect(fake.connected).toBe(false)
})

it('redials at once when the network is back, also over an attempt that hangs', () => {
  fire('connect_error')
  const before = fake.connects
  dispatchEvent(new Event('online'))
  expect(fake.connects).toBe(before + 1)
  dispatchEvent(new Event('online'))
  expect(fake.connects).toBe(before + 1)
  vi.advanceTimersByTime(1600)
  dispatchEvent(new Event('online'))
  expect(fake.connects).toBe(before + 2)
})

it('knows how old its picture is as long as the line lives, also when nothing changes', () => {
  connect()
  answer(welcome(1, {}))
  const { freshAt } = net()
  vi.advanceTimersByTime(10_000)
  fire('io:ping')
  expect(net().freshAt - freshAt).toBeGreaterThanOrEqual(10_000)
})

it('a tab of a workshop that is gone says so, and sends nothing any more', () => {
  connect()
  answer(welcome(1, {}))
  say('words1', { type: 'words', words: ['Spät'] })
  fire('disconnect')
  connect()
  answer(refuse('room.unknown'))
  expect(net().refusal?.code).toBe('room.gone')
  expect(waiting()).toHaveLength(0)
})

it('takes a door that stays shut at its word', async () => {
  connect()
  answer(refuse('room.removed'))
  await vi.advanceTimersByTimeAsync(30_000)
  expect(fake.acks).toHaveLength(0)
})

it('learns the new history when a rehearsal ends, and loses nothing that is said meanwhile', async () => {
  const rows = (rehearsal: boolean) => ({ workshop: { title: 'W', rehearsal } })
  const snapshot = (rev: number, rehearsal: boolean) => ({ epoch: 'e', rev, rows: rows(rehearsal) })
  connect()
  answer({ ...welcome(1, {}), history: 'h1', snapshot: snapshot(1, true) })
  say('words1', { type: 'words', words: ['Probe'] })
  fire('patch', 'e', { rev: 2, put: rows(false), drop: [] })
  expect(net().refused).toMatchObject([{ refusal: { code: 'rehearsal.over' } }])
  say('words1', { type: 'words', words: ['Ernst'] })
  await vi.advanceTimersByTimeAsync(1100)
  answer({ ...welcome(2, {}), history: 'h2', snapshot: snapshot(2, false) })
  expect(net().history).toBe('h2')
  expect(waiting()).toMatchObject([{ say: { history: 'h2', answer: { words: ['Ernst'] } } }])
  expect(net().sent['words1/']?.answer).toMatchObject({ words: ['Ernst'] })
})

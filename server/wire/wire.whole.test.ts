import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { kindOf } from '#shared/activities/kinds.ts'
import { mutated, someJson } from '../bench/nonsense.ts'
import { newSecret } from '#shared/base/ids.ts'
import { FRAME, PROTOCOL } from '#shared/protocol/wire.ts'
import { texts } from '#shared/words/words.ts'
import { id, pick, pollConfig, words } from '../bench/hall.ts'
import { ask, type Bench, openBench, openHall } from '../bench/server.ts'
import { rawLine } from '../cli/rawLine.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
vi.setConfig({ testTimeout: 30_000 })
let bench: Bench
const lines: ReturnType<typeof rawLine>[] = []
beforeAll(async () => {
  bench = await openBench()
}, 30_000)
afterEach(() => {
  for (const one of lines.splice(0)) one.close()
})
afterAll(() => bench.stop())

const key = () => newSecret(randomBytes)
function connect(headers: Record<string, string> = {}, transport?: 'websocket' | 'polling') {
  const line = rawLine(bench.url, headers, transport)
  lines.push(line)
  return line
}
type Hall = Awaited<ReturnType<typeof openHall>>
/** A phone that has been let in. */
async function phone(hall: Hall, device = key()) {
  const line = connect()
  const welcome = await line.hello({ room: hall.token, key: device })
  expect(welcome).toMatchObject({ ok: true, role: 'participant' })
  return { ...line, device, welcome }
}
let n = Date.now()
const vote = (hall: Hall, value = 0, extra: object = {}) => {
  n += 1
  return { id: id(), activity: hall.poll, run: 1, n, history: hall.room.history, answer: pick(value), ...extra }
}
const isRefusal = (reply: { ok: boolean; code?: string }) => {
  expect(reply.ok).toBe(false)
  expect(reply.code).not.toBe('server')
  // Every code has a sentence.
  expect(Object.keys(texts)).toContain(`refusal.${reply.code}`)
}
const defects = () =>
  bench
    .log()
    .split('\n')
    .filter((line) => line.includes('defect'))

describe('the three events', () => {
  it('[SPEC P1] are all that is heard; whatever else comes changes nothing', async () => {
    const hall = await openHall(bench)
    const one = await phone(hall)
    for (const event of ['patch', 'mine', 'again', 'message', 'admin', '__proto__', 'toString'])
      one.socket.emit(event, vote(hall), () => undefined)
    await expect(one.socket.timeout(300).emitWithAck('vote', vote(hall))).rejects.toThrow()
    expect(await one.ask('say', vote(hall))).toEqual({ ok: true })
    expect((await bench.house.store.load(hall.record.id)).cells).toHaveLength(1)
  })

  it('[SPEC P2] want a callback: a message without one is dropped, and nobody suffers', async () => {
    const hall = await openHall(bench)
    const [rude, honest] = [await phone(hall), await phone(hall)]
    for (const event of ['hello', 'say', 'act']) {
      for (const args of [[], [vote(hall)], [null], ['x', 'y'], [undefined, 7], [{}, {}, {}, {}]])
        rude.socket.emit(event, ...args)
      rude.socket.emit(event, () => undefined)
      rude.socket.emit(event, 1, 2, 3, () => undefined)
    }
    expect(await honest.ask('say', vote(hall))).toEqual({ ok: true })
    expect(rude.socket.connected).toBe(true)
    expect((await bench.house.store.load(hall.record.id)).cells).toHaveLength(1)
    expect(defects()).toEqual([])
  })

  it('[SPEC P3] tell a page of another protocol version to reload, before anything else', async () => {
    const hall = await openHall(bench)
    const line = connect()
    const old = { protocol: PROTOCOL + 1, room: hall.token, key: key() }
    expect(await line.ask('hello', old)).toEqual({ ok: false, code: 'reload' })
    expect(await line.ask('hello', { ...old, room: 'ZZZZZZZ', grant: 'x' })).toEqual({ ok: false, code: 'reload' })
    expect(await line.ask('say', vote(hall))).toEqual({ ok: false, code: 'notJoined' })
    expect((await ask(bench.url, 'POST', '/api/hello', { body: JSON.stringify(old) })).code).toBe('reload')
  })

  it(`[SPEC P9] [SPEC P4] answer any input with a refusal that has a sentence (SEED=${seed})`, async () => {
    const hall = await openHall(bench)
    const right = {
      hello: { protocol: PROTOCOL, room: hall.token, key: key() },
      say: vote(hall),
      act: { id: id(), action: { type: 'workshop/end' } },
    }
    const before = await bench.house.store.load(hall.record.id)
    for (const event of ['hello', 'say', 'act'] as const) {
      let line = await phone(hall)
      let used = 0
      await fc.assert(
        fc.asyncProperty(fc.oneof(someJson, mutated([right[event]])), async (payload) => {
          // Within the limits of one phone: a fresh one takes over.
          if (++used % 9 === 0) {
            line.close()
            line = await phone(hall)
          }
          if (JSON.stringify(payload ?? null).length > FRAME / 2) return
          const reply = await line.ask(event, payload)
          if (!reply.ok) isRefusal(reply as never)
          else expect(event).not.toBe('act')
        }),
        { seed, numRuns: Number(process.env['RUNS'] ?? 90) },
      )
    }
    expect((await bench.house.store.load(hall.record.id)).entries).toEqual(before.entries)
    expect(defects()).toEqual([])
    expect(Object.keys(Object.prototype)).toEqual([])
  }, 30_000)

  it(`[SPEC P9] answer any press of an organiser without a defect (SEED=${seed})`, async () => {
    const hall = await openHall(bench)
    const open = async () => {
      const line = connect({ cookie: bench.organiser.cookie() })
      expect(await line.hello({ room: hall.record.id, grant: 'organiser' })).toMatchObject({
        ok: true,
        role: 'organiser',
      })
      return line
    }
    const item = { id: hall.poll, title: words('T'), notes: words('N'), minutes: 3, config: pollConfig() }
    const right = [
      { type: 'item/edit', ...item },
      { type: 'item/add', ...item, id: id(), kind: 'poll', after: null },
      { type: 'item/do', id: hall.poll, action: { type: 'hands', counts: { option01: 1 } } },
      { type: 'item/reveal', id: hall.poll, projector: true, phones: false },
      { type: 'item/close', id: hall.poll, seen: 3 },
      { type: 'item/open', id: hall.poll, run: 7 },
      { type: 'rehearsal/end', from: 1 },
      { type: 'undo', seq: 2 },
    ]
    let line = await open()
    let used = 0
    await fc.assert(
      fc.asyncProperty(mutated(right), fc.option(fc.nat(30)), async (action, saw) => {
        if (++used % 30 === 0) {
          line.close()
          line = await open()
        }
        if (JSON.stringify(action ?? null).length > FRAME / 2) return
        const reply = await line.ask('act', { id: id(), action, ...(saw === null ? {} : { saw }) })
        if (!reply.ok) isRefusal(reply as never)
      }),
      { seed, numRuns: Number(process.env['RUNS'] ?? 150) },
    )
    const before = hall.room.state
    await bench.house.rooms.refresh(hall.record.id)
    expect((await bench.house.rooms.get(hall.record.id))?.state).toEqual(before)
    expect(defects()).toEqual([])
  }, 30_000)

  it('[SPEC P9] know the names that every object has', async () => {
    const hall = await openHall(bench)
    const one = await phone(hall)
    for (const activity of ['constructor', '__proto__', 'hasOwnProperty', 'tostring1'])
      isRefusal((await one.ask('say', vote(hall, 0, { activity }))) as never)
    expect(defects()).toEqual([])
  })

  it('[SPEC D3] refuse every act of a participant and of the projector', async () => {
    const hall = await openHall(bench)
    const one = await phone(hall)
    for (const action of [
      { type: 'workshop/end' },
      { type: 'item/close', id: hall.poll },
      { type: 'undo', seq: 1 },
      { type: 'nonsense' },
    ])
      expect(await one.ask('act', { id: id(), action })).toEqual({ ok: false, code: 'notAllowed' })
    expect(await connect().ask('act', { id: id(), action: { type: 'workshop/end' } })).toEqual({
      ok: false,
      code: 'notJoined',
    })
  })
})

describe('size and pace', () => {
  it.each(['websocket', 'polling'] as const)(
    '[SPEC P7] a message over 16 kB ends its line and no other: %s',
    async (transport) => {
      const hall = await openHall(bench)
      const honest = await phone(hall)
      const line = connect({}, transport)
      expect(await line.opened).toBe(true)
      expect(await line.hello({ room: hall.token, key: key() })).toMatchObject({ ok: true })
      line.socket.emit('say', { ...vote(hall), answer: 'x'.repeat(FRAME) }, () => undefined)
      expect(await Promise.race([line.ended, pause(4000).then(() => 'still there')])).toMatch(/transport|parse/)
      const fits = { ...vote(hall), answer: { type: 'pick', picks: ['x'.repeat(FRAME - 800)] } }
      expect(await honest.ask('say', fits)).toMatchObject({ ok: false, code: 'tooLong' })
      expect(await honest.ask('say', vote(hall))).toEqual({ ok: true })
    },
  )

  it('[SPEC P8] is limited per line, and what was too fast is told so and lost nowhere else', async () => {
    const hall = await openHall(bench)
    const [quick, calm] = [await phone(hall), await phone(hall)]
    const replies = await Promise.all(Array.from({ length: 40 }, (_, i) => quick.ask('say', vote(hall, i))))
    const fine = replies.filter((reply) => reply.ok).length
    expect(fine).toBeGreaterThanOrEqual(12)
    expect(fine).toBeLessThan(20)
    expect(new Set(replies.filter((reply) => !reply.ok).map((reply) => reply.code))).toEqual(new Set(['tooFast']))
    // The whole hall has one address: another phone is not slowed down.
    expect(await calm.ask('say', vote(hall))).toEqual({ ok: true })
    await pause(500)
    expect(await quick.ask('say', vote(hall))).toEqual({ ok: true })
  })

  it('[SPEC P8] lets a whole hall come in at once from one address', async () => {
    const hall = await openHall(bench)
    const phones = await Promise.all(Array.from({ length: 120 }, () => phone(hall)))
    const replies = await Promise.all(phones.map((one, i) => one.ask('say', vote(hall, i))))
    expect(replies.every((reply) => reply.ok)).toBe(true)
    expect(hall.room.turnout(hall.room.parts.rules.item(hall.room.state, hall.poll) as never)).toEqual({
      n: 120,
      of: 120,
    })
  }, 20_000)
})

describe('what comes back', () => {
  it('[SPEC R5] is the missing patches, or the snapshot when numbers are missing, foreign or of the future', async () => {
    const hall = await openHall(bench)
    const one = await phone(hall)
    const { epoch, rev } = (one.welcome['snapshot'] ?? {}) as { epoch: string; rev: number }
    await hall.act({ type: 'item/go', id: hall.poll })
    hall.room.publish()
    const again = (numbers: object) => one.hello({ room: hall.token, key: one.device, ...numbers })
    const missed = (await again({ epoch, rev })) as unknown as { epoch: string; patches: { rev: number }[] }
    expect([missed.epoch, missed.patches.map((patch) => patch.rev)]).toEqual([epoch, [rev + 1]])
    const now = missed.patches.at(-1)?.rev ?? 0
    expect((await again({ epoch, rev: now }))['patches']).toEqual([])
    for (const numbers of [{}, { epoch }, { rev }, { epoch: 'another', rev }, { epoch, rev: now + 1 }])
      expect(Object.keys(await again(numbers))).toContain('snapshot')
  })

  it('[SPEC V6] goes to every line of one device, and to no other device', async () => {
    const hall = await openHall(bench)
    const device = key()
    const [left, right, other] = [await phone(hall, device), await phone(hall, device), await phone(hall)]
    await left.ask('say', vote(hall, 1))
    await vi.waitFor(() => expect(right.last('mine')).toBeDefined(), 3000)
    const mine = { rows: { [`${hall.poll}/vote`]: ['option02'] } }
    for (const line of [left, right]) expect(line.last('mine')?.[0]).toMatchObject(mine)
    expect(other.last('mine')).toBeUndefined()
    const later = connect()
    expect((await later.hello({ room: hall.token, key: device }))['mine']).toMatchObject(mine)
    await hall.act({ type: 'item/close', id: hall.poll })
    await hall.room.sealSoon(hall.poll, 1)
    await vi.waitFor(() => {
      for (const line of [left, right, later])
        expect(line.last('mine')).toEqual([expect.objectContaining({ rows: {} })])
    }, 3000)
    expect(other.last('mine')).toBeUndefined()
  })

  it('[SPEC V6] follows what others do with it: a question that was released says so to its author', async () => {
    const hall = await openHall(bench)
    const talk = id()
    const item = {
      type: 'item/add',
      id: talk,
      kind: 'talk',
      title: words('Vortrag'),
      notes: words(''),
      minutes: 8,
      after: null,
    }
    await hall.act({ ...item, config: kindOf('talk').sample.config })
    await hall.act({ type: 'item/open', id: talk })
    const [author, other] = [await phone(hall), await phone(hall)]
    const question = id()
    await author.ask('say', { ...vote(hall), activity: talk, answer: { type: 'ask', id: question, text: 'Was nun?' } })
    await hall.act({ type: 'item/do', id: talk, action: { type: 'approve', id: question } })
    await vi.waitFor(
      () =>
        expect(author.last('mine')?.[0]).toMatchObject({ rows: { [`${talk}/q/${question}`]: { status: 'approved' } } }),
      3000,
    )
    expect(other.last('mine')).toBeUndefined()
  })

  it('[SPEC H3] is the same over plain HTTP: one path, one count', async () => {
    const hall = await openHall(bench)
    const device = key()
    const hello = { protocol: PROTOCOL, room: hall.code, key: device }
    const call = async (path: string, body: object) =>
      JSON.parse((await ask(bench.url, 'POST', path, { body: JSON.stringify(body) })).text) as Record<string, unknown>
    const welcome = await call('/api/hello', hello)
    expect(welcome).toMatchObject({ ok: true, role: 'participant', history: hall.room.history })
    const say = vote(hall, 2)
    expect(await call('/api/say', { hello, say })).toEqual({ ok: true })
    expect(await call('/api/say', { hello, say })).toEqual({ ok: true })
    const line = await phone(hall, device)
    expect(await line.ask('say', say)).toEqual({ ok: true })
    expect(line.welcome['mine']).toMatchObject({ rows: { [`${hall.poll}/vote`]: ['option03'] } })
    expect((await bench.house.store.load(hall.record.id)).cells).toHaveLength(1)
    expect(await call('/api/say', { hello: { ...hello, room: 'ZZZZZZZ' }, say })).toEqual({
      ok: false,
      code: 'room.unknown',
    })
    const fast = await Promise.all(Array.from({ length: 20 }, () => call('/api/say', { hello, say: vote(hall) })))
    expect(fast.some((reply) => reply['code'] === 'tooFast')).toBe(true)
  })

  it('[SPEC V5] holds no answer and no address in any log', async () => {
    expect(bench.log()).not.toMatch(/option0\d|127\.0\.0\.1|Was nun/)
    expect(defects()).toEqual([])
  })
})

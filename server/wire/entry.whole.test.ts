import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { newCode, newSecret } from '#shared/base/ids.ts'
import { id, pick } from '../bench/hall.ts'
import { ask, type Bench, openBench, openHall } from '../bench/server.ts'
import { rawLine } from '../cli/rawLine.ts'
import { visitor, type Visitor, walkIn } from '../cli/visitor.ts'

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
vi.setConfig({ testTimeout: 30_000 })
let bench: Bench
const lines: ReturnType<typeof rawLine>[] = []
const extra: Bench[] = []
beforeAll(async () => {
  bench = await openBench()
}, 30_000)
afterEach(async () => {
  for (const one of lines.splice(0)) one.close()
  for (const one of extra.splice(0)) await one.stop()
})
afterAll(() => bench.stop())
/** A server of its own, for what would get in the way of others. */
async function another(env: Record<string, string> = {}): Promise<Bench> {
  const one = await openBench(env)
  extra.push(one)
  return one
}
function connect(cookie = '', at: Bench = bench) {
  const line = rawLine(at.url, cookie ? { cookie } : {})
  lines.push(line)
  return line
}
type Hall = Awaited<ReturnType<typeof openHall>>
const code = (reply: { ok: boolean; code?: string }) => (reply.ok ? 'ok' : reply.code)
async function knock(hall: Hall, key: string, ticket?: string, at: Bench = bench) {
  const line = connect('', at)
  const reply = await line.hello({ room: hall.token, key, ...(ticket ? { ticket } : {}) })
  return { line, code: code(reply), ticket: (reply['ticket'] as string | undefined) ?? '' }
}
const vote = (hall: Hall) => ({
  id: id(),
  activity: hall.poll,
  run: 1,
  n: Date.now(),
  history: hall.room.history,
  answer: pick(0),
})
const key = () => newSecret(randomBytes)
const gone = (line: { ended: Promise<string> }) =>
  Promise.race([line.ended.then(() => 'gone'), pause(1000).then(() => 'still there')])

describe('links', () => {
  it('[SPEC D7] work until they are revoked; then everybody who came by them is out within a second', async () => {
    const hall = await openHall(bench)
    const { visitor: guest, grant } = await walkIn(bench.organiser, hall.record.id, 'moderator')
    const other = await walkIn(bench.organiser, hall.record.id, 'moderator')
    const enter = async (who: Visitor, by: string) => {
      const line = connect(who.cookie())
      return { line, code: code(await line.hello({ room: hall.record.id, grant: by })) }
    }
    const [one, two, stays] = [
      await enter(guest, grant),
      await enter(guest, grant),
      await enter(other.visitor, other.grant),
    ]
    expect([one.code, two.code, stays.code]).toEqual(['ok', 'ok', 'ok'])
    expect((await guest.call('GET', `/api/rooms/${hall.record.id}`)).ok).toBe(true)
    await bench.organiser.must('POST', `/api/rooms/${hall.record.id}/links/revoke`, { link: grant })
    expect(await Promise.all([one, two, stays].map(({ line }) => gone(line)))).toEqual(['gone', 'gone', 'still there'])
    expect(one.line.last('again')).toEqual(['grant.unknown'])
    expect((await enter(guest, grant)).code).toBe('grant.unknown')
    expect(await guest.call('GET', `/api/rooms/${hall.record.id}`)).toMatchObject({ code: 'notAllowed' })
    expect(code(await stays.line.ask('act', { id: id(), action: { type: 'workshop/lock', locked: true } }))).toBe('ok')
  })

  it('[SPEC D7] are kept as a hash, and none is good for another server, twice revoked or invented', async () => {
    const hall = await openHall(bench)
    const link = await bench.organiser.must<{ id: string; secret: string }>(
      'POST',
      `/api/rooms/${hall.record.id}/links`,
      { role: 'host', scope: 'table/x', label: 'Tisch' },
    )
    expect(JSON.stringify(bench.house.directory.links(hall.record.id))).not.toContain(link.secret)
    expect(JSON.stringify(await bench.organiser.call('GET', `/api/rooms/${hall.record.id}/links`))).not.toMatch(
      new RegExp(`${link.secret}|secret`),
    )
    const guest = visitor(bench.url)
    for (const secret of [newSecret(randomBytes), link.id, link.secret.slice(1), `${link.secret}a`])
      expect((await guest.call('POST', '/api/enter', { secret })).ok).toBe(false)
    await bench.organiser.must('POST', `/api/rooms/${hall.record.id}/links/revoke`, { link: link.id })
    expect(await guest.call('POST', '/api/enter', { secret: link.secret })).toMatchObject({ code: 'grant.unknown' })
    const elsewhere = await openHall(bench)
    expect(
      await bench.organiser.call('POST', `/api/rooms/${elsewhere.record.id}/links/revoke`, { link: link.id }),
    ).toMatchObject({ code: 'grant.unknown' })
  })

  it('[SPEC D3] a moderator who opens the projector page sees and does no more than a projector', async () => {
    const hall = await openHall(bench)
    const { visitor: guest, grant } = await walkIn(bench.organiser, hall.record.id, 'moderator')
    const line = connect(guest.cookie())
    await line.hello({ room: hall.record.id, grant })
    const welcome = await line.hello({ room: hall.record.id, grant, as: 'projector' })
    expect(welcome).toMatchObject({ role: 'projector', audience: 'projector' })
    expect(code(await line.ask('act', { id: id(), action: { type: 'workshop/end' } }))).toBe('notAllowed')
    line.heard.length = 0
    await hall.act({
      type: 'item/edit',
      id: hall.poll,
      title: { id: id(), text: 'F' },
      notes: { id: id(), text: 'nur für die Moderation' },
      minutes: 1,
      config: hall.room.parts.rules.item(hall.room.state, hall.poll)?.config,
    })
    await pause(300)
    expect(JSON.stringify(line.heard)).not.toContain('nur für die Moderation')
    const host = await walkIn(bench.organiser, hall.record.id, 'host', 'table/x')
    expect(
      await connect(host.visitor.cookie()).hello({ room: hall.record.id, grant: host.grant, as: 'projector' }),
    ).toMatchObject({ role: 'host' })
  })
})

describe('the door of a workshop', () => {
  it('[SPEC D8] when locked lets in nobody new, and everybody who was in before, also after a restart', async () => {
    const hall = await openHall(bench)
    const [mine, late] = [key(), key()]
    const first = await knock(hall, mine)
    await hall.act({ type: 'workshop/lock', locked: true })
    expect((await knock(hall, late)).code).toBe('room.locked')
    expect((await knock(hall, mine)).code).toBe('ok')
    for (const line of lines.splice(0)) line.close()
    await pause(50)
    await bench.house.rooms.refresh(hall.record.id)
    expect((await knock(hall, mine)).code).toBe('room.locked')
    expect((await knock(hall, mine, first.ticket)).code).toBe('ok')
    expect((await knock(hall, late, first.ticket)).code).toBe('room.locked')
    expect((await knock(hall, late, 'f'.repeat(40))).code).toBe('room.locked')
    expect((await knock(hall, late, 'ü'.repeat(40))).code).toBe('room.locked')
    const by = { protocol: 1, room: hall.token, key: late }
    expect(
      (await ask(bench.url, 'POST', '/api/say', { body: JSON.stringify({ hello: by, say: vote(hall) }) })).code,
    ).toBe('room.locked')
    const room = await bench.house.rooms.get(hall.record.id)
    expect(room?.answers.run(hall.poll, 1).people).toBe(0)
  })

  it('[SPEC D8] when full says so with a number, and knows its own people', async () => {
    const small = await another({ MAX_DEVICES: '3' })
    const hall = await openHall(small)
    const keys = [key(), key(), key()]
    const inside = await Promise.all(keys.map((one) => knock(hall, one, undefined, small)))
    expect(inside.map((one) => one.code)).toEqual(['ok', 'ok', 'ok'])
    const full = await connect('', small).hello({ room: hall.token, key: key() })
    expect(full).toEqual({ ok: false, code: 'room.full', with: { max: 3 } })
    // A second tab of somebody inside is no fourth device.
    expect((await knock(hall, keys[0] ?? '', undefined, small)).code).toBe('ok')
    inside[2]?.line.close()
    await pause(100)
    expect((await knock(hall, key(), undefined, small)).code).toBe('ok')
    expect((await knock(hall, keys[2] ?? '', inside[2]?.ticket, small)).code).toBe('ok')
  }, 20_000)

  it('[SPEC D8] stays shut for a device that was removed', async () => {
    const hall = await openHall(bench)
    const [out, stays] = [key(), key()]
    const removed = await knock(hall, out)
    const other = await knock(hall, stays)
    const [device = ''] = hall.room.presence.list().map((one) => one.device)
    await hall.act({ type: 'device/remove', device })
    expect(await Promise.all([gone(removed.line), gone(other.line)])).toEqual(['gone', 'still there'])
    expect((await knock(hall, out)).code).toBe('room.removed')
    expect((await knock(hall, out, removed.ticket)).code).toBe('room.removed')
    expect(code(await other.line.ask('say', vote(hall)))).toBe('ok')
  })

  it('[SPEC D9] gives typed codes a budget; while it is used up no typed code is looked at', async () => {
    const own = await another()
    const hall = await openHall(own)
    const door = async (name: string) =>
      (await ask(own.url, 'POST', '/api/door', { body: JSON.stringify({ name }) })).code
    const inside = connect('', own)
    const known = key()
    const welcome = await inside.hello({ room: hall.code, key: known })
    expect(await door(hall.code)).toBe('ok')
    // The clock of the limits stands still while we guess.
    const frozen = Date.now()
    own.house.now = () => frozen
    let wrong = 0
    for (let i = 0; i < 8; i++) {
      const line = connect('', own)
      for (let j = 0; j < 8; j++) {
        expect(code(await line.hello({ room: newCode(randomBytes), key: key() }))).toBe('room.unknown')
        wrong += 1
      }
      line.close()
    }
    // Guesses at the door and over sockets use up the same budget.
    while ((await door(newCode(randomBytes))) === 'room.unknown' && wrong < 999) wrong += 1
    expect(wrong).toBe(200)
    // Otherwise the one right guess among many would still be told.
    expect(await door(hall.code)).toBe('tooFast')
    const results = { body: JSON.stringify({ name: hall.code }) }
    expect((await ask(own.url, 'POST', '/api/results', results)).code).toBe('tooFast')
    expect(code(await connect('', own).hello({ room: hall.code, key: key() }))).toBe('tooFast')
    // The QR code, the links and whoever was in before do not need it.
    expect(await door(hall.token)).toBe('ok')
    expect(code(await connect('', own).hello({ room: hall.token, key: key() }))).toBe('ok')
    expect(code(await connect('', own).hello({ room: hall.code, key: known, ticket: welcome['ticket'] }))).toBe('ok')
    expect(code(await connect(own.organiser.cookie(), own).hello({ room: hall.record.id, grant: 'organiser' }))).toBe(
      'ok',
    )
    own.house.now = () => frozen + 250
    expect(await door(hall.code)).toBe('ok')
  }, 30_000)

  it('[SPEC D12] of an archived workshop is shut, also for those inside', async () => {
    const hall = await openHall(bench)
    const { line } = await knock(hall, key())
    const desk = connect(bench.organiser.cookie())
    await desk.hello({ room: hall.record.id, grant: 'organiser' })
    await bench.organiser.must('POST', `/api/rooms/${hall.record.id}/archive`, { archived: true })
    expect(code(await line.ask('say', vote(hall)))).toBe('notJoined')
    expect((await knock(hall, key())).code).toBe('room.unknown')
    expect((await ask(bench.url, 'POST', '/api/door', { body: JSON.stringify({ name: hall.token }) })).code).toBe(
      'room.unknown',
    )
    expect(line.last('again')).toEqual(['room.unknown'])
    await bench.organiser.must('POST', `/api/rooms/${hall.record.id}/archive`, { archived: false })
    const back = await knock(hall, key())
    expect([back.code, code(await back.line.ask('say', vote(hall)))]).toEqual(['ok', 'ok'])
  })

  it('[SPEC D12] of an erased workshop leads nowhere, and nothing is written there again', async () => {
    const hall = await openHall(bench, 'secret')
    const inside = await Promise.all([1, 2, 3].map(() => knock(hall, key())))
    const { visitor: guest, grant } = await walkIn(bench.organiser, hall.record.id, 'moderator')
    const desk = connect(guest.cookie())
    await desk.hello({ room: hall.record.id, grant })
    const erase = bench.organiser.call('POST', `/api/rooms/${hall.record.id}/erase`, { code: hall.code })
    const during = inside.map(({ line }) => line.ask('say', vote(hall)))
    expect(await bench.organiser.call('POST', `/api/rooms/${hall.record.id}/erase`, { code: 'WRONG' })).toMatchObject({
      ok: false,
    })
    expect(await erase).toEqual({ ok: true })
    await Promise.all(during)
    for (const { line } of inside) expect(code(await line.ask('say', vote(hall)))).toBe('notJoined')
    expect(code(await desk.ask('act', { id: id(), action: { type: 'workshop/lock', locked: true } }))).toBe('notJoined')
    expect((await knock(hall, key())).code).toBe('room.unknown')
    expect(code(await connect(guest.cookie()).hello({ room: hall.record.id, grant }))).toBe('grant.unknown')
    await pause(300)
    const { history: _none, ...facts } = await bench.house.store.load(hall.record.id)
    expect(facts).toEqual({ entries: [], texts: [], cells: [], marks: [], ballots: [], crowd: [] })
    expect(bench.house.keys.list(hall.record.id)).toEqual([])
    expect(bench.house.directory.room(hall.record.id)).toBeNull()
  })
})

describe('sessions and sign-ins', () => {
  const credentials = { name: 'Organisation', password: 'tafel und runde' }
  it('[SPEC D10] are a cookie that scripts cannot read, new at every sign-in, holding several links', async () => {
    const reply = await ask(bench.url, 'POST', '/api/signin', { body: JSON.stringify(credentials) })
    const [set = ''] = [reply.headers['set-cookie']].flat()
    expect(set).toMatch(/^tr_session=[a-z0-9]{32}; Max-Age=2592000; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/)
    const first = set.split(';')[0] ?? ''
    const again = await ask(bench.url, 'POST', '/api/signin', { body: JSON.stringify(credentials), cookie: first })
    expect([again.headers['set-cookie']].flat()[0]?.split(';')[0]).not.toBe(first)
    expect((await ask(bench.url, 'GET', '/api/rooms', { cookie: first })).code).toBe('notAllowed')
    const hall = await openHall(bench)
    const guest = visitor(bench.url)
    for (const role of ['projector', 'minutes']) {
      const link = await bench.organiser.must<{ secret: string }>('POST', `/api/rooms/${hall.record.id}/links`, {
        role,
        scope: null,
        label: '',
      })
      await guest.must('POST', '/api/enter', { secret: link.secret })
    }
    const me = await guest.must<{ grants: { role: string }[] }>('GET', '/api/me')
    expect(me.grants.map((one) => one.role)).toEqual(['projector', 'minutes'])
    expect(JSON.stringify(bench.house.directory.session(''))).toBe('null')
  })

  it('[SPEC D10] end their open lines with the sign-out, and with the removal of an organiser', async () => {
    const hall = await openHall(bench)
    const invite = async (name: string) => {
      const { secret } = await bench.organiser.must<{ secret: string }>('POST', '/api/organisers/invite')
      const guest = visitor(bench.url)
      await guest.must('POST', '/api/accept', { secret, name, password: 'lang genug für alle' })
      // An invitation is good once.
      expect(
        await visitor(bench.url).call('POST', '/api/accept', {
          secret,
          name: `${name}2`,
          password: 'lang genug für alle',
        }),
      ).toMatchObject({ ok: false })
      const line = connect(guest.cookie())
      expect(code(await line.hello({ room: hall.record.id, grant: 'organiser' }))).toBe('ok')
      return { guest, line }
    }
    const [leaves, fired, stays] = [await invite('Ada'), await invite('Bob'), await invite('Cleo')]
    // The same browser drives the minutes, by a link that others hold, too.
    const link = { role: 'minutes', scope: null, label: '' }
    const { secret } = await bench.organiser.must<{ secret: string }>(
      'POST',
      `/api/rooms/${hall.record.id}/links`,
      link,
    )
    const minutes = async (guest: typeof leaves.guest) => {
      const { grant } = await guest.must<{ grant: string }>('POST', '/api/enter', { secret })
      const line = connect(guest.cookie())
      expect(code(await line.hello({ room: hall.record.id, grant }))).toBe('ok')
      return line
    }
    const [same, others] = [await minutes(leaves.guest), await minutes(stays.guest)]
    const { cookie } = leaves.guest
    const before = cookie()
    await leaves.guest.must('POST', '/api/signout')
    const { organisers } = await bench.organiser.must<{ organisers: { id: string; name: string }[] }>(
      'GET',
      '/api/organisers',
    )
    await bench.organiser.must('POST', '/api/organisers/remove', {
      id: organisers.find((one) => one.name === 'Bob')?.id,
    })
    const lines = [leaves.line, same, fired.line, stays.line, others]
    expect(await Promise.all(lines.map(gone))).toEqual(['gone', 'gone', 'gone', 'still there', 'still there'])
    expect((await ask(bench.url, 'GET', '/api/rooms', { cookie: before })).code).toBe('notAllowed')
    expect((await fired.guest.call('GET', '/api/rooms')).ok).toBe(false)
    expect(code(await connect(fired.guest.cookie()).hello({ room: hall.record.id, grant: 'organiser' }))).toBe(
      'grant.unknown',
    )
  }, 20_000)

  it('[SPEC D11] failed sign-ins slow down their account, and no other', async () => {
    const own = await another()
    const replies: string[] = []
    for (let i = 0; i < 12; i++)
      replies.push(
        (
          await ask(own.url, 'POST', '/api/signin', {
            body: JSON.stringify({ name: 'organisation', password: `falsch falsch ${i}` }),
          })
        ).code,
      )
    expect(replies[0]).toBe('people.wrong')
    expect(replies.at(-1)).toBe('tooFast')
    expect(
      (
        await ask(own.url, 'POST', '/api/signin', {
          body: JSON.stringify({ name: 'Jemand', password: 'falsch falsch' }),
        })
      ).code,
    ).toBe('people.wrong')
    expect(own.log()).not.toMatch(/falsch falsch|organisation/)
  }, 30_000)
})

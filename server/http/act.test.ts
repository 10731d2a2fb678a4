import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kindOf } from '#shared/activities/kinds.ts'
import { newSecret } from '#shared/base/ids.ts'
import { FRAME, PROTOCOL } from '#shared/protocol/wire.ts'
import { id, words } from '../bench/hall.ts'
import { ask, type Bench, openBench, openHall } from '../bench/server.ts'
import { hashOf } from '../house.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
}, 30_000)
afterAll(() => bench.stop())
type Hall = Awaited<ReturnType<typeof openHall>>

const call = (body: object, cookie = '') => ask(bench.url, 'POST', '/api/act', { body: JSON.stringify(body), cookie })
const helloOf = (hall: Hall) => ({ protocol: PROTOCOL, room: hall.record.id, grant: 'organiser' })
/** A ranking of sixty long options: 20 kB, more than a line takes. */
const large = (title = 'Was zuerst?') => ({
  ...{ type: 'item/add', id: id(), kind: 'ranking', title: words(title), notes: words(''), minutes: 5, after: null },
  config: {
    ...(kindOf('ranking').sample.config as object),
    options: Array.from({ length: 60 }, () => words('ü'.repeat(120))),
  },
})

describe('[SPEC P7] actions that are too large for a line', () => {
  it('go by HTTP, happen once, and are decided as on the line', async () => {
    const hall = await openHall(bench)
    const hello = helloOf(hall)
    const act = { id: id(), action: large() }
    expect(Buffer.byteLength(JSON.stringify(act))).toBeGreaterThan(FRAME)
    const cookie = bench.organiser.cookie()
    const first = await call({ hello, act }, cookie)
    expect(first.code).toBe('ok')
    expect((await call({ hello, act }, cookie)).text).toBe(first.text)
    expect(hall.room.parts.rules.items(hall.room.state).filter((one) => one.kind === 'ranking')).toHaveLength(1)
    const broken = { id: id(), action: { type: 'item/ad' } }
    expect((await call({ hello, act: broken }, cookie)).code).toBe('malformed')
  })

  it('are nobody else’s', async () => {
    const hall = await openHall(bench)
    const before = hall.room.journal.length
    const act = { id: id(), action: { type: 'workshop/lock', locked: true } }
    expect((await call({ hello: helloOf(hall), act })).code).toBe('grant.unknown')
    const phone = { protocol: PROTOCOL, room: hall.token, key: newSecret(randomBytes) }
    expect((await call({ hello: phone, act })).code).toBe('notAllowed')
    const seat = { ...helloOf(hall), as: 'projector' }
    expect((await call({ hello: seat, act }, bench.organiser.cookie())).code).toBe('notAllowed')
    const secret = newSecret(randomBytes)
    const link = { id: id(), room: hall.record.id, role: 'host' as const, scope: 'table/x', label: '' }
    bench.house.directory.putLink({ ...link, secret: hashOf(id()), created: 0, revoked: null })
    bench.house.directory.putSession({ secret: hashOf(secret), organiser: null, grants: [link.id], seen: Date.now() })
    const host = { protocol: PROTOCOL, room: hall.record.id, grant: link.id }
    expect((await call({ hello: host, act }, `tr_session=${secret}`)).code).toBe('notAllowed')
    expect(hall.room.journal).toHaveLength(before)
  })

  it('are bounded: 256 kB with a session, 64 kB without', async () => {
    const hall = await openHall(bench)
    const body = (bytes: number) => ({ hello: helloOf(hall), act: { id: id(), action: { type: 'x'.repeat(bytes) } } })
    const cookie = bench.organiser.cookie()
    expect((await call(body(200_000), cookie)).code).toBe('malformed')
    expect((await call(body(300_000), cookie)).code).toBe('tooBig')
    expect((await call(body(70_000))).code).toBe('tooBig')
    expect((await call(body(70_000), `tr_session=${newSecret(randomBytes)}`)).code).toBe('tooBig')
  })
})

import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { newSecret } from '#shared/base/ids.ts'
import { PROTOCOL } from '#shared/protocol/wire.ts'
import { ask, type Bench, openBench } from '../bench/server.ts'
import { hashOf } from '../house.ts'
import { identify } from '../wire/identify.ts'
import { setUpLink } from './people.ts'

const DAY = 24 * 3600 * 1000
let bench: Bench
beforeAll(async () => {
  bench = await openBench()
}, 30_000)
afterAll(() => bench.stop())
const real = Date.now
afterEach(() => {
  bench.house.now = real
})
const later = (days: number) => {
  bench.house.now = () => real() + days * DAY
}

/** A browser whose organiser was here so many days ago. */
function browser(days: number) {
  const { directory } = bench.house
  const secret = newSecret(randomBytes)
  const organiser = directory.organisers()[0]?.id ?? ''
  directory.putSession({ secret: hashOf(secret), organiser, grants: [], seen: real() - days * DAY })
  return { secret, cookie: `tr_session=${secret}`, row: () => directory.session(hashOf(secret)) }
}
const rooms = (cookie: string) => ask(bench.url, 'GET', '/api/rooms', { cookie })

describe('[SPEC D10] a session', () => {
  it('that nobody used for 30 days is refused and forgotten, over HTTP and over the socket', async () => {
    const [one, two] = [browser(31), browser(31)]
    expect((await rooms(one.cookie)).code).toBe('notAllowed')
    expect(one.row()).toBeNull()
    const record = bench.house.rooms.create('workshop', 'Raum', 'de')
    const hello = { protocol: PROTOCOL, room: record.id, grant: 'organiser' }
    expect(await identify(bench.house, hello, two.cookie)).toMatchObject({ code: 'grant.unknown' })
    expect(two.row()).toBeNull()
  })

  it('in use goes on: its day and its cookie are renewed, once a day', async () => {
    const { cookie, secret, row } = browser(29)
    const first = await rooms(cookie)
    expect(first.code).toBe('ok')
    expect(String(first.headers['set-cookie'])).toContain(`tr_session=${secret}; Max-Age=${30 * 24 * 3600}`)
    expect(real() - (row()?.seen ?? 0)).toBeLessThan(DAY)
    const seen = row()?.seen
    expect((await rooms(cookie)).headers['set-cookie']).toBeUndefined()
    expect(row()?.seen).toBe(seen)
  })

  it('leaves no old rows behind', async () => {
    const old = browser(40)
    const body = JSON.stringify({ name: 'Organisation', password: 'tafel und runde' })
    expect((await ask(bench.url, 'POST', '/api/signin', { body })).code).toBe('ok')
    expect(old.row()).toBeNull()
  })
})

describe('[SPEC D13] an invitation', () => {
  const accept = (secret: string, name: string) =>
    ask(bench.url, 'POST', '/api/accept', { body: JSON.stringify({ secret, name, password: 'lang genug und neu' }) })
  const invite = async () => (await bench.organiser.must<{ secret: string }>('POST', '/api/organisers/invite')).secret

  it('is good for seven days, and once', async () => {
    const [one, two] = [await invite(), await invite()]
    later(6)
    expect((await accept(one, 'Berta')).code).toBe('ok')
    expect((await accept(one, 'Cora')).code).toBe('people.invite')
    later(8)
    expect((await accept(two, 'Cora')).code).toBe('people.invite')
  })

  it('to set up is the newest alone, and worth nothing once somebody is there', async () => {
    const { directory } = bench.house
    const everybody = directory.organisers
    directory.organisers = () => []
    const links = [setUpLink(bench.house), setUpLink(bench.house)].map(String)
    directory.organisers = everybody
    expect(directory.hasInvite(hashOf(links[0] ?? ''), real())).toBe(false)
    expect(directory.hasInvite(hashOf(links[1] ?? ''), real())).toBe(true)
    const stray = newSecret(randomBytes)
    directory.putInvite(hashOf(stray), real())
    directory.organisers = () => []
    expect((await accept(links[1] ?? '', 'Dora')).code).toBe('ok')
    directory.organisers = everybody
    expect((await accept(stray, 'Emma')).code).toBe('people.invite')
    expect(setUpLink(bench.house)).toBeNull()
  })
})

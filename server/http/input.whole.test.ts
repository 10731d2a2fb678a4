import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { newSecret } from '#shared/base/ids.ts'
import { PROTOCOL } from '#shared/protocol/wire.ts'
import { texts } from '#shared/words/words.ts'
import { id, words } from '../bench/hall.ts'
import { someJson } from '../bench/nonsense.ts'
import { ask, type Bench, openBench } from '../bench/server.ts'
import { rawLine } from '../cli/rawLine.ts'
import { DOORS } from '../doors.ts'
import { hashOf } from '../house.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
vi.setConfig({ testTimeout: 30_000 })
let bench: Bench
let host: string
beforeAll(async () => {
  bench = await openBench({ PUBLIC_URL: 'https://workshop.example.org' })
  host = new URL(bench.url).host
}, 30_000)
afterAll(() => bench.stop())

const POSTS = DOORS.filter((one) => one.method === 'POST')
const place = (path: string, room = id()) =>
  path.replace(':room', room).replace(':file', 'workshop.json').replace(':name', 'ZZZZZZZ')
/** An organiser's browser of its own each time, so that no limit gets in the way. */
function cookie(): string {
  const secret = newSecret(randomBytes)
  const organiser = bench.house.directory.organisers()[0]?.id ?? ''
  bench.house.directory.putSession({ secret: hashOf(secret), organiser, grants: [], seen: Date.now() })
  return `tr_session=${secret}`
}
const defects = () =>
  bench
    .log()
    .split('\n')
    .filter((line) => line.includes('defect'))
const hello = { protocol: PROTOCOL, room: 'ZZZZZZZ', key: newSecret(randomBytes) }

describe('[SPEC D4] where a request comes from', () => {
  const foreign = () => [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: `http://${host}.evil.example` },
    { origin: `http://evil.example/${host}` },
    { origin: `http://${host}@evil.example` },
    { origin: `http://127.0.0.1:${Number(host.split(':')[1]) + 1}` },
    { origin: 'garbage' },
    { origin: '' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    // Forwarded headers are believed only when the proxy is trusted.
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  ]
  const own = () => [
    {},
    { origin: `http://${host}` },
    { origin: 'https://workshop.example.org' },
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
  ]

  it.each(POSTS.map(({ path }) => path))('POST %s takes no request from a foreign page', async (path) => {
    const send = (headers: Record<string, string>) =>
      ask(bench.url, 'POST', place(path), { headers, body: '{}', cookie: cookie() })
    for (const headers of foreign()) {
      const { status, code } = await send(headers as Record<string, string>)
      expect([headers, status, code]).toEqual([headers, 403, 'origin'])
    }
    if (path === '/api/signout') return
    for (const headers of own()) expect((await send(headers as Record<string, string>)).code).not.toBe('origin')
  })

  it.each(['websocket', 'polling'] as const)('a socket is not opened from a foreign page: %s', async (transport) => {
    const opened = async (headers: Record<string, string>) => {
      const line = rawLine(bench.url, headers, transport)
      const open = await line.opened
      line.close()
      return open
    }
    for (const headers of foreign())
      if (headers.origin !== '')
        expect([headers, await opened(headers as Record<string, string>)]).toEqual([headers, false])
    for (const headers of own())
      expect([headers, await opened(headers as Record<string, string>)]).toEqual([headers, true])
  })

  it('a host that only looks like ours is foreign', async () => {
    const send = (origin: string) =>
      ask(bench.url, 'POST', '/api/door', { headers: { host: 'hall.example', origin }, body: '{"name":"x"}' })
    for (const origin of ['hall.example.evil', 'evil-hall.example', 'x.hall.example', 'hall.example:81', 'hall.exampl'])
      expect([origin, (await send(`http://${origin}`)).code]).toEqual([origin, 'origin'])
    expect((await send('http://hall.example')).code).toBe('room.unknown')
  })

  it('the forwarded host counts behind a trusted proxy', async () => {
    const behind = await openBench({ TRUST_PROXY: '1' })
    const send = (headers: Record<string, string>) =>
      ask(behind.url, 'POST', '/api/door', { headers, body: '{"name":"x"}' })
    const forwarded = { 'x-forwarded-host': 'hall.example', 'x-forwarded-proto': 'https' }
    expect((await send({ origin: 'https://hall.example', ...forwarded })).code).toBe('room.unknown')
    expect((await send({ origin: 'https://evil.example', ...forwarded })).code).toBe('origin')
    const { headers } = await send({ origin: 'https://hall.example', ...forwarded })
    expect(headers['strict-transport-security']).toContain('max-age')
    await behind.stop()
  }, 20_000)
})

describe('[SPEC D5] what pages may do', () => {
  it.each(['/healthz', '/api/me', '/api/rooms', '/api/nothing'])('%s carries a strict policy', async (path) => {
    const { headers } = await ask(bench.url, 'GET', path)
    const policy = String(headers['content-security-policy'])
    const parts = Object.fromEntries(policy.split(';').map((part) => part.trim().split(/ (.*)/s).slice(0, 2)))
    expect(parts['default-src']).toBe("'none'")
    expect(parts['script-src']).toBe("'self'")
    expect(parts['style-src']).toBe("'self'")
    expect(parts['frame-ancestors']).toBe("'none'")
    expect(parts['base-uri']).toBe("'none'")
    expect(parts['connect-src']).toBe(`'self' ws://${host} wss://${host}`)
    expect(policy).not.toMatch(/unsafe|\*|https?:|blob:/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['x-powered-by']).toBeUndefined()
    // In a hall the page comes over plain HTTP: nothing may be promised for later.
    expect(headers['strict-transport-security']).toBeUndefined()
  })

  it('what is nowhere may do nothing at all', async () => {
    const { status, headers } = await ask(bench.url, 'GET', '/nothing')
    expect([status, headers['content-security-policy']]).toEqual([404, "default-src 'none'"])
  })

  it('takes no policy from a forged host', async () => {
    for (const forged of ["x'; script-src *", 'evil.example; script-src *', 'a b', '"'])
      expect(
        String(
          (await ask(bench.url, 'GET', '/healthz', { headers: { host: forged } })).headers['content-security-policy'],
        ),
      ).not.toMatch(/\*|evil\.example;/)
  })

  it('keeps answers out of caches', async () => {
    for (const path of ['/api/me', '/api/rooms', '/healthz'])
      expect((await ask(bench.url, 'GET', path, { cookie: cookie() })).headers['cache-control']).toBe('no-store')
  })
})

describe('[SPEC D6] broken input', () => {
  const broken: [string, string | Buffer, Record<string, string>, number][] = [
    ['half of a document', '{"name":', {}, 400],
    ['no document', 'hello', {}, 400],
    ['a bare value', '"x"', {}, 400],
    ['nothing', '', {}, 400],
    ['another type', '<xml/>', { 'content-type': 'text/xml' }, 400],
    ['a form', 'name=x', { 'content-type': 'application/x-www-form-urlencoded' }, 400],
    ['a foreign encoding', '{}', { 'content-type': 'application/json; charset=utf-99' }, 400],
    ['a foreign compression', '{}', { 'content-encoding': 'br2' }, 400],
    ['a broken compression', 'xxxx', { 'content-encoding': 'gzip' }, 400],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00]), {}, 400],
    ['what unpacks to too much', gzipSync(Buffer.alloc(300_000, 32)), { 'content-encoding': 'gzip' }, 413],
    ['too much', JSON.stringify({ name: 'x'.repeat(70_000) }), {}, 413],
    ['a deep hole', '['.repeat(20_000) + ']'.repeat(20_000), {}, 400],
    ['a forged prototype', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}', {}, 400],
  ]
  it.each(broken)('%s is refused with a sentence', async (_name, body, headers, status) => {
    for (const path of ['/api/door', '/api/hello', '/api/say', '/api/signin', '/api/rooms']) {
      const reply = await ask(bench.url, 'POST', path, { body, headers, cookie: cookie() })
      expect([path, reply.status, Object.hasOwn(texts, `refusal.${reply.code}`), reply.text]).toEqual([
        path,
        status,
        true,
        expect.any(String),
      ])
    }
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(defects()).toEqual([])
  })

  it('an address that is none is refused, too', async () => {
    for (const path of [
      '/api/rooms/%E0%A4%A',
      '/api/rooms/%00',
      '/%',
      `/api/rooms/${'x'.repeat(8000)}`,
      '/api/rooms/..%2f..%2f',
      '/api//rooms',
      '/api/results/%ff',
    ])
      expect([path, (await ask(bench.url, 'GET', path, { cookie: cookie() })).status < 500]).toEqual([path, true])
    expect(defects()).toEqual([])
  })

  it.each(POSTS.filter(({ path }) => path !== '/api/signout').map((one) => [one.path, one] as const))(
    `POST %s answers any body with a refusal (SEED=${seed})`,
    async (_path, door) => {
      const room = bench.house.rooms.create('workshop', 'Ein Raum', 'de')
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(
            someJson,
            fc.dictionary(
              fc.constantFrom('name', 'secret', 'id', 'room', 'meta', 'code', 'body', 'link', 'format', 'hello', 'say'),
              someJson,
            ),
          ),
          async (payload) => {
            const body = JSON.stringify(payload) ?? ''
            const reply = await ask(bench.url, 'POST', place(door.path, room.id), { body, cookie: cookie() })
            expect(reply.status).toBeLessThan(500)
            if (reply.code !== 'ok') expect(Object.keys(texts)).toContain(`refusal.${reply.code}`)
          },
        ),
        { seed, numRuns: Number(process.env['RUNS'] ?? 14) },
      )
      expect(defects()).toEqual([])
    },
  )

  it('a cookie full of nonsense belongs to nobody', async () => {
    for (const bad of [
      'tr_session=',
      'tr_session=x',
      `tr_session=${'a'.repeat(5000)}`,
      'tr_session=__proto__',
      `x=${cookie()}x`,
      `${cookie()}x`,
      ';;;',
      '%',
    ])
      expect((await ask(bench.url, 'GET', '/api/rooms', { cookie: bad })).code).toBe('notAllowed')
  })

  it('a client that stops in the middle of its body hurts nobody', async () => {
    const { port } = new URL(bench.url)
    const half = request({
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: '/api/door',
      headers: { 'content-type': 'application/json', 'content-length': '500' },
    })
    half.on('error', () => undefined)
    half.write('{"name":')
    await new Promise((done) => setTimeout(done, 30))
    half.destroy()
    expect((await ask(bench.url, 'POST', '/api/hello', { body: JSON.stringify(hello) })).code).toBe('room.unknown')
    expect((await ask(bench.url, 'GET', '/healthz')).code).toBe('ok')
    expect(defects()).toEqual([])
  })

  it('[SPEC P4] every code of the doors has a sentence; what was right goes through', async () => {
    const meta = { title: words('Ein Tag'), subtitle: words(''), place: words(''), organiser: words(''), date: '' }
    const made = await ask(bench.url, 'POST', '/api/rooms', {
      body: JSON.stringify({ type: 'workshop', lang: 'de', template: null, meta }),
      cookie: cookie(),
    })
    expect(made.code).toBe('ok')
    const none = await ask(bench.url, 'POST', '/api/rooms', {
      body: JSON.stringify({ type: 'workshop', lang: 'de', template: 'no such', meta }),
      cookie: cookie(),
    })
    expect(none.code).toBe('rooms.template')
  })

  it('the language of a room can be changed, and screens hear of it', async () => {
    const record = bench.house.rooms.create('workshop', 'Ein Tag', 'de')
    const room = await bench.house.rooms.get(record.id)
    const said = () => (room?.publish(), room?.feeds.participant.rows['workshop'])
    expect(said()).toMatchObject({ lang: 'de' })
    const path = `/api/rooms/${record.id}/lang`
    const other = await ask(bench.url, 'POST', path, { body: JSON.stringify({ lang: 'fr' }), cookie: cookie() })
    expect(other.code).toBe('malformed')
    const done = await ask(bench.url, 'POST', path, { body: JSON.stringify({ lang: 'en' }), cookie: cookie() })
    expect(done.code).toBe('ok')
    expect(said()).toMatchObject({ lang: 'en' })
    expect(bench.house.directory.room(record.id)?.lang).toBe('en')
  })
})

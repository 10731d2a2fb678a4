import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ask, type Bench, openBench } from '../bench/server.ts'
import { gate } from '../wire/limits.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
}, 30_000)
afterAll(() => bench.stop())

/** Announces a large body, sends only its beginning, and tells what the server says to that. */
function announce(path: string, cookie = '', headers = ''): Promise<string> {
  return new Promise((done, fail) => {
    const line = connect(Number(new URL(bench.url).port), '127.0.0.1', () =>
      line.write(
        `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 20000000\r\n` +
          `${cookie ? `Cookie: ${cookie}\r\n` : ''}${headers}\r\n{"a":`,
      ),
    )
    line.on('error', fail)
    line.setTimeout(1500, () => {
      line.destroy()
      done('waits for the rest')
    })
    line.on('data', (data) => {
      line.destroy()
      done(/"code":"(\w+)"/.exec(data.toString())?.[1] ?? data.toString())
    })
  })
}

describe('[SPEC D2] who may be heard is decided before anything is read', () => {
  it('without a session, from another page, and with one', async () => {
    expect(await announce('/api/import')).toBe('notAllowed')
    expect(await announce('/api/import', bench.organiser.cookie(), 'Origin: http://evil.example\r\n')).toBe('origin')
    expect(await announce('/api/import', bench.organiser.cookie())).toBe('waits for the rest')
  })

  it('and what is broken or too big is still told', async () => {
    const cookie = bench.organiser.cookie()
    const send = async (path: string, body: string, by = cookie) => {
      const { status, code } = await ask(bench.url, 'POST', path, { body, cookie: by })
      return `${status} ${code}`
    }
    expect(await send('/api/import', '{"a":')).toBe('400 malformed')
    expect(await send('/api/import', '{"a":', '')).toBe('403 notAllowed')
    expect(await send('/api/door', '{"a":', '')).toBe('400 malformed')
    expect(await send('/api/door', JSON.stringify({ name: 'x'.repeat(70_000) }), '')).toBe('413 tooBig')
    expect(await send('/api/legal', JSON.stringify({ page: 'imprint', text: 'x'.repeat(70_000) }))).toBe('413 tooBig')
  })
})

describe('[SPEC P8] costly work by strangers is bounded', () => {
  const sign = (password: string, cookie = '', name = 'Organisation') =>
    ask(bench.url, 'POST', '/api/signin', { body: JSON.stringify({ name, password }), cookie })
  const right = 'tafel und runde'

  it('[SPEC D11] failed sign-ins slow their account down, but not a browser that was in before', async () => {
    const first = await sign(right)
    expect(first.code).toBe('ok')
    const cookies = ([] as string[]).concat(first.headers['set-cookie'] ?? [])
    const known = cookies.find((cookie) => cookie.startsWith('tr_known_'))
    expect(known).toMatch(/HttpOnly/)
    const cookie = known?.split(';')[0] ?? ''
    const joker: string[] = []
    for (let n = 0; n < 12; n++) joker.push((await sign('not this one')).code)
    expect(joker).toContain('people.wrong')
    expect(joker.at(-1)).toBe('tooFast')
    expect((await sign(right)).code).toBe('tooFast')
    expect(
      (
        await sign(
          right,
          cookie.replace(/.$/, (sign) => (sign === '0' ? '1' : '0')),
        )
      ).code,
    ).toBe('tooFast')
    expect((await sign(right, cookie)).code).toBe('ok')
    const guesses: string[] = []
    for (let n = 0; n < 12; n++) guesses.push((await sign('not this one', cookie)).code)
    expect(guesses.at(-1)).toBe('tooFast')
  })

  it('a flood of invented names is refused, and the server stays awake', async () => {
    const replies = await Promise.all(Array.from({ length: 150 }, (_, n) => sign('not this one', '', `joker ${n}`)))
    const codes = new Set(replies.map((reply) => reply.code))
    expect(codes).toEqual(new Set(['people.wrong', 'tooFast']))
    expect((await ask(bench.url, 'GET', '/healthz')).code).toBe('ok')
  })

  it('a hall of nobodies behind one address is let in', async () => {
    const body = JSON.stringify({ name: 'ZZZZZZZ' })
    for (let n = 0; n < 10; n++) {
      const replies = await Promise.all(Array.from({ length: 50 }, () => ask(bench.url, 'GET', '/api/legal')))
      expect(replies.every((reply) => reply.code === 'ok')).toBe(true)
    }
    expect((await ask(bench.url, 'POST', '/api/door', { body })).code).toBe('room.unknown')
  })

  it('a session is bounded by itself', async () => {
    const cookie = bench.organiser.cookie()
    const replies = await Promise.all(
      Array.from({ length: 200 }, () => ask(bench.url, 'GET', '/api/legal', { cookie })),
    )
    expect(replies.some((reply) => reply.code === 'tooFast')).toBe(true)
    expect((await ask(bench.url, 'GET', '/api/legal')).code).toBe('ok')
  })

  it('health is written once a second', async () => {
    const put = vi.spyOn(bench.house.directory, 'putSetting')
    await Promise.all(Array.from({ length: 30 }, () => ask(bench.url, 'GET', '/healthz')))
    expect(put.mock.calls.length).toBeLessThan(3)
    put.mockRestore()
  })

  it('a gate lets in so many, lets so many wait, and turns the others away', async () => {
    const pass = gate(2, 3)
    let busy = 0
    let most = 0
    const work = async () => {
      busy += 1
      most = Math.max(most, busy)
      await new Promise((done) => setTimeout(done, 5))
      busy -= 1
      return 'done'
    }
    const replies = await Promise.all(Array.from({ length: 8 }, () => pass(work)))
    expect(replies.filter((reply) => reply === 'done')).toHaveLength(5)
    expect(most).toBe(2)
    await expect(pass(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await pass(work)).toBe('done')
  })
})

import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, type Bench, openBench } from '../bench/server.ts'

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

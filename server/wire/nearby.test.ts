import { hostname, networkInterfaces } from 'node:os'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newSecret } from '#shared/base/ids.ts'
import { PROTOCOL } from '#shared/protocol/wire.ts'
import { ask, type Bench, openBench, openHall } from '../bench/server.ts'
import { rawLine } from '../cli/rawLine.ts'
import { addressOf, byNetwork } from './nearby.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
}, 30_000)
afterAll(() => bench.stop())

describe('test with a phone', () => {
  const own = Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map((one) => one.address))
  it('counts what came over the network, not this machine by its own addresses', () => {
    for (const from of [...own, '127.0.0.1', '127.0.1.1', '::1', ...own.map((one) => `::ffff:${one}`), undefined])
      for (const host of [...own.filter((one) => !one.includes(':')), 'localhost:3000', '[::1]:3000', undefined])
        expect([from, host, byNetwork(from, host)]).toEqual([from, host, false])
    expect(byNetwork('127.0.0.1', `${hostname()}:3000`)).toBe(false)
    expect(byNetwork('203.0.113.9', 'localhost:3000')).toBe(true)
    expect(byNetwork('::ffff:203.0.113.9', '203.0.113.1:3000')).toBe(true)
    expect(byNetwork('127.0.0.1', 'halle.example:3000')).toBe(true)
  })

  it('believes a proxy only when told to', () => {
    expect(addressOf('127.0.0.1', '198.51.100.7, 203.0.113.9', true)).toBe('203.0.113.9')
    expect(addressOf('127.0.0.1', '203.0.113.9', false)).toBe('127.0.0.1')
    expect(addressOf('127.0.0.1', undefined, true)).toBe('127.0.0.1')
  })

  it('turns green by a line and by plain requests, and not by this machine itself', async () => {
    const { port } = new URL(bench.url)
    const hello = (token: string) => ({ protocol: PROTOCOL, room: token, key: newSecret(randomBytes) })
    const [one, two] = [await openHall(bench), await openHall(bench)]
    const near = rawLine(bench.url, {}, 'websocket')
    await near.hello(hello(one.token))
    await ask(bench.url, 'POST', '/api/hello', { body: JSON.stringify(hello(two.token)) })
    expect([one.room.presence.tested, two.room.presence.tested]).toEqual([false, false])
    const far = rawLine(bench.url, { host: `halle.example:${port}` }, 'websocket')
    await far.hello(hello(one.token))
    const headers = { host: `halle.example:${port}` }
    await ask(bench.url, 'POST', '/api/hello', { body: JSON.stringify(hello(two.token)), headers })
    expect([one.room.presence.tested, two.room.presence.tested]).toEqual([true, true])
    for (const line of [near, far]) line.close()
  })
})

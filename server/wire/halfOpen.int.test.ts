import { randomBytes } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { seeded } from '#shared/base/chance.ts'
import { newSecret } from '#shared/base/ids.ts'
import { PROTOCOL } from '#shared/protocol/wire.ts'
import { id, pollConfig, words } from '../bench/hall.ts'
import { type Bench, openBench, openHall } from '../bench/server.ts'
import { rawLine } from '../cli/rawLine.ts'
import { openProxy, type Proxy } from '../proof/line/proxy.ts'

/** So long a phone may count as present that is not there any more. */
const LATEST_MS = 45_000
const HERE = ['websocket', 'polling'] as const
const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})
const until = async (what: string, test: () => boolean, ms: number) => {
  for (const end = Date.now() + ms; !test(); await new Promise((done) => setTimeout(done, 50)))
    if (Date.now() > end) throw new Error(`waited ${ms} ms: ${what}`)
}

async function scene(): Promise<{ bench: Bench; hall: Awaited<ReturnType<typeof openHall>>; tunnel: Proxy }> {
  const bench = await openBench()
  ends.push(() => bench.stop())
  const hall = await openHall(bench)
  const tunnel = await openProxy(bench.house.port.value, seeded(33))
  ends.push(() => tunnel.close())
  return { bench, hall, tunnel }
}
async function phone(url: string, room: string, key: string, transport?: 'websocket' | 'polling') {
  const line = rawLine(url, {}, transport)
  ends.push(() => line.close())
  expect(await line.hello({ room, key })).toMatchObject({ ok: true })
  return line
}
const anyKey = () => newSecret(randomBytes)
/** Without a line, as where sockets are broken; it asks once and never again. */
async function comePlainly(url: string, room: string): Promise<void> {
  const body = JSON.stringify({ protocol: PROTOCOL, room, key: anyKey() })
  const headers = { 'content-type': 'application/json' }
  const reply = await fetch(`${url}/api/hello`, { method: 'POST', headers, body })
  expect(await reply.json()).toMatchObject({ ok: true })
}

it('[SPEC A9] a phone in a tunnel is neither present nor part of "of 104" for longer than its line may be silent', async () => {
  const { bench, hall, tunnel } = await scene()
  const { presence } = hall.room
  const [moved, stays] = [anyKey(), anyKey()]
  for (const transport of HERE) await phone(tunnel.url, hall.token, anyKey(), transport)
  await phone(tunnel.url, hall.token, moved)
  await phone(bench.url, hall.token, stays)
  await comePlainly(bench.url, hall.token)
  expect(presence.here).toBe(5)
  // No FIN, no reset: to the server it looks as if everybody was still listening.
  tunnel.turn({ name: 'blackhole', blackhole: true })
  // One of them has found another network before anybody knows that the old one is dead.
  await phone(bench.url, hall.token, moved)
  expect(presence.here).toBe(5)
  await until('those in the tunnel are counted out, and who asks no more', () => presence.here === 2, LATEST_MS)

  // The end of the old line is no end of the person who has come by another one.
  const devices = presence.list().map(({ device }) => device)
  expect(new Set(devices).size).toBe(2)
  const next = id()
  const texts = { title: words('Und jetzt?'), notes: words('') }
  await hall.act({ type: 'item/add', id: next, kind: 'poll', ...texts, minutes: 1, after: null, config: pollConfig() })
  await hall.act({ type: 'item/open', id: next })
  // They were seen while the first question was open; while the second one is, they are not.
  expect([presence.of(hall.poll), presence.of(next)]).toEqual([5, 2])

  // Back in the light each of them counts once.
  tunnel.heal()
  await phone(tunnel.url, hall.token, anyKey())
  expect([presence.here, presence.of(next)]).toEqual([3, 3])
})

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { deviceKey, storage } from './device.ts'
import { beginEarly, takeDoor, takeWelcome } from './early.ts'

const json = (body: object) => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } })
const welcome = {
  ...{ ok: true, now: 1_000_000, room: 'roomid', role: 'participant', scope: null, history: 'h' },
  mine: { rev: 0, rows: {} },
  snapshot: { epoch: 'e', rev: 3, rows: { workshop: { current: 'item1' }, 'item/item1': { kind: 'poll' } } },
}
let asked: { path: string; body: unknown }[] = []
function server(answers: Record<string, object>) {
  vi.stubGlobal('fetch', (path: string, init: { body: string }) => {
    asked.push({ path, body: JSON.parse(init.body) as unknown })
    const answer = answers[path]
    return answer ? Promise.resolve(json(answer)) : Promise.reject(new TypeError('Failed to fetch'))
  })
}
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: 5_000_000 })
  localStorage.clear()
  for (const room of ['roomid', 'other']) storage.remove(`tr:key:${room}`)
  asked = []
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('asks the door and the room with the key of this device, and says which face will be needed', async () => {
  server({ '/api/door': { ok: true, id: 'roomid', name: 'K7PQ4MX' }, '/api/hello': welcome })
  localStorage.setItem('tr:ticket:roomid', 'ticket')
  expect(await beginEarly('K7PQ4MX')).toBe('poll')
  expect(asked).toEqual([
    { path: '/api/door', body: { name: 'K7PQ4MX' } },
    {
      path: '/api/hello',
      body: expect.objectContaining({ room: 'K7PQ4MX', key: deviceKey('roomid'), ticket: 'ticket' }),
    },
  ])
})

const TOKEN = 'a'.repeat(32)
const keyAsked = (path: string) =>
  asked.flatMap((one) => (one.path === path ? [(one.body as { key: string }).key] : []))

it('a browser that was never let in anywhere says hello to a scanned code at once, and keeps the key it has shown', async () => {
  server({ '/api/hello': welcome })
  expect(await beginEarly(TOKEN)).toBe('poll')
  expect(asked).toEqual([
    { path: '/api/hello', body: { protocol: expect.any(Number), room: TOKEN, key: deviceKey('roomid') } },
  ])
  expect(await takeDoor(TOKEN)).toEqual({ ok: true, id: 'roomid', name: TOKEN })
  expect(await takeWelcome('roomid')).toMatchObject({ history: 'h' })
})

it('who has a key of any room asks the door first, because only the door knows which one fits', async () => {
  deviceKey('roomid')
  server({ '/api/door': { ok: true, id: 'roomid', name: TOKEN }, '/api/hello': welcome })
  expect(await beginEarly(TOKEN)).toBe('poll')
  expect(asked.map(({ path }) => path)).toEqual(['/api/door', '/api/hello'])
  expect(keyAsked('/api/hello')).toEqual([deviceKey('roomid')])
})

it('a hello that was lost is said again with the same key, and another room gets another', async () => {
  server({ '/api/door': { ok: true, id: 'roomid', name: TOKEN } })
  expect(await beginEarly(TOKEN)).toBeNull()
  expect(await takeDoor(TOKEN)).toMatchObject({ ok: true, id: 'roomid' })
  expect(await takeWelcome('roomid')).toBeNull()
  expect([deviceKey('roomid')]).toEqual(keyAsked('/api/hello'))
  expect(deviceKey('other')).not.toBe(deviceKey('roomid'))
})

it('never overwrites the key of a tab that was let in meanwhile', async () => {
  const other = 'b'.repeat(32)
  vi.stubGlobal('fetch', (path: string) => {
    localStorage.setItem('tr:key:roomid', other)
    return Promise.resolve(json(path === '/api/door' ? { ok: true, id: 'roomid', name: TOKEN } : welcome))
  })
  await beginEarly(TOKEN)
  expect(await takeDoor(TOKEN)).toMatchObject({ ok: true, id: 'roomid' })
  expect(await takeWelcome('roomid')).toBeNull()
  expect(deviceKey('roomid')).toBe(other)
})

it('hands over each answer once, to the same room only, and its clock has gone on', async () => {
  server({ '/api/door': { ok: true, id: 'roomid', name: 'K7PQ4MX' }, '/api/hello': welcome })
  await beginEarly('K7PQ4MX')
  vi.setSystemTime(5_000_700)
  expect(takeDoor('other')).toBeNull()
  expect(await takeDoor('K7PQ4MX')).toMatchObject({ ok: true, id: 'roomid' })
  expect(takeDoor('K7PQ4MX')).toBeNull()
  expect(await takeWelcome('other')).toBeNull()
  expect(await takeWelcome('roomid')).toMatchObject({ now: 1_000_700, history: 'h' })
  expect(await takeWelcome('roomid')).toBeNull()
})

it('leaves everything to the page where something goes wrong', async () => {
  server({ '/api/door': { ok: false, code: 'room.unknown' } })
  expect(await beginEarly('K7PQ4MX')).toBeNull()
  expect(await takeDoor('K7PQ4MX')).toMatchObject({ ok: false, code: 'room.unknown' })
  server({ '/api/door': { ok: true, id: 'roomid', name: 'K7PQ4MX' }, '/api/hello': { ok: false, code: 'room.locked' } })
  expect(await beginEarly('K7PQ4MX')).toBeNull()
  expect(await takeWelcome('roomid')).toBeNull()
  server({ '/api/door': { ok: true, id: 'roomid', name: 'K7PQ4MX' } })
  expect(await beginEarly('K7PQ4MX')).toBeNull()
  expect(await takeWelcome('roomid')).toBeNull()
})

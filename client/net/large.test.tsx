import { afterEach, expect, it, vi } from 'vitest'

const emitted = vi.hoisted(() => [] as string[])
vi.mock('socket.io-client', () => ({
  io: () => ({
    on: () => undefined,
    io: { on: () => undefined },
    close: () => undefined,
    timeout: () => ({
      emitWithAck: (event: string) => {
        emitted.push(event)
        return Promise.resolve({ ok: true, seq: 1 })
      },
    }),
  }),
}))
const { act, enter } = await import('./net.ts')

afterEach(() => vi.unstubAllGlobals())

it('sends what a line would not carry as a plain request, by bytes and not by letters', async () => {
  const fetched = vi.fn((_path: string, _init: RequestInit) => Promise.resolve(Response.json({ ok: true, seq: 2 })))
  vi.stubGlobal('fetch', fetched)
  const leave = enter({ id: 'room', name: 'ABCDEFG', grant: 'organiser' })
  expect(await act({ type: 'x', text: 'u'.repeat(8000) })).toEqual({ ok: true, seq: 1 })
  expect([emitted.length, fetched.mock.calls.length]).toEqual([1, 0])
  expect(await act({ type: 'x', text: 'ü'.repeat(8000) })).toEqual({ ok: true, seq: 2 })
  expect([emitted.length, fetched.mock.calls.length]).toEqual([1, 1])
  const [path, init] = fetched.mock.calls[0] ?? []
  expect(path).toBe('/api/act')
  expect(JSON.parse(init?.body as string)).toMatchObject({
    hello: { room: 'room', grant: 'organiser' },
    act: { action: {} },
  })
  leave()
})

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { io as client } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Mirror, receive } from '#shared/protocol/mirror.ts'
import type { Patch, Rows } from '#shared/protocol/rows.ts'
import { Line as Phone } from '../bench/line.ts'
import type { Room } from '../room/room.ts'
import { FanOut, frameOf, wayTo } from './fanOut.ts'
import type { Io, Line } from './lines.ts'

vi.setConfig({ testTimeout: 30_000 })
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
const until = async (test: () => boolean) => {
  for (let i = 0; i < 400 && !test(); i++) await pause(10)
  expect(test()).toBe(true)
}
const bufferOf = (line: Line) =>
  (line.conn.transport as unknown as { socket: { bufferedAmount: number } }).socket.bufferedAmount

let io: Io
let port: number
let fan: FanOut
let lines: Line[]
const closing: (() => unknown)[] = []
beforeEach(async () => {
  const http = createServer()
  io = new Server(http, { perMessageDeflate: false })
  lines = []
  io.on('connection', (line) => {
    lines.push(line)
    void line.join('hall0001:participant')
  })
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
  port = (http.address() as AddressInfo).port
  fan = new FanOut(io, { parts: { id: 'hall0001' } } as unknown as Room)
})
afterEach(async () => {
  for (const close of closing.splice(0)) close()
  await io.close()
})

/** A screen, over this transport; what it saw and what it made of it. */
function screen(transport: 'websocket' | 'polling') {
  const socket = client(`http://127.0.0.1:${port}`, { transports: [transport], forceNew: true })
  closing.push(() => socket.close())
  const seen: [string, Patch][] = []
  socket.on('patch', (epoch: string, patch: Patch) => seen.push([epoch, patch]))
  return { seen, again: new Promise((done) => socket.on('again', done)) }
}
const rowsAfter = (patches: [string, Patch][]): Rows | undefined =>
  patches.reduce<Mirror | null>((mirror, [epoch, patch]) => mirror && receive(mirror, epoch, patch), {
    ...{ epoch: 'e', rev: 0, rows: {} },
  })?.rows

describe('what everybody gets', () => {
  it('[SPEC P10] is the same, straight onto the socket or by way of Socket.IO, in the same order', async () => {
    const [fast, polling] = [screen('websocket'), screen('polling')]
    await until(() => lines.length === 2)
    expect(lines.map((line) => typeof wayTo(line)).sort()).toEqual(['object', 'string'])
    const texts = ['ü', '\u2028 "\\', '🎲'.repeat(40), 'x'.repeat(70_000), '']
    const patches = texts.map((text, i): Patch => ({ rev: i + 1, put: { [`row/${i}`]: { text, n: i } }, drop: [] }))
    for (const patch of patches) fan.patch('participant', 'e', patch)
    await until(() => fast.seen.length === patches.length && polling.seen.length === patches.length)
    expect(fast.seen).toEqual(patches.map((patch) => ['e', patch]))
    expect(polling.seen).toEqual(fast.seen)
    expect(rowsAfter(fast.seen)).toEqual(Object.fromEntries(texts.map((text, n) => [`row/${n}`, { text, n }])))
  })

  it('[SPEC P10] goes to a hall in chunks, each line once and in order; nothing newer is shown meanwhile', async () => {
    const phones = await Promise.all(Array.from({ length: 900 }, () => Phone.open(port)))
    closing.push(() => Promise.all(phones.map((phone) => phone.close())))
    const heard = phones.map((phone) => {
      const revs: number[] = []
      phone.heard = (text) => revs.push((JSON.parse(text.slice(2)) as [string, string, Patch])[2].rev)
      return revs
    })
    for (const rev of [1, 2, 3]) fan.patch('participant', 'e', { rev, put: { rev }, drop: [] })
    expect(fan.busy()).toBe(true)
    await until(() => heard.every((revs) => revs.length === 3))
    expect(heard.every((revs) => revs.join() === '1,2,3')).toBe(true)
    await until(() => !fan.busy())
  })

  it('[SPEC P10] what single phones are told behind the hall shares its turns, so that the next picture is not kept waiting', async () => {
    const phones = await Promise.all(Array.from({ length: 310 }, () => Phone.open(port)))
    closing.push(() => Promise.all(phones.map((phone) => phone.close())))
    for (const [n, line] of lines.entries()) void line.join(`hall0001/device${n}`)
    const turns = vi.spyOn(globalThis, 'setImmediate')
    closing.push(() => turns.mockRestore())
    fan.patch('participant', 'e', { rev: 1, put: {}, drop: [] })
    for (const n of lines.keys()) fan.mine(`device${n}`)
    await until(() => !fan.busy())
    expect(turns.mock.calls.length).toBeLessThan(40)
  })

  it('frames texts of every length as the standard says', async () => {
    for (const length of [1, 100, 125, 126, 65_000, 66_000]) {
      const frame = frameOf('x'.repeat(length))
      const body = Buffer.byteLength(`42${JSON.stringify(['x'.repeat(length)])}`)
      expect(frame.length - body).toBe(body < 126 ? 2 : body < 65_536 ? 4 : 10)
      expect(frame[0]).toBe(0x81)
    }
  })
})

describe('a phone that does not read', () => {
  it('[SPEC P10] takes a bounded piece of memory, however many there are and however long it lasts', async () => {
    const phones = await Promise.all(Array.from({ length: 50 }, () => Phone.open(port)))
    closing.push(() => phones.forEach((phone) => phone.terminate()))
    const reader = screen('websocket')
    await until(() => lines.length === 51)
    for (const phone of phones) phone.pause()
    const text = 'x'.repeat(60_000)
    let rev = 0
    while (rev < 400 && lines.filter((line) => wayTo(line) === 'later').length < 50) {
      rev += 1
      fan.patch('participant', 'e', { rev, put: { text }, drop: [] })
      await pause(1)
    }
    for (const line of lines) expect(bufferOf(line)).toBeLessThan(512 * 1024)
    // Whoever reads gets every single one.
    await until(() => reader.seen.length === rev)
  })

  it('[SPEC P10] skips what it cannot take, and is asked to say hello again once it reads', async () => {
    const slow = await Phone.open(port)
    closing.push(() => slow.terminate())
    await until(() => lines.length === 1)
    const [line] = lines as [Line]
    slow.pause()
    let rev = 0
    while (rev < 400 && wayTo(line) !== 'later') {
      rev += 1
      fan.patch('participant', 'e', { rev, put: { text: 'x'.repeat(60_000) }, drop: [] })
      await pause(1)
    }
    const told = rev
    for (rev = told + 1; rev < told + 4; rev++) fan.patch('participant', 'e', { rev, put: {}, drop: [] })
    const heard: string[] = []
    slow.heard = (one) => heard.push(one)
    slow.resume()
    await until(() => heard.at(-1) === '42["again","notJoined"]')
    const revs = heard.slice(0, -1).map((one) => (JSON.parse(one.slice(2)) as [string, string, Patch])[2].rev)
    expect(revs).toEqual(Array.from({ length: told }, (_, i) => i + 1))
    fan.patch('participant', 'e', { rev, put: {}, drop: [] })
    await until(() => heard.at(-1)?.includes(`"rev":${rev}`) === true)
  })
})

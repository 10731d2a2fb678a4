import { describe, expect, it } from 'vitest'
import { PROTOCOL } from '#shared/protocol/wire.ts'
import { openBench, openHall } from '../bench/server.ts'
import type { Line } from './lines.ts'
import { isBehind, isDeaf } from './waiting.ts'

const lineWith = (packets: string[], bufferedAmount = 0) =>
  ({
    conn: { writeBuffer: packets.map((data) => ({ data })), transport: { socket: { bufferedAmount } } },
  }) as unknown as Line

describe('[SPEC P10] what lies ready for somebody who does not read', () => {
  it('is counted in bytes and in packets, on a socket and without one', () => {
    expect(isBehind(lineWith([]))).toBe(false)
    expect(isBehind(lineWith([], 100_000))).toBe(true)
    expect(isBehind(lineWith(['x'.repeat(200_000)]))).toBe(true)
    expect(isBehind(lineWith(Array<string>(40).fill('x')))).toBe(true)
    expect(isDeaf(lineWith(Array<string>(40).fill('x')))).toBe(false)
    expect(isDeaf(lineWith(Array<string>(300).fill('x')))).toBe(true)
  })

  it('stays bounded however often one asks for everything, and who never listens is cut off', async () => {
    const bench = await openBench()
    try {
      const { token } = await openHall(bench)
      const door = `${bench.url}/socket.io/?EIO=4&transport=polling`
      const { sid } = JSON.parse((await (await fetch(door)).text()).slice(1)) as { sid: string }
      const post = async (body: string) =>
        (await fetch(`${door}&sid=${sid}`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body })).status
      await post('40')
      let [status, asked] = [200, 0]
      while (status === 200 && asked < 400) {
        status = await post(`42${asked}["hello",${JSON.stringify({ protocol: 1, room: token, key: 'a'.repeat(32) })}]`)
        asked += 1
      }
      expect(status).toBe(400)
      expect(asked).toBeLessThan(300)
    } finally {
      await bench.stop()
    }
  }, 60_000)

  it('holds one picture of everything, also for who asks for many in one breath', async () => {
    const bench = await openBench()
    try {
      const { token } = await openHall(bench)
      const door = `${bench.url}/socket.io/?EIO=4&transport=polling`
      const { sid } = JSON.parse((await (await fetch(door)).text()).slice(1)) as { sid: string }
      const post = (body: string) =>
        fetch(`${door}&sid=${sid}`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body })
      await post('40')
      const hello = JSON.stringify(['hello', { protocol: PROTOCOL, room: token, key: 'a'.repeat(32) }])
      await post(Array.from({ length: 9 }, (_, n) => `42${n}${hello}`).join('\u001e'))
      let told = ''
      for (let n = 0; n < 20 && told.split('43').length <= 9; n++)
        told += await (await fetch(`${door}&sid=${sid}`)).text()
      expect(told.split('"snapshot"').length - 1).toBe(1)
      expect(told.split('"tooFast"').length - 1).toBe(8)
    } finally {
      await bench.stop()
    }
  }, 60_000)
})

import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kindOf } from '#shared/activities/kinds.ts'
import { newSecret } from '#shared/base/ids.ts'
import { id, pick, words } from '../bench/hall.ts'
import { type Bench, openBench, openHall } from '../bench/server.ts'
import { rawLine } from '../cli/rawLine.ts'
import type { Who } from '../room/types.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
}, 30_000)
afterAll(() => bench.stop())

describe('[SPEC P8] pace', () => {
  it('ten lines of one device are one device', async () => {
    const hall = await openHall(bench)
    const key = newSecret(randomBytes)
    const lines = Array.from({ length: 10 }, () => rawLine(bench.url, {}, 'websocket'))
    await Promise.all(lines.map((line) => line.hello({ room: hall.token, key })))
    let n = Date.now()
    const replies = await Promise.all(
      Array.from({ length: 60 }, (_, at) => {
        n += 1
        const say = { id: id(), activity: hall.poll, run: 1, n, history: hall.room.history, answer: pick(at % 3) }
        return (lines[at % 10] as (typeof lines)[number]).ask('say', say)
      }),
    )
    for (const line of lines) line.close()
    const fine = replies.filter((reply) => reply?.ok).length
    expect(fine).toBeGreaterThanOrEqual(12)
    expect(fine).toBeLessThan(24)
  })
})

describe('[SPEC A1] taking back what was never there', () => {
  it('leaves a few cells and no more, and still takes back what is there', async () => {
    const hall = await openHall(bench)
    const cafe = id()
    const texts = { title: words('Café'), notes: words('') }
    await hall.act({
      ...{ type: 'item/add', id: cafe, kind: 'cafe', ...texts, minutes: 1, after: null },
      config: kindOf('cafe').sample.config,
    })
    await hall.act({ type: 'item/open', id: cafe })
    await hall.act({ type: 'item/do', id: cafe, action: { type: 'start' } })
    const who: Who = { role: 'participant', scope: null, grant: null, device: 'a'.repeat(24) }
    let n = 1
    const say = (answer: object) => {
      n += 1
      const base = { id: id(), activity: cafe, run: 1, n, history: hall.room.history }
      return hall.room.submit({ type: 'say', who, say: { ...base, answer } })
    }
    expect(await say({ type: 'join' })).toEqual({ ok: true })
    const card = id()
    const put = (one: string, text: string | null) =>
      say({ type: 'card', id: one, round: 1, heading: null, column: 0, text })
    expect(await put(card, 'Eine Karte')).toEqual({ ok: true })
    const cells = async () =>
      (await bench.house.store.load(hall.record.id)).cells.filter((one) => one.activity === cafe)
    const before = (await cells()).length
    const gone = await Promise.all(Array.from({ length: 80 }, () => put(id(), null)))
    expect(gone.every((reply) => reply.ok)).toBe(true)
    expect((await cells()).length).toBeLessThanOrEqual(before + 24)
    expect(await put(card, null)).toEqual({ ok: true })
    expect((await cells()).find((one) => one.slot.endsWith(card))?.value).toBeNull()
  })
})

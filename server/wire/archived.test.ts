import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench, openHall } from '../bench/server.ts'
import { rawLine } from '../cli/rawLine.ts'
import { walkIn } from '../cli/visitor.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
}, 30_000)
afterAll(() => bench.stop())

it('an archived workshop opens to organisers only, no longer to links', async () => {
  const hall = await openHall(bench)
  const { visitor, grant } = await walkIn(bench.organiser, hall.record.id, 'moderator')
  const enter = async (cookie: string, by: string) => {
    const line = rawLine(bench.url, { cookie })
    const reply = await line.hello({ room: hall.record.id, grant: by })
    line.close()
    return reply.ok ? 'ok' : reply['code']
  }
  expect(await enter(visitor.cookie(), grant)).toBe('ok')
  await bench.organiser.must('POST', `/api/rooms/${hall.record.id}/archive`, { archived: true })
  expect(await enter(visitor.cookie(), grant)).toBe('room.unknown')
  expect(await enter(bench.organiser.cookie(), 'organiser')).toBe('ok')
  await bench.organiser.must('POST', `/api/rooms/${hall.record.id}/archive`, { archived: false })
  expect(await enter(visitor.cookie(), grant)).toBe('ok')
}, 30_000)

it('one room that cannot be read does not empty the list of the others', async () => {
  const [good, bad] = [await openHall(bench), await openHall(bench)]
  const { load } = bench.house.store
  bench.house.store.load = (room) => (room === bad.record.id ? Promise.reject(new Error('broken')) : load(room))
  await bench.house.rooms.evict(bad.record.id)
  const { rooms } = await bench.organiser.must<{ rooms: { id: string; state: string | null }[] }>('GET', '/api/rooms')
  bench.house.store.load = load
  expect(rooms.find((one) => one.id === good.record.id)?.state).toBe('running')
  expect(rooms.find((one) => one.id === bad.record.id)?.state).toBe(null)
}, 30_000)

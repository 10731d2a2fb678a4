import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { AnyAction } from '#shared/room/rules.ts'
import { id, words } from '../bench/hall.ts'
import { ask, type Bench, openBench } from '../bench/server.ts'
import type { Fake } from '../trackers/fakes/fake.ts'
import { fakeRedmine } from '../trackers/fakes/redmine.ts'
import { serveFake } from '../trackers/fakes/serve.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
let bench: Bench
let fake: Fake
let served: Awaited<ReturnType<typeof serveFake>>
let room = ''
const project = id()

beforeAll(async () => {
  fake = fakeRedmine()
  served = await serveFake(fake)
  bench = await openBench({ TRACKER_HOSTS: served.url })
  room = bench.house.rooms.create('agenda', 'Region 2030', 'de').id
  const live = await bench.house.rooms.get(room)
  const who = { role: 'organiser' as const, scope: null, grant: null, device: 'organiser000000000000000' }
  const action = {
    type: 'project/add',
    id: project,
    title: words('Rufbus'),
    text: words('x'),
    field: null,
    origin: words(''),
  }
  await live?.submit({ type: 'act', who, id: id(), saw: null, action: action as AnyAction })
})
afterAll(async () => {
  await bench.stop()
  await served.stop()
})

type Told = { ok: boolean; code?: string; [key: string]: unknown }
async function call(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Told> {
  const cookie = bench.organiser.cookie()
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const { text } = await ask(bench.url, method, `/api/rooms/${room}/${path}`, { cookie, ...sent })
  return JSON.parse(text) as Told
}
const target = () => ({ ...fake.target, address: served.url })
async function finished(tracker: string) {
  for (;;) {
    const told = await call('GET', `trackers/${tracker}`)
    const job = told['job'] as { running: boolean; outcomes: { verdict: string }[]; refusal: unknown } | null
    if (job && !job.running) return job
    await new Promise((done) => setTimeout(done, 20))
  }
}

describe('the doors to ticket systems', () => {
  it('connect, try, send, send again, read and end, and never tell the token', async () => {
    expect((await call('POST', 'trackers', { id: null, target: target(), token: '' })).code).toBe('tracker.noToken')
    const elsewhere = { ...target(), address: 'https://elsewhere.example' }
    expect((await call('POST', 'trackers', { id: null, target: elsewhere, token: 'x' })).code).toBe('tracker.host')
    const made = await call('POST', 'trackers', { id: null, target: target(), token: fake.token })
    expect(made.ok).toBe(true)
    const tracker = String(made['id'])
    const order = { id: tracker, projects: null, decided: {}, again: [] }
    for (const [mode, verdict] of [
      ['plan', 'create'],
      ['push', 'create'],
      ['push', 'unchanged'],
      ['status', 'unchanged'],
    ]) {
      expect(await call('POST', 'trackers/run', { ...order, mode })).toEqual({ ok: true })
      const { outcomes, refusal } = await finished(tracker)
      expect([mode, refusal, outcomes.map((one) => one.verdict)]).toEqual([mode, null, [verdict]])
    }
    const overview = await call('GET', 'trackers')
    expect(overview['connections']).toMatchObject([{ id: tracker, ready: true, allowed: true, items: 1, closed: 0 }])
    const known = JSON.stringify([overview, await call('GET', `trackers/${tracker}`)]) + bench.log()
    expect(known).not.toContain(fake.token)
    // A project elsewhere has other items; the same address keeps its token.
    const moved = { id: tracker, target: { ...target(), place: 'anderes' }, token: '' }
    expect((await call('POST', 'trackers', moved)).ok).toBe(true)
    expect((await call('GET', 'trackers'))['connections']).toMatchObject([{ ready: true, items: 0 }])
    expect((await call('POST', 'trackers/remove', { id: tracker })).ok).toBe(true)
    expect((await call('GET', 'trackers'))['connections']).toEqual([])
    expect((await call('POST', 'trackers/run', { ...order, mode: 'push' })).code).toBe('tracker.none')
  })

  it('keep nothing of an agenda that is erased, also while something is sent', async () => {
    const made = await call('POST', 'trackers', { id: null, target: target(), token: fake.token })
    await call('POST', 'trackers/run', { ...{ id: made['id'], mode: 'push', projects: null }, decided: {}, again: [] })
    await bench.house.store.destroy(room)
    await bench.house.trackers.work.stop()
    const left = ['trackers', 'tracker_items'].map((table) => bench.house.db.prepare(`SELECT * FROM ${table}`).all())
    expect(left).toEqual([[], []])
  })
})

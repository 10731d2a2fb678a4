import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Agenda } from '#shared/agenda/agenda.ts'
import type { AnyAction } from '#shared/room/rules.ts'
import { id, words } from '../bench/hall.ts'
import { ask, type Bench, openBench } from '../bench/server.ts'
import { openConnections } from './connections.ts'
import type { Fake } from './fakes/fake.ts'
import { fakeGithub } from './fakes/issues.ts'
import { serveFake } from './fakes/serve.ts'
import { boundTo, Trackers } from './trackers.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
let bench: Bench
let fake: Fake
let served: Awaited<ReturnType<typeof serveFake>>
let room = ''
const [project, tracker] = [id(), id()]

/** A public agenda whose one project has been sent to GitHub. */
beforeEach(async () => {
  fake = fakeGithub()
  served = await serveFake(fake)
  bench = await openBench({ TRACKER_HOSTS: served.url })
  room = bench.house.rooms.create('agenda', 'Region 2030', 'de').id
  const who = { role: 'organiser' as const, scope: null, grant: null, device: 'organiser000000000000000' }
  const live = await bench.house.rooms.get(room)
  const act = (action: object) => live?.submit({ type: 'act', who, id: id(), saw: null, action: action as AnyAction })
  const field = { field: null, origin: words('') }
  await act({ type: 'project/add', id: project, title: words('Rufbus'), text: words('x'), ...field })
  await act({ type: 'page/set', was: 0, on: true, index: false, intro: words('') })
  live?.publish()
  const record = { room, id: tracker, target: { ...fake.target, address: served.url }, created: 1 }
  const { store, vault, work } = bench.house.trackers
  store.put({ ...record, token: vault.seal(fake.token, boundTo(record)) })
  expect((await work.start(room, tracker, order('push'))).ok).toBe(true)
  await idle()
})
afterEach(async () => {
  await bench.stop()
  await served.stop()
})

const order = (mode: 'push' | 'status') => ({ mode, projects: null, decided: {}, again: [] })
const idle = () => vi.waitFor(() => expect(bench.house.trackers.work.job(room, tracker)?.running).toBe(false), 30_000)
const page = (path = '') => ask(bench.url, 'GET', `/a/${room}${path}`)
const read = async (path = '') => (await page(path)).text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('how far things have come over there', () => {
  it('[SPEC T6] stands on the public page in people’s words, and anew when it was asked', async () => {
    expect(await read()).toContain('Bearbeitung: offen')
    expect(await read(`/p/${project}`)).toMatch(/Bearbeitung offen abgefragt am \d+/)
    const before = (await page()).headers['etag']
    await fake.close('1')
    // Nobody has asked yet.
    expect(await read()).toContain('Bearbeitung: offen')
    await bench.house.trackers.work.start(room, tracker, order('status'))
    await idle()
    expect(await read()).toContain('Bearbeitung: geschlossen')
    expect((await page()).headers['etag']).not.toBe(before)
    expect((await page('?lang=en')).text).toMatch(/Being worked on: <span>closed<\/span>/)
    // Whoever reads it is not told where: the system may be one for the house alone.
    expect((await page()).text + (await page(`/p/${project}`)).text).not.toContain(served.url)
  })

  it('is asked for by a timer, which nobody sees at work and nobody has to wait for', async () => {
    const { store, vault, work } = bench.house.trackers
    const { directory, rooms, log } = bench.house
    const around = { hosts: [served.url], directory, rooms, now: Date.now, log, every: 30 }
    await fake.close('1')
    const timed = openConnections(store, vault, around)
    await vi.waitFor(async () => expect(await read()).toContain('Bearbeitung: geschlossen'), 30_000)
    expect(timed.work.job(room, tracker)).toBe(null)
    await timed.close()
    const asked = fake.asked.length
    await new Promise((done) => setTimeout(done, 300))
    // One question may have been on its way.
    expect(fake.asked.length - asked).toBeLessThanOrEqual(1)
    // What was pressed last is still what organisers see.
    const seen = work.job(room, tracker)
    await work.refresh()
    expect(work.job(room, tracker)).toBe(seen)
    const [, pressed] = await Promise.all([work.refresh(), work.start(room, tracker, order('push'))])
    expect(pressed.ok).toBe(true)
    await idle()
    expect(work.job(room, tracker)).toMatchObject({ mode: 'push', refusal: null, outcomes: [{ verdict: 'unchanged' }] })
  })

  it('is not asked for any more once the server ends, not even by who waited for the timer', async () => {
    const { store, vault } = bench.house.trackers
    const record = bench.house.directory.room(room)
    const live = await bench.house.rooms.get(room)
    let [questions, late] = [0, () => {}]
    const never = new Promise<Response>((_done, fail) => (late = () => fail(new TypeError('late'))))
    const work = new Trackers({
      ...{ store, vault, hosts: [served.url], now: Date.now },
      agenda: async () => live && record && { agenda: live.state as Agenda, lang: record.lang },
      fetch: () => (++questions, never),
    })
    const timer = work.refresh()
    await vi.waitFor(() => expect(questions).toBe(1))
    const waited = work.start(room, tracker, order('status'))
    await new Promise((done) => setTimeout(done, 30))
    const ended = work.stop()
    late()
    expect([(await waited).ok, work.job(room, tracker)]).toEqual([false, null])
    await Promise.all([timer, ended])
  })

  it('is asked by the timer though another agenda cannot be read', async () => {
    const { store, vault } = bench.house.trackers
    const [item] = store.items(room, tracker)
    const target = store.target(room, tracker)
    if (!item || !target) throw new Error('nothing was sent')
    // It comes first, whatever the order: one on each side.
    for (const other of ['0000000000000000', 'zzzzzzzzzzzzzzzz']) {
      store.put({ ...target, room: other, created: 0 })
      store.putItem({ ...item, room: other })
    }
    const live = await bench.house.rooms.get(room)
    const defects: unknown[] = []
    const work = new Trackers({
      ...{ store, vault, hosts: [served.url], now: Date.now, onDefect: (error) => defects.push(error) },
      agenda: async (id) => {
        if (id !== room || !live) throw new Error('unreadable')
        return { agenda: live.state as Agenda, lang: 'de' }
      },
    })
    await fake.close('1')
    await work.refresh()
    expect(await read()).toContain('Bearbeitung: geschlossen')
    expect(defects.length).toBeGreaterThan(0)
    await work.stop()
  })

  it('is no longer told once the connection has ended', async () => {
    bench.house.trackers.store.remove(room, tracker)
    expect(await read()).not.toContain('Bearbeitung')
  })
})

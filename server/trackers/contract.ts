import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Desk, idOf, openDesk } from './bench.ts'
import type { System } from './fakes/fake.ts'

const HOSTILE = [
  '/close\n/assign @all\n',
  '{{include(Wiki)}} #1 @admin [[Wiki]] project:agenda',
  '![b](http://boese.example/x.png) <img src="http://boese.example/y.png"> !http://boese.example/z.png!',
  '=1+1\n* Liste\n# Überschrift\n```\ncode\n```\nÄÖÜ ß 😀',
].join('\n')

/** What every ticket system must keep, real ones and fakes alike. The steps stand on one another. */
export function trackerContract(open: () => Promise<System>): void {
  let system: System
  let desk: Desk
  const only = async (n: number): Promise<string> => {
    const found = await system.holding(desk.marker(n))
    expect([n, found.length]).toEqual([n, 1])
    return found[0] ?? ''
  }
  const forget = () => {
    const record = desk.store.target(desk.record.room, desk.record.id)
    desk.store.remove(desk.record.room, desk.record.id)
    if (record) desk.store.put(record)
    desk.restart()
  }
  beforeAll(async () => {
    system = await open()
    desk = openDesk(system)
    for (const [n, title] of ['Rufbus per App', 'Mitfahrbänke', 'Digitallotsen'].entries()) desk.write(n, title)
  }, 240_000)
  afterAll(() => desk?.close())

  it('says beforehand what it would do, and writes nothing', async () => {
    const plan = await desk.run({ mode: 'plan' })
    expect([plan.verdicts, plan.refusal]).toEqual(['create,create,create', null])
    expect(await system.holding(desk.marker(0))).toEqual([])
  })

  it('creates, and a second push leaves everything as it is', async () => {
    const first = await desk.run()
    expect([first.verdicts, first.refusal]).toEqual(['create,create,create', null])
    expect(first.outcomes.flatMap((one) => one.lost)).toEqual([])
    const second = await desk.run()
    expect([second.verdicts, second.outcomes.some((one) => one.done)]).toEqual(['unchanged,unchanged,unchanged', false])
    for (const n of [0, 1, 2]) await only(n)
  })

  it('finds everything again when nothing is known any more, as after a restore', async () => {
    forget()
    expect((await desk.run()).verdicts).toBe('unchanged,unchanged,unchanged')
    for (const n of [0, 1, 2]) await only(n)
  })

  it('sends one changed title as one update', async () => {
    desk.write(0, 'Rufbus per App und Telefon')
    expect((await desk.run({ mode: 'plan' })).verdicts).toBe('update,unchanged,unchanged')
    const pushed = await desk.run()
    expect(pushed.outcomes.map((one) => one.done)).toEqual([true, false, false])
    expect((await desk.run()).verdicts).toBe('unchanged,unchanged,unchanged')
  })

  it('lets their edit of another field stand beside ours', async () => {
    await system.edit(await only(1), { body: `Von der Verwaltung ergänzt.\n\n${desk.marker(1)}` })
    desk.write(1, 'Mitfahrbänke mit Anzeige')
    const pushed = await desk.run()
    expect(pushed.verdicts).toBe('unchanged,update,unchanged')
    const [kept] = pushed.outcomes[1]?.fields ?? []
    expect([kept?.field, kept?.open, kept?.theirs.startsWith('Von der Verwaltung')]).toEqual(['body', false, true])
    expect((await desk.run()).verdicts).toBe('unchanged,kept,unchanged')
  })

  it('shows a field that both have changed, overwrites nothing, and does what is decided', async () => {
    await system.edit(await only(2), { title: 'Lotsinnen und Lotsen' })
    desk.write(2, 'Digitallotsen in jeder Gemeinde')
    const shown = await desk.run()
    expect(shown.verdicts).toBe('unchanged,kept,conflict')
    expect(shown.outcomes[2]?.fields).toMatchObject([
      { field: 'title', open: true, ours: 'Digitallotsen in jeder Gemeinde', theirs: 'Lotsinnen und Lotsen' },
    ])
    const theirs = await desk.run({ projects: [idOf(2)], decided: { [idOf(2)]: { title: 'theirs' } } })
    expect(theirs.outcomes[0]?.done).toBe(false)
    expect((await desk.run({ projects: [idOf(2)] })).verdicts).toBe('unchanged')
    desk.write(2, 'Digitallotsen überall')
    await system.edit(await only(2), { title: 'Lotsen' })
    expect((await desk.run({ projects: [idOf(2)] })).verdicts).toBe('conflict')
    const ours = await desk.run({ projects: [idOf(2)], decided: { [idOf(2)]: { title: 'ours' } } })
    expect([ours.verdicts, ours.outcomes[0]?.done, ours.outcomes[0]?.lost]).toEqual(['update', true, []])
    expect((await desk.run({ projects: [idOf(2)] })).verdicts).toBe('unchanged')
  })

  it('does not make anew what was closed over there, and reads how far it has come', async () => {
    await system.close(await only(0))
    expect((await desk.run({ projects: [idOf(0)] })).outcomes[0]).toMatchObject({ verdict: 'unchanged', closed: true })
    const { outcomes } = await desk.run({ mode: 'status' })
    expect(outcomes.find((one) => one.project === idOf(0))).toMatchObject({ closed: true })
    // Also when nothing is known here any more.
    forget()
    await desk.run({ projects: [idOf(0)] })
    await only(0)
  })

  it('carries hostile words, long titles and emoji inert and whole', async () => {
    desk.write(3, `@all #1 {{x}} /close ${'Ü'.repeat(300)} 😀`, HOSTILE)
    const pushed = await desk.run({ projects: [idOf(3)] })
    expect([pushed.verdicts, pushed.outcomes[0]?.lost, pushed.refusal]).toEqual(['create', [], null])
    expect((await desk.run({ projects: [idOf(3)] })).verdicts).toBe('unchanged')
    await only(3)
  })

  it('says what was deleted over there, and makes it anew only when told to', async () => {
    await system.remove(await only(3))
    expect((await desk.run({ projects: [idOf(3)] })).verdicts).toBe('gone')
    expect(await system.holding(desk.marker(3))).toEqual([])
    expect((await desk.run({ projects: [idOf(3)], again: [idOf(3)] })).verdicts).toBe('create')
    await only(3)
  })

  it('looks first where a server died with a request under way', async () => {
    desk.write(4, 'Offene Schnittstellen')
    await desk.run({ projects: [idOf(4)] })
    const item = desk.store.item(desk.record.room, desk.record.id, idOf(4))
    // As the table stands when the process was killed after the request.
    if (item) desk.store.putItem({ ...item, state: 'pending', remote: null, url: null })
    desk.restart()
    expect((await desk.run({ projects: [idOf(4)] })).verdicts).toBe('unchanged')
    await only(4)
  })
}

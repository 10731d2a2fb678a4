import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { KIND_NAMES, kindOf } from '#shared/activities/kinds.ts'
import { cafeSample } from '#shared/activities/cafe/sample.ts'
import { AUDIENCES } from '#shared/protocol/rows.ts'
import { workshopRules } from '#shared/workshop/rules.ts'
import { fold } from '#shared/room/journal.ts'
import { desk, device, Hall, id, pick, pollConfig, type Shelf, shelf, staff, STORES, words } from '../bench/hall.ts'

vi.setConfig({ testTimeout: 20_000 })

describe.each(STORES)('the story of a room: %s', (sort) => {
  let at: Shelf
  let hall: Hall
  beforeEach(async () => {
    at = shelf(sort)
    hall = await Hall.open({ store: at.store, keys: at.keys })
  })
  afterEach(async () => {
    await hall.room.close()
    await at.drop()
  })
  const undo = (seq: number, by = desk) => hall.act({ type: 'undo', seq }, by)
  const votes = (poll: string) => Object.values(hall.result(poll).votes).reduce((sum, n) => sum + n, 0)

  describe('taking back', () => {
    it('[SPEC J3] takes back the latest step, then the one before, and adds to the journal', async () => {
      const one = await hall.must({ type: 'workshop/lock', locked: true })
      const two = await hall.must({ type: 'workshop/qr', large: true })
      expect(await undo(one)).toEqual({ ok: false, code: 'undo.notLatest' })
      expect(hall.row<{ undo: unknown }>('moderator', 'workshop')?.undo).toEqual({ seq: two, type: 'workshop/qr' })
      expect(await undo(two)).toMatchObject({ ok: true })
      expect(await undo(one)).toMatchObject({ ok: true })
      expect(hall.room.state).toMatchObject({ locked: false, qr: false })
      expect(hall.room.journal).toHaveLength(4)
      expect(await undo(one)).toMatchObject({ ok: false, code: 'undo.nothing' })
      await hall.restart()
      expect(hall.room.state).toMatchObject({ locked: false, qr: false })
    })

    it('[SPEC J5] brings back what was taken back, as long as nothing else was done', async () => {
      const lock = await hall.must({ type: 'workshop/lock', locked: true })
      const back = await hall.must({ type: 'undo', seq: lock })
      const forth = await hall.must({ type: 'undo', seq: back })
      expect(hall.room.state.locked).toBe(true)
      expect(await undo(back)).toMatchObject({ ok: false })
      await hall.must({ type: 'undo', seq: forth })
      expect(hall.room.state.locked).toBe(false)
      await hall.must({ type: 'workshop/qr', large: true })
      const last = hall.room.journal.at(-2)?.seq ?? 0
      expect(await undo(last)).toEqual({ ok: false, code: 'undo.notLatest' })
    })

    it('[SPEC J3] leaves others their steps: desk, minutes and every table take back their own', async () => {
      const table = (n: number) => staff('host', `table/cafetable${n}`, n)
      const cafe = await hall.add('cafe', cafeSample.config)
      await hall.open(cafe)
      await hall.must({ type: 'item/do', id: cafe, action: { type: 'start' } })
      const core = (n: number, text: string) => ({
        ...{ type: 'item/do', id: cafe, action: { type: 'core', table: `cafetable${n}`, text: words(text) } },
      })
      const one = await hall.must(core(1, 'erster Tisch'), table(1))
      const two = await hall.must(core(2, 'zweiter Tisch'), table(2))
      const press = await hall.must({ type: 'workshop/qr', large: true })
      const minutes = staff('minutes', null, 9)
      expect(await undo(press, minutes)).toEqual({ ok: false, code: 'undo.nothing' })
      expect(await undo(press, table(1))).toEqual({ ok: false, code: 'undo.notLatest' })
      expect(await undo(two, table(1))).toEqual({ ok: false, code: 'undo.notLatest' })
      // A host whose link names no table has no hand on the desk either.
      expect(await undo(press, staff('host', null, 8))).toEqual({ ok: false, code: 'undo.nothing' })
      expect(await undo(one, table(1))).toMatchObject({ ok: true })
      expect(JSON.stringify(hall.rows('moderator'))).not.toContain('erster Tisch')
      expect(JSON.stringify(hall.rows('moderator'))).toContain('zweiter Tisch')
      expect(await undo(press, staff('organiser'))).toMatchObject({ ok: true })
    })

    it('[SPEC J3] tells every table and the minutes their latest step, also when they come back', async () => {
      const cafe = await hall.add('cafe', cafeSample.config)
      const core = (n: number, text: string) => ({
        ...{ type: 'item/do', id: cafe, action: { type: 'core', table: `cafetable${n}`, text: words(text) } },
      })
      const table = (n: number) => staff('host', `table/cafetable${n}`, n)
      const row = (audience: 'host' | 'minutes' | 'moderator' | 'participant', key: string) =>
        hall.row(audience, `undo/${key}`)
      expect(row('host', 'table/cafetable1')).toBeUndefined()
      const one = await hall.must(core(1, 'erst'), table(1))
      const again = await hall.must(core(1, 'dann'), table(1))
      expect(row('host', 'table/cafetable1')).toEqual({ seq: again, type: 'item/do', does: 'core' })
      expect(row('host', 'table/cafetable2')).toBeUndefined()
      for (const audience of ['minutes', 'moderator', 'participant'] as const)
        expect(row(audience, 'table/cafetable1')).toBeUndefined()
      expect(row('minutes', 'minutes')).toBeUndefined()
      expect(await undo(again, table(1))).toMatchObject({ ok: true })
      expect(row('host', 'table/cafetable1')).toEqual({ seq: one, type: 'item/do', does: 'core' })
    })

    it('[SPEC D14] lets who hosts all tables take back the own step, whichever table it was at', async () => {
      const cafe = await hall.add('cafe', cafeSample.config)
      const all = staff('host', null, 8)
      const core = { type: 'core', table: 'cafetable3', text: words('für alle') }
      expect(hall.row('host', 'undo/host')).toBeUndefined()
      const step = await hall.must({ type: 'item/do', id: cafe, action: core }, all)
      expect(hall.row('host', 'undo/host')).toEqual({ seq: step, type: 'item/do', does: 'core' })
      expect(hall.row('host', 'undo/table/cafetable3')).toBeUndefined()
      expect(await undo(step, staff('host', 'table/cafetable3', 3))).toMatchObject({ ok: false })
      expect(await undo(step, all)).toMatchObject({ ok: true })
    })

    it('[SPEC J4] refuses when a later step would not stand without it, and names that step', async () => {
      const cafe = await hall.add('cafe', cafeSample.config)
      const added = hall.room.state.seq
      const host = staff('host', 'table/cafetable1')
      const heading = { type: 'heading', table: 'cafetable1', id: id(), text: words('Neues') }
      const written = await hall.must({ type: 'item/do', id: cafe, action: heading }, host)
      expect(await undo(added)).toEqual({ ok: false, code: 'undo.blocked', with: { action: 'item/do' } })
      expect(await undo(written, host)).toMatchObject({ ok: true })
      expect(await undo(added)).toMatchObject({ ok: true })
      expect(hall.room.state.items).toEqual({})
      // And neither is it brought back where it no longer fits.
      expect(await undo(written, host)).toMatchObject({ ok: false })
      const last = hall.room.journal.findLast((entry) => entry.by.startsWith('host'))?.seq ?? 0
      expect(await undo(last, host)).toEqual({ ok: false, code: 'undo.blocked', with: { action: 'item/do' } })
    })

    it('[SPEC J8] undoes an accidental close before sealing, and the run goes on', async () => {
      const poll = await hall.poll()
      await hall.vote(poll, 6)
      const close = await hall.must({ type: 'item/close', id: poll })
      expect(await undo(close)).toMatchObject({ ok: true })
      expect(await hall.say(1, poll, pick(0))).toEqual({ ok: true })
      expect([hall.item(poll).phase, hall.item(poll).run, votes(poll)]).toEqual(['open', 1, 6])
      expect(hall.mine(1)).toEqual({ [`${poll}/vote`]: ['option01'] })
    })

    it('[SPEC J8] undoes neither the opening nor the close once they are sealed', async () => {
      const poll = await hall.poll()
      await hall.vote(poll, 6)
      const close = await hall.must({ type: 'item/close', id: poll })
      await hall.room.sealSoon(poll, 1)
      await hall.sealed(poll)
      expect(await undo(close)).toEqual({ ok: false, code: 'undo.blocked', with: { action: 'item/seal' } })
      // Not by the detour of a new run either.
      const open = await hall.must({ type: 'item/open', id: poll })
      expect(await undo(open)).toMatchObject({ ok: true })
      expect(await undo(close)).toMatchObject({ ok: false, code: 'undo.blocked' })
      expect(hall.item(poll)).toMatchObject({ phase: 'closed', sealed: true, run: 1 })
    })

    it('[SPEC A11] parks the answers of an opening that was taken back, and counts each person once when it goes on', async () => {
      const poll = await hall.add('poll', pollConfig())
      const open = await hall.must({ type: 'item/open', id: poll })
      await hall.vote(poll, 5)
      await hall.must({ type: 'undo', seq: open })
      expect(await hall.say(1, poll, pick(0))).toEqual({ ok: false, code: 'activity.notOpen' })
      await hall.restart()
      await hall.open(poll)
      await hall.vote(poll, 5)
      expect([votes(poll), (await hall.facts()).cells.length]).toEqual([5, 5])
    })

    it('[SPEC A11] parks a second run in the same way, also over a restart', async () => {
      const poll = await hall.poll()
      await hall.vote(poll, 5)
      await hall.shut(poll)
      const again = await hall.must({ type: 'item/open', id: poll })
      await hall.vote(poll, 7)
      await hall.must({ type: 'undo', seq: again })
      await hall.restart()
      expect([hall.item(poll).run, votes(poll)]).toEqual([1, 5])
      await hall.open(poll)
      await hall.vote(poll, 7)
      expect([hall.item(poll).run, votes(poll)]).toEqual([2, 7])
    })

    it('[SPEC J8] never takes back what something outside followed from', async () => {
      const lock = await hall.must({ type: 'workshop/lock', locked: true })
      const out = await hall.must({ type: 'device/remove', device: device(1) })
      expect(await undo(out)).toEqual({ ok: false, code: 'undo.nothing' })
      expect(await undo(lock)).toEqual({ ok: false, code: 'undo.nothing' })
    })

    it('[SPEC J10] does not change a ballot under those who have voted', async () => {
      const poll = await hall.poll()
      const base = pollConfig()
      const config = { ...base, options: [...base.options, { id: 'option04', text: 'eine vierte' }] }
      const edit = { type: 'item/edit', id: poll, title: words('Frage'), minutes: 1, notes: words('') }
      const more = await hall.must({ ...edit, config })
      await hall.say(1, poll, { type: 'pick', picks: ['option04'] })
      expect(await undo(more)).toEqual({ ok: false, code: 'undo.blocked', with: { action: 'item/edit' } })
      const wording = await hall.must({
        ...edit,
        config: { ...config, options: config.options.map((one) => ({ ...one, text: 'x' })) },
      })
      expect(await undo(wording)).toMatchObject({ ok: true })
      expect(JSON.stringify(hall.rows('participant'))).toContain('eine vierte')
    })
  })

  describe('a rehearsal', () => {
    it('[SPEC J6] throws away answers, steps and the words in them, and keeps the programme, its edits and the door', async () => {
      const poll = await hall.add('poll', pollConfig())
      const talk = await hall.add('talk', kindOf('talk').sample.config)
      await hall.must({ type: 'workshop/lock', locked: true })
      await hall.must({ type: 'rehearsal/begin' })
      expect(hall.row<{ rehearsal: boolean }>('participant', 'workshop')?.rehearsal).toBe(true)
      await hall.open(poll)
      await hall.open(talk)
      await hall.vote(poll, 5)
      await hall.say(1, talk, { type: 'ask', id: 'question1', text: 'Eine Probefrage?' })
      const key = { type: 'keyMessage', words: words('Ein Probewort des Redners') }
      await hall.must({ type: 'item/do', id: talk, action: key })
      await hall.shut(poll)
      const title = words('Die richtige Frage')
      await hall.must({ type: 'item/edit', id: poll, title, minutes: 3, notes: words(''), config: pollConfig() })
      const late = await hall.add('poll', pollConfig())
      expect(await hall.act({ type: 'rehearsal/begin' })).toEqual({ ok: false, code: 'rehearsal.begun' })
      await hall.must({ type: 'rehearsal/end' })
      for (const run of ['before', 'after a restart']) {
        expect(hall.item(poll), run).toMatchObject({
          phase: 'draft',
          begun: false,
          run: 1,
          title: { text: 'Die richtige Frage' },
        })
        expect([hall.item(talk).phase, hall.item(late).phase, hall.room.state.locked]).toEqual(['draft', 'draft', true])
        expect([hall.run(poll).people, hall.run(talk).people]).toEqual([0, 0])
        expect(JSON.stringify([hall.room.journal, await hall.facts()])).not.toMatch(/Probefrage|Probewort/)
        expect(hall.row<{ rehearsal: boolean }>('moderator', 'workshop')?.rehearsal).toBe(false)
        await hall.restart()
      }
      expect(at.keys.list(hall.room.parts.id)).toEqual([])
      await hall.open(poll)
      await hall.vote(poll, 5)
      expect(votes(poll)).toBe(5)
    })

    it('[SPEC J6] is possible only before the first real item, and ends only once', async () => {
      expect(await hall.act({ type: 'rehearsal/end' })).toEqual({ ok: false, code: 'rehearsal.none' })
      await hall.must({ type: 'rehearsal/begin' })
      const end = await hall.must({ type: 'rehearsal/end' })
      expect(await undo(end)).toMatchObject({ ok: false })
      await hall.poll()
      expect(await hall.act({ type: 'rehearsal/begin' })).toEqual({ ok: false, code: 'rehearsal.begun' })
    })
  })

  it('[SPEC A6] begins a second run beside the first, and both stay', async () => {
    const poll = await hall.poll()
    await hall.vote(poll, 6)
    await hall.shut(poll)
    await hall.open(poll)
    await hall.vote(poll, 2)
    await hall.shut(poll)
    for (let start = 0; start < 2; start++) {
      expect([hall.item(poll).run, votes(poll), hall.run(poll, 1).people]).toEqual([2, 2, 6])
      expect(hall.item(poll).runs).toMatchObject([{ run: 1, seen: 6 }])
      await hall.restart()
    }
  })

  it('[SPEC A10] keeps raised hands of each run apart from the ballots', async () => {
    const poll = await hall.poll()
    await hall.vote(poll, 6)
    await hall.must({ type: 'item/do', id: poll, action: { type: 'hands', counts: { option01: 30 } } })
    expect(hall.result(poll)).toMatchObject({ votes: { option01: 2 }, voters: 6, hands: 30 })
    await hall.shut(poll)
    await hall.open(poll)
    expect(hall.result(poll)).toMatchObject({ voters: 0, hands: 0 })
  })

  it('[SPEC R6] shows every audience the same after a restart, with every kind on stage', async () => {
    for (const name of KIND_NAMES) {
      const { sample, secrecies } = kindOf(name)
      const item = await hall.add(name, sample.config)
      await hall.open(item)
      for (const { role, scope, action } of sample.before ?? [])
        await hall.must({ type: 'item/do', id: item, action }, staff(role, scope ?? null))
      for (const { by, answer } of sample.answers)
        await hall.say(by, item, answer, secrecies[0] === 'named' ? { name: `Person ${by}` } : {})
      for (const { role, scope, action } of sample.actions)
        await hall.act({ type: 'item/do', id: item, action }, staff(role, scope ?? null))
      if (name !== 'talk') await hall.shut(item)
      await hall.must({ type: 'item/go', id: item })
    }
    const look = () => AUDIENCES.map((audience) => hall.rows(audience))
    const before = look()
    const mine = [1, 2, 3].map((n) => hall.mine(n))
    expect(before.map((rows) => Object.keys(rows).length > 8)).toEqual(AUDIENCES.map(() => true))
    await hall.restart()
    expect(look()).toEqual(before)
    expect([1, 2, 3].map((n) => hall.mine(n))).toEqual(mine)
  }, 20_000)

  it('[SPEC J2] tells the same story again and again', async () => {
    const poll = await hall.poll()
    await hall.shut(poll)
    await hall.must({ type: 'undo', seq: hall.room.state.seq })
    await hall.must({ type: 'workshop/lock', locked: true })
    expect(fold(workshopRules, hall.room.journal)).toEqual({ ...hall.room.state })
    expect(fold(workshopRules, structuredClone(hall.room.journal))).toEqual({ ...hall.room.state })
  })
})

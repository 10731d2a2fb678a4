import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { seeded, shuffled } from '#shared/base/chance.ts'
import { device, Hall, id, pick, pollConfig, type Shelf, shelf, STORES, words } from '../bench/hall.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

vi.setConfig({ testTimeout: 20_000 })

describe.each(STORES)(`when results show, and when people are cut from answers (SEED=${seed}): %s`, (sort) => {
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
  const keys = () => at.keys.list(hall.room.parts.id)

  describe('sealing', () => {
    it('[SPEC V13] comes by itself after ten minutes, not before, and not by a clock that jumps back', async () => {
      const poll = await hall.poll()
      await hall.vote(poll, 5)
      await hall.shut(poll)
      hall.clock.now += 599_000
      await pause(200)
      hall.clock.now -= 3_600_000
      await pause(200)
      expect([hall.item(poll).sealed, keys()]).toEqual([false, [`${poll}-1`]])
      hall.clock.now += 3_602_000
      await hall.sealed(poll)
      expect(keys()).toEqual([])
      expect(hall.room.journal.at(-1)).toMatchObject({ by: 'server', action: { type: 'item/seal', id: poll, run: 1 } })
    })

    it('[SPEC V13] comes with a new run: the one before is cut at once', async () => {
      const poll = await hall.poll()
      await hall.vote(poll, 6)
      await hall.shut(poll)
      await hall.open(poll)
      await hall.say(1, poll, pick(0))
      expect(keys()).toEqual([`${poll}-2`])
      const { cells } = await hall.facts()
      expect(cells.filter(({ run }) => run === 1).every(({ tag, n }) => tag.startsWith('~') && n === 0)).toBe(true)
      expect(hall.run(poll, 1).people).toBe(6)
    })

    it.each(['changeable', 'secret'] as const)(
      '[SPEC A2] [SPEC A12] ends what is known of a retry: until then it is acknowledged, and refused if it is new (%s)',
      async (secrecy) => {
        const poll = await hall.poll(secrecy)
        await hall.vote(poll, 5)
        const heard = hall.message(poll, pick(0))
        expect(await hall.say(7, poll, pick(0), heard)).toEqual({ ok: true })
        await hall.shut(poll)
        await hall.restart()
        expect(await hall.say(7, poll, pick(0), heard)).toEqual({ ok: true })
        expect(await hall.say(8, poll, pick(0), heard)).toEqual({ ok: false, code: 'activity.notOpen' })
        expect(await hall.say(7, poll, pick(1))).toEqual({ ok: false, code: 'activity.notOpen' })
        await hall.reveal(poll)
        await hall.sealed(poll)
        for (const n of [7, 8])
          expect(await hall.say(n, poll, pick(0), heard)).toEqual({ ok: false, code: 'activity.sealed' })
        expect(hall.run(poll).people).toBe(6)
        await hall.open(poll)
        expect(await hall.say(7, poll, pick(0), heard)).toEqual({ ok: false, code: 'activity.otherRun' })
      },
    )

    it('[SPEC V13] comes with the end of the workshop, also for what was still open', async () => {
      const [open, closed] = [await hall.poll(), await hall.poll('secret')]
      await hall.vote(open, 6)
      await hall.vote(closed, 6)
      await hall.shut(closed)
      for (let n = 0; n < 8; n++) hall.room.presence.arrive(device(n), 0)
      await hall.must({ type: 'workshop/end' })
      await hall.sealed(open)
      await hall.sealed(closed)
      expect(keys()).toEqual([])
      expect(hall.item(open)).toMatchObject({ phase: 'closed', seen: 8 })
      expect([hall.run(open).people, hall.run(closed).people]).toEqual([6, 6])
    })

    it('[SPEC A11] comes with the end also where the opening was taken back, and a retry makes no new key', async () => {
      // Found by the model with seed 2019509992: the reference still took the retry for known.
      const poll = await hall.add('poll', pollConfig())
      const opened = await hall.must({ type: 'item/open', id: poll })
      const heard = hall.message(poll, pick(0))
      expect(await hall.say(1, poll, pick(0), heard)).toEqual({ ok: true })
      await hall.must({ type: 'undo', seq: opened })
      expect(hall.item(poll).phase).toBe('draft')
      expect(await hall.say(1, poll, pick(0), heard)).toEqual({ ok: true })
      await hall.must({ type: 'workshop/end' })
      expect(keys()).toEqual([])
      expect(await hall.say(1, poll, pick(0), heard)).toEqual({ ok: false, code: 'room.ended' })
      expect(keys()).toEqual([])
    })

    it('[SPEC V13] is finished at the next start when the server died in the middle of it', async () => {
      const poll = await hall.poll()
      await hall.vote(poll, 5)
      await hall.shut(poll)
      await hall.open(poll)
      // The key of the sealed run is back, as if it had never been destroyed.
      at.keys.of(hall.room.parts.id, poll, 1)
      at.keys.of(hall.room.parts.id, poll, 2)
      await hall.restart()
      expect(keys()).toEqual([`${poll}-2`])
    })

    it('[SPEC V13] of a board keeps what one person said together, for a later merge', async () => {
      const config = { speakers: [words('Harz')], perPerson: 3, moderated: false, names: 'no' }
      const panel = await hall.add('questions', config)
      await hall.open(panel)
      const [one, two] = [id(), id()]
      await hall.say(1, panel, { type: 'ask', id: one, text: 'Woher kommen die Fachkräfte?' })
      await hall.say(2, panel, { type: 'ask', id: two, text: 'Wo sind die Fachkräfte?' })
      for (const n of [3, 4, 5])
        for (const question of [one, two]) await hall.say(n, panel, { type: 'like', id: question, on: true })
      await hall.shut(panel)
      await hall.room.sealSoon(panel, 1)
      await hall.sealed(panel)
      expect(hall.mine(1)).toEqual({})
      await hall.open(panel)
      await hall.must({ type: 'item/do', id: panel, action: { type: 'merge', from: two, into: one } })
      await hall.restart()
      // Three people liked both questions, and count once.
      expect(hall.row('moderator', `${panel}/q/${one}`)).toMatchObject({ likes: 3 })
      expect(new Set((await hall.facts()).cells.map(({ tag }) => tag)).size).toBe(5)
    })
  })

  it('[SPEC J11] a board that was opened again is not sealed back over answers that nobody has cut', async () => {
    // Found by the model with seed 574799068: the key went with the next sealing, and one person counted twice.
    const config = { speakers: [words('Harz')], perPerson: 3, moderated: false, names: 'no' }
    const panel = await hall.add('questions', config)
    const ask = (n: number) => hall.say(n, panel, { type: 'ask', id: id(), text: 'Woher?' })
    await hall.open(panel)
    for (const n of [1, 2]) await ask(n)
    await hall.shut(panel)
    await hall.room.sealSoon(panel, 1)
    await hall.sealed(panel)
    const open = () => hall.must({ type: 'item/open', id: panel })
    await hall.must({ type: 'undo', seq: await open() })
    expect(hall.item(panel)).toMatchObject({ phase: 'closed', sealed: true })
    const again = await open()
    await ask(3)
    expect(await hall.act({ type: 'undo', seq: again })).toEqual({ ok: false, code: 'undo.answered' })
    expect(hall.item(panel)).toMatchObject({ phase: 'open', sealed: false })
    await hall.restart()
    await ask(3)
    expect(hall.run(panel).people).toBe(3)
    await hall.shut(panel)
    await hall.room.sealSoon(panel, 1)
    await hall.sealed(panel)
    expect(keys()).toEqual([])
    expect((await hall.facts()).cells.every(({ tag, n }) => tag.startsWith('~') && n === 0)).toBe(true)
  })

  describe('results that show while people vote', () => {
    const live = async (secrecy: 'changeable' | 'named' = 'changeable') => {
      const poll = await hall.poll(secrecy, true)
      await hall.must({ type: 'item/go', id: poll })
      await hall.must({ type: 'item/reveal', id: poll, projector: true, phones: true })
      return poll
    }

    it('[SPEC V3] move by at least five people at a time, for every audience, whatever else happens', async () => {
      const poll = await live()
      const dice = seeded(seed)
      const total = () => (hall.bars(poll) ?? []).reduce((a, b) => a + b, 0)
      for (const n of shuffled([0, 1, 2, 3], dice)) await hall.say(n, poll, pick(n))
      expect(hall.bars(poll)).toEqual([0, 0, 0])
      await hall.say(4, poll, pick(4))
      expect(total()).toBe(5)
      const before = hall.bars(poll)
      const nosy = [
        () => hall.must({ type: 'item/timer', id: poll, endsAt: 9 }),
        () => hall.must({ type: 'item/do', id: poll, action: { type: 'hands', counts: { option01: 3 } } }),
        () =>
          hall.must({
            type: 'item/edit',
            id: poll,
            title: words('anders'),
            notes: words(''),
            minutes: 1,
            config: pollConfig(true),
          }),
        // An export asks for the exact result.
        () => hall.result(poll),
      ]
      for (let n = 5; n < 9; n++) {
        await hall.say(n, poll, pick(0))
        await nosy[n - 5]?.()
        for (const audience of ['projector', 'participant', 'moderator'] as const)
          expect(hall.bars(poll, audience)).toEqual(before)
      }
      // One person changing their mind ten times is one person.
      for (let i = 0; i < 10; i++) await hall.say(8, poll, pick(i))
      expect(hall.bars(poll)).toEqual(before)
      await hall.say(9, poll, pick(0))
      expect(total()).toBe(10)
      await hall.say(10, poll, pick(0))
      expect(total()).toBe(10)
      await hall.shut(poll)
      expect(total()).toBe(11)
    })

    it('[SPEC V3] move with every answer where answers carry a name', async () => {
      const poll = await live('named')
      await hall.say(1, poll, pick(1), { name: 'Ada' })
      expect(hall.bars(poll)).toEqual([0, 1, 0])
    })

    it('[SPEC V4] of fewer than five are asked about before they show', async () => {
      const poll = await hall.poll()
      await hall.must({ type: 'item/go', id: poll })
      await hall.vote(poll, 4)
      await hall.shut(poll)
      const reveal = { type: 'item/reveal', id: poll, projector: true, phones: false }
      expect(await hall.act(reveal)).toEqual({ ok: false, code: 'reveal.few', with: { n: 4 } })
      expect(hall.bars(poll)).toBeUndefined()
      expect(await hall.act({ ...reveal, sure: true })).toMatchObject({ ok: true })
      expect(hall.bars(poll)).toEqual([2, 1, 1])
      expect(hall.bars(poll, 'participant')).toBeUndefined()
    })

    it('[SPEC V4] of fewer than five do not come back with a step that showed them when nobody had answered yet', async () => {
      const poll = await hall.poll('changeable', true)
      await hall.must({ type: 'item/go', id: poll })
      const shown = await hall.must({ type: 'item/reveal', id: poll, projector: true, phones: true })
      await hall.vote(poll, 3)
      const taken = await hall.must({ type: 'undo', seq: shown })
      expect(await hall.act({ type: 'undo', seq: taken })).toMatchObject({ ok: false, code: 'undo.blocked' })
      expect(hall.bars(poll)).toBeUndefined()
    })

    it('[SPEC V4] of fewer than five that were on the screens are hidden by the close', async () => {
      const poll = await live()
      await hall.vote(poll, 4)
      await hall.shut(poll)
      expect(hall.item(poll).shown).toEqual({ projector: false, phones: false })
      expect([hall.bars(poll), hall.bars(poll, 'participant')]).toEqual([undefined, undefined])
      const full = await live()
      await hall.vote(full, 5)
      await hall.shut(full)
      expect(hall.bars(full)).toEqual([2, 2, 1])
    })
  })
})

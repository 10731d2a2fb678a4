import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cafeSample } from '#shared/activities/cafe/sample.ts'
import { mayRead, runsOf } from '#shared/reports/known.ts'
import { filesIn, orderIn } from '../files/downloads.ts'
import {
  device,
  Hall,
  id,
  OPTIONS,
  pick,
  pollConfig,
  rankingConfig,
  type Shelf,
  shelf,
  STORES,
  words,
} from '../bench/hall.ts'

describe.each(STORES)('what a review found: %s', (sort) => {
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

  it('what others say changes no private row', async () => {
    const cafe = await hall.add('cafe', cafeSample.config)
    await hall.open(cafe)
    await hall.must({ type: 'item/do', id: cafe, action: { type: 'start' } })
    await hall.say(1, cafe, { type: 'join' })
    expect([Object.keys(hall.mine(1)).length > 0, hall.mine(2)]).toEqual([true, {}])
  })

  describe('rehearsal', () => {
    it('does not let the workshop end before itself', async () => {
      await hall.must({ type: 'rehearsal/begin' })
      await hall.poll()
      expect(await hall.act({ type: 'workshop/end' })).toEqual({ ok: false, code: 'rehearsal.running' })
      expect(hall.room.state.ended).toBe(false)
      await hall.must({ type: 'rehearsal/end' })
      expect(await hall.act({ type: 'workshop/end' })).toMatchObject({ ok: true })
    })
  })

  describe('the end of a rehearsal', () => {
    it('refuses a letter that still waits on a phone from before', async () => {
      // The directory knows the room, as it always does outside of tests.
      at.db
        ?.prepare("INSERT INTO rooms VALUES (?, 'workshop', NULL, NULL, '', 'de', 0, NULL, 0, 'one', NULL)")
        .run(hall.room.parts.id)
      await hall.reopen()
      const poll = await hall.add('poll', pollConfig())
      await hall.must({ type: 'rehearsal/begin' })
      await hall.open(poll)
      const letter = hall.message(poll, pick(1))
      const before = hall.room.history
      await hall.must({ type: 'rehearsal/end' })
      await hall.open(poll)
      expect(await hall.say(1, poll, pick(1), letter)).toEqual({ ok: false, code: 'history' })
      expect(await hall.say(1, poll, pick(1))).toEqual({ ok: true })
      const { history } = hall.room
      expect(history).not.toBe(before)
      await hall.restart()
      expect(hall.room.history).toBe(history)
    })

    it('takes along the options that were demands, and the words in them', async () => {
      const linked = (text: string) => ({
        ...rankingConfig,
        options: rankingConfig.options.map((one) => ({ ...one, id: id(), text, demand: { activity: id(), id: id() } })),
      })
      const stays = await hall.add('ranking', rankingConfig)
      await hall.must({ type: 'rehearsal/begin' })
      const edit = { type: 'item/edit', id: stays, title: words('Reihung'), minutes: 5, notes: words('') }
      await hall.must({ ...edit, config: linked('Nur geprobt') })
      const goes = await hall.add('ranking', linked('Auch nur geprobt'))
      const later = await hall.add('poll', pollConfig())
      await hall.must({ type: 'item/move', id: goes, after: null })
      await hall.must({ type: 'item/move', id: later, after: goes })
      await hall.must({ type: 'rehearsal/end' })
      expect(hall.room.state.order).toEqual([later, stays])
      expect(hall.item(stays).config).toMatchObject({ options: rankingConfig.options })
      expect(JSON.stringify(await hall.facts())).not.toContain('geprobt')
    })
  })

  describe('keys', () => {
    const keys = () => at.keys.list(hall.room.parts.id)
    const pause = () => new Promise((done) => setTimeout(done, 400))
    const board = async () => {
      const config = { speakers: [words('Harz')], perPerson: 3, moderated: false, names: 'no' }
      const panel = await hall.add('questions', config)
      await hall.open(panel)
      await hall.say(1, panel, { type: 'ask', id: id(), text: 'Woher?' })
      await hall.shut(panel)
      return panel
    }

    it('do not outlive the server or an eviction, boards apart that may go on', async () => {
      const [poll, panel] = [await hall.poll(), await board()]
      await hall.vote(poll, 6)
      await hall.shut(poll)
      await hall.room.close('votes')
      expect(keys()).toEqual([`${panel}-1`])
      expect(at.keys.rooms()).toEqual([hall.room.parts.id])
      await hall.reopen()
      expect([hall.item(poll).sealed, hall.item(panel).sealed]).toEqual([true, false])
      await hall.room.close('all')
      expect([keys(), at.keys.rooms()]).toEqual([[], []])
      await hall.reopen()
      expect(hall.item(panel).sealed).toBe(true)
    })

    it('of a board last over lunch and doubles nobody, and end with the workshop or after a day', async () => {
      const panel = await board()
      hall.clock.now += 5_400_000
      await pause()
      await hall.open(panel)
      expect(Object.keys(hall.mine(1)).length).toBeGreaterThan(0)
      expect(hall.run(panel).people).toBe(1)
      await hall.shut(panel)
      const other = await board()
      await hall.open(other)
      await hall.must({ type: 'workshop/end' })
      await hall.sealed(panel)
      await hall.sealed(other)
      expect(keys()).toEqual([])
    })

    it('of a board nobody came back to end after a day', async () => {
      const panel = await board()
      hall.clock.now += 86_401_000
      await hall.sealed(panel)
      expect(keys()).toEqual([])
    })
  })

  describe('an opening that was taken back', () => {
    const edit = (item: string, extra: object) =>
      hall.act({ type: 'item/edit', id: item, title: words('Neu'), minutes: 5, notes: words(''), ...extra })
    const parked = async () => {
      const poll = await hall.add('poll', pollConfig(), 'secret')
      const open = await hall.must({ type: 'item/open', id: poll })
      for (let n = 0; n < 6; n++) void hall.say(n, poll, pick(n))
      while (hall.run(poll).people < 6) await new Promise((done) => setTimeout(done, 20))
      await hall.must({ type: 'undo', seq: open })
      expect(hall.item(poll)).toMatchObject({ phase: 'draft', begun: false })
      return poll
    }

    it('leaves the ballot locked under the votes that were cast', async () => {
      const poll = await parked()
      const frozen = { ok: false, code: 'activity.frozen' }
      expect(await edit(poll, { secrecy: 'named', config: pollConfig() })).toEqual(frozen)
      const fewer = { ...pollConfig(), options: pollConfig().options.slice(1) }
      expect(await edit(poll, { secrecy: 'secret', config: fewer })).toEqual(frozen)
      expect(await hall.act({ type: 'item/remove', id: poll })).toEqual(frozen)
      expect(await hall.act({ type: 'rehearsal/begin' })).toMatchObject({ ok: false })
      const added = hall.room.journal.find(({ action }) => action.type === 'item/add')?.seq ?? 0
      expect(await hall.act({ type: 'undo', seq: added })).toMatchObject({ ok: false, code: 'undo.blocked' })
      expect(hall.row<{ begun: boolean }>('moderator', `item/${poll}`)?.begun).toBe(true)
      // Wording can still be corrected, and the parked votes count once it goes on.
      expect(await edit(poll, { secrecy: 'secret', config: pollConfig() })).toMatchObject({ ok: true })
      await hall.restart()
      await hall.open(poll)
      expect(await hall.say(1, poll, pick(2))).toMatchObject({ ok: false, code: 'activity.voted' })
      expect(hall.result(poll).votes).toEqual(Object.fromEntries(OPTIONS.map((one) => [one, 2])))
    })
  })

  it('remembers how many were there when a close is taken back after a restart', async () => {
    const poll = await hall.poll()
    for (let n = 0; n < 9; n++) hall.room.presence.arrive(device(n), 0)
    await hall.vote(poll, 4)
    const close = await hall.must({ type: 'item/close', id: poll })
    await hall.restart()
    expect(hall.room.turnout(hall.item(poll))).toEqual({ n: 4, of: 9 })
    await hall.must({ type: 'undo', seq: close })
    expect(hall.room.turnout(hall.item(poll))).toEqual({ n: 4, of: 9 })
    for (let n = 0; n < 12; n++) hall.room.presence.arrive(device(n), 0)
    expect(hall.room.turnout(hall.item(poll))).toEqual({ n: 4, of: 12 })
    await hall.restart()
    expect(hall.room.turnout(hall.item(poll))).toEqual({ n: 4, of: 9 })
  })

  it('[SPEC A9] knows how many were there after a restart in the middle of a run, and counts a new run anew', async () => {
    const poll = await hall.poll()
    for (let n = 0; n < 104; n++) hall.room.presence.arrive(device(n), 0)
    await hall.vote(poll, 8)
    await hall.restart()
    expect(hall.room.turnout(hall.item(poll))).toEqual({ n: 8, of: 104 })
    hall.room.presence.arrive(device(1), 0)
    hall.room.presence.arrive(device(200), 0)
    expect(hall.room.turnout(hall.item(poll))).toEqual({ n: 8, of: 104 })
    await hall.must({ type: 'item/close', id: poll })
    expect(hall.item(poll).seen).toBe(104)
    await hall.open(poll)
    expect(hall.room.turnout(hall.item(poll))).toEqual({ n: 0, of: 2 })
    await hall.restart()
    expect(hall.room.turnout(hall.item(poll))).toEqual({ n: 0, of: 2 })
    expect((await hall.facts()).crowd).toEqual(expect.arrayContaining([{ activity: poll, run: 1, seen: 104 }]))
  })

  it('counts a board that is opened again by those who are there then', async () => {
    const listed = { perPerson: 3, moderated: true, names: 'no' as const }
    const talk = await hall.add('talk', { speaker: words(''), minutes: 8, questions: true, ...listed })
    for (let n = 0; n < 9; n++) hall.room.presence.arrive(device(n), 0)
    await hall.open(talk)
    await hall.must({ type: 'item/close', id: talk })
    for (let n = 0; n < 5; n++) hall.room.presence.leave(device(n))
    await hall.open(talk)
    await hall.restart()
    expect(hall.room.turnout(hall.item(talk)).of).toBe(4)
  })

  it('gives the ballots of every run for a recount', async () => {
    const ranking = await hall.add('ranking', { ...rankingConfig, ballotsAnnounced: true })
    for (const first of [0, 1]) {
      await hall.open(ranking)
      for (let n = 0; n < 6; n++) await hall.say(n, ranking, { type: 'rank', ranks: [[OPTIONS[first]], [OPTIONS[2]]] })
      await hall.shut(ranking)
    }
    const files = filesIn(hall.plain, 'workshop').filter((file) => file.startsWith('ballots'))
    expect(files).toEqual(['ballots-1.json', 'ballots-1-1.json'])
    const bodies = files.map((file) => orderIn(hall.plain, 'workshop', file, 'de', 0))
    expect(bodies.every((one) => one.ok)).toBe(true)
    expect(bodies[0]).not.toEqual(bodies[1])
    expect(orderIn(hall.plain, 'workshop', 'ballots-1-7.json', 'de', 0)).toMatchObject({ ok: false })
  })

  describe('the public record', () => {
    const reads = (item: string) => mayRead(hall.item(item), 'public')

    it('shows nothing that was never revealed, also when the day is over; a reveal is possible then', async () => {
      const poll = await hall.poll()
      await hall.vote(poll, 6)
      await hall.must({ type: 'workshop/results', shown: true })
      await hall.must({ type: 'workshop/end' })
      expect([reads(poll), mayRead(hall.item(poll), 'desk')]).toEqual([false, true])
      await hall.must({ type: 'item/reveal', id: poll, projector: false, phones: true })
      expect(reads(poll)).toBe(true)
      await hall.must({ type: 'item/reveal', id: poll, projector: false, phones: false })
      expect(reads(poll)).toBe(false)
    })

    it('shows an earlier run when that run was shown, whatever happens to the present one', async () => {
      const poll = await hall.poll()
      await hall.vote(poll, 6)
      await hall.shut(poll)
      await hall.open(poll)
      await hall.vote(poll, 6)
      await hall.shut(poll)
      await hall.reveal(poll)
      expect(runsOf(hall.item(poll)).map((run) => mayRead(run, 'public'))).toEqual([false, true])
      await hall.open(poll)
      expect(runsOf(hall.item(poll)).map((run) => mayRead(run, 'public'))).toEqual([false, true, false])
    })

    it('does not run ahead of a ranking that is revealed in steps', async () => {
      const ranking = await hall.add('ranking', rankingConfig)
      await hall.open(ranking)
      for (let n = 0; n < 6; n++)
        await hall.say(n, ranking, { type: 'rank', ranks: [[OPTIONS[0]], [OPTIONS[1 + (n % 2)]]] })
      await hall.shut(ranking)
      await hall.must({ type: 'workshop/results', shown: true })
      await hall.reveal(ranking)
      expect(reads(ranking)).toBe(false)
      const step = (upTo: number | null) => hall.must({ type: 'item/do', id: ranking, action: { type: 'stage', upTo } })
      await step(1)
      expect(reads(ranking)).toBe(false)
      await step(null)
      expect(reads(ranking)).toBe(true)
    })
  })
})

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { workshopRules } from '#shared/workshop/rules.ts'
import {
  desk,
  device,
  guest,
  Hall,
  id,
  pick,
  pollConfig,
  type Shelf,
  shelf,
  staff,
  STORES,
  words,
} from '../bench/hall.ts'
import { type Batch, emptyBatch, type Store } from '../store/store.ts'

/** A store whose disk can be slow, fail before writing, or fail to say that it has written. */
function moody(store: Store) {
  const mood = { commits: [] as Batch[], slow: 0, fail: 0, mute: 0, broken: 0 }
  const moodyStore: Store = {
    ...store,
    async load(room) {
      if (mood.broken-- > 0) throw new Error('disk not readable')
      return store.load(room)
    },
    async commit(room, batch) {
      mood.commits.push(structuredClone(batch))
      if (mood.slow > 0) await new Promise((done) => setTimeout(done, mood.slow))
      if (mood.fail-- > 0) throw new Error('disk full')
      await store.commit(room, batch)
      if (mood.mute-- > 0) throw new Error('nobody knows')
    },
  }
  return { mood, store: moodyStore }
}

vi.setConfig({ testTimeout: 20_000 })

describe.each(STORES)('a room on a store: %s', (sort) => {
  let at: Shelf
  let mood: ReturnType<typeof moody>['mood']
  let hall: Hall
  let poll: string
  beforeEach(async () => {
    at = shelf(sort)
    const wrapped = moody(at.store)
    mood = wrapped.mood
    hall = await Hall.open({ store: wrapped.store, keys: at.keys })
    poll = await hall.poll()
    mood.commits.length = 0
  })
  afterEach(async () => {
    await hall.room.close()
    await at.drop()
  })
  const votes = () => Object.values(hall.result(poll).votes).reduce((sum, n) => sum + n, 0)
  const cells = async () => (await at.store.load(hall.room.parts.id)).cells.length

  it('[SPEC A5] writes what comes in one moment together, and acknowledges each of them', async () => {
    const replies = await hall.vote(poll, 60)
    expect(replies.every((reply) => reply.ok)).toBe(true)
    expect(mood.commits.length).toBeLessThanOrEqual(2)
    expect(votes()).toBe(60)
    expect(await cells()).toBe(60)
  })

  it('[SPEC P5] acknowledges only what is on disk, and shows it only then', async () => {
    mood.slow = 300
    hall.rows('moderator')
    let acknowledged = false
    const vote = hall.say(1, poll, pick(0)).then((reply) => {
      acknowledged = true
      return reply
    })
    await new Promise((done) => setTimeout(done, 60))
    expect(mood.commits).toHaveLength(1)
    expect([acknowledged, await cells()]).toEqual([false, 0])
    expect(hall.row('moderator', `turnout/${poll}`)).toEqual({ n: 0, of: 0 })
    expect(await vote).toEqual({ ok: true })
    expect(await cells()).toBe(1)
    expect(hall.row('moderator', `turnout/${poll}`)).toEqual({ n: 1, of: 1 })
  })

  it('[SPEC P5] says notSaved when the disk fails, forgets it again, and takes the retry once', async () => {
    await hall.say(1, poll, pick(0))
    const again = [hall.message(poll, pick(1)), hall.message(poll, pick(2))]
    mood.fail = 1
    const failed = await Promise.all([hall.say(2, poll, pick(1), again[0]), hall.say(3, poll, pick(2), again[1])])
    expect(failed).toEqual([
      { ok: false, code: 'notSaved' },
      { ok: false, code: 'notSaved' },
    ])
    expect([votes(), await cells()]).toEqual([1, 1])
    expect(hall.mine(2)).toEqual({})
    expect(await hall.say(2, poll, pick(1), again[0])).toEqual({ ok: true })
    expect(await hall.say(2, poll, pick(1), again[0])).toEqual({ ok: true })
    expect(await hall.say(3, poll, pick(2), again[1])).toEqual({ ok: true })
    expect([votes(), await cells()]).toEqual([3, 3])
  })

  it('[SPEC S13] tries nothing while the disk is stuck: no screen is read anew, and what is known stays', async () => {
    await hall.say(1, poll, pick(0))
    Object.assign(hall.room.parts, { space: { stuck: true, level: 'full', failed: () => undefined } })
    const { epoch } = hall.room.feeds.moderator
    expect(await hall.say(2, poll, pick(1))).toEqual({ ok: false, code: 'notSaved' })
    hall.room.touch('said')
    hall.room.publish()
    expect([hall.room.feeds.moderator.epoch === epoch, hall.row('moderator', 'disk')]).toEqual([true, 'full'])
    expect(hall.row('participant', 'disk')).toBeUndefined()
    Object.assign(hall.room.parts, { space: { stuck: false, level: 'ok', failed: () => undefined } })
    expect(await hall.say(2, poll, pick(1))).toEqual({ ok: true })
  })

  it('[SPEC P5] takes an error for "unknown": what was written all the same is found, and counts once', async () => {
    const message = hall.message(poll, pick(0))
    mood.mute = 1
    expect(await hall.say(1, poll, pick(0), message)).toEqual({ ok: false, code: 'notSaved' })
    expect(await cells()).toBe(1)
    expect(await hall.say(1, poll, pick(0), message)).toEqual({ ok: true })
    expect([votes(), await cells()]).toEqual([1, 1])
    const press = id()
    mood.mute = 1
    const close = { type: 'item/close', id: poll }
    expect(await hall.act(close, desk, { id: press })).toEqual({ ok: false, code: 'notSaved' })
    expect(await hall.act(close, desk, { id: press })).toMatchObject({ ok: true })
    expect(hall.room.journal.filter(({ action }) => action.type === 'item/close')).toHaveLength(1)
  })

  it('[SPEC P5] tells everybody to come again after a failure, and answers nobody with what was not saved', async () => {
    const told: string[] = []
    hall.room.listen({ patch: () => 0, mine: () => 0, again: (who, code) => told.push(`${who}:${code}`) })
    const epoch = hall.room.feeds.projector.epoch
    mood.fail = 1
    mood.broken = 2
    const open = { type: 'workshop/lock', locked: true }
    const both = await Promise.all([hall.act(open), hall.say(1, poll, pick(0))])
    expect(both.map((reply) => reply.ok)).toEqual([false, false])
    await hall.say(2, poll, pick(0))
    expect(told).toContain('null:notJoined')
    expect(hall.room.feeds.projector.epoch).not.toBe(epoch)
    expect([hall.room.state.locked, votes()]).toEqual([false, 1])
  })

  it('[SPEC P6] does an action once, however often it comes, and always says the same', async () => {
    const press = id()
    const lock = { type: 'workshop/lock', locked: true }
    const replies = await Promise.all([1, 2, 3].map(() => hall.act(lock, desk, { id: press })))
    await hall.restart()
    replies.push(await hall.act({ type: 'workshop/lock', locked: false }, desk, { id: press }))
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1)
    expect(hall.room.state.locked).toBe(true)
  })

  it('[SPEC A2] hears the same answer once, also after the close and after a restart', async () => {
    const message = hall.message(poll, pick(0))
    for (let i = 0; i < 3; i++) expect(await hall.say(1, poll, pick(0), message)).toEqual({ ok: true })
    await hall.shut(poll)
    expect(await hall.say(1, poll, pick(0), message)).toEqual({ ok: true })
    await hall.restart()
    expect(await hall.say(1, poll, pick(0), message)).toEqual({ ok: true })
    await hall.must({ type: 'workshop/results', shown: true })
    expect([votes(), await cells()]).toEqual([1, 1])
  })

  it('[SPEC A3] never lets an older answer overwrite a newer one', async () => {
    const older = hall.message(poll, pick(0), { n: 5 })
    expect(await hall.say(1, poll, pick(1), { n: 9 })).toEqual({ ok: true })
    expect(await hall.say(1, poll, pick(0), older)).toEqual({ ok: true })
    expect(hall.mine(1)).toEqual({ [`${poll}/vote`]: ['option02'] })
    await hall.restart()
    expect(await hall.say(1, poll, pick(0), older)).toEqual({ ok: true })
    expect(hall.mine(1)).toEqual({ [`${poll}/vote`]: ['option02'] })
    expect(votes()).toBe(1)
  })

  it('[SPEC A4] refuses what comes too early, too late, from another run, another history or a removed device', async () => {
    const draft = await hall.add('poll', pollConfig())
    const code = async (n: number, activity: string, extra = {}) => {
      const reply = await hall.say(n, activity, pick(0), extra)
      return reply.ok ? 'ok' : reply.code
    }
    expect(await code(1, draft)).toBe('activity.notOpen')
    expect(await code(1, id())).toBe('activity.unknown')
    expect(await code(1, poll, { run: 2 })).toBe('activity.otherRun')
    expect(await code(1, poll, { history: 'of a backup' })).toBe('history')
    expect(await code(7, poll)).toBe('ok')
    await hall.must({ type: 'device/remove', device: device(7) })
    expect(await code(7, poll)).toBe('room.removed')
    expect(await hall.say(1, poll, { type: 'pick', picks: [] })).toMatchObject({ ok: false })
    await hall.shut(poll)
    expect(await code(1, poll)).toBe('activity.notOpen')
    await hall.open(poll)
    expect(await code(1, poll, { run: 1 })).toBe('activity.otherRun')
    await hall.must({ type: 'workshop/end' })
    expect(await code(1, poll)).toBe('room.ended')
    expect(votes()).toBe(0)
  })

  it('[SPEC A7] closes at one point: what was said before counts, what comes after is refused', async () => {
    const before = [1, 2, 3].map((n) => hall.say(n, poll, pick(n)))
    const close = hall.act({ type: 'item/close', id: poll })
    const after = [4, 5].map((n) => hall.say(n, poll, pick(n)))
    expect((await Promise.all(before)).map((reply) => reply.ok)).toEqual([true, true, true])
    expect(await close).toMatchObject({ ok: true })
    for (const reply of await Promise.all(after)) expect(reply).toEqual({ ok: false, code: 'activity.notOpen' })
    expect([votes(), await cells()]).toEqual([3, 3])
  })

  it('[SPEC V9] wants a name where answers carry one, and shows it to no feed by itself', async () => {
    const named = await hall.poll('named')
    expect(await hall.say(1, named, pick(0))).toEqual({ ok: false, code: 'activity.needsName' })
    expect(await hall.say(1, named, pick(0), { name: ' \u202e ' })).toEqual({ ok: false, code: 'activity.needsName' })
    expect(await hall.say(1, named, pick(0), { name: 'Frau Öztürk' })).toEqual({ ok: true })
    expect(hall.run(named).list(true)[0]?.name).toBe('Frau Öztürk')
    expect(JSON.stringify(hall.room.feeds)).not.toContain('Öztürk')
    // Elsewhere a name that comes along is not even stored.
    await hall.say(2, poll, pick(0), { name: 'Herr Niemand' })
    expect(JSON.stringify(await hall.facts())).not.toContain('Niemand')
  })

  it('[SPEC J7] lets one of two moderators win and tells the other what happened', async () => {
    const saw = hall.room.state.seq
    const [first, second] = await Promise.all([
      hall.act({ type: 'item/close', id: poll }, staff('moderator', null, 1), { saw }),
      hall.act({ type: 'item/timer', id: poll, endsAt: 5 }, staff('moderator', null, 2), { saw }),
    ])
    expect(first).toMatchObject({ ok: true })
    expect(second).toEqual({ ok: false, code: 'stale', with: { action: 'item/close' } })
    const now = { saw: hall.room.state.seq }
    expect(await hall.act({ type: 'item/timer', id: poll, endsAt: 5 }, desk, now)).toMatchObject({ ok: true })
    const other = await hall.add('poll', pollConfig())
    expect(await hall.act({ type: 'item/open', id: other }, desk, { saw: hall.room.state.seq - 1 })).toMatchObject({
      code: 'stale',
    })
    expect(await hall.act({ type: 'workshop/lock', locked: true }, desk, { saw })).toMatchObject({ ok: true })
  })

  it('[SPEC J7] is not disturbed by what minutes and hosts note on the same item', async () => {
    const listed = { perPerson: 3, moderated: true, names: 'no' as const }
    const talk = await hall.add('talk', { speaker: words('Frau Sommer'), minutes: 8, questions: true, ...listed })
    const saw = hall.room.state.seq
    const note = { type: 'keyMessage', words: words('Mut') }
    await hall.must({ type: 'item/do', id: talk, action: note }, staff('minutes', null, 3))
    expect(await hall.act({ type: 'item/open', id: talk }, desk, { saw })).toMatchObject({ ok: true })
    expect(await hall.act({ type: 'item/timer', id: talk, endsAt: 5 }, desk, { saw })).toMatchObject({ code: 'stale' })
  })

  it('[SPEC J1] numbers the story without a gap', async () => {
    await hall.act({ type: 'item/open', id: poll })
    await Promise.all([1, 2, 3].map((n) => hall.act({ type: 'workshop/lock', locked: n % 2 === 0 })))
    const { entries } = await hall.facts()
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_entry, i) => i + 1))
    expect(hall.room.journal.map(({ seq }) => seq)).toEqual(entries.map(({ seq }) => seq))
  })

  it('[SPEC S2] reads itself again when another server has written its number', async () => {
    const stranger = { seq: hall.room.state.seq + 1, id: id(), at: 1, by: 'moderator', scope: null }
    await at.store.commit(hall.room.parts.id, {
      ...emptyBatch(),
      entries: [{ ...stranger, action: { type: 'workshop/lock', locked: true } }],
    })
    expect(await hall.act({ type: 'workshop/blank', blank: true })).toEqual({ ok: false, code: 'notSaved' })
    expect(hall.room.state.locked).toBe(true)
    expect(await hall.act({ type: 'workshop/blank', blank: true })).toMatchObject({ ok: true })
  })

  it('[SPEC S11] [SPEC H5] leaves nothing of a step that fails in the middle, and goes on with the others', async () => {
    const { parts } = hall.room
    const defects: unknown[] = []
    hall.room.onDefect = (error) => defects.push(error)
    const apply: typeof workshopRules.apply = (state, entry) => {
      if (entry.action.type === 'workshop/qr') throw new Error('a defect')
      return workshopRules.apply(state, entry)
    }
    Object.assign(parts, { rules: { ...workshopRules, apply } })
    const replies = await Promise.all([
      hall.say(1, poll, pick(0)),
      hall.act({ type: 'workshop/qr', large: true }),
      hall.say(2, poll, pick(1)),
      hall.act({ type: 'workshop/lock', locked: true }),
    ])
    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.code))).toEqual(['ok', 'server', 'ok', 'ok'])
    expect(defects).toHaveLength(1)
    expect([votes(), await cells(), hall.room.state.locked]).toEqual([2, 2, true])
    expect(JSON.stringify(await hall.facts())).not.toContain('workshop/qr')
    Object.assign(parts, { rules: workshopRules })
    await hall.restart()
    expect([votes(), hall.room.state.locked]).toEqual([2, true])
  })

  it('[SPEC S11] takes a half written step out of the batch again', async () => {
    let armed = false
    const apply: typeof workshopRules.apply = (state, entry) => {
      armed = entry.action.type === 'workshop/qr'
      return workshopRules.apply(state, entry)
    }
    // Fails after the step has been written down, in what follows from it.
    const item: typeof workshopRules.item = (state, activity) => {
      if (!armed) return workshopRules.item(state, activity)
      armed = false
      throw new Error('a defect')
    }
    Object.assign(hall.room.parts, { rules: { ...workshopRules, apply, item } })
    const steps = [hall.act({ type: 'workshop/blank', blank: true }), hall.act({ type: 'workshop/qr', large: true })]
    expect(await Promise.all(steps)).toMatchObject([{ ok: true }, { ok: false, code: 'server' }])
    expect(hall.room.state).toMatchObject({ blank: true, qr: false })
    expect(JSON.stringify(await hall.facts())).not.toContain('workshop/qr')
    expect(await hall.act({ type: 'workshop/lock', locked: true })).toMatchObject({ ok: true })
  })

  it('[SPEC S11] goes on writing when showing fails', async () => {
    const { parts } = hall.room
    let defects = 0
    hall.room.onDefect = () => {
      defects += 1
    }
    const view: typeof workshopRules.view = (state, known, audience) => {
      if (audience === 'projector') throw new Error('a defect')
      return workshopRules.view(state, known, audience)
    }
    Object.assign(parts, { rules: { ...workshopRules, view } })
    expect(await hall.say(1, poll, pick(0))).toEqual({ ok: true })
    expect(hall.row('participant', `turnout/${poll}`)).toEqual({ n: 1, of: 1 })
    expect(defects).toBe(1)
  })

  it('[SPEC S12] writes what waits when it closes, and sends later ones to the room that takes its place', async () => {
    const secret = await hall.poll('secret')
    const last = [
      hall.say(1, poll, pick(0)),
      hall.say(2, secret, pick(1)),
      hall.act({ type: 'workshop/lock', locked: true }),
    ]
    const closing = hall.room.close()
    const late = await hall.say(3, poll, pick(2))
    await closing
    for (const reply of await Promise.all(last)) expect(reply).toMatchObject({ ok: true })
    expect(late).toEqual({ ok: false, code: 'notJoined' })
    await hall.restart()
    expect([votes(), hall.run(secret).people, hall.room.state.locked]).toEqual([1, 1, true])
  })

  it('[SPEC S12] can be closed while the disk is gone', async () => {
    mood.fail = 99
    mood.broken = 99
    const lost = hall.say(1, poll, pick(0))
    expect(await lost).toEqual({ ok: false, code: 'notSaved' })
    const waiting = hall.say(2, poll, pick(0))
    await hall.room.close()
    expect(await waiting).toEqual({ ok: false, code: 'notSaved' })
  })

  it('[SPEC A9] freezes "of how many" at the close', async () => {
    for (const n of [1, 2, 3, 4]) hall.room.presence.arrive(device(n), 0)
    await hall.must({ type: 'item/close', id: poll })
    const second = await hall.poll()
    hall.room.presence.leave(device(4))
    hall.room.presence.arrive(device(5), 0)
    await hall.say(1, second, pick(0))
    expect(hall.row('projector', `turnout/${second}`)).toEqual({ n: 1, of: 5 })
    await hall.shut(second)
    for (const n of [6, 7, 8]) hall.room.presence.arrive(device(n), 0)
    expect(hall.row('projector', `turnout/${second}`)).toEqual({ n: 1, of: 5 })
    await hall.restart()
    expect(hall.row('projector', `turnout/${second}`)).toEqual({ n: 1, of: 5 })
  })

  it('[SPEC D8] sends a removed device out, and only it', async () => {
    const out: (string | null)[] = []
    hall.room.listen({ patch: () => 0, mine: () => 0, again: (who, code) => code === 'room.removed' && out.push(who) })
    await hall.must({ type: 'device/remove', device: device(3) })
    expect(out).toEqual([device(3)])
    expect(await hall.say(guest(3), poll, pick(0))).toEqual({ ok: false, code: 'room.removed' })
  })

  it('[SPEC J10] freezes the structure with the first answer, not the wording', async () => {
    const edit = (config: object) =>
      hall.act({ type: 'item/edit', id: poll, title: words('Frage'), minutes: 1, notes: words(''), config })
    const base = pollConfig()
    const more = { ...base, options: [...base.options, { id: 'option04', text: 'noch eine' }] }
    expect(await edit(more)).toMatchObject({ ok: true })
    await hall.say(1, poll, pick(0))
    expect(await edit(base)).toEqual({ ok: false, code: 'activity.frozen' })
    const better = { ...more, options: more.options.map((one) => ({ ...one, text: `${one.text}!` })) }
    expect(await edit(better)).toMatchObject({ ok: true })
    expect(hall.row<{ options: { text: string }[] }>('participant', `${poll}/ask`)?.options[3]?.text).toBe('noch eine!')
  })
})

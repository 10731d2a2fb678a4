import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AUDIENCES } from '#shared/protocol/rows.ts'
import { device, Hall, OPTIONS, pick, pollConfig, type Shelf, shelf, STORES, words } from '../bench/hall.ts'
import { tagOf } from '../store/keys.ts'
import type { Batch } from '../store/store.ts'

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

vi.setConfig({ testTimeout: 20_000 })

describe.each(STORES)('what is kept secret: %s', (sort) => {
  let at: Shelf
  let hall: Hall
  let batches: Batch[]
  beforeEach(async () => {
    at = shelf(sort)
    batches = []
    const { commit } = at.store
    at.store.commit = async (room, batch) => {
      batches.push(structuredClone(batch))
      return commit(room, batch)
    }
    hall = await Hall.open({ store: at.store, keys: at.keys })
  })
  afterEach(async () => {
    await hall.room.close()
    await at.drop()
  })
  const votes = (poll: string) => hall.result(poll).votes
  const keys = () => at.keys.list(hall.room.parts.id)

  describe('changeable answers', () => {
    it('[SPEC V10] hang on a tag that is no device, and another one in every activity and run', async () => {
      const [one, two] = [await hall.poll(), await hall.poll()]
      await hall.vote(one, 8)
      await hall.vote(two, 8)
      const { cells } = await hall.facts()
      const tags = cells.map(({ tag }) => tag)
      expect(new Set(tags).size).toBe(16)
      expect(tags.every((tag) => /^[\w-]{22}$/.test(tag))).toBe(true)
      for (let n = 0; n < 8; n++) expect(JSON.stringify(await hall.facts())).not.toContain(device(n))
    })

    it('[SPEC A1] can be changed until the close, and count once', async () => {
      const poll = await hall.poll()
      await hall.vote(poll, 6)
      expect(await hall.say(0, poll, pick(1))).toEqual({ ok: true })
      expect(votes(poll)).toEqual({ option01: 1, option02: 3, option03: 2 })
      expect(hall.mine(0)).toEqual({ [`${poll}/vote`]: ['option02'] })
      expect(hall.mine(99)).toEqual({})
    })

    it('[SPEC V13] are cut from their people by the reveal after a close, and count the same', async () => {
      const poll = await hall.poll()
      await hall.vote(poll, 9)
      await hall.shut(poll)
      const before = (await hall.facts()).cells
      expect([hall.item(poll).sealed, keys()]).toEqual([false, [`${poll}-1`]])
      await hall.reveal(poll)
      await hall.sealed(poll)
      expect(keys()).toEqual([])
      expect(hall.mine(1)).toEqual({})
      const { cells } = await hall.facts()
      expect(cells.every(({ tag, n }) => tag.startsWith('~') && n === 0)).toBe(true)
      expect(cells.some(({ tag }) => before.some((one) => one.tag === tag))).toBe(false)
      expect(votes(poll)).toEqual({ option01: 3, option02: 3, option03: 3 })
      await hall.restart()
      expect(votes(poll)).toEqual({ option01: 3, option02: 3, option03: 3 })
      expect(hall.run(poll).people).toBe(9)
      expect(await hall.say(1, poll, pick(0))).toEqual({ ok: false, code: 'activity.sealed' })
    })
  })

  describe('secret ballots', () => {
    it('[SPEC V11] lie apart from the marks of who has voted; nothing leads from one to the other', async () => {
      const poll = await hall.poll('secret')
      await hall.vote(poll, 20)
      const facts = await hall.facts()
      expect([facts.cells.length, facts.marks.length, facts.ballots.length]).toEqual([0, 20, 20])
      const signs = new Set(facts.marks.flatMap(({ tag, request }) => [tag, request]))
      for (const { id: one, value, ...rest } of facts.ballots) {
        expect(Object.keys(rest).sort()).toEqual(['activity', 'run'])
        expect(signs.has(one)).toBe(false)
        expect(OPTIONS).toContain((value as string[])[0])
      }
      for (let n = 0; n < 20; n++) expect(JSON.stringify(facts)).not.toContain(device(n))
      expect(new Set(facts.ballots.map((one) => one.id)).size).toBe(20)
    })

    it('[SPEC V11] cannot be changed, and the same request again is the same ballot', async () => {
      const poll = await hall.poll('secret')
      const message = hall.message(poll, pick(0))
      // Twice at once and once later, as a phone does that hears nothing.
      const twice = [hall.say(1, poll, pick(0), message), hall.say(1, poll, pick(0), message)]
      const other = hall.say(1, poll, pick(1))
      expect(await Promise.all(twice)).toEqual([{ ok: true }, { ok: true }])
      expect(await other).toEqual({ ok: false, code: 'activity.voted' })
      expect(await hall.say(1, poll, pick(2))).toEqual({ ok: false, code: 'activity.voted' })
      await hall.restart()
      expect(await hall.say(1, poll, pick(0), message)).toEqual({ ok: true })
      expect(await hall.say(1, poll, pick(2))).toEqual({ ok: false, code: 'activity.voted' })
      expect(hall.mine(1)).toEqual({ [`${poll}/cast`]: true })
      await hall.shut(poll)
      expect(await hall.say(1, poll, pick(0), message)).toEqual({ ok: true })
      expect(votes(poll)).toEqual({ option01: 1, option02: 0, option03: 0 })
    })

    it('[SPEC V12] are written five at a time at once, fewer after a fifth of a second', async () => {
      const poll = await hall.poll('secret')
      batches.length = 0
      await hall.vote(poll, 5)
      const late = Date.now()
      await hall.vote(poll, 3, 5)
      expect(Date.now() - late).toBeGreaterThan(150)
      const sizes = batches
        .filter(({ ballots }) => ballots.length > 0)
        .map(({ ballots, marks }) => [ballots.length, marks.length])
      expect(sizes).toEqual([
        [5, 5],
        [3, 3],
      ])
    })

    it('[SPEC V12] of one group are shuffled, and their marks in another order', async () => {
      const scale = { type: 'scale', from: 1, to: 5, low: words('wenig'), high: words('viel'), live: false }
      const poll = await hall.add('poll', scale, 'secret')
      await hall.open(poll)
      batches.length = 0
      for (let group = 0; group < 12; group++)
        await Promise.all([0, 1, 2, 3, 4].map((n) => hall.say(group * 5 + n, poll, { type: 'scale', value: n + 1 })))
      const key = at.keys.of(hall.room.parts.id, poll, 1)
      const groups = batches.map(({ marks, ballots }, group) => ({
        ballots: ballots.map(({ value }) => Number((value as string[])[0]) - 1).join(''),
        marks: marks.map(({ tag }) => [0, 1, 2, 3, 4].find((n) => tagOf(key, device(group * 5 + n)) === tag)).join(''),
      }))
      expect(groups).toHaveLength(12)
      for (const { ballots, marks } of groups)
        expect([[...ballots].sort().join(''), [...marks].sort().join('')]).toEqual(['01234', '01234'])
      // All twelve in the order of arrival, or both in the same order, happens once in 120 to the power of twelve.
      expect(groups.every(({ ballots }) => ballots === '01234')).toBe(false)
      expect(groups.every(({ marks }) => marks === '01234')).toBe(false)
      expect(groups.every(({ ballots, marks }) => ballots === marks)).toBe(false)
    })

    it('[SPEC V12] that still wait are counted by the close', async () => {
      const poll = await hall.poll('secret')
      const waiting = [1, 2, 3].map((n) => hall.say(n, poll, pick(n)))
      await pause(20)
      expect((await hall.facts()).ballots).toHaveLength(0)
      await hall.shut(poll)
      for (const reply of await Promise.all(waiting)) expect(reply).toEqual({ ok: true })
      expect(Object.values(votes(poll)).reduce((a, b) => a + b)).toBe(3)
      expect((await hall.facts()).ballots).toHaveLength(3)
    })

    it('[SPEC V2] show nothing but the turnout before the close, even in a live poll', async () => {
      const poll = await hall.poll('secret', true)
      await hall.must({ type: 'item/go', id: poll })
      await hall.must({ type: 'item/reveal', id: poll, projector: true, phones: true })
      await hall.vote(poll, 12)
      for (const audience of AUDIENCES)
        expect(Object.keys(hall.rows(audience)).filter((key) => key.includes('figures'))).toEqual([])
      expect(hall.row('projector', `turnout/${poll}`)).toEqual({ n: 12, of: 12 })
      await hall.shut(poll)
      expect(hall.bars(poll)).toEqual([4, 4, 4])
    })

    it('[SPEC V13] keep their number and lose their marks when sealed', async () => {
      const poll = await hall.poll('secret')
      await hall.vote(poll, 7)
      await hall.shut(poll)
      await hall.reveal(poll)
      await hall.sealed(poll)
      const facts = await hall.facts()
      expect([facts.marks.length, facts.ballots.length, keys()]).toEqual([0, 7, []])
      await hall.restart()
      expect(hall.row('moderator', `turnout/${poll}`)).toEqual({ n: 7, of: 7 })
      expect(hall.mine(1)).toEqual({})
    })
  })

  it('[SPEC V5] no row of any audience holds a device, a tag or a key', async () => {
    const polls = [await hall.poll(), await hall.poll('secret'), await hall.poll('named', true)]
    for (const poll of polls)
      await Promise.all([...Array(6).keys()].map((n) => hall.say(n, poll, pick(n), { name: `P${n}` })))
    await hall.shut(polls[0] ?? '')
    const facts = await hall.facts()
    const signs = [
      ...facts.cells.map(({ tag }) => tag),
      ...facts.marks.map(({ tag }) => tag),
      ...facts.ballots.map((one) => one.id),
    ]
    const rows = JSON.stringify(AUDIENCES.map((audience) => hall.rows(audience)))
    for (const sign of [...signs, ...[...Array(6).keys()].map(device)]) expect(rows).not.toContain(sign)
  })

  it('[SPEC V9] the promise of secrecy is not changed once the first vote may be cast', async () => {
    const poll = await hall.poll('secret')
    const edit = { type: 'item/edit', id: poll, title: words('x'), notes: words(''), minutes: 1, config: pollConfig() }
    for (const secrecy of ['named', 'changeable'])
      expect(await hall.act({ ...edit, secrecy })).toEqual({ ok: false, code: 'activity.frozen' })
  })
})

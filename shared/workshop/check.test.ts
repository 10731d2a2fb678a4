import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KIND_NAMES, kindOf } from '../activities/kinds.ts'
import { seeded } from '../base/chance.ts'
import { parse } from '../base/schema.ts'
import type { Ctx } from '../room/rules.ts'
import { type Action, actionSchema } from './actions.ts'
import { apply } from './apply.ts'
import { check } from './check.ts'
import { FEW } from './structure.ts'
import { emptyWorkshop, itemInRun, programme, type Workshop } from './workshop.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
const words = (text: string, id = 'words001') => ({ id, text })
const options = ['option01', 'option02'].map((id) => words(id, id))
const poll = (live = false) => ({ type: 'pick', options, min: 1, max: 1, live })
type World = { n: number; of: number; role: Ctx['role'] }
const world: World = { n: 0, of: 0, role: 'moderator' }
const ctx = ({ n, of, role }: World): Ctx => ({
  ...{ role, scope: null, at: 5_000, seq: 1, dice: seeded(1), turnout: () => ({ n, of }), answered: () => n > 0 },
  result: (item) => kindOf(item.kind).count(item, []),
})

/** A workshop that is told what happens, as a room does. */
class Day {
  state: Workshop = emptyWorkshop
  try(action: object, around: Partial<World> = {}): string {
    const read = parse(actionSchema, action)
    if (!read.ok) return read.code
    const done = check(freeze(this.state), freeze(read.value), ctx({ ...world, ...around }))
    if (!done.ok) return done.code
    const seq = this.state.seq + 1
    this.state = apply(
      freeze(this.state),
      freeze({ seq, id: `e${seq}`, at: 1000 + seq, by: 'moderator', scope: null, action: done.value }),
    )
    this.last = done.value
    return 'ok'
  }
  last: Action | null = null
  add(id: string, kind = 'poll', more: object = {}): string {
    const config = 'config' in more ? {} : kind === 'poll' ? poll() : kindOf(kind).sample.config
    return this.try({
      type: 'item/add',
      id,
      kind,
      title: words('T'),
      minutes: 5,
      notes: words(''),
      config,
      after: null,
      ...more,
    })
  }
  get order(): string {
    return this.state.order.map((id) => id.at(-1)).join('')
  }
  item(id: string) {
    const item = this.state.items[id]
    if (!item) throw new Error(id)
    return item
  }
}
function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) freeze(inner)
  }
  return value
}
const [A, B, C] = ['item000a', 'item000b', 'item000c'] as const
const day = (...ids: string[]): Day => {
  const one = new Day()
  for (const id of ids) expect(one.add(id)).toBe('ok')
  return one
}

describe('the programme', () => {
  it('takes items of known kinds, in any place, each once', () => {
    const one = day(A, C)
    expect(one.add(B, 'poll', { after: A })).toBe('ok')
    expect(one.order).toBe('abc')
    expect(one.add(A)).toBe('activity.exists')
    expect(one.add('item000d', 'nothing', { config: {} })).toBe('activity.kind')
    expect(one.add('item000d', 'constructor', { config: {} })).toBe('activity.kind')
    expect(one.add('item000d', 'poll', { config: { type: 'pick' } })).toBe('malformed')
    expect(one.add('item000d', 'cafe', { secrecy: 'secret' })).toBe('activity.secrecy')
    expect(one.add('item000d', 'poll', { after: 'nowhere00' })).toBe('ok')
    expect(one.order).toBe('abcd')
    for (const name of KIND_NAMES) expect(one.add(`kind${name}`, name)).toBe('ok')
    expect(one.item('kindpoll').secrecy).toBe('changeable')
  })
  it('holds a hundred items and no more', () => {
    const one = new Day()
    for (let n = 0; n < 100; n++) expect(one.add(`item${String(n).padStart(4, '0')}`)).toBe('ok')
    expect(one.add('item0100')).toBe('tooMany')
  })
  it('moves, skips and removes items, as long as they have not begun', () => {
    const one = day(A, B, C)
    expect(one.try({ type: 'item/move', id: C, after: null })).toBe('ok')
    expect(one.order).toBe('cab')
    expect(one.try({ type: 'item/move', id: C, after: A })).toBe('ok')
    expect(one.order).toBe('acb')
    expect(one.try({ type: 'item/move', id: C, after: C })).toBe('activity.unknown')
    expect(one.try({ type: 'item/move', id: C, after: 'nowhere00' })).toBe('activity.unknown')
    expect(one.try({ type: 'item/skip', id: C, skipped: true })).toBe('ok')
    expect(one.try({ type: 'item/go', id: C })).toBe('ok')
    expect(one.try({ type: 'item/remove', id: C })).toBe('ok')
    expect([one.order, one.state.current]).toEqual(['ab', null])
    expect(one.try({ type: 'item/open', id: A })).toBe('ok')
    expect(one.try({ type: 'item/skip', id: A, skipped: true })).toBe('activity.alreadyOpen')
    expect(one.try({ type: 'item/remove', id: A })).toBe('activity.frozen')
    expect(one.try({ type: 'item/go', id: 'nowhere00' })).toBe('activity.unknown')
    expect(one.try({ type: 'item/open', id: 'nowhere00' })).toBe('activity.unknown')
  })
})

describe('an item', () => {
  it('[SPEC A6] opens, closes, and opens again as a new run; a board goes on', () => {
    const one = day(A)
    one.add(B, 'talk')
    for (const id of [A, B]) {
      expect(one.try({ type: 'item/close', id })).toBe('activity.notOpen')
      expect(one.try({ type: 'item/open', id })).toBe('ok')
      expect(one.try({ type: 'item/open', id })).toBe('activity.alreadyOpen')
      expect(one.try({ type: 'item/close', id, seen: 999 }, { n: 7, of: 9 })).toBe('ok')
      expect(one.item(id)).toMatchObject({ phase: 'closed', seen: 9, run: 1 })
      // Which run it is, and how many were there, is not for the asker to say.
      expect(one.try({ type: 'item/open', id, run: 77 })).toBe('ok')
    }
    expect(one.item(A)).toMatchObject({
      run: 2,
      seen: null,
      runs: [{ run: 1, seen: 9 }],
      shown: { projector: false, phones: false },
    })
    expect(one.item(B)).toMatchObject({ run: 1, runs: [] })
    expect(itemInRun(one.item(A), 1)).toMatchObject({ run: 1, phase: 'closed', sealed: true, seen: 9 })
    expect([itemInRun(one.item(A), 2)?.run, itemInRun(one.item(A), 3)]).toEqual([2, null])
  })

  it('[SPEC V2] is revealed after its close, each screen by a press of its own', () => {
    const one = day(A)
    const reveal = (projector: boolean, phones: boolean, n = 9) =>
      one.try({ type: 'item/reveal', id: A, projector, phones }, { n, of: 9 })
    expect(reveal(true, false)).toBe('activity.open')
    one.try({ type: 'item/open', id: A })
    expect(reveal(true, false)).toBe('activity.open')
    one.try({ type: 'item/close', id: A })
    expect(reveal(true, false)).toBe('ok')
    expect(one.item(A).shown).toEqual({ projector: true, phones: false })
    expect(reveal(false, false, 2)).toBe('ok')
  })

  it(`[SPEC V4] of fewer than ${FEW} is asked about, unless names or a board hide nobody`, () => {
    const one = day(A)
    one.add(B, 'poll', { secrecy: 'named' })
    one.add(C, 'talk')
    for (const id of [A, B, C]) {
      one.try({ type: 'item/open', id })
      one.try({ type: 'item/close', id })
    }
    const reveal = (id: string, n: number, sure = false) =>
      one.try({ type: 'item/reveal', id, projector: true, phones: true, sure }, { n, of: n })
    expect([0, 1, 4, 5].map((n) => reveal(A, n))).toEqual(['ok', 'reveal.few', 'reveal.few', 'ok'])
    expect([reveal(A, 1, true), reveal(B, 1), reveal(C, 1)]).toEqual(['ok', 'ok', 'ok'])
  })

  it('[SPEC V4] that showed while open is hidden by a close with too few', () => {
    for (const [n, hidden] of [
      [0, false],
      [4, true],
      [5, false],
    ] as const) {
      const one = new Day()
      one.add(A, 'poll', { config: poll(true) })
      one.try({ type: 'item/open', id: A })
      expect(one.try({ type: 'item/reveal', id: A, projector: true, phones: false })).toBe('ok')
      expect(one.try({ type: 'item/close', id: A, hide: true }, { n, of: 9 })).toBe('ok')
      expect([n, one.item(A).shown.projector]).toEqual([n, !hidden])
    }
  })

  it('[SPEC J10] keeps its structure from the first answer on, and its level of secrecy from the opening on', () => {
    const one = day(A)
    const edit = (config: object, n: number, more: object = {}) =>
      one.try(
        { type: 'item/edit', id: A, title: words('T'), minutes: 1, notes: words(''), config, ...more },
        { n, of: 9 },
      )
    const more = { ...poll(), options: [...options, words('neu', 'option03')] }
    expect(edit(more, 0, { secrecy: 'secret' })).toBe('ok')
    one.try({ type: 'item/open', id: A })
    expect(edit(poll(), 0)).toBe('ok')
    expect(edit(poll(), 0, { secrecy: 'named' })).toBe('activity.frozen')
    expect(edit(more, 1)).toBe('activity.frozen')
    expect(edit({ ...poll(), max: 2 }, 1)).toBe('activity.frozen')
    expect(edit({ ...poll(), options: options.toReversed() }, 1)).toBe('activity.frozen')
    expect(edit({ ...poll(), options: options.map(({ id }) => words('berichtigt', id)) }, 1)).toBe('ok')
    one.try({ type: 'item/close', id: A })
    expect(edit(more, 0)).toBe('activity.frozen')
    expect(edit({ ...poll(), live: 'x' }, 0)).toBe('malformed')
  })
})

describe('the whole day', () => {
  it('[SPEC A4] ends once and for all; only the results may still be shown or hidden', () => {
    const one = day(A)
    one.try({ type: 'item/open', id: A })
    expect(one.try({ type: 'workshop/end' })).toBe('ok')
    const all = [
      'workshop/lock',
      'workshop/blank',
      'workshop/end',
      'item/close',
      'item/open',
      'item/go',
      'rehearsal/begin',
      'undo',
      'workshop/qr',
      'device/remove',
    ]
    for (const type of all)
      expect([
        type,
        one.try({ type, id: A, locked: true, blank: true, large: true, seq: 1, device: 'd'.repeat(24) }),
      ]).toEqual([type, 'room.ended'])
    expect(one.try({ type: 'workshop/results', shown: true })).toBe('ok')
  })
  it('[SPEC J6] may be rehearsed before it begins', () => {
    const one = day(A)
    expect(one.try({ type: 'rehearsal/end', from: 3 })).toBe('rehearsal.none')
    expect(one.try({ type: 'rehearsal/begin' })).toBe('ok')
    expect(one.try({ type: 'rehearsal/begin' })).toBe('rehearsal.begun')
    // Where it began is the workshop's own knowledge.
    expect(one.try({ type: 'rehearsal/end', from: 77 })).toBe('ok')
    expect(one.last).toEqual({ type: 'rehearsal/end', from: 2 })
    one.try({ type: 'item/open', id: A })
    expect(one.try({ type: 'rehearsal/begin' })).toBe('rehearsal.begun')
  })

  const id = fc.constantFrom(A, B, C, 'item000d')
  const flag = fc.boolean()
  const action = fc.oneof(
    fc.record({ type: fc.constant('item/add'), id, kind: fc.constantFrom(...KIND_NAMES), after: fc.option(id) }),
    fc.record({
      type: fc.constantFrom('item/move', 'item/skip', 'item/remove', 'item/go'),
      id,
      after: fc.option(id),
      skipped: flag,
    }),
    fc.record({
      type: fc.constantFrom('item/open', 'item/close', 'item/open', 'item/close', 'item/timer'),
      id,
      endsAt: fc.option(fc.nat()),
    }),
    fc.record({ type: fc.constant('item/reveal'), id, projector: flag, phones: flag, sure: flag }),
    fc.record({
      type: fc.constantFrom(
        'rehearsal/begin',
        'rehearsal/end',
        'workshop/lock',
        'workshop/blank',
        'workshop/qr',
        'workshop/end',
      ),
      locked: flag,
      blank: flag,
      large: flag,
    }),
  )
  it(`[SPEC J2] stands after any sequence of presses, and changes nothing it was given (SEED=${seed})`, () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(action, fc.nat(8)), { maxLength: 40 }), (presses) => {
        const one = new Day()
        for (const [press, n] of presses) {
          const added = press as { type: string; id: string; kind: string; after: string | null }
          if (added.type === 'item/add') one.add(added.id, added.kind, { after: added.after })
          else one.try(press, { n, of: 8 })
          const { order, items, current } = one.state
          expect([...order].sort()).toEqual(Object.keys(items).sort())
          expect(programme(one.state)).toHaveLength(order.length)
          expect(current === null || current in items).toBe(true)
          for (const item of Object.values(items)) {
            expect(item.begun || item.phase === 'draft').toBe(true)
            expect(item.runs.map(({ run }) => run)).toEqual(Array.from({ length: item.run - 1 }, (_, i) => i + 1))
            expect(item.seen === null).toBe(item.phase !== 'closed')
            expect(item.phase !== 'open' || !item.skipped).toBe(true)
          }
        }
      }),
      { seed, numRuns: Number(process.env['RUNS'] ?? 150) },
    )
  })
})

import { describe, expect, it } from 'vitest'
import { kindOf } from '../activities/kinds.ts'
import type { Action } from './actions.ts'
import { apply } from './apply.ts'
import { emptyWorkshop, type Item, type Workshop } from './workshop.ts'

const words = (text: string) => ({ id: 'words001', text })
const item = (id: string, kind: keyof typeof samples = 'poll', after: string | null = null) => ({
  ...{ type: 'item/add' as const, id, kind, title: words(id), minutes: 1, notes: words(''), after },
  config: samples[kind],
})
const samples = {
  poll: kindOf('poll').sample.config,
  talk: kindOf('talk').sample.config,
  info: kindOf('info').sample.config,
}
/** The workshop after these actions, one a second. */
const told = (...actions: Action[]): Workshop =>
  actions.reduce((state, action, i) => {
    const before = JSON.stringify(state)
    const next = apply(state, { seq: i + 1, id: `e${i}`, at: i * 1000, by: 'moderator', scope: null, action })
    expect(JSON.stringify(state)).toBe(before)
    return next
  }, emptyWorkshop)
const one = (state: Workshop, id = 'item000a'): Item => state.items[id] as Item
const A = 'item000a'

describe('[SPEC J2] what each action does to a workshop', () => {
  it('knows how far the story has come', () => {
    expect(told().seq).toBe(0)
    expect(told({ type: 'workshop/lock', locked: true }, { type: 'undo', seq: 1 }).seq).toBe(2)
  })

  it.each([
    [{ type: 'workshop/lock', locked: true }, { locked: true }],
    [{ type: 'workshop/blank', blank: true }, { blank: true }],
    [{ type: 'workshop/qr', large: true }, { qr: true }],
    [{ type: 'workshop/results', shown: true }, { results: true }],
    [{ type: 'workshop/end' }, { ended: true }],
    [{ type: 'device/remove', device: 'd'.repeat(24) }, { removed: ['d'.repeat(24)] }],
    [{ type: 'rehearsal/begin' }, { rehearsal: 1 }],
    [{ type: 'rehearsal/end', from: 1 }, { rehearsal: null }],
    [{ type: 'undo', seq: 1 }, {}],
    [{ type: 'item/open', id: 'nowhere00' }, {}],
    [{ type: 'item/remove', id: 'nowhere00' }, {}],
  ] as [Action, Partial<Workshop>][])('%o', (action, change) => {
    expect(told(action)).toEqual({ ...emptyWorkshop, ...change, seq: 1 })
  })

  it('turning to an item lights the picture again', () => {
    const state = told(
      item(A),
      { type: 'workshop/blank', blank: true },
      { type: 'workshop/qr', large: true },
      { type: 'item/go', id: A },
    )
    expect(state).toMatchObject({ current: A, blank: false, qr: false })
    expect(told(item(A), { type: 'item/go', id: A }, { type: 'item/remove', id: A })).toMatchObject({
      current: null,
      items: {},
      order: [],
    })
  })

  it('a new item goes to the end or behind another; a moved one to the front or behind another', () => {
    const order = (...actions: Action[]) =>
      told(item('item000a'), item('item000b'), item('item000c'), ...actions)
        .order.map((id) => id.at(-1))
        .join('')
    expect(order(item('item000d', 'info', 'item000a'))).toBe('adbc')
    expect(order(item('item000d', 'info', 'nowhere00'))).toBe('abcd')
    expect(order({ type: 'item/move', id: 'item000c', after: null })).toBe('cab')
    expect(order({ type: 'item/move', id: 'item000a', after: 'item000c' })).toBe('bca')
  })

  it('an opening starts the clock of the kind, and forgets that the item was skipped', () => {
    const state = told(
      item(A, 'talk'),
      { type: 'item/skip', id: A, skipped: true },
      { type: 'item/open', id: A, run: 1 },
    )
    const minutes = kindOf('talk').minutes(samples.talk)
    const endsAt = minutes === null ? null : 2000 + minutes * 60_000
    expect(one(state)).toMatchObject({
      phase: 'open',
      begun: true,
      skipped: false,
      openedAt: 2000,
      endsAt,
      sealed: false,
    })
    expect(one(told(item(A), { type: 'item/open', id: A, run: 1 })).endsAt).toBeNull()
  })

  it('[SPEC A6] a second run begins afresh and keeps what the first one was', () => {
    const open = (run: number): Action => ({ type: 'item/open', id: A, run })
    const hands: Action = { type: 'item/do', id: A, action: { type: 'hands', counts: { option01: 4 } } }
    const first = told(
      item(A),
      open(1),
      hands,
      { type: 'item/close', id: A, seen: 12 },
      { type: 'item/reveal', id: A, projector: true, phones: true },
    )
    const second = apply(first, { seq: 6, id: 'e6', at: 9, by: 'moderator', scope: null, action: open(2) })
    expect(one(first)).toMatchObject({ run: 1, seen: 12, state: { hands: { option01: 4 } }, closedAt: 3000 })
    expect(one(second)).toMatchObject({
      run: 2,
      seen: null,
      state: { hands: {} },
      shown: { projector: false, phones: false },
    })
    expect(one(second).runs).toMatchObject([{ run: 1, seen: 12, state: { hands: { option01: 4 } } }])
  })

  it('an edit before the opening starts anew, later it keeps what was done', () => {
    const edit: Action = {
      type: 'item/edit',
      id: A,
      title: words('neu'),
      minutes: 9,
      notes: words('n'),
      config: samples.poll,
      secrecy: 'named',
    }
    expect(one(told(item(A), edit))).toMatchObject({ title: { text: 'neu' }, minutes: 9, secrecy: 'named' })
    const { secrecy: _none, ...later } = edit
    const hands: Action = { type: 'item/do', id: A, action: { type: 'hands', counts: { option01: 4 } } }
    const state = told(item(A), { type: 'item/open', id: A, run: 1 }, hands, later as Action)
    expect(one(state)).toMatchObject({
      state: { hands: { option01: 4 } },
      secrecy: 'changeable',
      title: { text: 'neu' },
    })
  })
})

import { expect, test } from 'vitest'
import { sayIn } from '#shared/words/words.ts'
import type { ItemRow, WorkshopRow } from '../../net/rows.ts'
import { goTo, type Listed, primaryOf, timeStep } from './primary.ts'

const item = (id: string, kind: string, more: Partial<ItemRow> = {}): Listed => [
  id,
  {
    ...{ index: 0, kind, title: id, minutes: 8, phase: 'draft', run: 1, secrecy: 'changeable', sealed: false },
    ...{ shown: { projector: false, phones: false }, skipped: false, endsAt: null, openedAt: null, ...more },
  },
]
const workshop = (current: string | null) => ({ current, ended: false }) as WorkshopRow
const none = { cafe: null, stage: null }

test('what needs no opening of its own is open with the press that goes there', () => {
  const open = (id: string) => [
    { type: 'item/go', id },
    { type: 'item/open', id },
  ]
  for (const kind of ['info', 'talk', 'questions']) expect(goTo(item('one', kind))).toEqual(open('one'))
  expect(goTo(item('one', 'poll'))).toEqual([{ type: 'item/go', id: 'one' }])
  expect(goTo(item('one', 'info', { phase: 'closed' }))).toEqual([{ type: 'item/go', id: 'one' }])
  const items = [
    item('poll', 'poll', { phase: 'closed', shown: { projector: true, phones: true } }),
    item('next', 'info'),
  ]
  expect(primaryOf(workshop('poll'), items, sayIn('de'), none)?.actions).toEqual(open('next'))
})

test('the key for the time moves the clock that the room sees', () => {
  const clock = (action: string) => [{ type: 'item/do', id: 'talk', action: { type: 'clock', do: action } }]
  expect(timeStep(item('talk', 'talk'), undefined, 0)).toEqual(clock('start'))
  expect(timeStep(item('talk', 'talk'), { startedAt: 1, stoppedAt: null }, 0)).toEqual(clock('stop'))
  expect(timeStep(item('talk', 'talk'), { startedAt: 1, stoppedAt: 2 }, 0)).toEqual(clock('start'))
  expect(timeStep(item('cafe', 'cafe'), undefined, 0)).toMatchObject([{ action: { type: 'more' } }])
  expect(timeStep(item('poll', 'poll'), undefined, 1000)).toEqual([{ type: 'item/timer', id: 'poll', endsAt: 481_000 }])
})

import { expect, it } from 'vitest'
import { refuse } from '#shared/base/result.ts'
import type { Outcome } from '#shared/trackers/told.ts'
import { byNeed, endOf, endsOf, settledOf } from './ends.ts'

const one = (project: string, more: Partial<Outcome>): Outcome => ({
  ...{ project, verdict: 'unchanged', done: false, url: null, remote: null, status: null, closed: false },
  ...{ changes: [], fields: [], lost: [], doubles: 0, refusal: null, ...more },
})
const both = (field: 'title' | 'body') => ({ field, ours: 'a', theirs: 'b', open: true })

it('puts what needs somebody first, and leaves the rest in its order', () => {
  const all = [
    ...[one('a', {}), one('b', { verdict: 'gone' }), one('c', { verdict: 'update', lost: ['title'] })],
    ...[
      one('d', { verdict: 'conflict' }),
      one('e', { verdict: 'update', refusal: refuse('tracker.fault') }),
      one('f', {}),
    ],
  ]
  expect(byNeed(all).map(({ project }) => project)).toEqual(['e', 'd', 'b', 'c', 'a', 'f'])
  expect(endsOf(all)).toEqual([
    ...[
      ['failed', 1],
      ['conflict', 1],
      ['gone', 1],
      ['update', 1],
      ['unchanged', 2],
    ],
  ])
  expect(endOf(one('g', { verdict: null }))).toBe('failed')
})

it('sends again only what everything has been decided about', () => {
  const all = [
    one('a', { verdict: 'conflict', fields: [both('title'), both('body')] }),
    one('b', { verdict: 'conflict', fields: [both('title')] }),
    one('c', { verdict: 'gone' }),
    one('d', { verdict: 'kept', fields: [{ ...both('title'), open: false }] }),
  ]
  const decided = { a: { title: 'ours' }, b: { title: 'theirs' } } as const
  expect(settledOf(all, decided, [])).toEqual(['b'])
  expect(settledOf(all, { ...decided, a: { title: 'ours', body: 'ours' } }, ['c'])).toEqual(['a', 'b', 'c'])
})

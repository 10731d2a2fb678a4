import { describe, expect, it } from 'vitest'
import { readInput } from './input.ts'

const vote = { method: 'approval', options: ['A'], ballots: [] }

describe('readInput', () => {
  it('keeps what is counted and drops the rest', () => {
    const counted = {
      ...vote,
      convention: {},
      withdrawn: ['A'],
      seats: 2,
      ballots: [{ count: 3, weight: 0.5, scores: { A: 1 } }, { ranks: [['A'], []] }],
    }
    expect(readInput({ ...counted, id: 'x', note: 'y', expected: {} })).toEqual({ ok: true, value: counted })
  })

  it.each([
    ['vote', null],
    ['vote', [vote]],
    ['method', { ...vote, method: 1 }],
    ['convention', { ...vote, convention: null }],
    ['options', { ...vote, options: [1] }],
    ['withdrawn', { ...vote, withdrawn: 'A' }],
    ['seats', { ...vote, seats: 0 }],
    ['ballots', { ...vote, ballots: undefined }],
  ])('names a wrong %s', (field, value) => {
    expect(readInput(value)).toEqual({ ok: false, code: 'counting.form', with: { field } })
  })

  it.each([
    ['ballot', 'A'],
    ['count', { count: 1.5 }],
    ['count', { count: -1 }],
    ['weight', { weight: '2' }],
    ['weight', { weight: Infinity }],
    ['ranks', { ranks: ['A'] }],
    ['scores', { scores: { A: null } }],
    ['scores', { scores: [] }],
    ['wieght', { wieght: 2, scores: {} }],
  ])('names a ballot with a wrong %s', (field, ballot) => {
    const value = { ...vote, ballots: [{ voter: 'x', scores: {} }, ballot] }
    expect(readInput(value)).toEqual({ ok: false, code: 'counting.ballot.form', with: { ballot: 2, field } })
  })

  it('blames the method before the ballots', () => {
    expect(readInput({ ...vote, method: 'quadratic', ballots: [{ budget: 4 }] })).toMatchObject({
      code: 'counting.method',
    })
  })
})

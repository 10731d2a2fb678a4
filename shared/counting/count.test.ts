import { describe, expect, it } from 'vitest'
import type { Ballot, CountInput } from './ballots.ts'
import { count } from './count.ts'

const vote = (method: string, ballots: Ballot[], more: Partial<CountInput> = {}): CountInput => ({
  method,
  options: ['A', 'B', 'C'],
  ballots,
  ...more,
})

describe('no vote at all', () => {
  it.each([
    ['ranked-pairs', []],
    ['ranked-pairs', [{ count: 2, ranks: [] }]],
    ['ranked-pairs', [{ weight: 0, ranks: [['A']] }]],
    ['approval', []],
    ['approval', [{ count: 2, scores: { A: 0 } }]],
    ['approval', [{ scores: { A: 7 } }]],
    ['cumulative', [{ scores: {} }]],
  ] satisfies [string, Ballot[]][])('has no winner by %s: %j', (method, ballots) => {
    expect(count(vote(method, ballots))).toMatchObject({ value: { winners: [], ranking: [['A', 'B', 'C']] } })
  })

  it('tells abstention from rejection', () => {
    const ballots = [
      { count: 3, scores: {} },
      { count: 2, scores: { A: 2 } },
      { weight: 1.5, scores: { B: 1 } },
    ]
    expect(count(vote('approval', ballots))).toMatchObject({
      value: { voters: 1, abstained: 3, rejected: 2, power: 1.5, winners: ['B'] },
    })
  })
})

describe('approval', () => {
  it('judges a ballot without the options withdrawn', () => {
    const ballots = [{ scores: { A: 5, B: 1 } }]
    expect(count(vote('approval', ballots))).toMatchObject({ value: { rejected: 1 } })
    expect(count(vote('approval', ballots, { withdrawn: ['A'] }))).toMatchObject({
      value: { rejected: 0, tallies: { B: 1, C: 0 } },
    })
  })

  it('lists the whole tie at the last seat', () => {
    const ballots = [{ count: 2, scores: { C: 1 } }, { scores: { A: 1, B: 1 } }]
    expect(count(vote('approval', ballots, { seats: 2 }))).toMatchObject({ value: { winners: ['C', 'A', 'B'] } })
  })

  it('takes names that objects know already', () => {
    const ballots = JSON.parse('[{"scores":{"__proto__":1}}]') as Ballot[]
    const result = count({ method: 'approval', options: ['__proto__', 'constructor'], ballots })
    expect(result).toMatchObject({ value: { winners: ['__proto__'] } })
  })
})

describe('dots', () => {
  const tallies = (ballots: Ballot[], convention: Record<string, unknown>) => {
    const result = count(vote('cumulative', ballots, { convention }))
    return result.ok ? [result.value.tallies, result.value.rejected] : result
  }

  it('adds decimals exactly', () => {
    const ballots = [{ scores: { A: 0.1, B: 0.3 } }, { scores: { A: 0.2 } }]
    expect(count(vote('cumulative', ballots))).toMatchObject({ value: { winners: ['A', 'B'], tallies: { A: 0.3 } } })
  })

  it('rejects a ballot that spends too much in all or on one option', () => {
    const ballots = [{ count: 4, scores: { A: 3, B: 3 } }, { scores: { C: 5 } }]
    expect(tallies(ballots, {})).toEqual([{ A: 12, B: 12, C: 5 }, 0])
    expect(tallies(ballots, { budget: 5 })).toEqual([{ A: 0, B: 0, C: 5 }, 4])
    expect(tallies(ballots, { maxPerOption: 4 })).toEqual([{ A: 12, B: 12, C: 0 }, 1])
  })

  it('scales every ballot to one', () => {
    const ballots = [{ count: 3, scores: { A: 1, B: 2 } }, { scores: { A: 1 } }, { scores: {} }]
    expect(tallies(ballots, { normalise: true })).toEqual([{ A: 2, B: 2, C: 0 }, 0])
  })
})

describe('refusals', () => {
  const ranks = [['A']]
  it.each([
    ['an unknown method', vote('toString', []), 'counting.method', { method: 'toString' }],
    ['an unknown convention', vote('approval', [], { convention: { max: 2 } }), 'counting.convention', { key: 'max' }],
    ['a key every object has', vote('approval', [], { convention: { valueOf: 1 } }), 'counting.convention', {}],
    ['an unknown value', vote('ranked-pairs', [], { convention: { strength: 'ratio' } }), 'counting.convention', {}],
    ['a negative budget', vote('cumulative', [], { convention: { budget: -1 } }), 'counting.convention', {}],
    ['a lot not drawn', vote('ranked-pairs', [], { convention: { ties: 'lot' } }), 'counting.convention', {}],
    [
      'a lot not used',
      vote('ranked-pairs', [], { convention: { lotOrder: ['A', 'B', 'C'] } }),
      'counting.convention',
      {},
    ],
    [
      'a lot that leaves one out',
      vote('ranked-pairs', [], { convention: { ties: 'lot', lotOrder: ['A', 'B'] } }),
      'counting.convention',
      { key: 'lotOrder' },
    ],
    ['an option listed twice', vote('approval', [], { options: ['A', 'A'] }), 'counting.options', { option: 'A' }],
    ['an unknown withdrawal', vote('approval', [], { withdrawn: ['D'] }), 'counting.withdrawn', { option: 'D' }],
    ['the wrong kind', vote('approval', [{ ranks }]), 'counting.ballot.kind', { ballot: 1, field: 'scores' }],
    ['both kinds', vote('ranked-pairs', [{ ranks, scores: {} }]), 'counting.ballot.kind', { ballot: 1 }],
    ['neither kind', vote('ranked-pairs', [{ ranks }, {}]), 'counting.ballot.kind', { ballot: 2, field: 'ranks' }],
    ['an unknown option ranked', vote('ranked-pairs', [{ ranks: [['D']] }]), 'counting.ballot.option', { option: 'D' }],
    ['an unknown option scored', vote('approval', [{ scores: { D: 1 } }]), 'counting.ballot.option', { option: 'D' }],
    [
      'an option ranked twice',
      vote('ranked-pairs', [{ ranks: [['A'], ['A']] }]),
      'counting.ballot.twice',
      { ballot: 1 },
    ],
  ])('names %s', (_, input, code, details) => {
    expect(count(input)).toMatchObject({ ok: false, code, with: details })
  })
})

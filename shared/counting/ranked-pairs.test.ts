import { describe, expect, it } from 'vitest'
import type { Ballot } from './ballots.ts'
import { type Count, count } from './count.ts'

/** `[58, 'A>B=C']`: 58 ballots that put A before B and C. */
const ballots = (...rows: [number, string][]): Ballot[] =>
  rows.map(([heads, order]) => ({ count: heads, ranks: order.split('>').map((group) => group.split('=')) }))

const counted = (rows: Ballot[], convention: Record<string, unknown> = {}, options = ['A', 'B', 'C']): Count => {
  const result = count({ method: 'ranked-pairs', convention, options, ballots: rows })
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}

const cycle = ballots([40, 'A>B>C'], [35, 'B>C>A'], [25, 'C>A>B'])

describe('ranked pairs', () => {
  it('explains a duel', () => {
    const { steps } = counted(ballots([58, 'A>B'], [31, 'B>A']), {}, ['A', 'B'])
    expect(steps).toEqual([
      { type: 'duel', round: 1, winner: 'A', loser: 'B', for: 58, against: 31, outcome: 'locked' },
    ])
  })

  it('explains the victory a cycle costs', () => {
    const { steps, ranking } = counted(cycle)
    expect(ranking).toEqual([['A'], ['B'], ['C']])
    expect(steps?.map((step) => (step.type === 'duel' ? `${step.winner}${step.loser} ${step.outcome}` : ''))).toEqual([
      'BC locked',
      'AB locked',
      'CA dropped',
    ])
    expect(steps?.at(-1)).toMatchObject({ for: 60, against: 40, cycle: ['A', 'B', 'C'] })
  })

  it('drops all victories of a cycle of equals, whoever is listed first', () => {
    const { ranking, winners, steps } = counted(ballots([1, 'A>B>C'], [1, 'B>C>A'], [1, 'C>A>B']))
    expect(ranking).toEqual([['A', 'B', 'C']])
    expect(winners).toEqual(['A', 'B', 'C'])
    expect(steps?.every((step) => step.type === 'duel' && step.round === 1 && step.outcome === 'dropped')).toBe(true)
  })

  it('lets a lot decide between equal victories', () => {
    const rows = ballots([1, 'A>B>C'], [1, 'B>C>A'], [1, 'C>A>B'])
    expect(counted(rows, { ties: 'lot', lotOrder: ['B', 'C', 'A'] }).ranking).toEqual([['B'], ['C'], ['A']])
    expect(counted(rows, { ties: 'lot', lotOrder: ['A', 'C', 'B'] }).ranking).toEqual([['C'], ['A'], ['B']])
  })

  it('takes the smaller opposition first among equally strong victories', () => {
    const rows = ballots([6, 'A>B'], [3, 'B>A'], [6, 'B>C'], [4, 'C>B'], [6, 'C>A'], [4, 'A>C'])
    const { steps, ranking } = counted(rows, { unranked: 'ignore' })
    expect(steps?.map((step) => (step.type === 'duel' ? [step.round, step.outcome] : []))).toEqual([
      [1, 'locked'],
      [2, 'dropped'],
      [2, 'dropped'],
    ])
    expect(ranking).toEqual([['A', 'C'], ['B']])
  })

  it('says which duels nobody won', () => {
    const { steps, ranking } = counted(ballots([2, 'A>B'], [2, 'B>A']), {}, ['A', 'B'])
    expect(ranking).toEqual([['A', 'B']])
    expect(steps).toEqual([{ type: 'even', pair: ['A', 'B'], each: 2 }])
  })

  it('puts unranked options last, or leaves them out of the comparison', () => {
    expect(counted(ballots([1, 'A'])).pairwise).toEqual({ A: { B: 1, C: 1 }, B: { A: 0, C: 0 }, C: { A: 0, B: 0 } })
    expect(counted(ballots([1, 'A']), { unranked: 'ignore' }).pairwise?.['A']).toEqual({ B: 0, C: 0 })
  })

  it('strikes withdrawn options and keeps their voters', () => {
    const result = count({
      method: 'ranked-pairs',
      options: ['A', 'B', 'C'],
      withdrawn: ['A'],
      ballots: ballots([3, 'A'], [1, 'A>C>B']),
    })
    expect(result).toMatchObject({
      ok: true,
      value: { winners: ['C'], places: { C: 1, B: 2 }, voters: 4, abstained: 0 },
    })
  })

  it('never turns a tie of decimal weights into a win', () => {
    const { ranking, power } = counted(
      [
        { weight: 0.1, ranks: [['A']] },
        { weight: 0.2, ranks: [['A']] },
        { weight: 0.3, ranks: [['B']] },
      ],
      {},
      ['A', 'B'],
    )
    expect(ranking).toEqual([['A', 'B']])
    expect(power).toBe(0.6)
  })

  it('tells apart what a float cannot', () => {
    const { winners } = counted([...ballots([2 ** 53, 'A>B'], [2 ** 53, 'B>A'], [1, 'B>A'])], {}, ['A', 'B'])
    expect(winners).toEqual(['B'])
  })
})

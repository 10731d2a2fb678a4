import { describe, expect, it } from 'vitest'
import { cutThrough, firstSeats, headToHead, placesOf } from './places.ts'

const ranking = [['A'], ['B', 'C', 'D'], ['E']]

describe('placesOf', () => {
  it('skips the places a tie takes', () => {
    expect(placesOf(ranking)).toEqual({ A: 1, B: 2, C: 2, D: 2, E: 5 })
    expect(placesOf([])).toEqual({})
  })

  it('takes any name', () => {
    expect(Object.entries(placesOf([['__proto__'], ['constructor']]))).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ])
  })
})

describe('firstSeats', () => {
  it('lists everyone who shares the last seat', () => {
    expect(firstSeats(ranking, 1)).toEqual(['A'])
    expect(firstSeats(ranking, 2)).toEqual(['A', 'B', 'C', 'D'])
    expect(firstSeats(ranking, 4)).toEqual(['A', 'B', 'C', 'D'])
    expect(firstSeats(ranking, 9)).toEqual(['A', 'B', 'C', 'D', 'E'])
  })
})

describe('cutThrough', () => {
  it('names the tie a line runs through', () => {
    expect(cutThrough(ranking, 2)).toEqual({ place: 2, tied: ['B', 'C', 'D'], free: 1 })
    expect(cutThrough(ranking, 3)).toEqual({ place: 2, tied: ['B', 'C', 'D'], free: 2 })
    expect(cutThrough([['A', 'B']], 1)).toEqual({ place: 1, tied: ['A', 'B'], free: 1 })
  })

  it.each([0, 1, 4, 5, 9])('is nothing where the line %d runs between places', (line) => {
    expect(cutThrough(ranking, line)).toBeNull()
  })
})

describe('headToHead', () => {
  const sums = (A: number, B: number) => ({ ranking: [['A'], ['B']], tallies: { A, B } })

  it('marks neighbours one apart in any vote', () => {
    expect(headToHead(sums(4, 3), 5)).toEqual([{ above: 'A', below: 'B', by: 1 }])
    expect(headToHead(sums(5, 3), 5)).toEqual([])
  })

  it('marks neighbours up to 2 % of the voters apart', () => {
    expect(headToHead(sums(43, 40), 150)).toHaveLength(1)
    expect(headToHead(sums(43, 40), 149)).toHaveLength(0)
  })

  it('is not misled by rounded decimals', () => {
    expect(headToHead(sums(8.3, 7.3), 5)).toEqual([{ above: 'A', below: 'B', by: 1 }])
  })

  it('asks the duel, not the number of votes, where pairs were compared', () => {
    const pairwise = { A: { B: 51, C: 80 }, B: { A: 50, C: 70 }, C: { A: 20, B: 30 } }
    expect(headToHead({ ranking: [['A'], ['B'], ['C']], pairwise }, 101)).toEqual([{ above: 'A', below: 'B', by: 1 }])
  })

  it('looks at every pair of neighbouring shared places, never inside one', () => {
    const tallies = { A: 5, B: 5, C: 4 }
    expect(headToHead({ ranking: [['A', 'B'], ['C']], tallies }, 5).map(({ above, below }) => above + below)).toEqual([
      'AC',
      'BC',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { emptyRanking } from '#shared/activities/ranking/config.ts'
import { levelled, linesOf, moved, readDraft, tapped } from './ballot.ts'

const order = [['A'], ['B', 'C'], ['D']]

describe('an order made with thumbs', () => {
  it('gives the next place, and takes it back', () => {
    expect(tapped([['A']], 'B')).toEqual([['A'], ['B']])
    expect(tapped(order, 'B')).toEqual([['A'], ['C'], ['D']])
    expect(tapped([['A']], 'A')).toEqual([])
  })

  it('moves past a neighbour, out of a shared place, and stops at the ends', () => {
    expect(moved([['A'], ['B']], 'B', -1)).toEqual([['B'], ['A']])
    expect(moved([['A'], ['B']], 'A', 1)).toEqual([['B'], ['A']])
    expect(moved(order, 'D', -1)).toEqual([['A'], ['D'], ['B', 'C']])
    expect(moved(order, 'C', -1)).toEqual([['A'], ['C'], ['B'], ['D']])
    expect(moved(order, 'B', 1)).toEqual([['A'], ['C'], ['B'], ['D']])
    expect(moved([['A'], ['B']], 'A', -1)).toEqual([['A'], ['B']])
    expect(moved([['A'], ['B']], 'B', 1)).toEqual([['A'], ['B']])
  })

  it('stands side by side, and alone again', () => {
    expect(levelled(order, 'D')).toEqual([['A'], ['B', 'C', 'D']])
    expect(levelled(order, 'B')).toEqual([['A'], ['C'], ['B'], ['D']])
    expect(levelled([['A'], ['B']], 'A')).toEqual([['A'], ['B']])
  })

  it('has the places of a competition', () => {
    expect(linesOf(order).map(({ id, place }) => `${id}${place}`)).toEqual(['A1', 'B2', 'C2', 'D4'])
    expect(linesOf(order).map(({ first, last }) => [first, last])).toEqual([
      [true, false],
      [false, false],
      [false, false],
      [false, true],
    ])
  })
})

describe('a draft', () => {
  const options = ['A', 'B'].map((id) => ({ id, text: id }))
  const ask = { ...emptyRanking, options }
  it('forgets topics that are gone, and other methods', () => {
    expect(readDraft('{"type":"rank","ranks":[["A","X"],["B"]]}', ask)).toEqual({ type: 'rank', ranks: [['A'], ['B']] })
    expect(readDraft('{"type":"dots","dots":{"A":1,"X":1}}', { ...ask, method: 'dots' })).toEqual({
      type: 'dots',
      dots: { A: 1 },
    })
    expect(readDraft('{"type":"dots","dots":{}}', ask)).toBeNull()
    expect(readDraft('{"type":', ask)).toBeNull()
    expect(readDraft('', ask)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { seeded } from '#shared/base/chance.ts'
import { readEvening } from './eveningContent.ts'
import { verdictsOf } from './judges.ts'
import { profileOf, spansOf } from './sketch.ts'

const DAY = '2027-04-15'
const { projects } = readEvening(DAY)
const BORDERS = [8, 22]
const PHASES = ['eins', 'zwei', 'drei', 'vier', 'fuenf']

describe('what the offices of the demo evening give', () => {
  it('is the same for a seed, on the scale, and level with nobody across a border', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const verdicts = verdictsOf(projects, 3, BORDERS, seeded(seed))
      expect(verdictsOf(projects, 3, BORDERS, seeded(seed))).toEqual(verdicts)
      const all = [...verdicts.values()].map((given) => given.flat())
      expect(all.every((given) => given.length === 12 && given.every((one) => one >= 1 && one <= 5))).toBe(true)
      const sums = all.map((given) => given.reduce((sum, one) => sum + one, 0)).toSorted((a, b) => b - a)
      for (const border of BORDERS) expect(sums[border - 1]).toBeGreaterThan(sums[border] ?? 99)
    }
  })

  it('leaves the project that is moved by hand in the last group', () => {
    const { byHand } = readEvening(DAY)
    for (let seed = 1; seed <= 60; seed++) {
      const sums = [...verdictsOf(projects, 3, BORDERS, seeded(seed))]
        .map(([title, given]) => ({ title, sum: given.flat().reduce((all, one) => all + one, 0) }))
        .toSorted((a, b) => b.sum - a.sum)
      expect(sums.findIndex((one) => one.title === byHand.project)).toBeGreaterThanOrEqual(22)
    }
  })
})

describe('a sketch', () => {
  it('lays the phases end to end and leaves out those that take no time', () => {
    const [first] = projects
    if (!first) throw new Error('nothing sketched')
    const spans = spansOf({ ...first, start: '2026-11', months: [2, 0, 3] }, PHASES)
    expect(spans).toEqual([
      { phase: 'eins', from: '2026-11-01', to: '2026-12-31' },
      { phase: 'drei', from: '2027-01-01', to: '2027-03-31' },
    ])
  })

  it('fills every field that a working group writes, for every project', () => {
    for (const one of projects)
      for (const [key, value] of profileOf(one, PHASES, DAY))
        expect(value === '' || value === null || JSON.stringify(value).includes('""'), `${one.title}: ${key}`).toBe(
          false,
        )
  })
})

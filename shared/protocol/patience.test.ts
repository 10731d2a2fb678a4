import { expect, it } from 'vitest'
import { seeded } from '../base/chance.ts'
import { pauseAfter } from './patience.ts'

it('a hall that lost its line comes back evenly, within four seconds', () => {
  const dice = seeded(7)
  const pauses = Array.from({ length: 1000 }, () => pauseAfter(9, dice))
  const perSecond = [0, 1, 2, 3].map((second) => pauses.filter((ms) => Math.floor(ms / 1000) === second).length)
  expect(perSecond.reduce((sum, n) => sum + n)).toBe(1000)
  for (const n of perSecond) expect(Math.abs(n - 250)).toBeLessThan(60)
})

it('a line that blinks is tried again soon', () => {
  expect(pauseAfter(1, () => 1)).toBe(1000)
  expect(pauseAfter(2, () => 1)).toBe(2000)
  expect(pauseAfter(40, () => 1)).toBe(4000)
})

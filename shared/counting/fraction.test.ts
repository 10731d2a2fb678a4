import { describe, expect, it } from 'vitest'
import { add, commonDenominator, compare, decimal, divide, times, toNumber } from './fraction.ts'

describe('decimal', () => {
  it.each([
    [0, 0n, 1n],
    [-0, 0n, 1n],
    [15, 15n, 1n],
    [1.5, 3n, 2n],
    [-0.25, -1n, 4n],
    [1e21, 10n ** 21n, 1n],
    [1.5e-7, 3n, 20_000_000n],
  ])('reads %d as it is written', (value, n, d) => {
    expect(compare(decimal(value), { n, d })).toBe(0)
  })
})

describe('exact arithmetic', () => {
  it('adds a tenth and two tenths to three tenths', () => {
    expect(compare(add(decimal(0.1), decimal(0.2)), decimal(0.3))).toBe(0)
  })

  it('adds three thirds to one', () => {
    const third = divide(decimal(1), decimal(3))
    expect(compare(add(add(third, third), third), decimal(1))).toBe(0)
  })

  it('orders what a float cannot tell apart', () => {
    const big = { n: 2n ** 60n, d: 1n }
    expect(compare(add(big, decimal(1)), big)).toBe(1)
    expect(compare(big, add(big, decimal(1)))).toBe(-1)
  })

  it('finds the common denominator', () => {
    expect(commonDenominator([decimal(0.5), decimal(0.25), decimal(0.1), decimal(3)])).toBe(20n)
    expect(commonDenominator([])).toBe(1n)
  })
})

describe('toNumber', () => {
  it('gives the nearest number', () => {
    expect(toNumber(divide(decimal(1), decimal(3)))).toBe(1 / 3)
    expect(toNumber(decimal(-0.7))).toBe(-0.7)
    expect(toNumber(times(decimal(0.1), 3n))).toBe(0.3)
  })

  it('survives parts far beyond the range of a number', () => {
    expect(toNumber({ n: 10n ** 400n + 1n, d: 2n * 10n ** 400n })).toBe(0.5)
    expect(toNumber({ n: 1n, d: 10n ** 300n })).toBe(1e-300)
  })
})

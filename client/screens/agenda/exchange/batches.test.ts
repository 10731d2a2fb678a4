import { expect, it } from 'vitest'
import { batches } from './batches.ts'

it('cuts a list into steps that fit, in order and without a loss', () => {
  const list = Array.from({ length: 25 }, (_, at) => ({ at, text: 'x'.repeat(at * 10) }))
  for (const [most, fits] of [
    [10, 1e6],
    [300, 1000],
    [1, 1],
  ] as const) {
    const cut = batches(list, most, fits)
    expect(cut.flat()).toEqual(list)
    expect(cut.every((one) => one.length > 0 && one.length <= most)).toBe(true)
  }
  expect(batches([], 3)).toEqual([])
})

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Ticker } from './ticker.ts'

let shown: number[]
let here: number
let ticker: Ticker
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'], now: 0 })
  vi.advanceTimersByTime(10_000)
  shown = []
  here = 10
  ticker = new Ticker(() => shown.push(performance.now()) > 0)
})
afterEach(() => {
  ticker.stop()
  vi.useRealTimers()
})
/** So long somebody comes every ten milliseconds; how often was the hall told? */
function arriving(ms: number): number {
  const before = shown.length
  for (let at = 0; at < ms; at += 10) {
    ticker.arm('crowd', here)
    vi.advanceTimersByTime(10)
  }
  return shown.length - before
}

describe('screens are told', () => {
  it('of who comes about once a second, and more slowly in a large hall', () => {
    expect(arriving(6000)).toBe(6)
    here = 2000
    expect(arriving(6000)).toBe(3)
    here = 20_000
    expect(arriving(6000)).toBe(2)
  })

  it('of what is said ten times a second, however large the hall, and of who is here along with it', () => {
    here = 20_000
    ticker.arm('crowd', here)
    vi.advanceTimersByTime(100)
    expect(shown).toHaveLength(1)
    ticker.arm('crowd', here)
    ticker.arm('said', here)
    vi.advanceTimersByTime(100)
    expect(shown).toHaveLength(2)
    vi.advanceTimersByTime(10_000)
    expect(shown).toHaveLength(2)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inkOf } from './brand.ts'
import { contrastOnWhite, INK, READABLE, readable, tintOf } from './colour.ts'

const colours = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)

describe('the colour of an organisation', () => {
  it('is measured as WCAG does', () => {
    expect(contrastOnWhite('#000000')).toBeCloseTo(21, 5)
    expect(contrastOnWhite('#ffffff')).toBeCloseTo(1, 5)
    expect(contrastOnWhite('#767676')).toBeCloseTo(4.54, 2)
  })

  it('can always be read on white, and stays what it is where it can be read already', () => {
    fc.assert(
      fc.property(colours, (colour) => {
        const { ink, darkened } = readable(colour)
        expect(contrastOnWhite(ink)).toBeGreaterThanOrEqual(READABLE)
        expect(darkened).toBe(contrastOnWhite(colour) < READABLE)
        if (!darkened) expect(ink).toBe(colour)
      }),
    )
    expect(readable('#ffcc00')).toMatchObject({ darkened: true })
  })

  it('is so light as a band that black text keeps a high contrast on it', () => {
    fc.assert(
      fc.property(colours, (colour) => {
        expect(contrastOnWhite(tintOf(colour))).toBeLessThan(1.35)
      }),
    )
  })

  it('is our own where none was chosen', () => {
    expect(inkOf(undefined)).toBe(INK)
    expect(inkOf({ name: 'Amt', colour: '', logo: null, imprint: '' })).toBe(INK)
    expect(inkOf({ name: 'Amt', colour: '#004f9f', logo: null, imprint: '' })).toBe('#004f9f')
  })
})

import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { INK } from '#shared/reports/colour.ts'
import { drawingOf } from '#shared/reports/drawing.ts'
import { sayIn } from '#shared/words/words.ts'
import { pngOf } from './png.ts'

it('draws a chart in pixels: its size, its bars, and letters of the font that comes along', () => {
  const bars = [
    { label: 'Größe 😀', value: 3 },
    { label: 'Öl', value: 1 },
  ]
  const drawing = drawingOf({ type: 'bars', title: 'Was?', of: 4, bars }, sayIn('de'), 'de', { ink: INK })
  if (!drawing) throw new Error('nothing drawn')
  const png = Buffer.from(pngOf(drawing))
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.readUInt32BE(16)).toBe(drawing.width * 3)
  const at = png.indexOf('IDAT')
  expect(
    inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)), { finishFlush: 2 }).length,
  ).toBeGreaterThan(1000)
  const other = pngOf({ ...drawing, shapes: drawing.shapes.filter(({ kind }) => kind === 'box') })
  expect(Buffer.from(other).equals(png)).toBe(false)
})

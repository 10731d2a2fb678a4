import { createRequire } from 'node:module'
import type { Brand } from '#shared/reports/brand.ts'

type Canvas = typeof import('@napi-rs/canvas')
const require = createRequire(import.meta.url)

/** A logo for tests: three fields and a line on nothing, as PNG or JPEG. */
export function drawnLogo(width: number, height: number, type: 'png' | 'jpeg' = 'png'): Uint8Array {
  const { createCanvas } = require('@napi-rs/canvas') as Canvas
  const sheet = createCanvas(width, height)
  const pen = sheet.getContext('2d')
  const side = Math.min(height, width / 3)
  for (const [n, colour] of ['#00695c', '#f9a825', '#c62828'].entries()) {
    pen.fillStyle = colour
    pen.fillRect(n * side, height * 0.1 * n, side * 0.9, height * 0.6)
  }
  pen.fillStyle = '#263238'
  pen.fillRect(0, height * 0.88, width, height * 0.1)
  return new Uint8Array(type === 'png' ? sheet.toBuffer('image/png') : sheet.toBuffer('image/jpeg'))
}

export const drawnBrand = (): Brand => ({
  ...{ name: 'Landkreis Musterland', colour: '#00695c' },
  logo: { data: drawnLogo(600, 200), width: 600, height: 200 },
  imprint:
    'Landkreis Musterland\nMarktplatz 7\n12345 Musterstadt\n\n## Kontakt\nTelefon 01234 5678\n\n- Zimmer 12\n- Zimmer 14',
})

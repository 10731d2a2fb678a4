import { createRequire } from 'node:module'
import type { Drawing } from '#shared/reports/drawParts.ts'
import { fontFiles } from './fonts.ts'
import { oneLine } from './plainText.ts'

type Canvas = typeof import('@napi-rs/canvas')
const require = createRequire(import.meta.url)
/** Enough for print. */
const SCALE = 3
const FAMILY = '"Atkinson Hyperlegible Next", "Noto Emoji", sans-serif'

let canvas: Canvas | null = null
/** Compiled code, with the fonts of the app: loaded when the first picture is drawn. */
function load(): Canvas {
  if (canvas) return canvas
  canvas = require('@napi-rs/canvas') as Canvas
  for (const { file, family } of fontFiles()) canvas.GlobalFonts.registerFromPath(file, family)
  return canvas
}

/** A chart as a picture of pixels, on white. */
export function pngOf({ width, height, shapes }: Drawing): Uint8Array {
  const sheet = load().createCanvas(Math.ceil(width * SCALE), Math.ceil(height) * SCALE)
  const pen = sheet.getContext('2d')
  pen.scale(SCALE, SCALE)
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, width, Math.ceil(height))
  for (const shape of shapes) {
    pen.fillStyle = shape.fill
    if (shape.kind === 'box') pen.fillRect(shape.x, shape.y, shape.width, shape.height)
    else {
      pen.font = `${shape.bold ? 'bold ' : ''}${shape.size}px ${FAMILY}`
      pen.textAlign = shape.at === 'middle' ? 'center' : shape.at
      pen.fillText(oneLine(shape.text), shape.x, shape.y)
    }
  }
  return new Uint8Array(sheet.toBuffer('image/png'))
}

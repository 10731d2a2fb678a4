import { createRequire } from 'node:module'
import { fontFiles } from '../../files/fonts.ts'

type Canvas = typeof import('@napi-rs/canvas')
const require = createRequire(import.meta.url)
const [WIDTH, HEIGHT] = [780, 240]
const [HILL, FIELD, SUN, INK, QUIET] = ['#1d5c7a', '#5b8c3e', '#d98e2b', '#17384a', '#4a6170']

/** The mark of the region that does not exist: a sun behind two hills, dots along a line that joins them, and its name. */
export function regionLogo(): Uint8Array {
  const canvas = require('@napi-rs/canvas') as Canvas
  for (const { file, family } of fontFiles()) canvas.GlobalFonts.registerFromPath(file, family)
  const sheet = canvas.createCanvas(WIDTH, HEIGHT)
  const pen = sheet.getContext('2d')
  const disc = (x: number, y: number, size: number, colour: string) => {
    pen.fillStyle = colour
    pen.beginPath()
    pen.arc(x, y, size, 0, 2 * Math.PI)
    pen.fill()
  }
  pen.save()
  pen.beginPath()
  pen.arc(120, 120, 104, 0, 2 * Math.PI)
  pen.clip()
  pen.fillStyle = '#e4eef3'
  pen.fillRect(0, 0, 240, HEIGHT)
  disc(150, 92, 40, SUN)
  disc(60, 240, 118, HILL)
  disc(196, 262, 118, FIELD)
  pen.restore()
  pen.strokeStyle = '#ffffff'
  pen.lineWidth = 6
  pen.beginPath()
  const stops = [
    [52, 168],
    [104, 178],
    [150, 196],
    [192, 172],
  ] as const
  for (const [x, y] of stops) pen.lineTo(x, y)
  pen.stroke()
  for (const [x, y] of stops) disc(x, y, 11, '#ffffff')
  pen.textBaseline = 'alphabetic'
  pen.fillStyle = QUIET
  pen.font = '44px "Atkinson Hyperlegible Next", sans-serif'
  pen.fillText('Regionalverbund', 262, 96)
  pen.fillStyle = INK
  pen.font = 'bold 92px "Atkinson Hyperlegible Next", sans-serif'
  pen.fillText('Musterland', 258, 182)
  return new Uint8Array(sheet.toBuffer('image/png'))
}

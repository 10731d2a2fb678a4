import { createRequire } from 'node:module'
import { LOGO } from '#shared/reports/brandLimits.ts'
import { ok, refuse, type Result } from '#shared/base/result.ts'

type Canvas = typeof import('@napi-rs/canvas')
const require = createRequire(import.meta.url)
/** Sharp in print at the height it has there, and small enough for a phone. */
const [WIDEST, HIGHEST] = [900, 360]

type Size = { width: number; height: number }

/** What a file says of its own size, before anything of it is unpacked; null for all that is neither PNG nor JPEG. */
export function sizeOf(data: Uint8Array): Size | null {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  if (data.length > 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a)
    return { width: view.getUint32(16), height: view.getUint32(20) }
  return data.length > 4 && view.getUint16(0) === 0xffd8 ? jpegSize(view) : null
}

function jpegSize(view: DataView): Size | null {
  let at = 2
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const mark = view.getUint8(at + 1)
    // Start of a frame, whichever way it is coded; the three between them are tables.
    const frame = mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc
    if (frame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += mark === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return null
}

/** May this file be tried? Its kind, its bytes and its measures; nothing is decoded here. */
export function logoFits(data: Uint8Array): Result<Size> {
  if (data.length > LOGO.bytes) return refuse('brand.bytes', { mb: LOGO.bytes / 1_048_576 })
  const size = sizeOf(data)
  if (!size) return refuse('brand.kind')
  const [less, more] = [Math.min(size.width, size.height), Math.max(size.width, size.height)]
  if (more > LOGO.most) return refuse('brand.large', { ...size, max: LOGO.most })
  return less < 1 || more < LOGO.least ? refuse('brand.small', { ...size, min: LOGO.least }) : ok(size)
}

/**
 * The picture drawn anew as PNG: nothing of the file that was brought is kept but what can be seen. Null when it cannot
 * be read. It is done in the press's thread, so that a malicious file stops nobody else.
 */
export async function redrawn(data: Uint8Array): Promise<Uint8Array | null> {
  const { createCanvas, loadImage } = require('@napi-rs/canvas') as Canvas
  try {
    const image = await loadImage(Buffer.from(data))
    const scale = Math.min(1, WIDEST / image.width, HIGHEST / image.height)
    const [width, height] = [image.width, image.height].map((side) => Math.max(1, Math.round(side * scale))) as [
      number,
      number,
    ]
    const sheet = createCanvas(width, height)
    const pen = sheet.getContext('2d')
    pen.imageSmoothingQuality = 'high'
    pen.drawImage(image, 0, 0, width, height)
    return new Uint8Array(sheet.toBuffer('image/png'))
  } catch {
    return null
  }
}

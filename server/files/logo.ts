import { createRequire } from 'node:module'
import { LOGO } from '#shared/reports/brandLimits.ts'
import { ok, refuse, type Result } from '#shared/base/result.ts'

type Canvas = typeof import('@napi-rs/canvas')
const require = createRequire(import.meta.url)
/** Sharp in print at the height it has there, and small enough for a phone. */
const [WIDEST, HIGHEST] = [900, 360]

type Size = { width: number; height: number }

/** What a file says of its own size as it is looked at, before anything of it is unpacked; null for all that is neither PNG nor JPEG. */
export function sizeOf(data: Uint8Array): Size | null {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  if (data.length > 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a)
    return { width: view.getUint32(16), height: view.getUint32(20) }
  return data.length > 4 && view.getUint16(0) === 0xffd8 ? jpegSize(view) : null
}

function jpegSize(view: DataView): Size | null {
  let at = 2
  let turned = false
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const mark = view.getUint8(at + 1)
    // Start of a frame, whichever way it is coded; the three between them are tables.
    const frame = mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc
    if (frame) {
      const [width, height] = [view.getUint16(at + 7), view.getUint16(at + 5)]
      return turned ? { width: height, height: width } : { width, height }
    }
    const length = mark === 0xff ? 0 : view.getUint16(at + 2)
    if (mark === 0xe1) turned ||= sideways(view, at + 4, Math.min(at + 2 + length, view.byteLength))
    at += mark === 0xff ? 1 : 2 + length
  }
  return null
}

/** Whether a camera was held sideways: what it noted (EXIF) says that the picture is to be turned by a quarter. */
function sideways(view: DataView, from: number, end: number): boolean {
  const tiff = from + 6
  if (tiff + 8 > end || view.getUint32(from) !== 0x45786966) return false
  const little = view.getUint16(tiff) === 0x4949
  const list = tiff + view.getUint32(tiff + 4, little)
  if (list + 2 > end) return false
  for (let n = 0, at = list + 2; n < view.getUint16(list, little) && at + 12 <= end; n++, at += 12)
    if (view.getUint16(at, little) === 0x112)
      return view.getUint16(at + 8, little) >= 5 && view.getUint16(at + 8, little) <= 8
  return false
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
    // It comes turned as it is to be looked at.
    const image = await loadImage(Buffer.from(data))
    const said = sizeOf(data)
    // A file that says of itself what is not true was not made by a camera or a drawing program.
    const sides = (size: Size) => [size.width, size.height].toSorted((a, b) => a - b).join()
    if (!said || sides(said) !== sides(image)) return null
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

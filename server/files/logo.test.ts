import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnLogo } from './drawnLogo.ts'
import { logoFits, redrawn, sizeOf } from './logo.ts'

const require = createRequire(import.meta.url)
async function colourAt(png: Uint8Array, x: number, y: number): Promise<'green' | 'other'> {
  const { createCanvas, loadImage } = require('@napi-rs/canvas') as typeof import('@napi-rs/canvas')
  const pen = createCanvas(1, 1).getContext('2d')
  pen.drawImage(await loadImage(Buffer.from(png)), -x, -y)
  const [red = 255, green = 0] = pen.getImageData(0, 0, 1, 1).data
  return red < 30 && green > 80 ? 'green' : 'other'
}
const bytes = (text: string) => new TextEncoder().encode(text)
/** What a camera writes into its pictures. */
const withRemark = (jpeg: Uint8Array): Uint8Array => {
  const remark = bytes('GPS 51.2 N 10.1 E')
  return new Uint8Array([0xff, 0xd8, 0xff, 0xfe, 0, remark.length + 2, ...remark, ...jpeg.subarray(2)])
}
/** What a camera notes of how it was held: 1 upright, 3 upside down, 5 to 8 sideways. */
const held = (jpeg: Uint8Array, how: number, little = false): Uint8Array => {
  const note = new DataView(new ArrayBuffer(26))
  const short = (at: number, value: number) => note.setUint16(at, value, little)
  note.setUint16(0, little ? 0x4949 : 0x4d4d)
  short(2, 42)
  note.setUint32(4, 8, little)
  short(8, 1)
  short(10, 0x112)
  short(12, 3)
  note.setUint32(14, 1, little)
  short(18, how)
  const body = [...bytes('Exif\0\0'), ...new Uint8Array(note.buffer)]
  return new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, body.length + 2, ...body, ...jpeg.subarray(2)])
}
/** A small file that says it is a huge picture. */
const bomb = (): Uint8Array => {
  const png = drawnLogo(200, 80)
  new DataView(png.buffer).setUint32(16, 60_000)
  return png
}

describe('[SPEC D17] a logo', () => {
  it('is measured by its header, PNG and JPEG alike', () => {
    expect(sizeOf(drawnLogo(321, 123))).toEqual({ width: 321, height: 123 })
    expect(sizeOf(withRemark(drawnLogo(321, 123, 'jpeg')))).toEqual({ width: 321, height: 123 })
  })

  it('is refused by what is wrong with it, before anything is decoded', () => {
    const code = (data: Uint8Array) => (logoFits(data) as { code?: string }).code
    expect(code(bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'))).toBe('brand.kind')
    expect(code(bytes('GIF89a'.padEnd(80, ' ')))).toBe('brand.kind')
    expect(code(new Uint8Array())).toBe('brand.kind')
    expect(code(bomb())).toBe('brand.large')
    expect(code(drawnLogo(40, 20))).toBe('brand.small')
    expect(code(new Uint8Array(1_100_000))).toBe('brand.bytes')
    expect(code(drawnLogo(400, 100))).toBeUndefined()
  })

  it('is drawn anew: as large as print needs, and without what else stood in the file', async () => {
    const large = await redrawn(drawnLogo(2000, 500))
    expect(sizeOf(large ?? new Uint8Array())).toEqual({ width: 900, height: 225 })
    const told = await redrawn(withRemark(drawnLogo(300, 100, 'jpeg')))
    expect(sizeOf(told ?? new Uint8Array())).toEqual({ width: 300, height: 100 })
    expect(Buffer.from(told ?? []).toString('latin1')).not.toContain('GPS')
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is measured and drawn as it is looked at, held as %i', async (how) => {
    for (const little of [false, true]) {
      const photo = held(drawnLogo(400, 100, 'jpeg'), how, little)
      expect(sizeOf(photo)).toEqual(how < 5 ? { width: 400, height: 100 } : { width: 100, height: 400 })
      const drawn = (await redrawn(photo)) ?? new Uint8Array()
      const size = how < 5 ? { width: 400, height: 100 } : { width: 90, height: 360 }
      expect(sizeOf(drawn)).toEqual(size)
      // The green field of the logo lies where its top left corner belongs.
      const [right, below] = [[2, 3, 6, 7].includes(how), [3, 4, 7, 8].includes(how)]
      expect(await colourAt(drawn, right ? size.width - 8 : 8, below ? size.height - 8 : 8)).toBe('green')
    }
  })

  it('that says of itself what is not true is none', async () => {
    const jpeg = drawnLogo(400, 100, 'jpeg')
    // A frame for those who only look at the beginning, before the one that holds the picture.
    const lying = new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 90, 0, 90, 1, 1, 0x11, 0, ...jpeg.subarray(2)])
    expect(sizeOf(lying)).toEqual({ width: 90, height: 90 })
    expect(await redrawn(lying)).toBeNull()
    const torn = held(jpeg, 6).subarray(0, 30)
    expect(sizeOf(torn)).toBeNull()
  })

  it('that cannot be read is none, and throws nothing', async () => {
    expect(await redrawn(bytes('kein Bild'))).toBeNull()
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), fc.nat(1500), async (noise, at) => {
        const png = drawnLogo(120, 60)
        png.set(noise.subarray(0, Math.max(0, png.length - at)), Math.min(at, png.length))
        if (logoFits(png).ok) await redrawn(png)
        logoFits(noise)
      }),
      { numRuns: 60 },
    )
  })
})

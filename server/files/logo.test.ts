import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnLogo } from './drawnLogo.ts'
import { logoFits, redrawn, sizeOf } from './logo.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
/** What a camera writes into its pictures. */
const withRemark = (jpeg: Uint8Array): Uint8Array => {
  const remark = bytes('GPS 51.2 N 10.1 E')
  return new Uint8Array([0xff, 0xd8, 0xff, 0xfe, 0, remark.length + 2, ...remark, ...jpeg.subarray(2)])
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

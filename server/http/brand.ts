import { hash } from 'node:crypto'
import * as z from 'zod/mini'
import { ok, refuse, type Result } from '#shared/base/result.ts'
import { text } from '#shared/base/schema.ts'
import { LOGO, NAME_MAX } from '#shared/reports/brandLimits.ts'
import { readable } from '#shared/reports/colour.ts'
import { logoFits, sizeOf } from '../files/logo.ts'
import type { House } from '../house.ts'
import { brandSheet, logoPath } from '../publicPages/brand.ts'
import { route } from './route.ts'

/** A picture as text is a third longer. */
const ENCODED = Math.ceil(LOGO.bytes / 3) * 4
const encoded = z.string().check(z.maxLength(ENCODED + 1024), z.regex(/^[A-Za-z0-9+/]+={0,2}$/))

type Picture = { logo: Uint8Array | null; width: number; height: number }
const NONE: Picture = { logo: null, width: 0, height: 0 }

/** A picture that somebody brought, drawn anew in a thread of its own. */
async function taken({ press }: House, base64: string): Promise<Result<Picture>> {
  const data = new Uint8Array(Buffer.from(base64, 'base64'))
  const fits = logoFits(data)
  if (!fits.ok) return fits
  const made = await press.make({ make: 'logo', data })
  if ('ok' in made) return made
  const { body } = made
  const size = typeof body === 'string' ? null : sizeOf(body)
  return size && typeof body !== 'string' ? ok({ logo: body, ...size }) : refuse('brand.unreadable')
}

/** How the organisation looks: one name, one colour and one logo per server, as there is one imprint. */
export const brandRoutes = [
  route({
    // What stands on public pages and on the page where people join is no secret.
    ...{ method: 'GET', path: '/api/brand', may: 'anyone', limit: 'light', body: null },
    handle({ house }) {
      const brand = house.directory.brand()
      const { name, colour, version } = brand
      return { ok: true, name, colour, version, logo: logoPath(brand) }
    },
  }),
  route({
    ...{ method: 'POST', path: '/api/brand', may: 'organiser', limit: 'heavy', size: ENCODED + 8192 },
    // `was`: the version that was on the screen. Without `logo` the picture stays; null takes it away.
    body: z.object({
      was: z.string().check(z.maxLength(64)),
      name: text(NAME_MAX, 0),
      colour: z.string().check(z.regex(/^(#[0-9a-f]{6})?$/)),
      logo: z.optional(z.nullable(encoded)),
    }),
    async handle({ house, body }) {
      const { name, colour, was, logo } = body
      const { directory } = house
      const picture = logo ? await taken(house, logo) : ok(logo === null ? NONE : directory.brand())
      if (!picture.ok) return picture
      const { logo: data, width, height } = picture.value
      if (data && name === '') return refuse('brand.name')
      // Asked last: while a picture is drawn, somebody else may have saved.
      if (directory.brand().version !== was) return refuse('brand.other')
      const version = hash(
        'sha256',
        Buffer.concat([Buffer.from(`${name}\n${colour}\n`), data ?? Buffer.alloc(0)]),
        'hex',
      )
      directory.putBrand({ name, colour, logo: data, width, height, version: version.slice(0, 16) })
      return { ok: true }
    },
  }),
  route({
    ...{ method: 'GET', path: '/brand/logo.png', may: 'anyone', limit: 'light', body: null },
    handle({ house, res }) {
      const { logo } = house.directory.brand()
      if (!logo) return refuse('notFound')
      // Kept, but asked about every time: a logo that was taken away is gone at once.
      res.setHeader('cache-control', 'public, no-cache')
      res.type('png').send(Buffer.from(logo))
      return undefined
    },
  }),
  route({
    ...{ method: 'GET', path: '/brand/page.css', may: 'anyone', limit: 'light', body: null },
    handle({ house, res }) {
      const { colour } = house.directory.brand()
      res.setHeader('cache-control', 'public, no-cache')
      res.type('css').send(colour ? brandSheet(readable(colour).ink) : '')
      return undefined
    },
  }),
]

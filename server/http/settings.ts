import * as z from 'zod/mini'
import { text } from '#shared/base/schema.ts'
import { route } from './route.ts'

/** Texts the organiser edits: who is responsible, what is stored, how accessible it is. */
export const PAGES = ['imprint', 'privacy', 'accessibility'] as const
const page = z.enum(PAGES)

export const settingRoutes = [
  route({
    ...{ method: 'GET', path: '/api/legal', may: 'anyone', limit: 'light', body: null },
    handle: ({ house }) => ({
      ok: true,
      pages: Object.fromEntries(PAGES.map((one) => [one, house.directory.setting(`legal.${one}`) ?? ''])),
    }),
  }),
  route({
    ...{ method: 'POST', path: '/api/legal', may: 'organiser', limit: 'light' },
    body: z.object({ page, text: text(20_000, 0) }),
    handle({ house, body }) {
      house.directory.putSetting(`legal.${body.page}`, body.text)
      return { ok: true }
    },
  }),
  route({
    ...{ method: 'GET', path: '/api/address', may: 'organiser', limit: 'light', body: null },
    handle: ({ house }) => ({ ok: true, address: house.address(), hall: house.directory.setting('hallUrl') ?? '' }),
  }),
  route({
    ...{ method: 'POST', path: '/api/address', may: 'organiser', limit: 'light' },
    body: z.object({ hall: z.string().check(z.regex(/^(https?:\/\/[^\s/]+)?$/), z.maxLength(200)) }),
    handle({ house, body }) {
      house.directory.putSetting('hallUrl', body.hall)
      return { ok: true, address: house.address() }
    },
  }),
]

import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import * as z from 'zod/mini'
import { newId, newSecret } from '#shared/base/ids.ts'
import { refuse } from '#shared/base/result.ts'
import { id, text } from '#shared/base/schema.ts'
import { hashOf, type House, staffDevice } from '../house.ts'
import { buckets } from '../wire/limits.ts'
import { type Call, route } from './route.ts'
import { changeSession } from './session.ts'

const credentials = { name: text(80), password: z.string().check(z.minLength(10), z.maxLength(200)) }
const secret = z.string().check(z.regex(/^[a-z0-9]{32}$/))
/** Failed sign-ins slow down the account they were meant for; no address is ever blocked. */
const tries = buckets(8, 0.1)
const nobody = hash('nobody has this password')

async function addOrganiser(call: Call<{ name: string; password: string }>) {
  const { house, req, res, asker, body } = call
  if (house.directory.organisers().some((one) => one.name.toLowerCase() === body.name.toLowerCase()))
    return refuse('people.taken')
  const organiser = { id: newId(randomBytes), name: body.name, hash: await hash(body.password), created: house.now() }
  house.directory.putOrganiser(organiser)
  changeSession(house, req, res, asker.session, () => ({ organiser: organiser.id }), true)
  return { ok: true as const }
}

/** At the first start there is nobody yet: one link, good once, makes the first organiser. */
export function setUpLink(house: House): string | null {
  if (house.directory.organisers().length > 0) return null
  const token = newSecret(randomBytes)
  house.directory.putInvite(hashOf(token), house.now())
  return token
}

export const peopleRoutes = [
  route({
    ...{ method: 'GET', path: '/api/me', may: 'anyone', limit: 'light', body: null },
    handle({ house, asker: { session } }) {
      const organiser = house.directory.organisers().find((one) => one.id === session?.organiser)
      const grants = (session?.grants ?? []).flatMap((grant) => {
        const link = house.directory.link(grant)
        if (!link || link.revoked !== null) return []
        const { role, scope, room, label } = link
        return [{ id: grant, role, scope, room, label, title: house.directory.room(room)?.title ?? '' }]
      })
      const setUp = house.directory.organisers().length === 0
      return { ok: true, organiser: organiser ? { id: organiser.id, name: organiser.name } : null, grants, setUp }
    },
  }),
  route({
    ...{ method: 'POST', path: '/api/accept', may: 'anyone', limit: 'password' },
    body: z.object({ ...credentials, secret }),
    async handle(call) {
      const { house, body } = call
      if (house.directory.organisers().some((one) => one.name.toLowerCase() === body.name.toLowerCase()))
        return refuse('people.taken')
      if (!house.directory.useInvite(hashOf(body.secret), house.now())) return refuse('people.invite')
      return addOrganiser(call)
    },
  }),
  route({
    ...{ method: 'POST', path: '/api/signin', may: 'anyone', limit: 'password' },
    body: z.object(credentials),
    async handle({ house, req, res, asker, body }) {
      const name = body.name.toLowerCase()
      if (!tries.take(name, house.now())) return refuse('tooFast')
      const organiser = house.directory.organisers().find((one) => one.name.toLowerCase() === name)
      const right = await verify(organiser?.hash ?? (await nobody), body.password)
      if (!right || !organiser) return refuse('people.wrong')
      changeSession(house, req, res, asker.session, () => ({ organiser: organiser.id }), true)
      return { ok: true }
    },
  }),
  route({
    ...{ method: 'POST', path: '/api/signout', may: 'anyone', limit: 'light', body: null },
    async handle({ house, res, asker }) {
      if (asker.session) {
        house.directory.removeSession(asker.session.secret)
        await house.rooms.throwOut(staffDevice(`organiser/${asker.session.secret}`), 'grant.unknown')
      }
      res.clearCookie('tr_session', { path: '/' })
      return { ok: true }
    },
  }),
  route({
    ...{ method: 'GET', path: '/api/organisers', may: 'organiser', limit: 'light', body: null },
    handle: ({ house }) => ({
      ok: true,
      organisers: house.directory.organisers().map(({ id: one, name, created }) => ({ id: one, name, created })),
    }),
  }),
  route({
    ...{ method: 'POST', path: '/api/organisers/invite', may: 'organiser', limit: 'heavy', body: null },
    handle({ house }) {
      const token = newSecret(randomBytes)
      house.directory.putInvite(hashOf(token), house.now())
      return { ok: true, secret: token }
    },
  }),
  route({
    ...{ method: 'POST', path: '/api/organisers/remove', may: 'organiser', limit: 'heavy', body: z.object({ id }) },
    async handle({ house, body, asker }) {
      if (body.id === asker.session?.organiser) return refuse('people.self')
      const sessions = house.directory.sessionsOf(body.id)
      house.directory.removeOrganiser(body.id)
      for (const session of sessions) await house.rooms.throwOut(staffDevice(`organiser/${session}`), 'grant.unknown')
      return { ok: true }
    },
  }),
]

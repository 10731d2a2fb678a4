import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import * as z from 'zod/mini'
import { newId, newSecret } from '#shared/base/ids.ts'
import { refuse } from '#shared/base/result.ts'
import { id, text } from '#shared/base/schema.ts'
import { hashOf, type House, staffDevice } from '../house.ts'
import { bucket, buckets, gate } from '../wire/limits.ts'
import { type Call, route } from './route.ts'
import { changeSession, remember, remembers } from './session.ts'

const credentials = { name: text(80), password: z.string().check(z.minLength(10), z.maxLength(200)) }
const secret = z.string().check(z.regex(/^[a-z0-9]{32}$/))
/**
 * Sign-ins slow down the account they were meant for, and all strangers together; no address is ever blocked. A browser
 * that has signed in to the account before has a place of its own, so that nobody can lock its organiser out.
 */
const tries = { stranger: buckets(8, 0.1), known: buckets(8, 0.1) }
const strangers = bucket(120, 10)
const invited = bucket(600, 100)
/** A password takes a core for a while: so many at once and so many in line. */
const hashing = { stranger: gate(3, 40), known: gate(1, 10) }
const nobody = hash('nobody has this password')

type Credentials = { name: string; password: string }
const named = (house: House, name: string) =>
  house.directory.organisers().find((one) => one.name.toLowerCase() === name.toLowerCase())

function enter({ house, req, res, asker }: Call<Credentials>, organiser: string) {
  changeSession(house, req, res, asker.session, () => ({ organiser }), true)
  remember(house, req, res, organiser)
  return { ok: true as const }
}

async function accept(call: Call<Credentials & { secret: string }>) {
  const { house, body } = call
  if (!invited.take(house.now())) return refuse('tooFast')
  const invite = hashOf(body.secret)
  if (!house.directory.hasInvite(invite, house.now())) return refuse('people.invite')
  if (named(house, body.name)) return refuse('people.taken')
  const made = await hashing.stranger(() => hash(body.password))
  if (made === null) return refuse('tooFast')
  // Both are asked again: somebody else may have been quicker while the password was worked on.
  if (named(house, body.name)) return refuse('people.taken')
  if (!house.directory.useInvite(invite, house.now())) return refuse('people.invite')
  // The other links that were printed before there was anybody open nothing any more.
  if (house.directory.organisers().length === 0) house.directory.dropInvites()
  const organiser = { id: newId(randomBytes), name: body.name, hash: made, created: house.now() }
  house.directory.putOrganiser(organiser)
  return enter(call, organiser.id)
}

async function signIn(call: Call<Credentials>) {
  const { house, req, body } = call
  const organiser = named(house, body.name)
  const who = organiser && remembers(house, req, organiser.id) ? 'known' : 'stranger'
  if (who === 'stranger' && !strangers.take(house.now())) return refuse('tooFast')
  if (!tries[who].take(organiser?.id ?? body.name.toLowerCase(), house.now())) return refuse('tooFast')
  const right = await hashing[who](async () => verify(organiser?.hash ?? (await nobody), body.password))
  if (right === null) return refuse('tooFast')
  return right && organiser ? enter(call, organiser.id) : refuse('people.wrong')
}

/** At the first start there is nobody yet: one link, the newest, good once, makes the first organiser. */
export function setUpLink(house: House): string | null {
  if (house.directory.organisers().length > 0) return null
  const token = newSecret(randomBytes)
  house.directory.dropInvites()
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
    handle: accept,
  }),
  route({
    ...{ method: 'POST', path: '/api/signin', may: 'anyone', limit: 'password' },
    body: z.object(credentials),
    handle: signIn,
  }),
  route({
    ...{ method: 'POST', path: '/api/signout', may: 'anyone', limit: 'light', body: null },
    async handle({ house, res, asker }) {
      if (asker.session) {
        house.directory.removeSession(asker.session.secret)
        await house.rooms.throwOut(staffDevice(`session/${asker.session.secret}`), 'grant.unknown')
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

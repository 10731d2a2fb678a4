import * as z from 'zod/mini'
import { readCode } from '#shared/base/ids.ts'
import { refuse } from '#shared/base/result.ts'
import { actSchema, helloSchema, saySchema } from '#shared/protocol/wire.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import { hashOf, type House } from '../house.ts'
import { bucket, PACE, typedCodes } from '../wire/limits.ts'
import { doFrom } from '../wire/doing.ts'
import { identify } from '../wire/identify.ts'
import { byNetwork } from '../wire/nearby.ts'
import { welcomeTo } from '../wire/welcome.ts'
import { route } from './route.ts'
import { changeSession } from './session.ts'

const secret = z.string().check(z.regex(/^[a-z0-9]{32}$/))
/** Wrong links, for the whole server; right ones never count. */
const wrong = bucket(60, 1)
const ACT_SIZE = 262_144
const healthy = new WeakMap<House, number>()

export const doorRoutes = [
  route({
    ...{ method: 'GET', path: '/healthz', may: 'anyone', limit: 'light', body: null },
    handle({ house }) {
      const now = house.now()
      // Whoever asks every moment must not make the disk write every moment.
      if (Math.abs(now - (healthy.get(house) ?? 0)) >= 1000) {
        house.directory.putSetting('health', String(now))
        healthy.set(house, now)
      }
      return { ok: true }
    },
  }),
  route({
    ...{ method: 'POST', path: '/api/door', may: 'anyone', limit: 'light' },
    body: z.object({ name: z.string().check(z.maxLength(60)) }),
    async handle({ house, body }) {
      const name = body.name.length === 32 ? body.name : (readCode(body.name) ?? '')
      const guesses = typedCodes(house)
      if (body.name.length !== 32 && !guesses.left(house.now())) return refuse('tooFast')
      const record = name === '' ? null : house.directory.roomByName(name)
      const room = record && record.archived === null && record.copy === 0 ? await house.rooms.get(record.id) : null
      if (!room || !record) {
        if (body.name.length !== 32) guesses.take(house.now())
        return refuse('room.unknown')
      }
      const { meta, ended } = room.state as Workshop
      return { ok: true, id: record.id, name, title: meta.title.text, organiser: meta.organiser.text, ended }
    },
  }),
  route({
    ...{ method: 'POST', path: '/api/enter', may: 'anyone', limit: 'light', body: z.object({ secret }) },
    handle({ house, req, res, asker, body }) {
      const link = house.directory.linkBySecret(hashOf(body.secret))
      if (!link || link.revoked !== null) return refuse(wrong.take(house.now()) ? 'grant.unknown' : 'tooFast')
      changeSession(house, req, res, asker.session, ({ grants }) => ({ grants: [...new Set([...grants, link.id])] }))
      const type = house.directory.room(link.room)?.type ?? 'workshop'
      return { ok: true, grant: link.id, room: link.room, role: link.role, scope: link.scope, type }
    },
  }),
  route({
    ...{ method: 'POST', path: '/api/hello', may: 'anyone', limit: 'light', body: helloSchema },
    async handle({ house, req, body }) {
      const found = await identify(house, body, req.headers.cookie)
      if (!found.ok) return found
      const { room, who } = found.value
      if (who.role === 'participant') {
        room.presence.arrive(who.device, house.now(), byNetwork(req.ip, req.headers.host))
        room.touch()
        setTimeout(() => {
          room.presence.leave(who.device)
          room.touch()
        }, 9000).unref()
      }
      return welcomeTo(house, found.value, body, house.now())
    },
  }),
  route({
    ...{ method: 'POST', path: '/api/say', may: 'anyone', limit: 'light' },
    body: z.object({ hello: helloSchema, say: saySchema }),
    async handle({ house, req, body }) {
      const found = await identify(house, body.hello, req.headers.cookie)
      if (!found.ok) return found
      const { room, who } = found.value
      if (!PACE.say(room.parts.id, who.device, house.now())) return refuse('tooFast')
      const reply = await room.submit({ type: 'say', who, say: body.say })
      return reply
    },
  }),
  route({
    // Actions that are too large for a line's frames. Without a session the body may be no larger than any other.
    ...{ method: 'POST', path: '/api/act', may: 'anyone', limit: 'light', size: ACT_SIZE },
    body: z.object({ hello: helloSchema, act: actSchema }),
    async handle({ house, req, body }) {
      const found = await identify(house, body.hello, req.headers.cookie)
      return found.ok ? doFrom(house, found.value, body.act) : found
    },
  }),
]

import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { newId, newSecret } from '#shared/base/ids.ts'
import { refuse } from '#shared/base/result.ts'
import { id, text } from '#shared/base/schema.ts'
import { metaSchema } from '#shared/workshop/actions.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import { hashOf, type House, staffDevice } from '../house.ts'
import type { RoomRecord } from '../store/directory.ts'
import { broken } from '../store/failpoint.ts'
import { forgetCopies } from './handover.ts'
import { readTemplates, startFrom } from './templates.ts'
import { type Call, route } from './route.ts'

const lang = z.enum(['de', 'en'])
const linkRole = z.enum(['moderator', 'host', 'projector', 'minutes', 'group', 'evaluator'])
/** Links that only an agenda gives out, and to nobody without a group or a name of their own. */
const OF_AGENDAS: Partial<Record<z.infer<typeof linkRole>, RegExp>> = {
  group: /^group\/[a-z0-9]{8,32}$/,
  evaluator: /^evaluator\/[a-z0-9]{8,32}$/,
}

function unread(house: House, room: string, error: unknown): null {
  house.log.error({ room, err: error }, 'cannot be read')
  return null
}

async function summary(house: House, record: RoomRecord) {
  const { id: room, type, title, lang: language, created, archived, copy, code, parent } = record
  // One room that cannot be read must not hide the others.
  const read =
    type === 'workshop' ? await house.rooms.get(room).catch((error: unknown) => unread(house, room, error)) : null
  const live = read?.state as Workshop | undefined
  const state = !live
    ? null
    : live.ended
      ? 'ended'
      : Object.values(live.items).some((one) => one.begun)
        ? 'running'
        : 'prepared'
  const date = live?.meta.date ?? ''
  const name = live?.meta.title.text || title
  return { id: room, type, title: name, lang: language, created, archived, copy: copy === 1, code, parent, state, date }
}
const roomOf = ({ asker }: Call): RoomRecord => {
  if (!asker.room) throw new Error('the table lets nobody in without a room')
  return asker.room
}

export const roomRoutes = [
  route({
    ...{ method: 'GET', path: '/api/rooms', may: 'organiser', limit: 'light', body: null },
    handle: async ({ house }) => ({
      ok: true,
      disk: house.space.level,
      rooms: await Promise.all(house.directory.rooms().map((one) => summary(house, one))),
    }),
  }),
  route({
    ...{ method: 'GET', path: '/api/templates', may: 'organiser', limit: 'light', body: null },
    handle: () => ({ ok: true, templates: readTemplates().map(({ key, name, about }) => ({ key, name, about })) }),
  }),
  route({
    ...{ method: 'POST', path: '/api/rooms', may: 'organiser', limit: 'heavy' },
    body: z.object({ type: z.enum(['workshop', 'agenda']), lang, template: z.nullable(text(40)), meta: metaSchema }),
    async handle({ house, body }) {
      const record = house.rooms.create(body.type, body.meta.title.text, body.lang)
      const reply = await startFrom(house, record, body.meta, body.template)
      return reply.ok ? { ok: true, id: record.id } : reply
    },
  }),
  route({
    ...{ method: 'GET', path: '/api/rooms/:room', may: ['organiser', 'moderator'], limit: 'light', body: null },
    async handle(call) {
      const record = roomOf(call)
      const address = call.house.address()
      return { ok: true, room: await summary(call.house, record), join: `${address}/j#${record.token ?? ''}`, address }
    },
  }),
  route({
    ...{ method: 'POST', path: '/api/rooms/:room/archive', may: 'organiser', limit: 'heavy' },
    body: z.object({ archived: z.boolean() }),
    async handle(call) {
      call.house.directory.putRoom({ ...roomOf(call), archived: call.body.archived ? call.house.now() : null })
      if (call.body.archived) await call.house.rooms.evict(roomOf(call).id)
      return { ok: true }
    },
  }),
  route({
    ...{ method: 'POST', path: '/api/rooms/:room/lang', may: 'organiser', limit: 'heavy' },
    body: z.object({ lang }),
    async handle(call) {
      call.house.directory.putRoom({ ...roomOf(call), lang: call.body.lang })
      const room = await call.house.rooms.get(roomOf(call).id)
      if (room) {
        room.parts.lang = call.body.lang
        room.touch()
      }
      return { ok: true }
    },
  }),
  route({
    // For good: the caller types the code of the workshop, so that nobody erases by a slip.
    ...{ method: 'POST', path: '/api/rooms/:room/erase', may: 'organiser', limit: 'heavy' },
    body: z.object({ code: text(40) }),
    async handle(call) {
      const record = roomOf(call)
      if (call.body.code.toUpperCase() !== (record.code ?? record.id).toUpperCase()) return refuse('rooms.confirm')
      await call.house.rooms.evict(record.id, async () => {
        if (record.type === 'workshop') await forgetCopies(call.house, record.id)
        await call.house.store.destroy(record.id)
        call.house.keys.destroyRoom(record.id)
      })
      return { ok: true }
    },
  }),
  route({
    ...{ method: 'GET', path: '/api/rooms/:room/links', may: ['organiser', 'moderator'], limit: 'light', body: null },
    handle(call) {
      const links = call.house.directory.links(roomOf(call).id)
      return { ok: true, links: links.map(({ secret: _secret, room: _room, ...link }) => link) }
    },
  }),
  route({
    ...{ method: 'POST', path: '/api/rooms/:room/links', may: ['organiser'], limit: 'heavy' },
    body: z.object({ role: linkRole, scope: z.nullable(text(60)), label: text(80, 0) }),
    handle(call) {
      const needs = OF_AGENDAS[call.body.role]
      if (needs && !(roomOf(call).type === 'agenda' && needs.test(call.body.scope ?? ''))) return refuse('malformed')
      const secret = newSecret(randomBytes)
      const link = { id: newId(randomBytes), room: roomOf(call).id, ...call.body, secret: hashOf(secret) }
      call.house.directory.putLink({ ...link, created: call.house.now(), revoked: null })
      return { ok: true, id: link.id, secret }
    },
  }),
  route({
    ...{ method: 'POST', path: '/api/rooms/:room/links/revoke', may: ['organiser'], limit: 'heavy' },
    body: z.object({ link: id }),
    async handle(call) {
      const link = call.house.directory.link(call.body.link)
      if (!link || link.room !== roomOf(call).id) return refuse('grant.unknown')
      call.house.directory.putLink({ ...link, revoked: call.house.now() })
      const room = await call.house.rooms.get(link.room)
      if (!broken('revoke-late')) room?.again(staffDevice(`link/${link.id}`), 'grant.unknown')
      return { ok: true }
    },
  }),
  route({
    ...{ method: 'GET', path: '/api/rooms/:room/devices', may: ['organiser', 'moderator'], limit: 'light', body: null },
    async handle(call) {
      const room = await call.house.rooms.get(roomOf(call).id)
      const devices = room?.presence.list().sort((a, b) => a.since - b.since) ?? []
      return { ok: true, here: devices.length, devices: devices.slice(-500) }
    },
  }),
]

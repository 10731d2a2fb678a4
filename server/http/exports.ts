import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import type { Agenda } from '#shared/agenda/agenda.ts'
import { groupScope } from '#shared/agenda/roles.ts'
import { newId, readCode } from '#shared/base/ids.ts'
import { refuse } from '#shared/base/result.ts'
import type { Block } from '#shared/figures/figure.ts'
import { fileName } from '#shared/reports/fileName.ts'
import { type Lang, LANGS } from '#shared/words/say.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import { PERSONAL } from '../files/agendaFiles.ts'
import { editedIn, filesIn, orderIn, recordIn } from '../files/downloads.ts'
import { brandIn } from '../files/brand.ts'
import { batchOf } from '../files/importing.ts'
import type { Room } from '../room/room.ts'
import { failpoint } from '../store/failpoint.ts'
import type { RoomRecord } from '../store/directory.ts'
import { typedCodes } from '../wire/limits.ts'
import { type Call, route } from './route.ts'

const IMPORT_SIZE = 20 * 1024 * 1024

const langOf = (asked: unknown, record: RoomRecord): Lang => LANGS.find((one) => one === asked) ?? record.lang
const metaOf = (state: unknown) => (state as Pick<Workshop, 'meta'>).meta

type Told = { key: string; blocks: Block[] }
const told = new WeakMap<Room, Map<Lang, Told>>()
/** The public record, written anew only when something on the screens has changed: everybody may ask for it. */
function publicRecord(room: Room, lang: Lang, now: number): Block[] {
  const { epoch, rev } = room.feeds.moderator
  const key = `${epoch}/${rev}/${Math.floor(now / 60_000)}`
  const known = told.get(room) ?? new Map<Lang, Told>()
  told.set(room, known)
  const last = known.get(lang)
  if (last?.key === key) return last.blocks
  const blocks = recordIn(room, 'public', lang, now)
  known.set(lang, { key, blocks })
  return blocks
}

async function roomOf({ house, asker }: Call) {
  const record = asker.room
  const room = record && (await house.rooms.get(record.id))
  return room ? { record, room } : null
}

/** Whether pages of an agenda fit before they are made; a working group asks about its own profiles. */
async function fit(call: Call) {
  const found = await roomOf(call)
  if (!found || found.record.type !== 'agenda') return refuse('room.unknown')
  const { record, room } = found
  const name = String(call.req.params['file'])
  const { directory, now } = call.house
  const order = orderIn(room, 'agenda', name, langOf(call.req.query['lang'], record), now(), brandIn(directory))
  if (!order.ok) return order
  if (order.value.make !== 'pages') return refuse('export.unknown', { file: name.slice(0, 60) })
  const { set } = order.value
  const { projects } = room.state as Agenda
  const own = ({ id }: { id: string }) => {
    const group = projects.find((one) => one.id === id)?.group
    return call.asker.links.some(({ scope }) => group != null && scope === groupScope(group))
  }
  if (!call.asker.organiser && !set.pages.every(own)) return refuse('agenda.noProject')
  const file = await call.house.press.make({ make: 'fit', set })
  if ('ok' in file) return file
  call.res.setHeader('cache-control', 'no-store')
  call.res.setHeader('content-type', file.type)
  call.res.end(file.body)
  return undefined
}

export const exportRoutes = [
  route({
    ...{
      method: 'GET',
      path: '/api/rooms/:room/export/:file',
      may: ['organiser', 'moderator'],
      limit: 'heavy',
      body: null,
    },
    async handle(call) {
      const found = await roomOf(call)
      if (!found) return refuse('room.unknown')
      const { record, room } = found
      const name = String(call.req.params['file'])
      // Names and addresses in there are for organisers alone, whatever link somebody has.
      if (PERSONAL.has(name) && !call.asker.organiser) return refuse('notAllowed')
      const { directory, now, address } = call.house
      const lang = langOf(call.req.query['lang'], record)
      const order = orderIn(room, record.type, name, lang, now(), brandIn(directory), address())
      if (!order.ok) return order
      const file = await call.house.press.make(order.value)
      if ('ok' in file) return file
      const { title, date } = metaOf(room.state)
      failpoint('export.ready')
      call.res.setHeader('cache-control', 'no-store')
      call.res.setHeader('content-type', file.type)
      call.res.setHeader('content-disposition', `attachment; filename="${fileName(title.text, date, name)}"`)
      call.res.end(file.body)
      return undefined
    },
  }),
  route({
    ...{ method: 'GET', path: '/api/rooms/:room/fit/:file', may: ['organiser', 'group'], limit: 'heavy', body: null },
    handle: fit,
  }),
  route({
    ...{ method: 'GET', path: '/api/rooms/:room/record', may: ['organiser', 'moderator'], limit: 'light', body: null },
    async handle(call) {
      const found = await roomOf(call)
      if (!found || found.record.type !== 'workshop') return refuse('room.unknown')
      const { record, room } = found
      const { blocks, parts } = editedIn(room, langOf(call.req.query['lang'], record), call.house.now())
      const files = filesIn(room, record.type, blocks)
      return { ok: true, title: metaOf(room.state).title.text, copy: record.copy === 1, blocks, parts, files }
    },
  }),
  route({
    // The name is a key to the workshop: in the body, because addresses are written into logs.
    ...{ method: 'POST', path: '/api/results', may: 'anyone', limit: 'light' },
    body: z.object({ name: z.string().check(z.maxLength(60)), lang: z.optional(z.string().check(z.maxLength(8))) }),
    async handle({ house, body }) {
      const typed = body.name
      const name = typed.length === 32 ? typed : (readCode(typed) ?? '')
      const guesses = typedCodes(house)
      if (typed.length !== 32 && !guesses.left(house.now())) return refuse('tooFast')
      const record = name === '' ? null : house.directory.roomByName(name)
      const room = record && record.archived === null && record.copy === 0 ? await house.rooms.get(record.id) : null
      if (!room || !record) {
        if (typed.length !== 32) guesses.take(house.now())
        return refuse('room.unknown')
      }
      const workshop = room.state as Workshop
      if (!workshop.results) return refuse('results.closed')
      const blocks = publicRecord(room, langOf(body.lang, record), house.now())
      return { ok: true, title: workshop.meta.title.text, copy: false, blocks, files: [] }
    },
  }),
  route({
    ...{ method: 'POST', path: '/api/import', may: 'organiser', limit: 'heavy', size: IMPORT_SIZE, body: z.unknown() },
    async handle({ house, body }) {
      const read = batchOf(body)
      if (!read.ok) return read
      const { batch, title, lang, withheld } = read.value
      const record: RoomRecord = {
        ...{ id: newId(randomBytes), type: 'workshop', title, lang, parent: null },
        // Without a code and a token nobody can join; as a copy nothing in it can change.
        ...{ code: null, token: null, copy: 1, history: newId(randomBytes) },
        ...{ created: house.now(), archived: null },
      }
      house.directory.putRoom(record)
      try {
        await house.store.commit(record.id, batch)
      } catch (error) {
        await house.store.destroy(record.id)
        throw error
      }
      return { ok: true, id: record.id, title, withheld }
    },
  }),
]

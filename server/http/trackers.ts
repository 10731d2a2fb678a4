import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { newId } from '#shared/base/ids.ts'
import { refuse } from '#shared/base/result.ts'
import { id, list, text } from '#shared/base/schema.ts'
import { MAX_PROJECTS } from '#shared/agenda/limits.ts'
import { type Field, FIELDS } from '#shared/trackers/item.ts'
import type { Decisions, Side } from '#shared/trackers/plan.ts'
import { isAllowed, MAX_TARGETS, type Target, targetSchema, TOKEN_MAX } from '#shared/trackers/target.ts'
import { type ConnectionInfo, type Detail, MODES, type Overview } from '#shared/trackers/told.ts'
import type { TrackerRecord } from '../store/trackers.ts'
import { boundTo } from '../trackers/trackers.ts'
import { backlogFile } from '../trackers/csv.ts'
import { type Answer, type Call, route } from './route.ts'

/** Whoever decides says so for every field that both have changed. */
const side = z.optional(z.enum(['ours', 'theirs']))
const order = z.object({
  id,
  mode: z.enum(MODES),
  projects: z.nullable(list(id, MAX_PROJECTS)),
  decided: z.record(id, z.object({ title: side, body: side, priority: side })),
  again: list(id, MAX_PROJECTS),
})
const connection = z.object({ id: z.nullable(id), target: targetSchema, token: text(TOKEN_MAX, 0) })
const SIZE = 262_144

/** What is left out is not decided. */
const sidesOf = (fields: Partial<Record<Field, Side | undefined>>): Decisions =>
  Object.fromEntries(FIELDS.flatMap((field) => (fields[field] ? [[field, fields[field]] as const] : [])))
const agendaIn = ({ asker }: Call) =>
  asker.room?.type === 'agenda' && asker.room.archived === null ? asker.room : null

/** A connection as an organiser sees it: whether there is a token, never which. */
function told({ house }: Call, record: TrackerRecord): ConnectionInfo {
  const { room, id: tracker, target, token } = record
  const items = house.trackers.store.items(room, tracker).filter((item) => item.remote !== null)
  return {
    ...{ id: tracker, target, ready: house.trackers.vault.open(token, boundTo(record)) !== null },
    ...{ allowed: isAllowed(target.address, house.trackers.hosts), items: items.length },
    closed: items.filter((item) => item.closed).length,
  }
}

async function connect(call: Call<z.infer<typeof connection>>): Promise<Answer> {
  const room = agendaIn(call)
  if (!room) return refuse('room.unknown')
  const { store, vault, work, hosts } = call.house.trackers
  const { target, token } = call.body
  if (!isAllowed(target.address, hosts)) return refuse('tracker.host', { host: target.address })
  const before = call.body.id === null ? null : store.target(room.id, call.body.id)
  if (call.body.id !== null && !before) return refuse('tracker.none')
  if (!before && store.targets(room.id).length >= MAX_TARGETS) return refuse('tracker.tooMany', { max: MAX_TARGETS })
  if (before && work.job(room.id, before.id)?.running) return refuse('tracker.busy')
  const tracker = before?.id ?? newId(randomBytes)
  const record = { room: room.id, id: tracker, target, created: before?.created ?? call.house.now() }
  // Another project there has other items: what was linked is found again by its marker, or made there.
  const moved = before !== null && !samePlace(before.target, target)
  const kept = before && vault.open(before.token, boundTo(before)) !== null ? before.token : ''
  const same = before !== null && boundTo(before) === boundTo({ ...record })
  const sealed = token === '' ? (same ? kept : '') : vault.seal(token, boundTo({ ...record }))
  if (sealed === '') return refuse('tracker.noToken')
  if (moved) {
    await work.stop(room.id, tracker)
    store.remove(room.id, tracker)
  }
  store.put({ ...record, token: sealed })
  return { ok: true, id: tracker }
}
const samePlace = (a: Target, b: Target) => a.kind === b.kind && a.address === b.address && a.place === b.place

async function disconnect(call: Call<{ id: string }>): Promise<Answer> {
  const room = agendaIn(call)
  if (!room) return refuse('room.unknown')
  await call.house.trackers.work.stop(room.id, call.body.id)
  call.house.trackers.store.remove(room.id, call.body.id)
  return { ok: true }
}

function look(call: Call): Answer {
  const room = agendaIn(call)
  const record = room && call.house.trackers.store.target(room.id, String(call.req.params['tracker']))
  if (!room || !record) return refuse('tracker.none')
  const items = call.house.trackers.store.items(room.id, record.id).filter((item) => item.remote !== null)
  const detail: Detail = {
    ...{ connection: told(call, record), job: call.house.trackers.work.job(room.id, record.id) },
    items: items.map(({ project, remote, url, status, closed, at }) => ({
      ...{ project, remote: remote ?? '', url, status, closed, at },
    })),
  }
  return { ok: true, ...detail }
}

const door = { may: ['organiser'] as const, limit: 'light' as const }
export const trackerRoutes = [
  route({
    ...{ ...door, method: 'GET', path: '/api/rooms/:room/trackers', body: null },
    handle(call) {
      const room = agendaIn(call)
      if (!room) return refuse('room.unknown')
      const { store, hosts } = call.house.trackers
      const overview: Overview = { hosts, connections: store.targets(room.id).map((record) => told(call, record)) }
      return { ok: true, ...overview }
    },
  }),
  route({ ...door, method: 'POST', path: '/api/rooms/:room/trackers', body: connection, handle: connect }),
  route({
    ...{ ...door, method: 'POST', path: '/api/rooms/:room/trackers/remove', body: z.object({ id }) },
    handle: disconnect,
  }),
  route({
    ...{ ...door, method: 'POST', path: '/api/rooms/:room/trackers/run', body: order, size: SIZE },
    async handle(call) {
      const room = agendaIn(call)
      if (!room) return refuse('room.unknown')
      const { id: tracker, decided, ...rest } = call.body
      const sides = Object.fromEntries(Object.entries(decided).map(([project, fields]) => [project, sidesOf(fields)]))
      const started = await call.house.trackers.work.start(room.id, tracker, { ...rest, decided: sides })
      return started.ok ? { ok: true } : started
    },
  }),
  route({
    ...{ ...door, method: 'POST', path: '/api/rooms/:room/trackers/stop', body: z.object({ id }) },
    async handle(call) {
      const room = agendaIn(call)
      if (!room) return refuse('room.unknown')
      await call.house.trackers.work.halt(room.id, call.body.id)
      return { ok: true }
    },
  }),
  route({ ...door, method: 'GET', path: '/api/rooms/:room/trackers/:tracker', body: null, handle: look }),
  route({
    ...{ ...door, method: 'GET', path: '/api/rooms/:room/backlog/:file', body: null },
    async handle(call) {
      const room = agendaIn(call)
      if (!room) return refuse('room.unknown')
      const live = await call.house.rooms.get(room.id)
      const file = live ? backlogFile(room.id, live.state, room.lang, String(call.req.params['file'])) : null
      if (!file) return refuse('notFound')
      call.res.setHeader('cache-control', 'no-store')
      call.res.setHeader('content-type', 'text/csv; charset=utf-8')
      call.res.setHeader('content-disposition', `attachment; filename="${String(call.req.params['file'])}"`)
      call.res.end(file)
      return undefined
    },
  }),
]

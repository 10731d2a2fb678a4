import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { defaultAgenda, SCALE_ENDS } from '#shared/agenda/defaults.ts'
import { newId } from '#shared/base/ids.ts'
import { refuse } from '#shared/base/result.ts'
import { parse } from '#shared/base/schema.ts'
import type { Reply } from '#shared/protocol/wire.ts'
import type { Lang } from '#shared/words/say.ts'
import { metaSchema, type Template, templateSchema } from '#shared/workshop/actions.ts'
import type { House } from '../house.ts'
import { dataFolder } from '../paths.ts'
import type { RoomRecord } from '../store/directory.ts'
import type { Who } from '../room/types.ts'

const folder = () => join(dataFolder(), 'templates')

/** The templates that come with the product. A broken one is a defect of ours and throws. */
export function readTemplates(): (Template & { key: string })[] {
  return readdirSync(folder())
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const read = parse(templateSchema, JSON.parse(readFileSync(join(folder(), file), 'utf8')))
      if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read)}`)
      return { key: file.replace(/\.json$/, ''), ...read.value }
    })
}

const wordsOf = (text: string) => ({ id: newId(randomBytes), text })
/** In templates texts are plain strings behind `$`; here they get an id of their own. */
export function withIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withIds)
  if (typeof value !== 'object' || value === null) return value
  const { $, ...rest } = value as Record<string, unknown>
  const inner = Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, withIds(one)]))
  return typeof $ === 'string' ? { ...wordsOf($), ...inner } : inner
}

function agendaParts(lang: Lang) {
  const { fields, phases, criteria, tiers } = defaultAgenda(lang)
  const ends = SCALE_ENDS[lang]
  const withId = ({ title, note }: { title: string; note: string }) => ({
    ...{ id: newId(randomBytes), title: wordsOf(title), note: wordsOf(note) },
  })
  const scale = () => ({ weight: 25, from: 1, to: 5, low: wordsOf(ends.low), high: wordsOf(ends.high) })
  return {
    ...{ fields: fields.map(withId), phases: phases.map(withId) },
    criteria: criteria.map((one) => ({ ...withId(one), ...scale() })),
    tiers: tiers.map(({ title, limit }) => ({ id: newId(randomBytes), title: wordsOf(title), limit })),
  }
}

const SERVER_WHO: Who = { role: 'organiser', scope: null, grant: null, device: 'organiser000000000000000' }

/** Fills a new room: its title, and the items of a template. */
export async function startFrom(
  house: House,
  record: RoomRecord,
  meta: z.infer<typeof metaSchema>,
  template: string | null,
): Promise<Reply> {
  const found = template === null ? null : (readTemplates().find((one) => one.key === template) ?? null)
  if (template !== null && !found) return refuse('rooms.template')
  const room = await house.rooms.get(record.id)
  if (!room) return refuse('room.unknown')
  const submit = (action: { type: string; [key: string]: unknown }) => {
    const read = parse(room.parts.rules.action, action)
    if (!read.ok) return Promise.resolve<Reply>(read)
    return room.submit({ type: 'act', who: SERVER_WHO, id: newId(randomBytes), saw: null, action: read.value })
  }
  const set = await submit({ type: record.type === 'agenda' ? 'agenda/set' : 'workshop/set', meta })
  if (!set.ok) return set
  if (record.type === 'agenda') {
    const started = await submit({ type: 'agenda/start', ...agendaParts(record.lang) })
    room.publish()
    return started
  }
  for (const item of found?.items ?? []) {
    const { kind, title, minutes, notes, secrecy, config } = item
    const id = newId(randomBytes)
    const parts = { id, kind, title: wordsOf(title), minutes, notes: wordsOf(notes ?? ''), after: null }
    const reply = await submit({ type: 'item/add', ...parts, ...(secrecy ? { secrecy } : {}), config: withIds(config) })
    if (!reply.ok) return reply
  }
  // Whoever comes in at once finds everything there, not only after the next tick.
  room.publish()
  return { ok: true }
}

import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { type AgendaAction, agendaAction } from '#shared/agenda/actions.ts'
import { MAX_TAKEN } from '#shared/agenda/limits.ts'
import { copiedTexts } from '#shared/agenda/take.ts'
import { newId } from '#shared/base/ids.ts'
import { refuse } from '#shared/base/result.ts'
import { id, int, list, parse } from '#shared/base/schema.ts'
import type { Entry } from '#shared/room/rules.ts'
import { type GatheredDemand, gatherDemands, topDemands } from '#shared/workshop/demands.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import type { House } from '../house.ts'
import type { Room } from '../room/room.ts'
import type { RoomRecord, RoomType } from '../store/directory.ts'
import { type Call, route } from './route.ts'

type Ask = { agenda: string; field: string | null; top?: number | undefined; demands?: string[] | undefined }
const wordsOf = (text: string) => ({ id: newId(randomBytes), text })

/** The live room behind a record of that type; archived ones are closed to all. */
async function roomOf(house: House, record: RoomRecord | null, type: RoomType): Promise<Room | null> {
  return record?.type === type && record.archived === null ? house.rooms.get(record.id) : null
}

/** Those that were asked for: by name, the first places, or all. */
function chosen(all: readonly GatheredDemand[], { top, demands }: Ask): readonly GatheredDemand[] {
  const named = demands ? all.filter((one) => demands.includes(one.id)) : all
  return (top === undefined ? named : topDemands(named, top)).slice(0, MAX_TAKEN)
}

/** One action of the agenda, in the name of whoever pressed. Taking twice is taking once. */
async function handOver({ house, body, asker }: Call<Ask>) {
  const source = await roomOf(house, asker.room, 'workshop')
  const target = await roomOf(house, house.directory.room(body.agenda), 'agenda')
  if (!source || !asker.room) return refuse('room.unknown')
  if (!target) return refuse('agenda.unknown')
  const workshop = source.state as Workshop
  if (workshop.rehearsal !== null) return refuse('agenda.rehearsal')
  const demands = chosen(
    gatherDemands(workshop, (item) => source.result(item)),
    body,
  )
  if (demands.length === 0) return refuse('agenda.noDemands')

  const action = parse(agendaAction, {
    ...{ type: 'demands/take', workshop: asker.room.id, field: body.field },
    title: wordsOf(workshop.meta.title.text),
    demands: demands.map(({ id: demand, title, text, table, ...way }) => ({
      ...{ demand, ...way, title: wordsOf(title), text: wordsOf(text) },
      table: table === null ? null : wordsOf(table),
    })),
  })
  if (!action.ok) return action
  const who = { role: 'organiser' as const, scope: null, grant: null, device: 'organiser000000000000000' }
  const reply = await target.submit({ type: 'act', who, id: newId(randomBytes), saw: null, action: action.value })
  if (!reply.ok)
    return reply.code === 'agenda.nothingNew' ? { ok: true as const, taken: 0, known: demands.length } : reply
  const written = target.journal.find((entry) => entry.seq === reply.seq)?.action as AgendaAction | undefined
  const taken = written?.type === 'demands/take' ? written.demands.length : 0
  return { ok: true as const, taken, known: demands.length - taken }
}

/** Blanks what agendas have copied of a workshop's words, before the workshop itself is erased for good. */
export async function forgetCopies(house: House, workshop: string): Promise<void> {
  for (const record of house.directory.rooms().filter((one) => one.type === 'agenda')) {
    const room = await house.rooms.get(record.id)
    const texts = copiedTexts((room?.journal ?? []) as Entry<AgendaAction>[], workshop)
    if (texts.length === 0) continue
    await house.store.forget(record.id, { texts })
    await house.rooms.refresh(record.id)
  }
}

export const handoverRoutes = [
  route({
    ...{ method: 'POST', path: '/api/rooms/:room/handover', may: ['organiser'], limit: 'heavy' },
    body: z.object({
      agenda: id,
      field: z.nullable(id),
      /** Only the first places; a shared place at the line comes in whole. */
      top: z.optional(int(1, 1000)),
      demands: z.optional(list(id, MAX_TAKEN)),
    }),
    handle: handOver,
  }),
]

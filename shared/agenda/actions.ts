import * as z from 'zod/mini'
import { id, int, list, words } from '../base/schema.ts'
import { metaSchema } from '../workshop/actions.ts'
import { STATUSES } from './agenda.ts'

export const TITLE_MAX = 200
export const TEXT_MAX = 4000
export const NOTE_MAX = 400
export const MAX_FIELDS = 24
export const MAX_PHASES = 12
export const MAX_GROUPS = 40
export const MAX_PROJECTS = 2000
/** Demands in one handover. */
export const MAX_TAKEN = 300

const part = { id, title: words(TITLE_MAX), note: words(NOTE_MAX, 0) }
const reference = z.nullable(id)
const count = z.nullable(int(0, 1e6))

/** One demand as it comes in. Numbers are copied, because the workshop may be erased one day. */
const demand = z.object({
  demand: id,
  title: words(TITLE_MAX),
  text: words(TEXT_MAX, 0),
  table: z.nullable(words(TITLE_MAX, 0)),
  cards: list(id, 1000),
  rounds: list(int(0, 99), 100),
  place: count,
  among: count,
  votes: count,
  of: count,
  ranking: reference,
})
export type TakenDemand = z.infer<typeof demand>

/** Everything that may be written into an agenda's journal. */
export const agendaAction = z.discriminatedUnion('type', [
  z.object({ type: z.literal('agenda/set'), meta: metaSchema }),
  /** What a new agenda starts with, as one step. */
  z.object({
    type: z.literal('agenda/start'),
    fields: list(z.object(part), MAX_FIELDS),
    phases: list(z.object(part), MAX_PHASES),
  }),
  z.object({ type: z.literal('field/set'), ...part }),
  z.object({ type: z.literal('field/move'), id, after: reference }),
  z.object({ type: z.literal('field/remove'), id }),
  z.object({ type: z.literal('phase/set'), ...part }),
  z.object({ type: z.literal('phase/move'), id, after: reference }),
  z.object({ type: z.literal('phase/remove'), id }),
  z.object({ type: z.literal('group/set'), id, title: words(TITLE_MAX), contact: words(TITLE_MAX, 0) }),
  z.object({ type: z.literal('group/remove'), id }),
  z.object({
    type: z.literal('project/add'),
    id,
    title: words(TITLE_MAX),
    text: words(TEXT_MAX, 0),
    field: reference,
    origin: words(TITLE_MAX, 0),
  }),
  /** What is left out stays as it is, so that two people can work on one project. */
  z.object({
    type: z.literal('project/edit'),
    id,
    title: z.optional(words(TITLE_MAX)),
    text: z.optional(words(TEXT_MAX, 0)),
    field: z.optional(reference),
    phase: z.optional(reference),
    group: z.optional(reference),
    status: z.optional(z.enum(STATUSES)),
    contact: z.optional(words(TITLE_MAX, 0)),
  }),
  z.object({ type: z.literal('project/remove'), id }),
  z.object({
    type: z.literal('demands/take'),
    workshop: id,
    title: words(TITLE_MAX, 0),
    field: reference,
    demands: list(demand, MAX_TAKEN, 1),
  }),
  z.object({ type: z.literal('undo'), seq: int(1, 1e9) }),
])
export type AgendaAction = z.infer<typeof agendaAction>
export type AgendaAct<T extends AgendaAction['type']> = Extract<AgendaAction, { type: T }>

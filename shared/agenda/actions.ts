import * as z from 'zod/mini'
import { id, int, list, words } from '../base/schema.ts'
import { metaSchema } from '../workshop/actions.ts'
import { STATUSES } from './agenda.ts'
import { bringActions } from './bring.ts'
import { directoryActions } from './directory.ts'
import { ideaActions } from './ideas.ts'
import {
  MAX_CRITERIA,
  MAX_FIELDS,
  MAX_PHASES,
  MAX_TIERS,
  MAX_SPECS,
  MAX_TAKEN,
  NOTE_MAX,
  TEXT_MAX,
  TITLE_MAX,
} from './limits.ts'
import { fieldKey, specSchema, valueSchema } from './profile.ts'
import { pageActions } from './publishing.ts'

const part = { id, title: words(TITLE_MAX), note: words(NOTE_MAX, 0) }
/** What projects are judged by; the scale runs from `from` to `to`. */
const criterion = z.object({
  ...part,
  weight: int(0, 100),
  from: int(0, 1),
  to: int(2, 10),
  low: words(TITLE_MAX, 0),
  high: words(TITLE_MAX, 0),
})
const tier = z.object({ id, title: words(TITLE_MAX), limit: z.nullable(int(1, 2000)) })
const criteria = list(criterion, MAX_CRITERIA, 1)
const tiers = list(tier, MAX_TIERS, 1)
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
    criteria: z.optional(criteria),
    tiers: z.optional(tiers),
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
  /** One field of a profile. `was`: the version that whoever writes had before them; another one is not overwritten. */
  z.object({ type: z.literal('profile/set'), id, key: fieldKey, was: int(0, 1e9), value: valueSchema }),
  /** Which fields the profiles of this agenda have. */
  z.object({ type: z.literal('profile/fields'), was: int(0, 1e9), fields: list(specSchema, MAX_SPECS, 1) }),
  /** Several ideas grow into one project; `project/split` lets one of them go its own way again. */
  z.object({ type: z.literal('project/merge'), id, from: list(id, 50, 1) }),
  z.object({ type: z.literal('project/split'), id }),
  /** `was`: the step that changed them last, as whoever changes them saw it. */
  z.object({ type: z.literal('criteria/set'), was: int(0, 1e9), criteria }),
  z.object({ type: z.literal('evaluator/set'), id, title: words(TITLE_MAX) }),
  z.object({ type: z.literal('evaluator/remove'), id }),
  /** Whose judgement it is stands in the scope of the link; null takes it back. */
  z.object({ type: z.literal('score/set'), project: id, criterion: id, value: z.nullable(int(0, 10)) }),
  z.object({ type: z.literal('tiers/set'), was: int(0, 1e9), by: z.enum(['size', 'score']), tiers }),
  /** By hand into a priority group, with a reason; null goes back to what the score says. */
  z.object({ type: z.literal('tier/move'), project: id, tier: reference, reason: words(NOTE_MAX, 0) }),
  /** How the profiles are shown on the projector. */
  z.object({
    type: z.literal('exhibition/set'),
    seconds: int(5, 300),
    show: z.enum(['all', 'accepted']),
    tiers: z.boolean(),
  }),
  z.object({
    type: z.literal('demands/take'),
    workshop: id,
    title: words(TITLE_MAX, 0),
    field: reference,
    demands: list(demand, MAX_TAKEN, 1),
  }),
  ...pageActions,
  ...ideaActions,
  ...bringActions,
  ...directoryActions,
  z.object({ type: z.literal('undo'), seq: int(1, 1e9) }),
])
export type AgendaAction = z.infer<typeof agendaAction>
export type AgendaAct<T extends AgendaAction['type']> = Extract<AgendaAction, { type: T }>

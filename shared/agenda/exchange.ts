import * as z from 'zod/mini'
import { id, int, list, text } from '../base/schema.ts'
import { type Agenda, type Project, STATUSES } from './agenda.ts'
import { LINE_MAX, LONG_MAX, MAX_FIELDS, MAX_MILESTONES, MAX_PHASES, MAX_PROJECTS, TITLE_MAX } from './limits.ts'
import { isDay, type Milestone, type Value } from './profile.ts'
import { standing, valueOf, versionOf } from './projects.ts'

export const REGION_FORMAT = 'tafelrunde-region'
export const REGION_VERSION = 1

/** Texts of a profile that may be handed on. Roles, partners and working groups stay at home: they lead to people. */
export const HANDED = [
  'title',
  'text',
  'goal',
  'effect',
  'target',
  'programme',
  'indicators',
  'risks',
  'bestpractice',
] as const
export type Handed = (typeof HANDED)[number]
/** What else is handed on, and counts as a change of the project. */
const BESIDE = ['field', 'phase', 'status', 'milestones'] as const

const line = (min = 0) => text(LINE_MAX, min)
const day = z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/))
const count = z.nullable(int(0, 1e6))
const way = z.object({ origin: line(), cards: int(0, 100_000), place: count, among: count, votes: count, of: count })
const milestone = z.object({ title: line(1), date: day, done: z.boolean() })
/** The region from which the region that hands it on has it. */
const taken = z.object({ agenda: id, project: id, title: line(), place: line(), revision: int(0, 1e9) })

const project = z.object({
  id,
  /** Grows with every change of what stands here. */
  revision: int(0, 1e9),
  title: text(TITLE_MAX),
  ...Object.fromEntries(HANDED.filter((key) => key !== 'title').map((key) => [key, text(LONG_MAX, 0)])),
  field: line(),
  phase: line(),
  status: z.enum(STATUSES),
  milestones: list(milestone, MAX_MILESTONES),
  ways: list(way, 200),
  from: z.nullable(taken),
}) as unknown as z.ZodMiniType<HandedProject>
type Way = z.infer<typeof way>
/** A project as one region hands it to another. */
export type HandedProject = Record<Handed, string> & {
  id: string
  revision: number
  field: string
  phase: string
  status: Project['status']
  milestones: z.infer<typeof milestone>[]
  ways: Way[]
  from: z.infer<typeof taken> | null
}

/** A project or a whole agenda as a file for another region; described in `exchange.md` beside it. */
export const regionSchema = z.object({
  format: z.literal(REGION_FORMAT),
  version: z.literal(REGION_VERSION),
  origin: z.object({
    agenda: id,
    title: line(1),
    place: line(),
    organiser: line(),
    lang: z.enum(['de', 'en']),
    /** Where a newer version may be had; empty where it is not public. */
    address: z.string().check(z.regex(/^(https?:\/\/[^\s"'<>]{1,380})?$/)),
    revision: int(0, 1e9),
    date: day,
  }),
  fields: list(line(1), MAX_FIELDS),
  phases: list(line(1), MAX_PHASES),
  projects: list(project, MAX_PROJECTS, 1),
})
export type RegionFile = z.infer<typeof regionSchema>

/** What the house knows beside the agenda. `only`: these projects; left out, all. */
export type HandOn = {
  id: string
  lang: 'de' | 'en'
  address: string
  date: string
  only?: ReadonlySet<string>
}

/** The agenda for another region, built up from nothing. Null where there is nothing to hand on. */
export function regionFile(agenda: Agenda, { id: own, lang, address, date, only }: HandOn): RegionFile | null {
  const { meta } = agenda
  const projects = standing(agenda)
    .filter((one) => one.title.text !== '' && (only?.has(one.id) ?? true))
    .map((one) => handed(agenda, one))
  if (projects.length === 0) return null
  return {
    ...{ format: REGION_FORMAT, version: REGION_VERSION },
    origin: {
      ...{ agenda: own, title: meta.title.text || '–', place: meta.place.text, organiser: meta.organiser.text },
      ...{ lang, address, revision: agenda.seq, date },
    },
    fields: agenda.fields.map(({ title }) => title.text).filter(Boolean),
    phases: agenda.phases.map(({ title }) => title.text).filter(Boolean),
    projects,
  }
}

const textOf = (value: Value) => (typeof value === 'object' && value !== null && 'text' in value ? value.text : '')

function handed(agenda: Agenda, one: Project): HandedProject {
  const titleOf = (parts: Agenda['fields'], part: string | null) =>
    parts.find(({ id: own }) => own === part)?.title.text ?? ''
  const stones = valueOf(one, 'milestones')
  const ways = [one, ...agenda.projects.filter((other) => other.into === one.id)].map(({ origin, lineage }) => ({
    ...{ origin: origin.text, cards: lineage?.cards.length ?? 0, place: lineage?.place ?? null },
    ...{ among: lineage?.among ?? null, votes: lineage?.votes ?? null, of: lineage?.of ?? null },
  }))
  const { brought } = one
  return {
    ...{ id: one.id, revision: revisionOf(one) },
    ...(Object.fromEntries(HANDED.map((key) => [key, textOf(valueOf(one, key))])) as Record<Handed, string>),
    ...{ field: titleOf(agenda.fields, one.field), phase: titleOf(agenda.phases, one.phase), status: one.status },
    milestones: (Array.isArray(stones) ? (stones as readonly Milestone[]) : []).map(({ title, date, done }) => ({
      ...{ title: title.text, date, done },
    })),
    ways,
    from: brought && {
      ...{ agenda: brought.agenda, project: brought.project, revision: brought.revision },
      ...{ title: brought.title.text, place: brought.place.text },
    },
  }
}

/** The number of the step that last changed something that is handed on. */
export const revisionOf = (one: Pick<Project, 'versions'>): number =>
  Math.max(0, ...[...HANDED, ...BESIDE].map((key) => versionOf(one, key)))

/** A day that stands in a file is one that the calendar has. */
export const soundDays = ({ projects }: RegionFile): boolean =>
  projects.every(({ milestones }) => milestones.every(({ date }) => date === '' || isDay(date)))

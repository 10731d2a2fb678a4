import type { Agenda, Project, Status } from './agenda.ts'
import type { Milestone, Span, Spec, Value } from './profile.ts'
import { specsOf, standing, valueOf } from './projects.ts'
import { type Ranked, rankingOf } from './ranking.ts'

/** What stands in a field of a profile, with names instead of ids. */
export type Told =
  | string
  | number
  | null
  | { title: string; date: string; done: boolean }[]
  | { phase: string; from: string; to: string }[]
/** What one criterion gave: points from 0 to 100, and the judgements without who made them. */
export type ToldPoints = { criterion: string; weight: number; points: number | null; given: readonly number[] }

/** One project as a flat line of the backlog, for tables and exchange. Fields, phases and groups by their titles. */
export type BacklogRow = {
  id: string
  title: string
  text: string
  field: string | null
  phase: string | null
  group: string | null
  status: Status
  contact: string
  /** The workshop's title, or where an idea came from that was added by hand. */
  origin: string
  /** The workshop and the demand it grew from; null for projects added by hand. */
  workshop: string | null
  demand: string | null
  table: string | null
  cards: number
  rounds: number[]
  place: number | null
  among: number | null
  votes: number | null
  of: number | null
  /** Its place by score, its points from 0 to 100, and its priority group; `computed`: the one its points lead to. */
  rank: number | null
  score: number | null
  tier: string | null
  computed: string | null
  /** Why it was put into another group by hand. */
  reason: string
  scores: ToldPoints[]
  /** What else its profile says, by the key of the field. */
  profile: Record<string, Told>
}

/** Fields that have a column of their own already. */
const COLUMNS: ReadonlySet<string> = new Set(['title', 'text', 'field', 'phase', 'group', 'status', 'contact'])
/** The fields of the profile beside them, as this agenda shows them. */
export const profileSpecs = (agenda: Pick<Agenda, 'specs'>): Spec[] =>
  specsOf(agenda).filter(({ key, shown }) => shown && !COLUMNS.has(key))

/** The backlog in the order in which projects came in. */
export function backlogRows(agenda: Agenda): BacklogRow[] {
  const specs = profileSpecs(agenda)
  const ranks = new Map(rankingOf(agenda).map((one) => [one.project, one]))
  return standing(agenda).map((project) => ({
    ...ownOf(agenda, project),
    ...cameFrom(project),
    ...judgedAs(agenda, ranks.get(project.id)),
    profile: Object.fromEntries(specs.map((spec) => [spec.key, toldValue(agenda, spec, valueOf(project, spec.key))])),
  }))
}

type Titled = readonly { id: string; title: { text: string } }[]
const named = (list: Titled, id: Value | undefined) => list.find((one) => one.id === id)?.title.text ?? null

function ownOf(agenda: Agenda, { id, title, text, field, phase, group, status, contact, origin }: Project) {
  return {
    ...{ id, title: title.text, text: text.text, field: named(agenda.fields, field) },
    ...{ phase: named(agenda.phases, phase), group: named(agenda.groups, group) },
    ...{ status, contact: contact.text, origin: origin.text },
  }
}
function cameFrom({ lineage }: Project) {
  return {
    ...{ workshop: lineage?.workshop ?? null, demand: lineage?.demand ?? null, table: lineage?.table?.text ?? null },
    ...{ cards: lineage?.cards.length ?? 0, rounds: [...(lineage?.rounds ?? [])] },
    ...{ place: lineage?.place ?? null, among: lineage?.among ?? null },
    ...{ votes: lineage?.votes ?? null, of: lineage?.of ?? null },
  }
}

/** Tenths as they are shown, as a number. */
const shown = (value: number | null) => (value === null ? null : value / 10)

function judgedAs({ criteria, tiers }: Agenda, ranked: Ranked | undefined) {
  return {
    ...{ rank: ranked?.place ?? null, score: shown(ranked?.score ?? null), tier: named(tiers, ranked?.tier) },
    ...{ computed: named(tiers, ranked?.computed), reason: ranked?.reason?.text ?? '' },
    scores: criteria.map(({ id, title, weight }): ToldPoints => {
      const part = ranked?.parts.find((one) => one.criterion === id)
      return { criterion: title.text, weight, points: shown(part?.points ?? null), given: part?.given ?? [] }
    }),
  }
}

const listOf = <T>(value: Value) => (Array.isArray(value) ? (value as readonly T[]) : [])

function toldValue({ fields, phases, groups }: Agenda, spec: Spec, value: Value): Told {
  if (value === null || value === '') return null
  switch (spec.kind) {
    case 'choice':
      return named(spec.options, value)
    case 'field':
      return named(fields, value)
    case 'phase':
      return named(phases, value)
    case 'group':
      return named(groups, value)
    case 'milestones':
      return listOf<Milestone>(value).map(({ title, date, done }) => ({ title: title.text, date, done }))
    case 'schedule':
      return listOf<Span>(value).map(({ phase, from, to }) => ({ phase: named(phases, phase) ?? '', from, to }))
    default:
      return typeof value === 'object' && 'text' in value ? value.text : typeof value === 'object' ? null : value
  }
}

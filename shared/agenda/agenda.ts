import type { Words } from '../base/schema.ts'
import type { Meta } from '../workshop/workshop.ts'
import type { Brought } from './bring.ts'
import type { Listed } from './directory.ts'
import type { Came } from './ideas.ts'
import type { Spec, Value } from './profile.ts'
import { noPage, type Page } from './publishing.ts'

export const STATUSES = ['proposed', 'accepted', 'running', 'paused', 'done', 'rejected'] as const
export type Status = (typeof STATUSES)[number]

/** A field of action, or a phase: in a phase the note says when. */
export type Part = { id: string; title: Words; note: Words }
/** A working group with the role to turn to, never a person's name. */
export type Group = { id: string; title: Words; contact: Words }

/** The way a demand came: from which cards, through which table and rounds, and how it fared in the ranking. */
export type Lineage = {
  workshop: string
  demand: string
  table: Words | null
  cards: readonly string[]
  rounds: readonly number[]
  /** Place `place` of `among`; `votes` of `of` people. All null when it was never ranked. */
  place: number | null
  among: number | null
  votes: number | null
  of: number | null
  ranking: string | null
}

export type Project = {
  id: string
  title: Words
  text: Words
  field: string | null
  phase: string | null
  group: string | null
  status: Status
  contact: Words
  /** Where it came from: the workshop's title, or what somebody wrote when adding it by hand. */
  origin: Words
  lineage: Lineage | null
  /** What else its profile says, by the key of the field. */
  more: Readonly<Record<string, Value>>
  /** Who wrote a field last, as the number of that step; a field that is not here is as it came in. */
  versions: Readonly<Record<string, number>>
  /** The project this idea has grown into together with others. */
  into: string | null
  /** The region that handed it on. */
  brought: Brought | null
}

/** What projects are judged by. `from` and `to`: the scale, with what its ends mean. */
export type Criterion = {
  id: string
  title: Words
  note: Words
  weight: number
  from: number
  to: number
  low: Words
  high: Words
}
/** Who judges: an office or a task, never a person's name. */
export type Evaluator = { id: string; title: Words }
/** A priority group: so many seats, or so many points; null takes the rest. */
export type Tier = { id: string; title: Words; limit: number | null }
export type TierBy = 'size' | 'score'
/** What was given, by project, evaluator and criterion. */
export type Scores = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>
/** Put into a priority group by hand, and why: the reason is printed. */
export type ByHand = { tier: string; reason: Words }
/** A ranking as it stood before weights or groups were changed. */
export type Earlier = {
  seq: number
  at: number
  criteria: readonly Pick<Criterion, 'id' | 'title' | 'weight'>[]
  tiers: readonly Tier[]
  list: readonly { project: string; place: number; score: number; tier: string | null }[]
}

/** How the exhibition walks: so many seconds each, which of them, and with or without priority groups. */
export type Exhibition = { seconds: number; show: 'all' | 'accepted'; tiers: boolean }
export const FIRST_EXHIBITION: Exhibition = { seconds: 20, show: 'all', tiers: false }

/** A region's plan across workshops, as its journal tells it. */
export type Agenda = {
  seq: number
  meta: Meta
  fields: readonly Part[]
  phases: readonly Part[]
  groups: readonly Group[]
  projects: readonly Project[]
  /** The fields of a profile; null as long as nobody has changed the ones every agenda starts with. */
  specs: readonly Spec[] | null
  /** The step that changed them last. */
  specsAt: number
  criteria: readonly Criterion[]
  criteriaAt: number
  evaluators: readonly Evaluator[]
  scores: Scores
  tiers: readonly Tier[]
  tiersBy: TierBy
  tiersAt: number
  byHand: Readonly<Record<string, ByHand>>
  /** The latest last. */
  earlier: readonly Earlier[]
  exhibition: Exhibition
  /** Demands that have come in (`workshop/demand`), also those whose project was removed since. */
  taken: readonly string[]
  /** What of it is public. */
  page: Page
  /** Ideas from other formats as they came in. */
  came: readonly Came[]
  /** Pairs of projects that are not the same, although they sound alike. */
  apart: readonly string[]
  /** Whom to turn to, what pays for it, and who does it. */
  directory: readonly Listed[]
}

const none: Words = { id: 'none0000', text: '' }
export const emptyAgenda: Agenda = {
  seq: 0,
  meta: { title: none, subtitle: none, place: none, organiser: none, date: '' },
  fields: [],
  phases: [],
  groups: [],
  projects: [],
  specs: null,
  specsAt: 0,
  criteria: [],
  criteriaAt: 0,
  evaluators: [],
  scores: {},
  tiers: [],
  tiersBy: 'size',
  tiersAt: 0,
  byHand: {},
  earlier: [],
  exhibition: FIRST_EXHIBITION,
  taken: [],
  page: noPage,
  came: [],
  apart: [],
  directory: [],
}

/** What a project starts with beside its title, its text and where it came from. */
export const startingProject = {
  ...{ phase: null, group: null, status: 'proposed', contact: none, more: {}, versions: {}, into: null, brought: null },
} as const satisfies Partial<Project>

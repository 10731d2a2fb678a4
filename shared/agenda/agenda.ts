import type { Words } from '../base/schema.ts'
import type { Meta } from '../workshop/workshop.ts'

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
}

/** A region's plan across workshops, as its journal tells it. */
export type Agenda = {
  seq: number
  meta: Meta
  fields: readonly Part[]
  phases: readonly Part[]
  groups: readonly Group[]
  projects: readonly Project[]
  /** Demands that have come in (`workshop/demand`), also those whose project was removed since. */
  taken: readonly string[]
}

const none: Words = { id: 'none0000', text: '' }
export const emptyAgenda: Agenda = {
  seq: 0,
  meta: { title: none, subtitle: none, place: none, organiser: none, date: '' },
  fields: [],
  phases: [],
  groups: [],
  projects: [],
  taken: [],
}

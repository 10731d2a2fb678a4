import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Status } from '#shared/agenda/agenda.ts'
import type { DirectoryName, Plain, Showing } from '#shared/agenda/directory.ts'
import { dataFolder } from '../../paths.ts'
import { asOn } from './days.ts'

/** What people know about one project when they write its profile; numbers name the agenda's parts in their order. */
export type Sketch = {
  title: string
  field: number
  group: number
  phase: number
  status: Status
  /** The month it began in or is to begin in, and how many months each phase takes. */
  start: string
  months: number[]
  world: string
  cost: string
  contact: string
  partners: string
  goal: string
  effect: string
  target: string
  programme: string
  own: number
  deadline: string
  indicators: string
  risks: string
  best: string
  /** Milestones by the month of the project in which they are due. */
  stones: [title: string, month: number][]
  /** What a judge without a mood would give, by criterion. */
  scores: number[]
}
/** `data/demo-evening.json`: what is written in the week after the demo day. */
export type EveningContent = {
  meta: { subtitle: string; place: string; organiser: string }
  groups: { title: string; contact: string }[]
  evaluators: string[]
  /** Lists as other formats deliver them. */
  ideas: { source: string; field: number; csv: string }[]
  /** Into which project which idea has grown. */
  merges: [project: string, idea: string][]
  apart: [one: string, other: string][]
  unpublished: string[]
  byHand: { project: string; tier: number; reason: string }
  page: {
    intro: string
    /** So many days after the workshop. */
    events: { title: string; days: number; time: string; place: string; link: string }[]
  }
  /** How the organisation looks; its imprint line by line. */
  look: { name: string; colour: string; imprint: string[] }
  /** Whom to turn to, what pays for it, and who does it. */
  directory: (Plain & { list: DirectoryName; shown: Showing })[]
  projects: Sketch[]
}

/** What is written, with all dates as they are when the workshop was on that day. */
export const readEvening = (day: string): EveningContent =>
  asOn(JSON.parse(readFileSync(join(dataFolder(), 'demo-evening.json'), 'utf8')) as EveningContent, day)

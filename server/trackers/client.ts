import { refuse, type Refusal, type Result } from '#shared/base/result.ts'
import type { Field, Priority, Sent } from '#shared/trackers/item.ts'
import type { Target } from '#shared/trackers/target.ts'
import type { Checked } from '#shared/trackers/told.ts'
import type { Line } from './line.ts'

/** An item as it lies over there. `version`: what its system asks for when it is changed. */
export type Remote = {
  id: string
  url: string
  fields: Sent
  status: string
  closed: boolean
  version: string | null
}
/** What every ticket system is asked for. Refusals are values; what a system says in its own words is `tracker.says`. */
export type Client = {
  check(): Promise<Result<Checked>>
  /** Everything with that marker, closed or not, the oldest first. */
  find(marker: string): Promise<Result<Remote[]>>
  /** Null when it is no longer there. */
  read(id: string): Promise<Result<Remote | null>>
  create(sent: Sent, marker: string): Promise<Result<Remote>>
  /** `tracker.changed`: somebody was faster, and nothing was written. */
  update(remote: Remote, changes: Partial<Record<Field, string>>): Promise<Result<Remote>>
}
export type ClientOf = (target: Target, line: Line) => Client

/** Objects from elsewhere: nothing about them is certain. */
export type Loose = Record<string, unknown>
export const loose = (value: unknown): Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {}
export const looseList = (value: unknown): Loose[] => (Array.isArray(value) ? value.map(loose) : [])
export const textIn = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
/** An address of the web; empty where it is something else, because people follow it from our own screens. */
export const linkIn = (value: unknown): string => (/^https?:\/\/[^\s"'<>]+$/.test(textIn(value)) ? textIn(value) : '')
/** Line breaks as we write them. */
export const evened = (value: unknown): string => textIn(value).replace(/\r\n?/g, '\n').trim()

const SAYS_MAX = 400
/** Sentences of the other system, for the organiser to read. */
export const says = (sentences: readonly string[], status: number): Refusal =>
  refuse('tracker.says', { text: sentences.filter(Boolean).join(' · ').slice(0, SAYS_MAX) || String(status) })
/** An answer that means nothing we know. */
export const odd = (status: number): Refusal => refuse('tracker.odd', { status })

/** Priorities around the usual one: the next above it is high, the next below it low. */
export function priorityAt(at: number, usual: number): Priority {
  return at > usual ? 'high' : at < usual ? 'low' : 'normal'
}
export function placeOf(priority: Priority, usual: number, count: number): number {
  if (priority === 'normal') return usual
  return priority === 'high' ? Math.min(usual + 1, count - 1) : Math.max(usual - 1, 0)
}
export const isPriority = (value: string): value is Priority => ['high', 'normal', 'low'].includes(value)

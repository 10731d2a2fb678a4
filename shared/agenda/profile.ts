import * as z from 'zod/mini'
import { id, int, list, type Words, words } from '../base/schema.ts'
import { LINE_MAX, LONG_MAX, MAX_MILESTONES, MAX_OPTIONS, MAX_PHASES } from './limits.ts'

/** What can stand in a field of a profile. The last four belong to every project and are not made anew. */
export const FIELD_KINDS = ['line', 'text', 'choice', 'date', 'percent', 'milestones', 'schedule'] as const
export type FieldKind = (typeof FIELD_KINDS)[number] | 'field' | 'phase' | 'group' | 'status'
/** The parts of a profile, in the order of the page. */
export const SECTIONS = ['about', 'who', 'when', 'money', 'proof'] as const
export type Section = (typeof SECTIONS)[number]
export type Option = { id: string; title: Words }
/** One field of the profile. `label`: how this agenda calls it; null for the name that every agenda starts with. */
export type Spec = {
  key: string
  kind: FieldKind
  section: Section
  shown: boolean
  label: Words | null
  options: readonly Option[]
}

/** A day as `2027-03-01`; nothing yet is an empty text. */
const day = z.string().check(z.regex(/^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?$/))
const milestone = z.object({ id, title: words(LINE_MAX), date: day, done: z.boolean() })
const span = z.object({ phase: id, from: day, to: day })
export type Milestone = z.infer<typeof milestone>
export type Span = z.infer<typeof span>
/** What somebody has put into a field: a text, an id or a day, a number, a list; null is nothing. */
export type Value = Words | string | number | null | readonly Milestone[] | readonly Span[]

/** A field's name; never one that plain objects have already. */
export const fieldKey = z.string().check(z.regex(/^(?!constructor$)[a-z][a-z0-9]{2,31}$/))
export const valueSchema = z.union([
  z.null(),
  int(0, 100),
  words(LONG_MAX, 0),
  // An id, a day or the name of a status: never somebody's own words, which could not be forgotten in the journal.
  z.string().check(z.regex(/^[a-z0-9-]{0,32}$/)),
  list(milestone, MAX_MILESTONES),
  list(span, MAX_PHASES),
])
export const specSchema = z.object({
  key: fieldKey,
  kind: z.enum([...FIELD_KINDS, 'field', 'phase', 'group', 'status']),
  section: z.enum(SECTIONS),
  shown: z.boolean(),
  label: z.nullable(words(LINE_MAX)),
  options: list(z.object({ id, title: words(LINE_MAX) }), MAX_OPTIONS),
})

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
/** A day that the calendar has. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false
  const [year = 0, month = 0, at = 0] = text.split('-').map(Number)
  const days = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30]
  return at <= ([...days, 31, 31, 30, 31, 30, 31][month - 1] ?? 0)
}

const isWords = (value: Value): value is Words => typeof value === 'object' && value !== null && 'text' in value
const isList = (value: Value): value is readonly Milestone[] | readonly Span[] => Array.isArray(value)

/** Which fields, phases and groups there are, and which states a project can be in. */
export type Choices = Record<'field' | 'phase' | 'group' | 'status', readonly string[]>

/** Whether a value is one that may stand in this field. */
export function fits(spec: Spec, value: Value, choices: Choices): boolean {
  switch (spec.kind) {
    case 'line':
      if (!isWords(value)) return false
      return value.text.length <= LINE_MAX && !value.text.includes('\n') && (spec.key !== 'title' || value.text !== '')
    case 'text':
      return isWords(value)
    case 'date':
      return value === null || (typeof value === 'string' && isDay(value))
    case 'percent':
      return value === null || typeof value === 'number'
    case 'choice':
      return value === null || spec.options.some((option) => option.id === value)
    case 'milestones':
      return isList(value) && unique(value.map((one) => ('id' in one ? one.id : ''))) && value.every(isMilestone)
    case 'schedule':
      return (
        isList(value) &&
        unique(value.map((one) => ('phase' in one ? one.phase : ''))) &&
        value.every((one) => isSpan(one, choices.phase))
      )
    case 'status':
      return typeof value === 'string' && choices.status.includes(value)
    default:
      return value === null || (typeof value === 'string' && choices[spec.kind].includes(value))
  }
}
const unique = (ids: readonly string[]) => new Set(ids).size === ids.length && !ids.includes('')
const isMilestone = (one: Milestone | Span) => 'title' in one && (one.date === '' || isDay(one.date))
function isSpan(one: Milestone | Span, phases: readonly string[]): boolean {
  if (!('phase' in one) || !phases.includes(one.phase)) return false
  return [one.from, one.to].every((at) => at === '' || isDay(at)) && (!one.from || !one.to || one.from <= one.to)
}

/** Whether nothing stands in it yet. */
export const isEmpty = (value: Value): boolean =>
  value === null || value === '' || (isWords(value) && value.text === '') || (isList(value) && value.length === 0)

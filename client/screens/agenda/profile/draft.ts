import type { Milestone, Span, Spec, Value } from '#shared/agenda/profile.ts'
import { freshId } from '../../../net/device.ts'

/** What somebody is writing into one field: texts as plain text, all else as it is. */
export type Draft = string | number | null | readonly Milestone[] | readonly Span[]
/** As it is kept on this device: with the version that was on the screen when the writing began. */
export type Kept = { was: number; draft: Draft }

const isText = ({ kind }: Spec) => kind === 'line' || kind === 'text'

export function draftOf(spec: Spec, value: Value): Draft {
  if (isText(spec)) return typeof value === 'object' && value !== null && 'text' in value ? value.text : ''
  if (spec.kind === 'milestones' || spec.kind === 'schedule') return Array.isArray(value) ? (value as Draft) : []
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

/** As the server takes it. Lists are sent without the lines that nobody has filled in. */
export function valueOfDraft(spec: Spec, draft: Draft): Value {
  if (isText(spec)) return { id: freshId(), text: typeof draft === 'string' ? draft.trim() : '' }
  if (spec.kind === 'milestones')
    return (draft as readonly Milestone[])
      .filter((one) => one.title.text.trim() !== '')
      .toSorted((a, b) => (a.date || '9').localeCompare(b.date || '9'))
  if (spec.kind === 'schedule') return (draft as readonly Span[]).filter((one) => one.from !== '' || one.to !== '')
  return typeof draft === 'string' && draft === '' ? null : (draft as Value)
}

/** Reads what was kept; null when there is nothing, or something that nobody can read. */
export function keptOf(text: string): Kept | null {
  try {
    const kept = JSON.parse(text) as Kept | null
    return kept && typeof kept === 'object' && 'was' in kept && 'draft' in kept ? kept : null
  } catch {
    return null
  }
}

/** Another wording of the same: its texts get ids of their own, so that each can be erased by itself. */
export function copyOf(value: Value): Value {
  if (Array.isArray(value))
    return (value as readonly (Milestone | Span)[]).map((one) =>
      'title' in one ? { ...one, title: { id: freshId(), text: one.title.text } } : one,
    ) as Value
  if (typeof value === 'object' && value !== null && 'text' in value) return { id: freshId(), text: value.text }
  return value
}

import { type Refusal, refuse } from '../base/result.ts'
import type { AgendaAct } from './actions.ts'
import { type Agenda, STATUSES } from './agenda.ts'
import { fits } from './profile.ts'
import { specsOf, versionOf } from './projects.ts'
import { FIXED, STANDARD, standardKind } from './standard.ts'

const idsOf = (list: readonly { id: string }[]) => list.map((one) => one.id)

/** May this stand in that field? Nobody overwrites what they have not seen: then the newer wording stays. */
export function checkWritten(agenda: Agenda, action: AgendaAct<'profile/set'>): Refusal | null {
  const { fields, phases, groups } = agenda
  const project = agenda.projects.find((one) => one.id === action.id && one.into === null)
  if (!project) return refuse('agenda.noProject')
  const spec = specsOf(agenda).find((one) => one.key === action.key && one.shown)
  if (!spec) return refuse('agenda.noProfileField')
  if (versionOf(project, action.key) !== action.was) return refuse('agenda.fieldChanged')
  const choices = { field: idsOf(fields), phase: idsOf(phases), group: idsOf(groups), status: STATUSES }
  return fits(spec, action.value, choices) ? null : refuse('agenda.notFitting')
}

/** Standard fields keep what they hold, the ones the boards live from stay, and no name comes twice. */
export function checkFields(agenda: Agenda, { fields, was }: AgendaAct<'profile/fields'>): Refusal | null {
  if (agenda.specsAt !== was) return refuse('agenda.fieldChanged')
  const keys = fields.map((one) => one.key)
  const before = new Map(specsOf(agenda).map((one) => [one.key, one.kind]))
  const sound = fields.every(({ key, kind, label, options, shown }) => {
    const known = standardKind(key) ?? before.get(key)
    // What a field of the agenda's own is called stands nowhere else.
    const named = standardKind(key) !== undefined || label !== null
    const own = standardKind(key) !== undefined || ['line', 'text', 'choice', 'date', 'percent'].includes(kind)
    const ids = idsOf(options)
    const choosable = new Set(ids).size === ids.length && (kind === 'choice') === ids.length > 0
    return (known ?? kind) === kind && named && own && choosable && (shown || !FIXED.has(key))
  })
  const whole = STANDARD.every(([key]) => keys.includes(key))
  return sound && whole && new Set(keys).size === keys.length ? null : refuse('agenda.notFitting')
}

/** Into a project that stands for itself, from others that do. */
export function checkMerge({ projects }: Agenda, { id, from }: AgendaAct<'project/merge'>): Refusal | null {
  const alone = (one: string) => projects.some((project) => project.id === one && project.into === null)
  const distinct = new Set([id, ...from]).size === from.length + 1
  return distinct && [id, ...from].every(alone) ? null : refuse('agenda.noProject')
}

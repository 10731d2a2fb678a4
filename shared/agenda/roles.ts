import type { Audience } from '../protocol/rows.ts'
import type { Role } from '../protocol/wire.ts'
import type { AgendaAction } from './actions.ts'
import type { Agenda } from './agenda.ts'

type Actor = { role: Role; scope: string | null }

/** What a link of a working group or of an evaluator is limited to. */
export const groupScope = (group: string): string => `group/${group}`
export const evaluatorScope = (evaluator: string): string => `evaluator/${evaluator}`
/** Decided by organisers alone, also in the profile of a group's own project. */
export const ORGANISERS_ONLY: ReadonlySet<string> = new Set(['status', 'group'])

/** Whose judgement a link carries; null for a link of anybody else, and for one whose evaluator was removed. */
export const evaluatorOf = ({ evaluators }: Pick<Agenda, 'evaluators'>, scope: string | null): string | null =>
  evaluators.find(({ id }) => evaluatorScope(id) === scope)?.id ?? null

/** Organisers do everything but judge; a working group writes the profiles of its own projects; evaluators judge. */
export function mayAct(agenda: Agenda, action: AgendaAction, { role, scope }: Actor): boolean {
  // Who judges, judges under a name of their own: otherwise nobody could say whose judgement it was.
  if (action.type === 'score/set') return role === 'evaluator' && evaluatorOf(agenda, scope) !== null
  if (role === 'organiser') return true
  if (role !== 'group' || action.type !== 'profile/set' || ORGANISERS_ONLY.has(action.key)) return false
  const project = agenda.projects.find((one) => one.id === action.id)
  return project?.group != null && groupScope(project.group) === scope
}

/** Which feed a role reads. Whoever holds another link of a workshop's kind to this room sees an empty one. */
export function audienceOf(role: Role): Audience {
  if (role === 'organiser') return 'moderator'
  if (role === 'evaluator') return 'minutes'
  if (role === 'projector') return 'projector'
  return role === 'group' ? 'host' : 'participant'
}

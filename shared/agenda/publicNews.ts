import { standing } from '../room/journal.ts'
import type { Entry } from '../room/rules.ts'
import type { AgendaAction } from './actions.ts'
import { broughtId } from './bring.ts'
import { agendaRules } from './rules.ts'
import { projectId } from './take.ts'

/** Fields of a profile that the public page shows: a change elsewhere is no news. */
const PUBLIC = new Set(
  ['title', 'text', 'goal', 'effect', 'target', 'field', 'phase', 'group', 'status'].concat('milestones', 'schedule'),
)

/** When each project came in, and when something that everybody may read of it was changed last. */
export function newsOf(journal: readonly Entry<AgendaAction>[]): Map<string, { added: number; changed: number }> {
  const news = new Map<string, { added: number; changed: number }>()
  for (const { at, action } of standing(agendaRules, journal))
    for (const project of concerned(action)) news.set(project, { added: news.get(project)?.added ?? at, changed: at })
  return news
}

function concerned(action: AgendaAction): string[] {
  switch (action.type) {
    case 'project/add':
    case 'project/split':
      return [action.id]
    case 'project/edit':
      return Object.keys(action).some((key) => PUBLIC.has(key)) ? [action.id] : []
    case 'profile/set':
      return PUBLIC.has(action.key) ? [action.id] : []
    case 'project/merge':
      return [action.id]
    case 'tier/move':
    case 'page/hide':
      return [action.project]
    case 'region/bring':
      return action.projects.map((one) => broughtId(action.agenda, one.project))
    case 'ideas/take':
      return action.ideas.map((one) => one.id)
    case 'demands/take':
      return action.demands.map(({ demand }) => projectId(action.workshop, demand))
    default:
      return []
  }
}

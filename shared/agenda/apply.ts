import type { Entry } from '../room/rules.ts'
import type { AgendaAct, AgendaAction } from './actions.ts'
import type { Agenda, Project } from './agenda.ts'
import { take } from './take.ts'

/** The agenda after this entry. Total: it never refuses, because the journal is never wrong. */
export function apply(agenda: Agenda, { seq, action }: Entry<AgendaAction>): Agenda {
  return { ...step(agenda, action), seq }
}

function step(agenda: Agenda, action: AgendaAction): Agenda {
  const { fields, phases, groups, projects } = agenda
  switch (action.type) {
    case 'agenda/set':
      return { ...agenda, meta: action.meta }
    case 'agenda/start':
      return { ...agenda, fields: action.fields, phases: action.phases }
    case 'field/set':
      return { ...agenda, fields: put(fields, { id: action.id, title: action.title, note: action.note }) }
    case 'field/move':
      return { ...agenda, fields: moved(fields, action) }
    case 'field/remove':
      return { ...agenda, fields: without(fields, action.id), projects: cleared(projects, 'field', action.id) }
    case 'phase/set':
      return { ...agenda, phases: put(phases, { id: action.id, title: action.title, note: action.note }) }
    case 'phase/move':
      return { ...agenda, phases: moved(phases, action) }
    case 'phase/remove':
      return { ...agenda, phases: without(phases, action.id), projects: cleared(projects, 'phase', action.id) }
    case 'group/set':
      return { ...agenda, groups: put(groups, { id: action.id, title: action.title, contact: action.contact }) }
    case 'group/remove':
      return { ...agenda, groups: without(groups, action.id), projects: cleared(projects, 'group', action.id) }
    case 'project/add': {
      const { id, title, text, field, origin } = action
      const rest = { phase: null, group: null, contact: { id: 'none0000', text: '' }, lineage: null }
      return { ...agenda, projects: put(projects, { id, title, text, field, origin, status: 'proposed', ...rest }) }
    }
    case 'project/edit':
      return { ...agenda, projects: projects.map((one) => (one.id === action.id ? edited(one, action) : one)) }
    case 'project/remove':
      return { ...agenda, projects: without(projects, action.id) }
    case 'demands/take':
      return take(agenda, action)
    case 'undo':
      return agenda
  }
}

type One = { id: string }
const put = <T extends One>(list: readonly T[], next: T): T[] =>
  list.some((one) => one.id === next.id) ? list.map((one) => (one.id === next.id ? next : one)) : [...list, next]
const without = <T extends One>(list: readonly T[], id: string): T[] => list.filter((one) => one.id !== id)

/** Behind `after`, or to the front. */
function moved<T extends One>(list: readonly T[], { id, after }: { id: string; after: string | null }): T[] {
  const one = list.find((each) => each.id === id)
  if (!one) return [...list]
  const rest = without(list, id)
  const at = after === null ? 0 : rest.findIndex((each) => each.id === after) + 1
  return [...rest.slice(0, at), one, ...rest.slice(at)]
}

/** Projects outlive their field, phase or group. */
const cleared = (projects: readonly Project[], key: 'field' | 'phase' | 'group', id: string): Project[] =>
  projects.map((project) => (project[key] === id ? { ...project, [key]: null } : project))

function edited(project: Project, { type: _type, id: _id, ...given }: AgendaAct<'project/edit'>): Project {
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return { ...project, ...(known as Partial<Project>) }
}

import { standing } from '../room/journal.ts'
import { type Entry, roleOf } from '../room/rules.ts'
import type { AgendaAction } from './actions.ts'
import { broughtId } from './bring.ts'
import type { Value } from './profile.ts'
import { agendaRules } from './rules.ts'
import { projectId } from './take.ts'

/** One wording that a field of a profile has had: since which step, and written with which role. */
export type Change = { seq: number; at: number; by: 'organiser' | 'group' | 'demand'; key: string; value: Value }

/** Everything that has ever stood in the fields of a project, the latest first; what was taken back is left out. */
export function historyOf(journal: readonly Entry<AgendaAction>[], project: string): Change[] {
  return standing(agendaRules, journal)
    .flatMap((entry) => changesIn(entry, project))
    .reverse()
}

function changesIn({ seq, at, by, action }: Entry<AgendaAction>, project: string): Change[] {
  const who = roleOf(by) === 'group' ? ('group' as const) : ('organiser' as const)
  const all = (given: Record<string, Value | undefined>, from: Change['by'] = who): Change[] =>
    Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [{ seq, at, by: from, key, value }]))
  switch (action.type) {
    case 'profile/set':
      return action.id === project ? all({ [action.key]: action.value }) : []
    case 'project/add':
      return action.id === project ? all({ title: action.title, text: action.text, field: action.field }) : []
    case 'project/edit': {
      const { type: _type, id, ...given } = action
      return id === project ? all(given) : []
    }
    case 'demands/take':
      return action.demands
        .filter(({ demand }) => projectId(action.workshop, demand) === project)
        .flatMap(({ title, text }) => all({ title, text, field: action.field }, 'demand'))
    case 'ideas/take':
      return action.ideas
        .filter((one) => one.id === project)
        .flatMap(({ title, text }) => all({ title, text, field: action.field }))
    case 'region/bring':
      return action.projects
        .filter((one) => broughtId(action.agenda, one.project) === project)
        .flatMap(({ texts, milestones }) => all({ ...texts, milestones }))
    default:
      return []
  }
}

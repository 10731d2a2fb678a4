import type { Entry } from '../room/rules.ts'
import type { AgendaAction } from './actions.ts'
import { type Agenda, type Project, startingProject } from './agenda.ts'
import { adapted, bring } from './bring.ts'
import { directoryAfter } from './directory.ts'
import { pairKey, takeIdeas } from './ideas.ts'
import { given } from './judging.ts'
import { MAX_APART } from './limits.ts'
import { pageAfter } from './publishing.ts'
import { withEarlier } from './ranking.ts'
import { evaluatorOf } from './roles.ts'
import { edited, merged, removed, split, written } from './projects.ts'
import { take } from './take.ts'

/** The agenda after this entry. Total: it never refuses, because the journal is never wrong. */
export function apply(agenda: Agenda, entry: Entry<AgendaAction>): Agenda {
  return { ...step(agenda, entry), seq: entry.seq }
}

function step(agenda: Agenda, { action, seq, at, scope }: Entry<AgendaAction>): Agenda {
  const { fields, phases, groups, projects } = agenda
  switch (action.type) {
    case 'agenda/set':
      return { ...agenda, meta: action.meta }
    case 'agenda/start':
      return {
        ...{ ...agenda, fields: action.fields, phases: action.phases },
        ...{ criteria: action.criteria ?? [], tiers: action.tiers ?? [] },
      }
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
      return {
        ...agenda,
        projects: put(projects, { ...startingProject, id, title, text, field, origin, lineage: null }),
      }
    }
    case 'project/edit':
      return { ...agenda, projects: projects.map((one) => (one.id === action.id ? edited(one, action, seq) : one)) }
    case 'project/remove':
      return { ...agenda, projects: removed(projects, action.id) }
    case 'project/merge':
      return { ...agenda, projects: merged(projects, action) }
    case 'project/split':
      return { ...agenda, projects: split(projects, action.id) }
    case 'profile/set':
      return { ...agenda, projects: projects.map((one) => (one.id === action.id ? written(one, action, seq) : one)) }
    case 'profile/fields':
      return { ...agenda, specs: action.fields, specsAt: seq }
    case 'demands/take':
      return take(agenda, action)
    case 'criteria/set':
      return {
        ...{ ...agenda, criteria: action.criteria, criteriaAt: seq },
        earlier: withEarlier(agenda, seq, at),
      }
    case 'tiers/set':
      return {
        ...{ ...agenda, tiers: action.tiers, tiersBy: action.by, tiersAt: seq },
        earlier: withEarlier(agenda, seq, at),
      }
    case 'evaluator/set':
      return { ...agenda, evaluators: put(agenda.evaluators, { id: action.id, title: action.title }) }
    case 'evaluator/remove':
      return { ...agenda, evaluators: without(agenda.evaluators, action.id) }
    case 'score/set': {
      const evaluator = evaluatorOf(agenda, scope)
      return evaluator ? { ...agenda, scores: given(agenda.scores, evaluator, action) } : agenda
    }
    case 'tier/move': {
      const { [action.project]: _before, ...rest } = agenda.byHand
      const { tier, reason } = action
      return { ...agenda, byHand: tier === null ? rest : { ...rest, [action.project]: { tier, reason } } }
    }
    case 'exhibition/set':
      return { ...agenda, exhibition: { seconds: action.seconds, show: action.show, tiers: action.tiers } }
    case 'page/set':
    case 'page/hide':
    case 'event/set':
    case 'event/remove':
      return { ...agenda, page: pageAfter(agenda.page, action, seq, at) }
    case 'ideas/take':
      return takeIdeas(agenda, action)
    case 'ideas/apart':
      return { ...agenda, apart: [...new Set([...agenda.apart, pairKey(action.one, action.other)])].slice(-MAX_APART) }
    case 'region/bring':
      return bring(agenda, action, seq)
    case 'region/adapt':
      return { ...agenda, projects: adapted(projects, action.id, action.adapted) }
    case 'directory/set':
    case 'directory/take':
    case 'directory/remove':
      return { ...agenda, directory: directoryAfter(agenda.directory, action, seq) }
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

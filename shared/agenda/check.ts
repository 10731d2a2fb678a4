import { ok, refuse, type Result } from '../base/result.ts'
import type { Ctx } from '../room/rules.ts'
import type { AgendaAction } from './actions.ts'
import type { Agenda } from './agenda.ts'
import { checkBring } from './bring.ts'
import { checkDirectory } from './directory.ts'
import { checkIdeas } from './ideas.ts'
import { checkCriteria, checkMove, checkScore, checkTiers } from './judging.ts'
import { MAX_EVALUATORS, MAX_FIELDS, MAX_GROUPS, MAX_PHASES, MAX_PROJECTS } from './limits.ts'
import { checkPage } from './publishing.ts'
import { checkFields, checkMerge, checkWritten } from './writing.ts'
import { mayAct } from './roles.ts'
import { checkTake } from './take.ts'

type One = { id: string }
const has = (list: readonly One[], id: string) => list.some((one) => one.id === id)
const room = (list: readonly One[], id: string, max: number) =>
  has(list, id) || list.length < max ? null : refuse('agenda.full', { max })

/** May this happen now? Answers with the action as it will be written. Reads the agenda, changes nothing. */
export function check(agenda: Agenda, action: AgendaAction, ctx: Pick<Ctx, 'role' | 'scope'>): Result<AgendaAction> {
  if (!mayAct(agenda, action, ctx)) return refuse('notAllowed')
  const refused = refusal(agenda, action, ctx.scope)
  if (refused) return refused
  if (action.type === 'demands/take') return checkTake(agenda, action)
  if (action.type === 'directory/set' || action.type === 'directory/take' || action.type === 'directory/remove')
    return checkDirectory(agenda.directory, action)
  if (action.type === 'region/bring') return checkBring(agenda, action)
  return action.type === 'ideas/take' ? checkIdeas(agenda, action) : ok(action)
}

function refusal(agenda: Agenda, action: AgendaAction, scope: string | null) {
  const { fields, phases, groups, projects } = agenda
  switch (action.type) {
    case 'agenda/set':
    case 'exhibition/set':
    case 'ideas/take':
    case 'region/bring':
    case 'directory/set':
    case 'directory/take':
    case 'directory/remove':
    case 'undo':
      return null
    case 'region/adapt':
      return projects.some((one) => one.id === action.id && one.brought) ? null : refuse('agenda.noProject')
    case 'ideas/apart':
      return has(projects, action.one) && has(projects, action.other) ? null : refuse('agenda.noProject')
    case 'agenda/start': {
      const { criteria = [], tiers = [] } = action
      const ids = [...action.fields, ...action.phases, ...criteria, ...tiers].map((part) => part.id)
      if (new Set(ids).size < ids.length) return refuse('agenda.exists')
      return fields.length + phases.length + projects.length > 0 ? refuse('agenda.begun') : null
    }
    case 'field/set':
      return room(fields, action.id, MAX_FIELDS)
    case 'phase/set':
      return room(phases, action.id, MAX_PHASES)
    case 'group/set':
      return room(groups, action.id, MAX_GROUPS)
    case 'field/remove':
    case 'field/move':
      return moves(fields, action) ? null : refuse('agenda.noField')
    case 'phase/remove':
    case 'phase/move':
      return moves(phases, action) ? null : refuse('agenda.noPhase')
    case 'group/remove':
      return has(groups, action.id) ? null : refuse('agenda.noGroup')
    case 'project/add':
      if (has(projects, action.id)) return refuse('agenda.exists')
      return refersTo(agenda, action) ?? room(projects, action.id, MAX_PROJECTS)
    case 'project/edit':
      return has(projects, action.id) ? refersTo(agenda, action) : refuse('agenda.noProject')
    case 'project/remove': {
      const project = projects.find((one) => one.id === action.id)
      if (!project) return refuse('agenda.noProject')
      // What the room demanded does not vanish in silence: it is turned down first, for everybody to see.
      return project.lineage !== null && project.status !== 'rejected' ? refuse('agenda.rejectFirst') : null
    }
    case 'project/merge':
      return checkMerge(agenda, action)
    case 'project/split':
      return projects.some((one) => one.id === action.id && one.into !== null) ? null : refuse('agenda.noProject')
    case 'profile/set':
      return checkWritten(agenda, action)
    case 'profile/fields':
      return checkFields(agenda, action)
    case 'criteria/set':
      return checkCriteria(agenda, action)
    case 'tiers/set':
      return checkTiers(agenda, action)
    case 'evaluator/set':
      return room(agenda.evaluators, action.id, MAX_EVALUATORS)
    case 'evaluator/remove':
      return has(agenda.evaluators, action.id) ? null : refuse('agenda.noEvaluator')
    case 'score/set':
      return checkScore(agenda, action, scope)
    case 'tier/move':
      return checkMove(agenda, action)
    case 'page/set':
    case 'page/hide':
    case 'event/set':
    case 'event/remove':
      return checkPage(agenda, action)
    case 'demands/take':
      return refersTo(agenda, action)
  }
}

const moves = (list: readonly One[], { id, after = null }: One & { after?: string | null }) =>
  has(list, id) && after !== id && (after === null || has(list, after))

type Refers = {
  field?: string | null | undefined
  phase?: string | null | undefined
  group?: string | null | undefined
}
/** A project stands only in fields, phases and groups that there are. */
function refersTo(agenda: Agenda, { field, phase, group }: Refers) {
  if (field != null && !has(agenda.fields, field)) return refuse('agenda.noField')
  if (phase != null && !has(agenda.phases, phase)) return refuse('agenda.noPhase')
  return group != null && !has(agenda.groups, group) ? refuse('agenda.noGroup') : null
}

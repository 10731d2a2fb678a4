import { type Refusal, refuse } from '../base/result.ts'
import type { AgendaAct } from './actions.ts'
import type { Agenda, Scores } from './agenda.ts'
import { judged } from './ranking.ts'
import { evaluatorOf } from './roles.ts'

const unique = (list: readonly { id: string }[]) => new Set(list.map((one) => one.id)).size === list.length

/** Whether anybody has judged by this criterion. */
const isUsed = (scores: Scores, criterion: string) =>
  Object.values(scores).some((own) => Object.values(own).some((given) => Object.hasOwn(given, criterion)))

/** Names and weights can always change; a scale only as long as nobody has judged by it. */
export function checkCriteria(agenda: Agenda, { was, criteria }: AgendaAct<'criteria/set'>): Refusal | null {
  if (agenda.criteriaAt !== was) return refuse('agenda.fieldChanged')
  const before = new Map(agenda.criteria.map((one) => [one.id, one]))
  const rescaled = criteria.some(({ id, from, to }) => {
    const one = before.get(id)
    return one && (one.from !== from || one.to !== to) && isUsed(agenda.scores, id)
  })
  if (rescaled) return refuse('agenda.scaleUsed')
  return unique(criteria) && criteria.some((one) => one.weight > 0) ? null : refuse('agenda.noWeight')
}

/** All but the last have a limit; thresholds fall from group to group. */
export function checkTiers(agenda: Agenda, { was, by, tiers }: AgendaAct<'tiers/set'>): Refusal | null {
  if (agenda.tiersAt !== was) return refuse('agenda.fieldChanged')
  const limits = tiers.slice(0, -1).map((one) => one.limit)
  const whole = tiers.at(-1)?.limit === null && limits.every((limit) => limit !== null) && unique(tiers)
  const falling = limits.every((limit, at) => at === 0 || (limit ?? 0) < (limits[at - 1] ?? 0))
  const points = limits.every((limit) => (limit ?? 0) <= 100)
  return whole && (by === 'size' || (falling && points)) ? null : refuse('agenda.tierLimits')
}

export function checkScore(agenda: Agenda, action: AgendaAct<'score/set'>, scope: string | null): Refusal | null {
  const evaluator = evaluatorOf(agenda, scope)
  if (!evaluator) return refuse('notAllowed')
  if (!judged(agenda).some((one) => one.id === action.project)) return refuse('agenda.noProject')
  const criterion = agenda.criteria.find((one) => one.id === action.criterion)
  if (!criterion) return refuse('agenda.noCriterion')
  const { value } = action
  return value === null || (value >= criterion.from && value <= criterion.to) ? null : refuse('agenda.offScale')
}

/** Nobody is moved by hand without a reason. */
export function checkMove(agenda: Agenda, { project, tier, reason }: AgendaAct<'tier/move'>): Refusal | null {
  if (!judged(agenda).some((one) => one.id === project)) return refuse('agenda.noProject')
  if (tier === null) return Object.hasOwn(agenda.byHand, project) ? null : refuse('agenda.notMoved')
  if (!agenda.tiers.some((one) => one.id === tier)) return refuse('agenda.noTier')
  return reason.text === '' ? refuse('agenda.needsReason') : null
}

/** The scores with one more judgement, or one less. */
export function given(
  scores: Scores,
  evaluator: string,
  { project, criterion, value }: AgendaAct<'score/set'>,
): Scores {
  const own = Object.hasOwn(scores, project) ? (scores[project] ?? {}) : {}
  const { [criterion]: _before, ...rest } = Object.hasOwn(own, evaluator) ? (own[evaluator] ?? {}) : {}
  const next = value === null ? rest : { ...rest, [criterion]: value }
  return { ...scores, [project]: { ...own, [evaluator]: next } }
}

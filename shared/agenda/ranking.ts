import type { Words } from '../base/schema.ts'
import type { Agenda, Earlier } from './agenda.ts'
import { KEPT_RANKINGS } from './limits.ts'
import { standing } from './projects.ts'
import { placed, type Placed, scoreOf, tierOf } from './scoring.ts'

/** A project in the ranking. `computed`: the priority group its score leads to; `reason`: why it stands in another one. */
export type Ranked = Placed & { computed: string | null; reason: Words | null }

/** What can be judged: everything that stands for itself and has not been turned down. */
export const judged = (agenda: Agenda) => standing(agenda).filter((one) => one.status !== 'rejected')

/** All that is judged, by place; what has no score yet comes last. */
export function rankingOf(agenda: Agenda): Ranked[] {
  const { criteria, evaluators, scores, tiers, tiersBy, byHand } = agenda
  if (criteria.length === 0) return []
  return placed(judged(agenda).map((one) => scoreOf(one.id, criteria, evaluators, scores))).map((one) => {
    const computed = tierOf(tiers, tiersBy, one.place, one.score)
    const hand = Object.hasOwn(byHand, one.project) ? byHand[one.project] : undefined
    const moved = hand && tiers.some((tier) => tier.id === hand.tier) ? hand : undefined
    return { ...one, computed, tier: moved?.tier ?? computed, reason: moved?.reason ?? null }
  })
}

/** Keeps the ranking as it stands, before something changes how it comes about. */
export function withEarlier(agenda: Agenda, seq: number, at: number): readonly Earlier[] {
  const list = rankingOf(agenda).flatMap(({ project, place, score, tier }) =>
    place === null || score === null ? [] : [{ project, place, score, tier }],
  )
  if (list.length === 0) return agenda.earlier
  const criteria = agenda.criteria.map(({ id, title, weight }) => ({ id, title, weight }))
  return [...agenda.earlier, { seq, at, criteria, tiers: agenda.tiers, list }].slice(-KEPT_RANKINGS)
}

/** What moved between an earlier ranking and now; `before` or `now` is null for what had, or has, no place. */
export type Move = {
  project: string
  before: number | null
  now: number | null
  tierBefore: string | null
  tier: string | null
}
export function movesSince(
  { list }: Pick<Earlier, 'list'>,
  now: readonly { project: string; place: number | null; tier: string | null }[],
): Move[] {
  const before = new Map(list.map((one) => [one.project, one]))
  const after = new Map(now.map((one) => [one.project, one]))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((project) => {
    const [was, is] = [before.get(project), after.get(project)]
    const move = { project, before: was?.place ?? null, now: is?.place ?? null }
    const same = move.before === move.now && (was?.tier ?? null) === (is?.tier ?? null)
    return same ? [] : [{ ...move, tierBefore: was?.tier ?? null, tier: is?.tier ?? null }]
  })
}

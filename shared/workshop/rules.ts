import type { Rules } from '../room/rules.ts'
import { type Action, actionSchema } from './actions.ts'
import { apply } from './apply.ts'
import { check } from './check.ts'
import { audienceOf } from './roles.ts'
import { view } from './view.ts'
import { emptyWorkshop, programme, type Workshop } from './workshop.ts'

/** Does a config name a demand somebody made? Its words came from a table, not from the people who prepare. */
function hasDemand(config: unknown): boolean {
  if (typeof config !== 'object' || config === null) return false
  return Object.entries(config).some(([key, inner]) => (key === 'demand' && inner !== null) || hasDemand(inner))
}

/** A workshop as a room holds it. */
export const workshopRules: Rules<Workshop, Action> = {
  action: actionSchema,
  empty: emptyWorkshop,
  check,
  apply,
  final: new Set(['item/seal', 'device/remove', 'rehearsal/begin', 'rehearsal/end', 'workshop/end']),
  prepares: new Set([
    'workshop/set',
    'workshop/results',
    'record/word',
    'record/hide',
    'workshop/lock',
    'device/remove',
    'item/add',
    'item/edit',
    'item/move',
    'item/skip',
    'item/remove',
  ]),
  rehearsed: (action) => (action.type === 'item/add' || action.type === 'item/edit') && hasDemand(action.config),
  audienceOf,
  view,
  items: programme,
  item: (workshop, id) => workshop.items[id] ?? null,
  ended: (workshop) => workshop.ended,
  removed: (workshop) => workshop.removed,
}

import type { Rules } from '../room/rules.ts'
import { type AgendaAction, agendaAction } from './actions.ts'
import { type Agenda, emptyAgenda } from './agenda.ts'
import { apply } from './apply.ts'
import { check } from './check.ts'
import { FORGETS } from './directory.ts'
import { audienceOf } from './roles.ts'
import { mine, view } from './view.ts'

/** An agenda as a room holds it: the same journal and views as a workshop, and no activities. */
export const agendaRules: Rules<Agenda, AgendaAction> = {
  action: agendaAction,
  empty: emptyAgenda,
  check,
  apply,
  // What was forgotten for good cannot be brought back.
  final: new Set(['agenda/start', ...FORGETS]),
  forgets: FORGETS,
  held: (agenda) => agenda.directory,
  prepares: new Set(),
  audienceOf,
  view,
  mine,
  items: () => [],
  item: () => null,
  ended: () => false,
  removed: () => [],
}

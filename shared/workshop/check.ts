import { isKind, kindOf } from '../activities/kinds.ts'
import { ok, refuse, type Result } from '../base/result.ts'
import { parse } from '../base/schema.ts'
import type { Ctx } from '../room/rules.ts'
import type { Action } from './actions.ts'
import { mayAct } from './roles.ts'
import { checkItem } from './structure.ts'
import type { Workshop } from './workshop.ts'

/** What can still be decided when the day is over: what everybody may read, and how. */
const AFTERWARDS: ReadonlySet<string> = new Set(['workshop/results', 'item/reveal', 'record/word', 'record/hide'])
/** More parts than a record has. */
const PARTS = 2000

/** May this happen now? Answers with the action as it will be written. Reads the workshop, changes nothing. */
export function check(workshop: Workshop, action: Action, ctx: Ctx): Result<Action> {
  if (!mayAct(workshop, action, ctx.role)) return refuse('notAllowed')
  if (workshop.ended && !AFTERWARDS.has(action.type)) return refuse('room.ended')
  switch (action.type) {
    case 'workshop/set':
    case 'workshop/results':
    case 'workshop/lock':
    case 'workshop/blank':
    case 'workshop/qr':
    case 'device/remove':
    case 'undo':
      return ok(action)
    case 'record/word':
    case 'record/hide': {
      const { words, hidden } = workshop.record
      return Object.keys(words).length + Object.keys(hidden).length < PARTS
        ? ok(action)
        : refuse('tooMany', { max: PARTS })
    }
    case 'workshop/end':
      // An end is final, and a rehearsal must still be able to leave.
      return workshop.rehearsal === null ? ok(action) : refuse('rehearsal.running')
    case 'rehearsal/begin':
      return Object.values(workshop.items).some((item) => item.begun || ctx.answered(item)) ||
        workshop.rehearsal !== null
        ? refuse('rehearsal.begun')
        : ok(action)
    case 'rehearsal/end':
      return workshop.rehearsal === null ? refuse('rehearsal.none') : ok({ ...action, from: workshop.rehearsal })
    case 'item/add':
      return checkAdd(workshop, action)
    case 'item/go':
      return action.id === null || workshop.items[action.id] ? ok(action) : refuse('activity.unknown')
    default: {
      const item = workshop.items[action.id]
      return item ? checkItem(workshop, item, action, ctx) : refuse('activity.unknown')
    }
  }
}

function checkAdd(workshop: Workshop, action: Extract<Action, { type: 'item/add' }>): Result<Action> {
  if (workshop.items[action.id]) return refuse('activity.exists')
  if (!isKind(action.kind)) return refuse('activity.kind', { kind: action.kind })
  if (workshop.order.length >= 100) return refuse('tooMany', { max: 100 })
  const kind = kindOf(action.kind)
  const secrecy = action.secrecy ?? kind.secrecies[0] ?? 'changeable'
  if (!kind.secrecies.includes(secrecy)) return refuse('activity.secrecy')
  const config = parse(kind.config, action.config)
  const after = action.after !== null && workshop.items[action.after] ? action.after : null
  return config.ok ? ok({ ...action, after, secrecy, config: config.value }) : config
}

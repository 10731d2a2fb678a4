import { kindOf } from '../activities/kinds.ts'
import { ok, refuse, type Result } from '../base/result.ts'
import { parse } from '../base/schema.ts'
import type { Ctx } from '../room/rules.ts'
import type { Action } from './actions.ts'
import type { Item, Workshop } from './workshop.ts'

type ItemAction = Extract<Action, { id: string }>
/** With fewer ballots than this a result could give individuals away. */
export const FEW = 5

/** The part of `check` that concerns one existing item. */
export function checkItem(workshop: Workshop, item: Item, action: Action, ctx: Ctx): Result<Action> {
  const kind = kindOf(item.kind)
  switch (action.type) {
    case 'item/edit':
      return checkEdit(item, action, ctx)
    case 'item/move':
      return action.after === action.id || (action.after !== null && !workshop.items[action.after])
        ? refuse('activity.unknown')
        : ok(action)
    case 'item/skip':
      return item.phase === 'open' ? refuse('activity.alreadyOpen') : ok(action)
    case 'item/remove':
      return frozen(item, ctx) ? refuse('activity.frozen') : ok(action)
    case 'item/open': {
      if (item.phase === 'open') return refuse('activity.alreadyOpen')
      const unready = kind.unready?.(item.config)
      if (unready) return refuse(unready)
      return ok({ ...action, run: item.phase === 'closed' && !kind.continues ? item.run + 1 : item.run })
    }
    case 'item/close':
      return item.phase === 'open' ? ok(closing(item, ctx)) : refuse('activity.notOpen')
    case 'item/reveal': {
      const shows = action.projector || action.phones
      if (shows && kind.seen(item.config) === 'closed' && item.phase !== 'closed') return refuse('activity.open')
      if (shows && !action.sure && fewIn(item, ctx)) return refuse('reveal.few', { n: ctx.turnout(item).n })
      return ok(action)
    }
    case 'item/timer':
      return ok(action)
    case 'item/seal':
      return item.phase === 'closed' && !item.sealed && item.run === action.run ? ok(action) : refuse('activity.open')
    case 'item/do': {
      const read = parse(kind.action, action.action)
      if (!read.ok) return read
      if (!kind.mayAct(ctx.role === 'organiser' ? 'moderator' : ctx.role, read.value)) return refuse('notAllowed')
      const done = kind.check(item, read.value, {
        role: ctx.role,
        scope: ctx.scope,
        at: ctx.at,
        seq: ctx.seq,
        dice: ctx.dice,
        result: () => ctx.result(item),
      })
      return done.ok ? ok({ ...action, action: done.value }) : done
    }
    default:
      return refuse('malformed')
  }
}

/** Is there anything that its structure must not change under? Answers outlive an opening that was taken back. */
const frozen = (item: Item, ctx: Ctx): boolean => item.begun || ctx.answered(item)

/** Have so few voted that the result could give them away? Boards and named answers hide nobody. */
function fewIn(item: Item, ctx: Ctx): boolean {
  const { n } = ctx.turnout(item)
  return n > 0 && n < FEW && item.secrecy !== 'named' && kindOf(item.kind).seen(item.config) !== 'always'
}

/** A live result that is on the screens already must not turn exact unasked. */
function closing(item: Item, ctx: Ctx): Action {
  const shown = item.shown.projector || item.shown.phones
  return {
    type: 'item/close',
    id: item.id,
    seen: ctx.turnout(item).of,
    ...(shown && fewIn(item, ctx) ? { hide: true } : {}),
  }
}

/** What must not change once people have answered: everything but wording. Ids and numbers are structure. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape)
  if (typeof value !== 'object' || value === null) return value
  const { text: _wording, ...rest } = value as Record<string, unknown>
  if ('id' in rest && Object.keys(rest).length === 1) return { id: rest['id'] }
  return Object.fromEntries(
    Object.entries(rest)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, shape(inner)]),
  )
}

function checkEdit(item: Item, action: Extract<ItemAction, { type: 'item/edit' }>, ctx: Ctx): Result<Action> {
  const kind = kindOf(item.kind)
  const secrecy = action.secrecy ?? item.secrecy
  if (!kind.secrecies.includes(secrecy)) return refuse('activity.secrecy')
  const config = parse(kind.config, action.config)
  if (!config.ok) return config
  const keep = frozen(item, ctx)
  if (keep) {
    // A promise of secrecy is never weakened, and a ballot never changes under those who have voted.
    if (secrecy !== item.secrecy) return refuse('activity.frozen')
    const same = JSON.stringify(shape(config.value)) === JSON.stringify(shape(item.config))
    if (!same && (ctx.answered(item) || item.phase !== 'open') && !kind.continues) return refuse('activity.frozen')
  }
  const { keep: _unasked, ...rest } = action
  return ok({ ...rest, secrecy, config: config.value, ...(keep ? { keep } : {}) })
}

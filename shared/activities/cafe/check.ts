import { ok, refuse, type Result } from '../../base/result.ts'
import type { ActionCtx } from '../kind.ts'
import { type Act, type CafeAction, get } from './actions.ts'
import { phaseAt } from './clock.ts'
import type { Cafe, CafeCard, CafeResult } from './types.ts'

type Ctx = ActionCtx<CafeResult>
const MINUTE = 60_000
/** More steps than a journal ever has. */
const STEPS = 10_000_000
/** How much time one press adds. */
export const MORE_MINUTES = 2

/** May this action happen now? Times, rounds and order numbers are filled in here. */
export function check(cafe: Cafe, action: CafeAction, ctx: Ctx): Result<CafeAction> {
  const { state, config } = cafe
  switch (action.type) {
    case 'start':
      if (state.round === 0) return ok({ ...action, ...times(cafe, ctx) })
      return state.round === 1 && !state.finished
        ? ok({ ...action, ...held(cafe) })
        : refuse('cafe.already', { round: state.round })
    case 'next':
      if (state.finished) return refuse('cafe.finished')
      if (action.round < 1 || action.round > config.rounds) return refuse('cafe.noRound')
      if (action.round === state.round) return ok({ ...action, ...held(cafe) })
      if (action.round !== state.round + 1) return refuse('cafe.already', { round: state.round })
      return ok({ ...action, ...times(cafe, ctx) })
    case 'back':
      if (action.round < 1 || action.round > state.round || (action.round === state.round && !state.finished))
        return refuse('cafe.noRound')
      return ok({ ...action, ...times(cafe, ctx) })
    case 'warn':
      return running(cafe) ?? ok(action)
    case 'more':
      return running(cafe) ?? ok({ ...action, endsAt: Math.max(state.endsAt ?? 0, ctx.at) + MORE_MINUTES * MINUTE })
    case 'finish':
      return state.round === 0 ? refuse('cafe.notStarted') : ok(action)
    default:
      return checkBoard(cafe, action, ctx)
  }
}

function times({ config }: Cafe, { at }: Ctx) {
  const startsAt = at + config.walk * MINUTE
  return { startsAt, endsAt: startsAt + config.minutes * MINUTE }
}
const held = ({ state }: Cafe) => ({ startsAt: state.startsAt ?? 0, endsAt: state.endsAt ?? 0 })
function running({ state }: Cafe) {
  if (state.round === 0) return refuse('cafe.notStarted')
  return state.finished ? refuse('cafe.finished') : null
}

function checkBoard(
  cafe: Cafe,
  action: Exclude<CafeAction, Act<'start' | 'next' | 'back' | 'warn' | 'more' | 'finish'>>,
  ctx: Ctx,
): Result<CafeAction> {
  const { state } = cafe
  const result = ctx.result()
  switch (action.type) {
    case 'heading': {
      const known = headingOf(result, action.id)
      if (known && known.table !== action.table) return refuse('cafe.otherTable')
      return own(cafe, action.table, ctx) ?? ok({ ...action, no: known?.no ?? noOf(result, ctx) })
    }
    case 'dropHeading':
      if (isElsewhere(result, action.id, [action.table])) return refuse('cafe.otherTable')
      return own(cafe, action.table, ctx) ?? ok(action)
    case 'handover': {
      const walking = phaseAt(state, ctx.at) === 'walking'
      const after = action.round ?? (walking ? state.round - 1 : state.round)
      return own(cafe, action.table, ctx) ?? ok({ ...action, round: after })
    }
    case 'core':
      return own(cafe, action.table, ctx) ?? ok(action)
    case 'demand': {
      const held = get(state.demands, action.id)
      if (held && held.table !== action.table) return refuse('cafe.otherTable')
      const cards = pick(result, action.cards)
      if (!cards && !held) return refuse('cafe.cardGone')
      // Card by card: that one of them is gone must not let in another table's.
      if (result.cards.some(({ id, table }) => action.cards.includes(id) && table !== action.table))
        return refuse('cafe.otherTable')
      return own(cafe, action.table, ctx) ?? ok(action)
    }
    case 'withdraw': {
      const demand = get(state.demands, action.id)
      return demand ? (own(cafe, demand.table, ctx) ?? ok(action)) : refuse('cafe.demandGone')
    }
    case 'unmerge': {
      const merge = get(state.merges, action.id)
      const absorbed = result.cards.find(({ id }) => id === action.id)?.into
      if (!merge || absorbed) return refuse('cafe.cardGone')
      return own(cafe, merge.table, ctx) ?? ok(action)
    }
    case 'move': {
      const tables = (pick(result, action.cards) ?? []).map(({ table }) => table)
      if (isElsewhere(result, action.heading, tables)) return refuse('cafe.otherTable')
      return onCards(cafe, result, action.cards, ctx) ?? ok(action)
    }
    case 'hideNote': {
      const table = result.cards.find(({ id }) => id === action.card)?.table
      const elsewhere = result.cards.some((card) => card.table !== table && card.notes.some(isNote(action.note)))
      return elsewhere ? refuse('cafe.otherTable') : (onCards(cafe, result, [action.card], ctx) ?? ok(action))
    }
    case 'hide':
    case 'correct':
      return onCards(cafe, result, [action.card], ctx) ?? ok(action)
    case 'merge':
      return merge(cafe, action, ctx)
  }
}

function merge(cafe: Cafe, action: Act<'merge'>, ctx: Ctx): Result<CafeAction> {
  const result = ctx.result()
  const ids = [...new Set(action.cards)]
  const table = result.cards.find(({ id }) => id === ids[0])?.table
  if (ids.length < 2) return refuse('cafe.twoCards')
  const clash = get(cafe.state.merges, action.id) || result.cards.some(({ id }) => id === action.id)
  if (!table || clash) return refuse('cafe.cardGone')
  if (pick(result, ids)?.some((card) => card.table !== table)) return refuse('cafe.otherTable')
  if (isElsewhere(result, action.heading, [table])) return refuse('cafe.otherTable')
  const bad = onCards(cafe, result, ids, ctx)
  return bad ?? ok({ ...action, cards: ids, table, round: cafe.state.round, no: noOf(result, ctx) })
}

/**
 * Behind all that is there, before what is written next. Cards that people write have whole numbers; a step can be
 * taken back and brought back, so it has a fraction of its own, and no card meets its number meanwhile.
 */
const noOf = ({ last }: CafeResult, { seq }: Ctx): number => last + seq / STEPS

const isNote =
  (note: string) =>
  ({ key }: CafeCard['notes'][number]) =>
    key === note

/** A heading, also one that was taken away: its id stays its table's own. */
const headingOf = ({ headings, gone }: CafeResult, heading: string) =>
  [...headings, ...gone].find(({ id }) => id === heading)

/** Does this heading belong to another table than one of these? */
function isElsewhere(result: CafeResult, heading: string | null | undefined, tables: readonly string[]): boolean {
  const known = heading ? headingOf(result, heading) : undefined
  return known !== undefined && tables.some((table) => table !== known.table)
}

/** The cards behind these ids; null when one is gone or lies inside a merged one. */
function pick(result: CafeResult, ids: readonly string[]): CafeCard[] | null {
  const found = ids.map((one) => result.cards.find(({ id, into }) => id === one && into === null))
  return found.every((card) => card !== undefined) ? found : null
}

function onCards(cafe: Cafe, result: CafeResult, ids: readonly string[], ctx: Ctx) {
  const cards = pick(result, ids)
  if (!cards) return refuse('cafe.cardGone')
  for (const { table } of cards) {
    const bad = own(cafe, table, ctx)
    if (bad) return bad
  }
  return null
}

/**
 * A host acts at the own table; one whose link names none hosts them all. The moderator acts at every one, also at one
 * that has been taken away.
 */
function own({ config }: Cafe, table: string, { role, scope }: Ctx) {
  if (role !== 'host') return null
  const mine = scope === null || scope === `table/${table}`
  return mine && config.tables.some(({ id }) => id === table) ? null : refuse('cafe.otherTable')
}

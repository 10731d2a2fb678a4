import { ok, refuse, type Result } from '../../base/result.ts'
import type { Accepted, AnswerCtx } from '../kind.ts'
import { get } from './actions.ts'
import { onTime } from './clock.ts'
import type { CafeAnswer, CardValue, HeadingValue, SeatValue } from './config.ts'
import { seatOf } from './plan.ts'
import { type Cafe, type CafeResult, onBoard } from './types.ts'

type Ctx = AnswerCtx<CafeResult>
type Join = Extract<CafeAnswer, { type: 'join' }>
type Paper = Extract<CafeAnswer, { type: 'card' | 'heading' }>
type React = Extract<CafeAnswer, { type: 'react' }>

/** More than anybody writes in a day; keeps one device from filling the board. */
const MOST = { card: 80, heading: 20 } as const

/** Which cell does this answer go to, and may it? */
export function accept(cafe: Cafe, answer: CafeAnswer, ctx: Ctx): Result<Accepted> {
  if (answer.type === 'join') return join(cafe, answer, ctx)
  return answer.type === 'react' ? react(cafe, answer, ctx) : write(cafe, answer, ctx)
}

/** The group of a participant, as long as that group exists. */
function groupOf(cafe: Cafe, ctx: Ctx): number | null {
  const seat = ctx.mine.get('seat') as SeatValue | undefined
  return seat && seat.group < cafe.config.groups ? seat.group : null
}

/** The table of a group in a round; null before the start and while pausing. */
export function tableOf({ config }: Cafe, group: number, round: number): string | null {
  if (round < 1) return null
  const seat = seatOf(config.tables.length, config.groups, round - 1, group)
  return seat === null ? null : (config.tables[seat]?.id ?? null)
}

function join(cafe: Cafe, answer: Join, ctx: Ctx): Result<Accepted> {
  if (ctx.role !== 'participant') return refuse('notAllowed')
  const { groups, dealing } = cafe.config
  if (dealing === 'tool') {
    const held = groupOf(cafe, ctx)
    if (held !== null) return ok({ slot: 'seat', value: { group: held } })
    const { sizes } = ctx.result()
    return ok({ slot: 'seat', value: { group: sizes.indexOf(Math.min(...sizes)) } })
  }
  if (answer.group === undefined || answer.group >= groups) return refuse('cafe.noGroup')
  return ok({ slot: 'seat', value: { group: answer.group } })
}

/** Where something that is being written belongs: the table, the round in which it was begun, the group. */
function placeOf(cafe: Cafe, answer: Paper, ctx: Ctx): Result<{ table: string; round: number; group: number | null }> {
  const { state, config } = cafe
  if (ctx.role === 'host') {
    // Who hosts all tables says which one is meant.
    const named = ctx.scope === null ? answer.table : ctx.scope.replace(/^table\//, '')
    const table = config.tables.find(({ id }) => id === named)
    if (!table || (answer.table ?? table.id) !== table.id) return refuse('cafe.otherTable')
    return ok({ table: table.id, round: state.round, group: null })
  }
  const group = groupOf(cafe, ctx)
  if (group === null) return refuse('cafe.noSeat')
  if (state.round === 0) return refuse('cafe.notStarted')
  // After going back, what was begun in a later round is still taken in; it is parked.
  const round = answer.round ?? state.round
  if (round < 1 || round > state.reached) return refuse('cafe.noRound')
  const table = tableOf(cafe, group, round)
  if (table === null) return refuse('cafe.pausing')
  return (answer.table ?? table) === table ? ok({ table, round, group }) : refuse('cafe.otherTable')
}

function write(cafe: Cafe, answer: Paper, ctx: Ctx): Result<Accepted> {
  const slot = `${answer.type}/${answer.id}`
  if (ctx.taken(slot)) return refuse('cafe.notYours')
  const held = ctx.mine.get(slot) as CardValue | HeadingValue | undefined
  if (!held && answer.text === null) return ok({ slot, value: null })
  if (held && held.group !== null) {
    if (!onTime(cafe.state, held.round, ctx.at)) return refuse('cafe.roundOver', { round: held.round })
    if (answer.text !== null && get(cafe.state.wording, answer.id)) return refuse('cafe.corrected')
  }
  if (held && answer.text === null) return ok({ slot, value: null })
  const place = held ? ok(held) : placeOf(cafe, answer, ctx)
  if (!place.ok) return place
  const most = MOST[answer.type]
  if (!held && [...ctx.mine.keys()].filter((key) => key.startsWith(`${answer.type}/`)).length >= most)
    return refuse('cafe.enough', { max: most })

  const { table, round, group } = place.value
  const result = held ? null : ctx.result()
  if (
    result &&
    (result.headings.some((one) => one.id === answer.id) || result.cards.some((one) => one.id === answer.id))
  )
    return refuse('cafe.notYours')
  const value = { table, round, group, text: answer.text, no: held ? held.no : (result?.last ?? 0) + 1 }
  if (answer.type === 'heading') return ok({ slot, value })
  const late = held ? (held as CardValue).late : group !== null && !onTime(cafe.state, round, ctx.at)
  return ok({ slot, value: { ...value, heading: answer.heading, column: answer.column, late } })
}

function react(cafe: Cafe, answer: React, ctx: Ctx): Result<Accepted> {
  const slot = `react/${answer.card}`
  if (ctx.role !== 'participant') return refuse('notAllowed')
  if (answer.react === null) return ok({ slot, value: null })
  const group = groupOf(cafe, ctx)
  if (group === null) return refuse('cafe.noSeat')
  const card = ctx.result().cards.find(({ id }) => id === answer.card)
  if (!card || !onBoard(card)) return refuse('cafe.cardGone')
  if (card.table !== tableOf(cafe, group, cafe.state.round)) return refuse('cafe.otherTable')
  // Cards of the present round are talked about at the table, not marked.
  if (card.round >= cafe.state.round) return refuse('cafe.tooEarly')
  return ok({ slot, value: { react: answer.react, text: answer.text ?? '' } })
}

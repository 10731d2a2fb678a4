import type { Audience, Json, Rows } from '../../protocol/rows.ts'
import type { Activity } from '../kind.ts'
import { namedRows } from '../parts/named.ts'
import type { RankingConfig, RankingMethod, RankingResult, RankingState } from './config.ts'
import { type Reason, reasonsFor } from './reasons.ts'
import { type Placed, placed } from './tally.ts'

/** Row `ask`: what may be voted on, and how. */
export type RankingAsk = Omit<RankingConfig, 'options'> & { options: { id: string; text: string }[] }
/** Rows `place/<option>`: one line of the result; `at` is its position from the top. */
export type PlaceRow = Placed & { at: number }
/** Row `how`: the count as a whole. `hidden`: how many of the stair's `groups` are still to be revealed. */
export type HowRow = {
  method: RankingMethod
  voters: number
  abstained: number
  groups: number
  hidden: number
  line: number
  /** `all`: all of them are taken further. */
  cut: { place: number; tied: number; free: number; all: boolean } | null
}
/** Rows for the moderator alone: `stage`, `hands`, `tied` (option ids at the line), `reasons`. */
export type StageRow = { revealed: number | null; groups: number }

type Ranking = Activity<RankingConfig, RankingState>

/**
 * How many steps of the stair, from the first down, are hidden from this audience. Phones do not run ahead of a
 * projector that shows the result.
 */
function hiddenFrom({ state, shown }: Ranking, groups: number, audience: Audience): number {
  const staged = audience === 'projector' || (audience === 'participant' && shown.projector)
  return staged && state.revealed !== null ? Math.max(0, groups - state.revealed) : 0
}

/** Rows, built up from nothing: a place that is not revealed yet appears in none of them. */
export function rankingRows(ranking: Ranking, result: RankingResult | null, audience: Audience): Rows {
  const { config, state } = ranking
  const { options, ...rules } = config
  const rows: Record<string, Json> = { ask: { ...rules, options: options.map(({ id, text }) => ({ id, text })) } }
  if (audience === 'moderator') rows['hands'] = state.hands
  if (!result) return rows

  const groups = result.ranking.length
  const hidden = hiddenFrom(ranking, groups, audience)
  const shown = placed(options, result).flatMap((line, at) => (line.group < hidden ? [] : [{ ...line, at }]))
  for (const line of shown) rows[`place/${line.option}`] = line
  const { cut, voters, abstained } = result
  const seen = cut && shown.some(({ place }) => place === cut.place)
  rows['how'] = {
    method: config.method,
    voters,
    abstained,
    groups,
    hidden,
    line: config.line,
    cut: cut && seen ? { place: cut.place, tied: cut.tied.length, free: cut.free, all: state.all === true } : null,
  }
  if (audience === 'moderator') {
    Object.assign(rows, namedRows(result.named))
    rows['stage'] = { revealed: state.revealed, groups }
    rows['tied'] = cut?.tied ?? []
    rows['reasons'] = reasonsFor(result) satisfies Reason[]
  }
  return rows
}

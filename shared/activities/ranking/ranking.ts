import { ok, refuse } from '../../base/result.ts'
import { defineKind } from '../kind.ts'
import { namedOf } from '../parts/named.ts'
import { acceptBallot, ballotText, publishedBallots } from './ballots.ts'
import {
  type RankingAction,
  type RankingAnswer,
  type RankingConfig,
  type RankingResult,
  type RankingState,
  type RankingVote,
  rankingAction,
  rankingAnswer,
  rankingConfig,
} from './config.ts'
import { rankingFigures, rankingRecord } from './report.ts'
import { rankingSample } from './sample.ts'
import { furtherOf, placed, tally } from './tally.ts'
import { rankingRows } from './view.ts'

/** What matters most: an order by taps (Ranked Pairs), dots, or approval. */
export const ranking = defineKind<RankingConfig, RankingAnswer, RankingAction, RankingState, RankingResult>({
  name: 'ranking',
  config: rankingConfig,
  answer: rankingAnswer,
  action: rankingAction,
  secrecies: ['changeable', 'secret', 'named'],
  seen: () => 'closed',
  continues: false,
  minutes: () => null,
  mayAnswer: (role) => role === 'participant',
  mayAct: (role) => role === 'moderator',
  unready: ({ options }) => (options.length < 2 ? 'ranking.noOptions' : null),
  start: () => ({ hands: {}, revealed: 0 }),
  check({ config, phase }, action, ctx) {
    if (action.type === 'hands') {
      const known = new Set(config.options.map((option) => option.id))
      return Object.keys(action.counts).every((option) => known.has(option)) ? ok(action) : refuse('ranking.noOption')
    }
    if (action.type === 'takeAll') {
      if (phase !== 'closed') return refuse('activity.open')
      return ctx.result().cut ? ok(action) : refuse('ranking.noCut')
    }
    if (!action.upTo) return ok(action)
    if (phase !== 'closed') return refuse('activity.open')
    return ok(action.upTo < ctx.result().ranking.length ? action : { ...action, upTo: null })
  },
  apply(state, action) {
    if (action.type === 'hands') return { ...state, hands: action.counts }
    return action.type === 'takeAll' ? { ...state, all: action.all } : { ...state, revealed: action.upTo }
  },
  accept: ({ config }, answer) => acceptBallot(config, answer),
  count: (activity, cells) => ({
    ...tally(activity.config, cells),
    ...namedOf(activity, cells, (value) => ballotText(activity.config, value)),
  }),
  view: rankingRows,
  mine: (_activity, cells) => (cells.has('') ? { vote: cells.get('') as RankingVote } : {}),
  staged: ({ state, shown }) => shown.projector && state.revealed !== null,
  figures: rankingFigures,
  record: rankingRecord,
  standings({ config, state }, result) {
    const given = Object.values(result.votes).reduce((sum, votes) => sum + votes, 0)
    const of = config.method === 'dots' ? given : result.voters
    const origin = new Map(config.options.map(({ id, demand }) => [id, demand?.id ?? null]))
    return placed(config.options, result).map(({ option, label, place, votes }) => ({
      option,
      label,
      place,
      votes,
      of,
      demand: origin.get(option) ?? null,
      further: furtherOf(config, state, result, option),
    }))
  },
  ballots: publishedBallots,
  sample: rankingSample,
})

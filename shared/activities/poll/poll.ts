import { ok, refuse } from '../../base/result.ts'
import type { Block, Figure } from '../../figures/figure.ts'
import { type Activity, defineKind } from '../kind.ts'
import { type Named, namedBlocks, namedOf, namedRows } from '../parts/named.ts'
import { scaleFigure, stepsOf } from '../parts/scale.ts'
import {
  type PollAction,
  type PollAnswer,
  type PollConfig,
  type PollResult,
  type PollState,
  pollAction,
  pollAnswer,
  pollConfig,
} from './config.ts'
import { pollSample } from './sample.ts'
import { pollTally } from './tally.ts'

type Poll = Activity<PollConfig, PollState>
type Counted = PollResult & { named?: Named[] }

const keysOf = (config: PollConfig): string[] =>
  config.type === 'pick' ? config.options.map((option) => option.id) : stepsOf(config).map(String)

/** A vote as a moderator reads it; empty for an abstention. */
function voteText(config: PollConfig, picks: readonly string[]): string {
  if (config.type === 'scale') return picks.join(', ')
  return config.options.flatMap(({ id, text }) => (picks.includes(id) ? [text] : [])).join(', ')
}

/** Raised hands stand beside the devices; on a scale, where a mean is taken, in a figure of their own. */
function figuresOf(poll: Poll, result: PollResult): Figure[] {
  const { config, state } = poll
  const hand = (key: string) => (state.hands[key] ? { hand: state.hands[key] } : {})
  const title = poll.title.text
  if (config.type === 'pick') {
    const bars = config.options.map(({ id, text }) => ({ label: text, value: result.votes[id] ?? 0, ...hand(id) }))
    return [{ type: 'bars', title, of: result.voters, bars, unit: 'votes' }]
  }
  const votes = stepsOf(config).map((n) => result.votes[n] ?? 0)
  const bars = keysOf(config).map((key) => ({ label: key, value: 0, ...hand(key) }))
  const hands: Figure[] = result.hands > 0 ? [{ type: 'bars', title, of: 0, bars }] : []
  return [scaleFigure(title, config, votes), ...hands]
}

/** One question: single choice, several choices, or a scale. */
export const poll = defineKind<PollConfig, PollAnswer, PollAction, PollState, Counted>({
  name: 'poll',
  config: pollConfig,
  answer: pollAnswer,
  action: pollAction,
  secrecies: ['changeable', 'secret', 'named'],
  seen: (config) => (config.live ? 'live' : 'closed'),
  continues: false,
  minutes: () => null,
  mayAnswer: (role) => role === 'participant',
  mayAct: (role) => role === 'moderator',
  start: () => ({ hands: {} }),
  check(activity, action) {
    const known = keysOf(activity.config)
    const stranger = Object.keys(action.counts).find((key) => !known.includes(key))
    return stranger === undefined ? ok(action) : refuse('poll.noOption')
  },
  apply: (state, action) => ({ ...state, hands: action.counts }),
  accept({ config }, answer) {
    if (answer.type === 'abstain') return ok({ slot: '', value: [] })
    if (answer.type !== config.type) return refuse('malformed', { path: 'answer.type' })
    if (answer.type === 'scale') {
      const fits = config.type === 'scale' && answer.value >= config.from && answer.value <= config.to
      return fits ? ok({ slot: '', value: [String(answer.value)] }) : refuse('poll.noOption')
    }
    const picks = [...new Set(answer.picks)].sort()
    const { min, max } = config.type === 'pick' ? config : { min: 1, max: 1 }
    if (picks.length > max) return refuse('poll.tooMany', { max })
    if (picks.length < min) return refuse('poll.tooFew', { min })
    const known = new Set(keysOf(config))
    return picks.every((pick) => known.has(pick)) ? ok({ slot: '', value: picks }) : refuse('poll.noOption')
  },
  count(activity, cells) {
    const tally = pollTally(keysOf)
    for (const { slot, voter, value } of cells) tally.change(slot, voter, null, value)
    const named = namedOf(activity, cells, (value) => voteText(activity.config, value as string[]))
    return { ...tally.result(activity), ...named }
  },
  tally: () => pollTally(keysOf),
  view(activity, result, audience) {
    const figures =
      result && (activity.phase !== 'draft' || audience === 'moderator') ? figuresOf(activity, result) : null
    return {
      ask: activity.config,
      ...(figures ? { figures, abstained: result?.abstained ?? 0 } : {}),
      ...(audience === 'moderator' ? { hands: activity.state.hands, ...namedRows(result?.named) } : {}),
    }
  },
  mine: (_activity, cells) => (cells.has('') ? { vote: cells.get('') as string[] } : {}),
  figures: figuresOf,
  record(activity, result, say): Block[] {
    return [
      ...figuresOf(activity, result).map((figure): Block => ({ type: 'figure', figure })),
      ...(result.abstained ? [{ type: 'text' as const, text: say('poll.abstained', { n: result.abstained }) }] : []),
      ...(result.hands ? [{ type: 'text' as const, text: say('poll.handsApart', { n: result.hands }) }] : []),
      ...namedBlocks(result.named, say),
    ]
  },
  sample: pollSample,
})

import { ok, refuse } from '../../base/result.ts'
import { type Activity, defineKind } from '../kind.ts'
import {
  noQuestions,
  type QuestionAnswer,
  questionAnswer,
  type QuestionsResult,
  type Speaker,
} from '../parts/questions.ts'
import { applyQuestion } from '../parts/questionsApply.ts'
import { countQuestions, questionsTally } from '../parts/questionsCount.ts'
import { questionsFigure, recordQuestions } from '../parts/questionsRecord.ts'
import { acceptQuestion, checkQuestion, mayAsk, mayTreat } from '../parts/questionsRules.ts'
import { myQuestions, viewQuestions } from '../parts/questionsView.ts'
import { turn } from './clock.ts'
import { type TalkAction, type TalkConfig, type TalkRow, type TalkState, talkAction, talkConfig } from './config.ts'
import { talkSample } from './sample.ts'

type Talk = Activity<TalkConfig, TalkState>

const speakersOf = (config: TalkConfig): Speaker[] => [{ key: 'speaker', name: config.speaker.text }]

/** A speaker with a time, a key message, and questions from the room. */
export const talk = defineKind<TalkConfig, QuestionAnswer, TalkAction, TalkState, QuestionsResult>({
  name: 'talk',
  config: talkConfig,
  answer: questionAnswer,
  action: talkAction,
  secrecies: ['changeable'],
  seen: () => 'always',
  continues: true,
  // The speaker's clock is started by hand and is part of the state.
  minutes: () => null,
  mayAnswer: mayAsk,
  mayAct: mayTreat,
  start: () => ({ questions: noQuestions, startedAt: null, stoppedAt: null, keyMessage: null }),
  check({ config, state }, action, ctx) {
    if (action.type === 'clock' || action.type === 'keyMessage') return ok(action)
    return checkQuestion(state.questions, speakersOf(config), action, ctx.result())
  },
  apply(state, action, { at, config }) {
    if (action.type === 'clock') return { ...state, ...turn(state, action.do, at) }
    if (action.type === 'keyMessage') return { ...state, keyMessage: action.words.text === '' ? null : action.words }
    return { ...state, questions: applyQuestion(state.questions, action, speakersOf(config)) }
  },
  accept({ config, state }, answer, ctx) {
    if (answer.type === 'ask' && ctx.role === 'participant' && !config.questions) return refuse('questions.off')
    return acceptQuestion(config, state.questions, answer, ctx)
  },
  count: ({ config, state }, cells) => countQuestions(config, state.questions, speakersOf(config), cells),
  tally: () => questionsTally(({ config, state }) => [config, state.questions, speakersOf(config)]),
  view({ config, state }, result, audience) {
    const { startedAt, stoppedAt, keyMessage } = state
    const row: TalkRow = {
      speaker: config.speaker.text,
      minutes: config.minutes,
      startedAt,
      stoppedAt,
      keyMessage: keyMessage?.text ?? null,
    }
    return {
      talk: row,
      ...viewQuestions(config, config.questions, speakersOf(config), result ?? { items: [] }, audience),
    }
  },
  mine: ({ config, state }, cells) => myQuestions(config, state.questions, cells),
  figures: (item: Talk, result, say) => [questionsFigure(item.title.text, result, say)],
  record({ id, config, state }, result, say) {
    const { speaker } = config
    const asked = config.questions || result.items.length > 0
    return [
      ...(speaker.text ? [{ type: 'text' as const, text: say('talk.by', { speaker: speaker.text }) }] : []),
      ...(state.keyMessage
        ? [
            {
              type: 'quote' as const,
              text: state.keyMessage.text,
              by: say('talk.keyMessage'),
              part: `item/${id}/message`,
            },
          ]
        : []),
      ...(asked ? recordQuestions(id, result, say) : []),
    ]
  },
  sample: talkSample,
})

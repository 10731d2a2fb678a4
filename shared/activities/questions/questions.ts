import type { Activity } from '../kind.ts'
import { defineKind } from '../kind.ts'
import {
  noQuestions,
  type QuestionAction,
  type QuestionAnswer,
  questionAction,
  questionAnswer,
  type QuestionsResult,
  type QuestionsState,
  type Speaker,
} from '../parts/questions.ts'
import { applyQuestion } from '../parts/questionsApply.ts'
import { countQuestions, questionsTally } from '../parts/questionsCount.ts'
import { questionsFigure, recordQuestions } from '../parts/questionsRecord.ts'
import { acceptQuestion, checkQuestion, mayAsk, mayTreat } from '../parts/questionsRules.ts'
import { myQuestions, viewQuestions } from '../parts/questionsView.ts'
import { type QuestionsConfig, questionsConfig } from './config.ts'
import { questionsSample } from './sample.ts'

type Panel = Activity<QuestionsConfig, QuestionsState>

/** By id, so that answers stay with their speaker when the list is put into another order. */
const speakersOf = (config: QuestionsConfig): Speaker[] =>
  config.speakers.map(({ id, text }) => ({ key: id, name: text }))

/** A stand-alone panel: the room asks, several speakers answer. */
export const questions = defineKind<QuestionsConfig, QuestionAnswer, QuestionAction, QuestionsState, QuestionsResult>({
  name: 'questions',
  config: questionsConfig,
  answer: questionAnswer,
  action: questionAction,
  secrecies: ['changeable'],
  seen: () => 'always',
  continues: true,
  minutes: () => null,
  mayAnswer: mayAsk,
  mayAct: mayTreat,
  start: () => noQuestions,
  check: ({ config, state }, action, ctx) => checkQuestion(state, speakersOf(config), action, ctx.result()),
  apply: (state, action, { config }) => applyQuestion(state, action, speakersOf(config)),
  accept: ({ config, state }, answer, ctx) => acceptQuestion(config, state, answer, ctx),
  count: ({ config, state }, cells) => countQuestions(config, state, speakersOf(config), cells),
  tally: () => questionsTally(({ config, state }) => [config, state, speakersOf(config)]),
  view: ({ config }, result, audience) =>
    viewQuestions(config, true, speakersOf(config), result ?? { items: [] }, audience),
  mine: ({ config, state }, cells) => myQuestions(config, state, cells),
  figures: (panel: Panel, result, say) => [questionsFigure(panel.title.text, result, say)],
  record: (panel, result, say) => [
    {
      type: 'text',
      text: say('questions.panel', { names: panel.config.speakers.map(({ text }) => text).join(' · ') }),
    },
    ...recordQuestions(panel.id, result, say),
  ],
  sample: questionsSample,
})

import * as z from 'zod/mini'
import { ok, refuse, type Result } from '../../base/result.ts'
import type { Figure } from '../../figures/figure.ts'
import type { Rows } from '../../protocol/rows.ts'
import { type Activity, type Cell, defineKind } from '../kind.ts'
import {
  type FeedbackAnswer,
  type FeedbackConfig,
  type FeedbackResult,
  feedbackAnswer,
  feedbackConfig,
  type Question,
  type ScaleQuestion,
  type Values,
} from './config.ts'
import { scaleFigure, stepsOf } from '../parts/scale.ts'
import { feedbackSample } from './sample.ts'

type Survey = Activity<FeedbackConfig, null>

const isScale = (question: Question): question is ScaleQuestion => question.type === 'scale'
const alphabet = new Intl.Collator('de')
const byLetters = (a: string, b: string) => alphabet.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)

/** One value as it will be kept; undefined when the question was left out. */
function fit(question: Question, value: string | number | undefined): Result<string | number | undefined> {
  if (value === undefined || value === '') return ok(undefined)
  if (question.type === 'text') {
    if (typeof value !== 'string') return refuse('malformed', { path: question.id })
    return value.length > question.max ? refuse('tooLong', { max: question.max }) : ok(value)
  }
  const { from, to } = question
  const fits = typeof value === 'number' && value >= from && value <= to
  return fits ? ok(value) : refuse('feedback.outOfRange', { from, to })
}

function countAnswers({ config }: Survey, cells: readonly Cell[]): FeedbackResult {
  const scales: FeedbackResult['scales'] = {}
  const comments: FeedbackResult['comments'] = {}
  for (const question of config.questions) {
    const said = cells.flatMap(({ value }) => {
      const kept = (value as Values)[question.id]
      return kept === undefined ? [] : [kept]
    })
    if (isScale(question)) {
      scales[question.id] = stepsOf(question).map((step) => said.filter((one) => one === step).length)
    } else {
      comments[question.id] = said.filter((one) => typeof one === 'string').sort(byLetters)
    }
  }
  return { people: cells.length, scales, comments }
}

/** Only what may hang on a wall: comments are for the moderator and the record. */
const figuresOf = ({ config }: Survey, result: FeedbackResult): Figure[] =>
  config.questions
    .filter(isScale)
    .map((question) => scaleFigure(question.words.text, question, result.scales[question.id] ?? []))

/** A short set of scale and text questions, each of which may be left out. */
export const feedback = defineKind<FeedbackConfig, FeedbackAnswer, never, null, FeedbackResult>({
  name: 'feedback',
  config: feedbackConfig,
  answer: feedbackAnswer,
  action: z.never(),
  secrecies: ['secret', 'changeable'],
  seen: () => 'closed',
  continues: false,
  minutes: () => null,
  mayAnswer: (role) => role === 'participant',
  mayAct: () => false,
  start: () => null,
  check: () => refuse('malformed'),
  apply: (state) => state,
  accept({ config }, answer) {
    const known = new Set(config.questions.map(({ id }) => id))
    if (Object.keys(answer.values).some((key) => !known.has(key))) return refuse('feedback.noQuestion')
    // In the order of the questions: the order of keys in a secret ballot must not tell how it was filled in.
    const value: Values = {}
    for (const question of config.questions) {
      const given = Object.hasOwn(answer.values, question.id) ? answer.values[question.id] : undefined
      const kept = fit(question, given)
      if (!kept.ok) return kept
      if (kept.value !== undefined) value[question.id] = kept.value
    }
    return Object.keys(value).length > 0 ? ok({ slot: '', value }) : refuse('feedback.empty')
  },
  count: countAnswers,
  view(survey, result, audience) {
    const rows: Record<string, Rows[string]> = { ask: survey.config.questions }
    if (!result) return rows
    rows['figures'] = figuresOf(survey, result)
    if (audience === 'moderator') {
      for (const [id, comments] of Object.entries(result.comments)) rows[`comments/${id}`] = comments
    }
    return rows
  },
  mine: (_survey, cells) => (cells.has('') ? { values: cells.get('') as Values } : {}),
  figures: figuresOf,
  record({ config }, result, say) {
    const blocks = config.questions.flatMap((question) => {
      if (isScale(question)) {
        return {
          type: 'figure' as const,
          figure: scaleFigure(question.words.text, question, result.scales[question.id] ?? []),
        }
      }
      const items = (result.comments[question.id] ?? []).map((text) => ({ text }))
      return { type: 'figure' as const, figure: { type: 'list' as const, title: question.words.text, items } }
    })
    return [{ type: 'text', text: say('feedback.people', { n: result.people }) }, ...blocks]
  },
  sample: feedbackSample,
})

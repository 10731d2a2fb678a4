import * as z from 'zod/mini'
import { id, int, list, text, words } from '../../base/schema.ts'

/** The longest comment a question may allow. */
export const COMMENT = 500

const scaleQuestion = z
  .object({
    id,
    type: z.literal('scale'),
    words: words(200),
    from: int(0, 10),
    to: int(1, 10),
    low: words(60, 0),
    high: words(60, 0),
  })
  .check(z.refine(({ from, to }) => from < to, { path: ['to'] }))
const textQuestion = z.object({ id, type: z.literal('text'), words: words(200), max: int(1, COMMENT) })

export const feedbackConfig = z.object({
  questions: list(z.discriminatedUnion('type', [scaleQuestion, textQuestion]), 12, 1).check(
    z.refine((questions) => new Set(questions.map((one) => one.id)).size === questions.length),
  ),
})
export type FeedbackConfig = z.infer<typeof feedbackConfig>
export type Question = FeedbackConfig['questions'][number]
export type ScaleQuestion = Extract<Question, { type: 'scale' }>

/** By question id; a question may be left out. */
export const feedbackAnswer = z.object({
  type: z.literal('feedback'),
  values: z.record(z.string().check(z.maxLength(32)), z.union([int(0, 10), text(COMMENT, 0)])),
})
export type FeedbackAnswer = z.infer<typeof feedbackAnswer>
export type Values = FeedbackAnswer['values']

/** `scales`: how often each step was chosen. `comments`: in the order of the alphabet, so that order tells nothing. */
export type FeedbackResult = {
  people: number
  scales: Record<string, number[]>
  comments: Record<string, string[]>
}

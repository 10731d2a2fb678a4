import * as z from 'zod/mini'
import { id, int, text, type Words, words } from '../../base/schema.ts'
import { NAME_MAX, QUESTION_MAX, REPLY_MAX } from './questionsBasics.ts'

/** Settings that every list of questions has. */
export const listSettings = {
  /** Questions per device. */
  perPerson: z._default(int(1, 20), 3),
  /** Questions wait for a moderator before anybody else sees them. */
  moderated: z._default(z.boolean(), true),
  names: z._default(z.enum(['no', 'optional']), 'no'),
}
export type ListConfig = { perPerson: number; moderated: boolean; names: 'no' | 'optional' }

export const questionAnswer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ask'), id, text: text(QUESTION_MAX), name: z.optional(text(NAME_MAX, 0)) }),
  z.object({ type: z.literal('withdraw'), id }),
  z.object({ type: z.literal('like'), id, on: z.boolean() }),
])
export type QuestionAnswer = z.infer<typeof questionAnswer>

const one = <T extends string>(type: T) => z.object({ type: z.literal(type), id })
/** What moderators and minute-takers do with questions; a kind adds its own actions to these. */
export const questionActions = [
  /** `saw` is the mark of the text on the screen (`markOf`): what was changed meanwhile is not released unread. */
  z.object({ type: z.literal('approve'), id, saw: z.optional(int(0, 2 ** 32 - 1)) }),
  one('hide'),
  one('unhide'),
  z.object({ type: z.literal('correct'), id, words: words(QUESTION_MAX) }),
  z.object({ type: z.literal('merge'), from: id, into: id }),
  one('unmerge'),
  z.object({ type: z.literal('live'), id: z.nullable(id) }),
  z.object({ type: z.literal('answered'), id, done: z.boolean() }),
  /** A speaker's answer in short; an empty text removes it. */
  z.object({ type: z.literal('reply'), id, speaker: int(0, 11), words: words(REPLY_MAX, 0) }),
] as const
export const questionAction = z.discriminatedUnion('type', questionActions)
export type QuestionAction = z.infer<typeof questionAction>

type Marks = Readonly<Record<string, true>>
/** What moderators have decided about the questions; the questions themselves lie in cells. */
export type QuestionsState = {
  approved: Marks
  hidden: Marks
  answered: Marks
  corrected: Readonly<Record<string, Words>>
  merged: Readonly<Record<string, string>>
  /** By question and by speaker. */
  replies: Readonly<Record<string, Readonly<Record<string, Words>>>>
  live: string | null
}
export const noQuestions: QuestionsState = {
  approved: {},
  hidden: {},
  answered: {},
  corrected: {},
  merged: {},
  replies: {},
  live: null,
}

/** A question as it lies in its cell. Slot `q/<id>` from the room, `o/<id>` typed for someone who spoke. */
export type Asked = { text: string; name?: string }
/** Who may answer questions. `key` stays when the list is reordered. */
export type Speaker = { key: string; name: string }

export type QuestionStatus = 'new' | 'approved' | 'hidden' | 'merged'
export type QuestionReply = { speaker: number; by: string; text: string }
export type QuestionItem = {
  id: string
  text: string
  original?: string
  name?: string
  oral: boolean
  status: QuestionStatus
  /** Where a merged question went, at the end of the chain. */
  into?: string
  /** Was released by itself, whatever happened later. */
  released: boolean
  likes: number
  answered: boolean
  live: boolean
  replies: QuestionReply[]
}
export type QuestionsResult = { items: QuestionItem[] }

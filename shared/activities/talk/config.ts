import * as z from 'zod/mini'
import { int, type Words, words } from '../../base/schema.ts'
import {
  type ListConfig,
  listSettings,
  type QuestionAction,
  questionActions,
  type QuestionsState,
} from '../parts/questions.ts'

export const KEY_MESSAGE_MAX = 300

export const talkConfig = z.object({
  /** Name and organisation, as the organiser types them. */
  speaker: words(160, 0),
  minutes: int(1, 180),
  /** Whether the room may ask. */
  questions: z.boolean(),
  ...listSettings,
})
export type TalkConfig = ListConfig & { speaker: Words; minutes: number; questions: boolean }

export const talkAction = z.discriminatedUnion('type', [
  ...questionActions,
  /** The one sentence to take home; an empty text removes it. */
  z.object({ type: z.literal('keyMessage'), words: words(KEY_MESSAGE_MAX, 0) }),
  z.object({ type: z.literal('clock'), do: z.enum(['start', 'stop', 'reset']) }),
])
export type TalkAction =
  | QuestionAction
  | { type: 'keyMessage'; words: Words }
  | { type: 'clock'; do: 'start' | 'stop' | 'reset' }

/** A stopped clock stands at `stoppedAt - startedAt`; going on moves the start. */
export type Clock = { startedAt: number | null; stoppedAt: number | null }
export type TalkState = Clock & { questions: QuestionsState; keyMessage: Words | null }
/** Row `talk`. */
export type TalkRow = Clock & { speaker: string; minutes: number; keyMessage: string | null }

import * as z from 'zod/mini'
import { list, type Words, words } from '../../base/schema.ts'
import { type ListConfig, listSettings } from '../parts/questions.ts'

/** A panel: one question, several speakers' answers. */
export const questionsConfig = z.object({ speakers: list(words(160), 12, 1), ...listSettings })
export type QuestionsConfig = ListConfig & { speakers: Words[] }

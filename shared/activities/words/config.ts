import * as z from 'zod/mini'
import { int, list, text } from '../../base/schema.ts'
import { WORD_LENGTH } from './limits.ts'

export const wordsConfig = z.object({
  /** Words per person. */
  max: int(1, 5),
  /** Words wait for the moderator before anybody else sees them. */
  moderated: z._default(z.boolean(), true),
})
export type WordsConfig = z.infer<typeof wordsConfig>

/** All words of one person at once; none takes them back. */
export const wordsAnswer = z.object({ type: z.literal('words'), words: list(text(WORD_LENGTH), 5) })
export type WordsAnswer = z.infer<typeof wordsAnswer>

/** A stand-in for a word: the word itself must be forgettable, and the journal forgets nothing. */
const wordKey = z.string().check(z.regex(/^w[0-9a-z]{1,7}$/))
export const wordsAction = z.discriminatedUnion('type', [
  z.object({ type: z.literal('approve'), word: wordKey }),
  z.object({ type: z.literal('hide'), word: wordKey }),
  /** The words that waited on the moderator's screen; without them, all that wait now. */
  z.object({ type: z.literal('approveAll'), words: z.optional(list(wordKey, 1000)) }),
])
export type WordsAction = z.infer<typeof wordsAction>

export type WordsState = { approved: readonly string[]; hidden: readonly string[] }
export type CountedWord = { key: string; text: string; voters: number }
/** Most named first. `people` counts everybody who gave a word, shown or not. */
export type WordsResult = { people: number; words: CountedWord[] }

/** Rows: `ask`, `word/<key>`, and `words` for one's own. */
export type WordsAsk = { max: number; moderated: boolean }
export type WordRow = { text: string; n: number; state?: WordStatus }
export type WordStatus = 'waiting' | 'shown' | 'hidden'

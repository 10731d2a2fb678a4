import type { CafeConfig } from '#shared/activities/cafe/config.ts'
import type { FeedbackConfig } from '#shared/activities/feedback/config.ts'
import type { InfoConfig } from '#shared/activities/info/config.ts'
import type { KindName } from '#shared/activities/kinds.ts'
import type { PollConfig } from '#shared/activities/poll/config.ts'
import type { QuestionsConfig } from '#shared/activities/questions/config.ts'
import { emptyRanking } from '#shared/activities/ranking/config.ts'
import type { TalkConfig } from '#shared/activities/talk/config.ts'
import type { WordsConfig } from '#shared/activities/words/config.ts'
import type { Say } from '#shared/words/words.ts'
import { freshId } from '../net/device.ts'

const words = (text = '') => ({ id: freshId(), text })

const table = () => ({ id: freshId(), theme: words(), place: words(), host: words(), headings: [] })
const list = { perPerson: 3, moderated: true, names: 'no' } as const

/** Settings to start a new item from. */
export const blanks: Record<KindName, (say: Say) => unknown> = {
  cafe: (say): CafeConfig => ({
    tables: Array.from({ length: 4 }, () => table()),
    groups: 4,
    rounds: 4,
    minutes: 20,
    walk: 2,
    columns: [words(say('cafe.columnA')), words(say('cafe.columnB'))],
    dealing: 'tool',
  }),
  talk: (): TalkConfig => ({ speaker: words(), minutes: 8, questions: true, ...list }),
  questions: (): QuestionsConfig => ({ speakers: [words(), words()], ...list }),
  ranking: () => emptyRanking,
  poll: (): PollConfig => ({ type: 'pick', options: [words(), words()], min: 1, max: 1, live: false }),
  words: (): WordsConfig => ({ max: 3, moderated: true }),
  feedback: (): FeedbackConfig => ({
    questions: [
      { id: freshId(), type: 'scale', words: words(), from: 1, to: 5, low: words(), high: words() },
      { id: freshId(), type: 'text', words: words(), max: 300 },
    ],
  }),
  info: (): InfoConfig => ({ text: words(), style: 'slide', minutes: 0 }),
}

import type { KindName } from '#shared/activities/kinds.ts'
import type { PollConfig } from '#shared/activities/poll/config.ts'
import { emptyRanking } from '#shared/activities/ranking/config.ts'
import type { Say } from '#shared/words/words.ts'
import { freshId } from '../net/device.ts'

const words = (text = '') => ({ id: freshId(), text })

/** Settings to start a new item from. */
export const blanks: Record<KindName, (say: Say) => unknown> = {
  ranking: () => emptyRanking,
  poll: (): PollConfig => ({ type: 'pick', options: [words(), words()], min: 1, max: 1, live: false }),
} as unknown as Record<KindName, (say: Say) => unknown>

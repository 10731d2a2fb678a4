import type { ComponentType } from 'react'
import type { KindName } from '#shared/activities/kinds.ts'
import type { FaceProps } from '../net/rows.ts'
import { CafePhone } from './cafe/phone.tsx'
import { FeedbackPhone } from './feedback/phone.tsx'
import { InfoPhone } from './info/phone.tsx'
import { PollPhone } from './poll/phone.tsx'
import { QuestionsPhone } from './questions/phone.tsx'
import { RankingPhone } from './ranking/phone.tsx'
import { TalkPhone } from './talk/phone.tsx'
import { WordsPhone } from './words/phone.tsx'

/** Every kind's face on a phone. Kept apart from the others, so that phones load nothing else. */
export const phones: Record<KindName, ComponentType<FaceProps>> = {
  cafe: CafePhone,
  talk: TalkPhone,
  questions: QuestionsPhone,
  poll: PollPhone,
  ranking: RankingPhone,
  words: WordsPhone,
  feedback: FeedbackPhone,
  info: InfoPhone,
}

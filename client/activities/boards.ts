import type { ComponentType } from 'react'
import type { KindName } from '#shared/activities/kinds.ts'
import type { FaceProps } from '../net/rows.ts'
import { CafeProjector } from './cafe/projector.tsx'
import { FeedbackProjector } from './feedback/projector.tsx'
import { InfoProjector } from './info/projector.tsx'
import { PollProjector } from './poll/projector.tsx'
import { QuestionsProjector } from './questions/projector.tsx'
import { RankingProjector } from './ranking/projector.tsx'
import { TalkProjector } from './talk/projector.tsx'
import { WordsProjector } from './words/projector.tsx'

/** Every kind's face on the projector. */
export const boards: Record<KindName, ComponentType<FaceProps>> = {
  cafe: CafeProjector,
  talk: TalkProjector,
  questions: QuestionsProjector,
  poll: PollProjector,
  ranking: RankingProjector,
  words: WordsProjector,
  feedback: FeedbackProjector,
  info: InfoProjector,
}

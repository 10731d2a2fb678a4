import type { ComponentType } from 'react'
import type { KindName } from '#shared/activities/kinds.ts'
import type { FaceProps } from '../net/rows.ts'
import { FeedbackProjector } from './feedback/projector.tsx'
import { InfoProjector } from './info/projector.tsx'
import { PollProjector } from './poll/projector.tsx'
import { RankingProjector } from './ranking/projector.tsx'
import { WordsProjector } from './words/projector.tsx'

/** Every kind's face on the projector. */
export const boards: Record<KindName, ComponentType<FaceProps>> = {
  poll: PollProjector,
  ranking: RankingProjector,
  words: WordsProjector,
  feedback: FeedbackProjector,
  info: InfoProjector,
} as Record<KindName, ComponentType<FaceProps>>

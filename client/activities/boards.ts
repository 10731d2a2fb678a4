import type { ComponentType } from 'react'
import type { KindName } from '#shared/activities/kinds.ts'
import type { FaceProps } from '../net/rows.ts'
import { PollProjector } from './poll/projector.tsx'
import { RankingProjector } from './ranking/projector.tsx'

/** Every kind's face on the projector. */
export const boards: Record<KindName, ComponentType<FaceProps>> = {
  poll: PollProjector,
  ranking: RankingProjector,
} as Record<KindName, ComponentType<FaceProps>>

import type { ComponentType } from 'react'
import type { KindName } from '#shared/activities/kinds.ts'
import type { FaceProps } from '../net/rows.ts'
import { PollPhone } from './poll/phone.tsx'
import { RankingPhone } from './ranking/phone.tsx'

/** Every kind's face on a phone. Kept apart from the others, so that phones load nothing else. */
export const phones: Record<KindName, ComponentType<FaceProps>> = { poll: PollPhone, ranking: RankingPhone } as Record<
  KindName,
  ComponentType<FaceProps>
>

import type { ComponentType } from 'react'
import type { KindName } from '#shared/activities/kinds.ts'
import type { FaceProps } from '../net/rows.ts'
import { PollProjector } from './poll/projector.tsx'

/** Every kind's face on the projector. */
export const boards: Record<KindName, ComponentType<FaceProps>> = { poll: PollProjector } as Record<
  KindName,
  ComponentType<FaceProps>
>

import type { KindName } from '#shared/activities/kinds.ts'
import { type Part, part } from '../kit/part.ts'
import type { FaceProps } from '../net/rows.ts'

/** Every kind's face on a phone: each loads those of its own programme, the present one first. */
export const phones: Record<KindName, Part<FaceProps>> = {
  cafe: part('activities/cafe/phone.tsx', () => import('./cafe/phone.tsx').then((face) => face.CafePhone)),
  talk: part('activities/talk/phone.tsx', () => import('./talk/phone.tsx').then((face) => face.TalkPhone)),
  questions: part('activities/questions/phone.tsx', () =>
    import('./questions/phone.tsx').then((face) => face.QuestionsPhone),
  ),
  poll: part('activities/poll/phone.tsx', () => import('./poll/phone.tsx').then((face) => face.PollPhone)),
  ranking: part('activities/ranking/phone.tsx', () => import('./ranking/phone.tsx').then((face) => face.RankingPhone)),
  words: part('activities/words/phone.tsx', () => import('./words/phone.tsx').then((face) => face.WordsPhone)),
  feedback: part('activities/feedback/phone.tsx', () =>
    import('./feedback/phone.tsx').then((face) => face.FeedbackPhone),
  ),
  info: part('activities/info/phone.tsx', () => import('./info/phone.tsx').then((face) => face.InfoPhone)),
}

/** The face of a kind that may come from a newer server. */
export const phoneOf = (kind: string): Part<FaceProps> | null =>
  Object.hasOwn(phones, kind) ? phones[kind as KindName] : null

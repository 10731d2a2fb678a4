import type { KindName } from '#shared/activities/kinds.ts'
import type { TextKey } from '#shared/words/words.ts'
import type { IconName } from '../../../kit/Icon.tsx'

type Look = { icon: IconName; about: TextKey }

/** Every kind with its sign and one sentence, in the order in which a day usually needs them. */
export const kindLooks: Record<KindName, Look> = {
  info: { icon: 'note', about: 'org.kind.info' },
  talk: { icon: 'talk', about: 'org.kind.talk' },
  questions: { icon: 'question', about: 'org.kind.questions' },
  words: { icon: 'card', about: 'org.kind.words' },
  poll: { icon: 'poll', about: 'org.kind.poll' },
  cafe: { icon: 'table', about: 'org.kind.cafe' },
  ranking: { icon: 'ranking', about: 'org.kind.ranking' },
  feedback: { icon: 'heart', about: 'org.kind.feedback' },
}
export const KIND_ORDER = Object.keys(kindLooks) as KindName[]

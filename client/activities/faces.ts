import type { ComponentType } from 'react'
import type { KindName } from '#shared/activities/kinds.ts'
import type { Say, TextKey } from '#shared/words/words.ts'
import type { EditorProps, FaceProps } from '../net/rows.ts'
import { blanks } from './blanks.ts'
import { FeedbackEditor } from './feedback/editor.tsx'
import { FeedbackModerator } from './feedback/moderator.tsx'
import { InfoEditor } from './info/editor.tsx'
import { InfoModerator } from './info/moderator.tsx'
import { PollEditor } from './poll/editor.tsx'
import { PollModerator } from './poll/moderator.tsx'
import { RankingEditor } from './ranking/editor.tsx'
import { RankingModerator } from './ranking/moderator.tsx'
import { WordsEditor } from './words/editor.tsx'
import { WordsModerator } from './words/moderator.tsx'

/** What a kind looks like at a desk. */
export type Faces = {
  name: TextKey
  Moderator: ComponentType<FaceProps>
  Editor: ComponentType<EditorProps<unknown>>
  Host?: ComponentType<FaceProps>
  Minutes?: ComponentType<FaceProps>
  /** Settings to start a new item from. */
  blank: (say: Say) => unknown
}

/** An editor knows its own settings; the registry hands it whatever the server's schema has accepted for this kind. */
const editor = <C>(of: ComponentType<EditorProps<C>>) => of as unknown as ComponentType<EditorProps<unknown>>

export const faces: Record<KindName, Faces> = {
  ranking: {
    name: 'ranking.name',
    Moderator: RankingModerator,
    Editor: editor(RankingEditor),
    blank: blanks.ranking,
  },
  poll: { name: 'poll.name', Moderator: PollModerator, Editor: editor(PollEditor), blank: blanks.poll },
  words: { name: 'words.name', Moderator: WordsModerator, Editor: editor(WordsEditor), blank: blanks.words },
  feedback: {
    name: 'feedback.name',
    Moderator: FeedbackModerator,
    Editor: editor(FeedbackEditor),
    blank: blanks.feedback,
  },
  info: { name: 'info.name', Moderator: InfoModerator, Editor: editor(InfoEditor), blank: blanks.info },
} as unknown as Record<KindName, Faces>

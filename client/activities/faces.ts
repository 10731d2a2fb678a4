import type { ComponentType } from 'react'
import type { KindName } from '#shared/activities/kinds.ts'
import type { Say, TextKey } from '#shared/words/words.ts'
import type { EditorProps, FaceProps } from '../net/rows.ts'
import { blanks } from './blanks.ts'
import { CafeEditor } from './cafe/editor.tsx'
import { CafeHost } from './cafe/host.tsx'
import { CafeModerator } from './cafe/moderator.tsx'
import { QuestionsEditor } from './questions/editor.tsx'
import { QuestionsMinutes } from './questions/minutes.tsx'
import { QuestionsModerator } from './questions/moderator.tsx'
import { TalkEditor } from './talk/editor.tsx'
import { TalkMinutes } from './talk/minutes.tsx'
import { TalkModerator } from './talk/moderator.tsx'
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
  cafe: {
    name: 'cafe.name',
    Moderator: CafeModerator,
    Editor: editor(CafeEditor),
    Host: CafeHost,
    blank: blanks.cafe,
  },
  talk: {
    name: 'talk.name',
    Moderator: TalkModerator,
    Editor: editor(TalkEditor),
    Minutes: TalkMinutes,
    blank: blanks.talk,
  },
  questions: {
    name: 'questions.name',
    Moderator: QuestionsModerator,
    Editor: editor(QuestionsEditor),
    Minutes: QuestionsMinutes,
    blank: blanks.questions,
  },
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
}

import type { Sample } from '../kind.ts'
import type { QuestionAnswer } from '../parts/questions.ts'
import type { TalkAction, TalkConfig } from './config.ts'

const words = (n: string, text: string) => ({ id: `talk${n}`, text })
const ask = (id: string, text: string, name?: string): QuestionAnswer => ({
  type: 'ask',
  id,
  text,
  ...(name ? { name } : {}),
})
const approve = (id: string) => ({ role: 'moderator' as const, action: { type: 'approve' as const, id } })

/** Moderated: likes come only after the release, and are therefore in the sample of the panel. */
export const talkSample: Sample<TalkConfig, QuestionAnswer, TalkAction> = {
  title: 'Regionales Digitalisierungszentrum Harz',
  config: {
    speaker: words('speaker1', 'Landkreis Harz'),
    minutes: 8,
    questions: true,
    perPerson: 3,
    moderated: true,
    names: 'optional',
  },
  answers: [
    { by: 1, answer: ask('talkask1', 'Was wäre für Sie eine spektakuläre Maßnahme?', 'Frau Berger') },
    { by: 2, answer: ask('talkask2', 'Wie sprechen sich die Zentren untereinander ab?') },
    { by: 3, answer: ask('talkask3', 'Welche Standards gelten künftig an den Schulen?') },
  ],
  actions: [
    { role: 'moderator', action: { type: 'clock', do: 'start' } },
    approve('talkask1'),
    approve('talkask2'),
    { role: 'moderator', action: { type: 'clock', do: 'stop' } },
    {
      role: 'minutes',
      action: { type: 'keyMessage', words: words('key1', 'Erst der gemeinsame Plan, dann die Technik.') },
    },
    { role: 'moderator', action: { type: 'live', id: 'talkask2' } },
    {
      role: 'minutes',
      action: {
        type: 'reply',
        id: 'talkask2',
        speaker: 0,
        words: words('reply1', 'Ein gemeinsames Treffen im Quartal.'),
      },
    },
    { role: 'minutes', action: { type: 'answered', id: 'talkask2', done: true } },
  ],
}

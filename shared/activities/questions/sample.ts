import type { Sample } from '../kind.ts'
import type { QuestionAction, QuestionAnswer } from '../parts/questions.ts'
import type { QuestionsConfig } from './config.ts'

const words = (n: string, text: string) => ({ id: `panel${n}`, text })
const ask = (id: string, text: string): QuestionAnswer => ({ type: 'ask', id, text })
const like = (id: string): QuestionAnswer => ({ type: 'like', id, on: true })
const approve = (id: string) => ({ role: 'moderator' as const, action: { type: 'approve' as const, id } })
const reply = (speaker: number, n: string, text: string) => ({
  role: 'minutes' as const,
  action: { type: 'reply' as const, id: 'question1', speaker, words: words(`reply${n}`, text) },
})

export const questionsSample: Sample<QuestionsConfig, QuestionAnswer, QuestionAction> = {
  title: 'Fragen an die Zentren',
  config: {
    speakers: [words('speaker1', 'Haldensleben'), words('speaker2', 'Merseburg'), words('speaker3', 'Landkreis Harz')],
    perPerson: 3,
    moderated: false,
    names: 'no',
  },
  answers: [
    { by: 1, answer: ask('question1', 'Hätten Sie auch ohne Förderung angefangen?') },
    { by: 2, answer: ask('question2', 'Wäre das auch ohne Fördergeld gestartet?') },
    { by: 3, answer: ask('question3', 'Woher kommen die Fachkräfte?') },
    { by: 4, answer: ask('question4', 'Wie werden junge Leute einbezogen?') },
    { by: 4, answer: like('question1') },
    { by: 5, answer: like('question1') },
    { by: 5, answer: like('question2') },
    { by: 6, answer: like('question2') },
    { by: 6, answer: like('question3') },
  ],
  actions: [
    ...['question1', 'question2', 'question3'].map(approve),
    { role: 'moderator', action: { type: 'merge', from: 'question2', into: 'question1' } },
    { role: 'moderator', action: { type: 'live', id: 'question1' } },
    reply(0, '1', 'Später, aber auf jeden Fall.'),
    reply(1, '2', 'Ja. Die Förderung gab neuen Schub.'),
    { role: 'moderator', action: { type: 'answered', id: 'question1', done: true } },
    {
      role: 'minutes',
      action: {
        type: 'correct',
        id: 'question3',
        words: words('fixed1', 'Woher kommen die Fachkräfte, und wie bleiben sie?'),
      },
    },
    { role: 'moderator', action: { type: 'live', id: 'question3' } },
  ],
}

import type { Sample } from '../kind.ts'
import type { FeedbackAnswer, FeedbackConfig } from './config.ts'

const said = (values: FeedbackAnswer['values']): FeedbackAnswer => ({ type: 'feedback', values })

export const feedbackSample: Sample<FeedbackConfig, FeedbackAnswer, never> = {
  title: 'Wie war der Tag für Sie?',
  config: {
    questions: [
      {
        id: 'feedback01',
        type: 'scale',
        words: { id: 'feedbackw1', text: 'Ich konnte einbringen, was mir wichtig ist.' },
        from: 1,
        to: 5,
        low: { id: 'feedbackl1', text: 'gar nicht' },
        high: { id: 'feedbackh1', text: 'voll und ganz' },
      },
      {
        id: 'feedback02',
        type: 'scale',
        words: { id: 'feedbackw2', text: 'Die Ergebnisse bringen unsere Region weiter.' },
        from: 1,
        to: 5,
        low: { id: 'feedbackl2', text: 'gar nicht' },
        high: { id: 'feedbackh2', text: 'voll und ganz' },
      },
      {
        id: 'feedback03',
        type: 'text',
        words: { id: 'feedbackw3', text: 'Was sollten wir beim nächsten Mal anders machen?' },
        max: 300,
      },
    ],
  },
  answers: [
    { by: 1, answer: said({ feedback01: 5, feedback02: 4, feedback03: 'Mehr Zeit an den Tischen.' }) },
    { by: 2, answer: said({ feedback01: 4, feedback02: 4 }) },
    { by: 3, answer: said({ feedback03: 'Nichts, weiter so!' }) },
    { by: 4, answer: said({ feedback01: 3, feedback02: 2, feedback03: 'Kürzere Vorträge.' }) },
    { by: 5, answer: said({ feedback01: 5 }) },
  ],
  actions: [],
}

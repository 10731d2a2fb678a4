import type { Sample } from '../kind.ts'
import type { WordsAction, WordsAnswer, WordsConfig } from './config.ts'

const said = (...words: string[]): WordsAnswer => ({ type: 'words', words })

export const wordsSample: Sample<WordsConfig, WordsAnswer, WordsAction> = {
  title: 'Was braucht unsere Region am dringendsten?',
  config: { max: 3, moderated: true },
  answers: [
    { by: 1, answer: said('Breitband', 'Vertrauen', 'Zeit') },
    { by: 2, answer: said('breitband', 'Fachkräfte') },
    { by: 3, answer: said('Vertrauen!', 'offene Daten') },
    { by: 4, answer: said('Breitband', 'Busse', 'Vertrauen') },
    { by: 5, answer: said('Fachkräfte', 'Mut') },
    { by: 2, answer: said('breitband', 'Fachkräfte', 'Mut') },
  ],
  actions: [{ role: 'moderator', action: { type: 'approveAll' } }],
}

import type { Sample } from '../kind.ts'
import type { PollAction, PollAnswer, PollConfig } from './config.ts'

const option = (n: number, text: string) => ({ id: `option0${n}`, text })

export const pollSample: Sample<PollConfig, PollAnswer, PollAction> = {
  title: 'Welches Thema zuerst?',
  config: {
    type: 'pick',
    options: [option(1, 'Breitband'), option(2, 'Offene Schnittstellen'), option(3, 'Bürgerkonto')],
    min: 1,
    max: 1,
    live: false,
  },
  answers: [
    { by: 1, answer: { type: 'pick', picks: ['option01'] } },
    { by: 2, answer: { type: 'pick', picks: ['option02'] } },
    { by: 3, answer: { type: 'pick', picks: ['option02'] } },
    { by: 4, answer: { type: 'abstain' } },
    { by: 5, answer: { type: 'pick', picks: ['option03'] } },
    { by: 1, answer: { type: 'pick', picks: ['option02'] } },
  ],
  actions: [{ role: 'moderator', action: { type: 'hands', counts: { option01: 4, option03: 3 } } }],
}

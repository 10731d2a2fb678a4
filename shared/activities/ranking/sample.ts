import type { Sample } from '../kind.ts'
import { emptyRanking, type RankingAction, type RankingAnswer, type RankingConfig } from './config.ts'

const options = [
  'Breitband bis in jedes Dorf',
  'Offene Schnittstellen für alle Ämter',
  'Ein Bürgerkonto für die ganze Region',
  'Digitalwerkstatt im Bahnhof',
  'Mitfahrbank mit Anzeige',
  'Sensoren für Pegel und Straßen',
].map((text, i) => ({ id: `option0${i + 1}`, text }))

/** `'1>2=3'`: the first option before the second and third side by side. */
const rank = (order: string): RankingAnswer => ({
  type: 'rank',
  ranks: order
    .split('>')
    .filter(Boolean)
    .map((group) => group.split('=').map((n) => `option0${n}`)),
})

/** Shared second places, neighbours neck and neck, an abstention, and somebody who changed their mind. */
export const rankingSample: Sample<RankingConfig, RankingAnswer, RankingAction> = {
  title: 'Was soll die Region zuerst anpacken?',
  config: { ...emptyRanking, options, line: 2, ballotsAnnounced: true },
  answers: [
    { by: 1, answer: rank('1>2>3>4>5') },
    { by: 2, answer: rank('1>3>2>4') },
    { by: 3, answer: rank('2>1>3') },
    { by: 4, answer: rank('3>1>2>6') },
    { by: 5, answer: rank('1>2=3') },
    { by: 6, answer: rank('') },
    { by: 7, answer: rank('5>6>4') },
    { by: 7, answer: rank('1>4>5') },
  ],
  actions: [
    { role: 'moderator', action: { type: 'hands', counts: { option01: 9, option04: 4 } } },
    { role: 'moderator', action: { type: 'stage', upTo: null } },
  ],
}

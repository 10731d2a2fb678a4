import { agendaOpenTexts } from './agendaOpen.ts'
import { cafeTexts } from './cafe.ts'
import { careTexts } from './care.ts'
import { commonTexts } from './common.ts'
import { deskTexts } from './desk.ts'
import { directoryTexts } from './directory.ts'
import { exchangeTexts } from './exchange.ts'
import { exportTexts } from './exports.ts'
import { feedbackTexts } from './feedback.ts'
import { hostTexts } from './host.ts'
import { infoTexts } from './info.ts'
import { legalTexts } from './legal.ts'
import { organiserTexts } from './organiser.ts'
import { partsTexts } from './parts.ts'
import { phoneTexts } from './phone.ts'
import { pollTexts } from './poll.ts'
import { profileTexts } from './profile.ts'
import { projectorTexts } from './projector.ts'
import { publicPageTexts } from './publicPage.ts'
import { questionsTexts } from './questions.ts'
import { rankingTexts } from './ranking.ts'
import { refusalTexts } from './refusals.ts'
import { scoringTexts } from './scoring.ts'
import { sheetTexts } from './sheets.ts'
import { reportTexts } from './report.ts'
import { agendaTexts } from './agenda.ts'
import { lookUp, lookUpRefusal, lookUpStep, type Texts } from './lookUp.ts'
import type { Fill, Lang } from './say.ts'
import { startTexts } from './start.ts'
import { stepTexts } from './steps.ts'
import { storedTexts } from './stored.ts'
import { trackerTexts } from './trackers.ts'
import { wordsTexts } from './wordcloud.ts'

/** Every sentence of the product, in every language. */
export const texts = {
  ...commonTexts,
  ...refusalTexts,
  ...startTexts,
  ...careTexts,
  ...stepTexts,
  ...partsTexts,
  ...phoneTexts,
  ...projectorTexts,
  ...deskTexts,
  ...hostTexts,
  ...organiserTexts,
  ...legalTexts,
  ...storedTexts,
  ...reportTexts,
  ...exportTexts,
  ...agendaTexts,
  ...profileTexts,
  ...scoringTexts,
  ...sheetTexts,
  ...publicPageTexts,
  ...agendaOpenTexts,
  ...directoryTexts,
  ...exchangeTexts,
  ...trackerTexts,
  ...pollTexts,
  ...wordsTexts,
  ...questionsTexts,
  ...cafeTexts,
  ...rankingTexts,
  ...feedbackTexts,
  ...infoTexts,
}

export type TextKey = keyof typeof texts
// The compiler gives up on the union of every sentence; each area has checked its own entries.
const all = texts as unknown as Texts
/** Says a text in the reader's language. */
export type Say = (key: TextKey, fill?: Fill) => string
export const sayIn =
  (lang: Lang): Say =>
  (key, fill) =>
    lookUp(all, lang, key, fill)

export const sayStep = (lang: Lang, type: string, does?: string): string => lookUpStep(all, lang, type, does)
export const sayRefusal = (lang: Lang, code: string, details?: Fill): string => lookUpRefusal(all, lang, code, details)

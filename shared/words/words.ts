import { cafeTexts } from './cafe.ts'
import { commonTexts } from './common.ts'
import { deskTexts } from './desk.ts'
import { feedbackTexts } from './feedback.ts'
import { hostTexts } from './host.ts'
import { infoTexts } from './info.ts'
import { legalTexts } from './legal.ts'
import { organiserTexts } from './organiser.ts'
import { partsTexts } from './parts.ts'
import { phoneTexts } from './phone.ts'
import { pollTexts } from './poll.ts'
import { projectorTexts } from './projector.ts'
import { questionsTexts } from './questions.ts'
import { rankingTexts } from './ranking.ts'
import { refusalTexts } from './refusals.ts'
import { reportTexts } from './report.ts'
import { agendaTexts } from './agenda.ts'
import { type Entry, type Fill, fillIn, type Lang } from './say.ts'
import { stepTexts } from './steps.ts'
import { wordsTexts } from './wordcloud.ts'

/** Every sentence of the product, in every language. */
export const texts = {
  ...commonTexts,
  ...refusalTexts,
  ...stepTexts,
  ...partsTexts,
  ...phoneTexts,
  ...projectorTexts,
  ...deskTexts,
  ...hostTexts,
  ...organiserTexts,
  ...legalTexts,
  ...reportTexts,
  ...agendaTexts,
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
const all = texts as unknown as Record<string, Entry>
const nothing: Entry = { de: '', en: '' }
/** Says a text in the reader's language. */
export type Say = (key: TextKey, fill?: Fill) => string
export const sayIn =
  (lang: Lang): Say =>
  (key, fill) =>
    fillIn(all[key] ?? nothing, lang, fill)

const someStep: Entry = { de: 'ein anderer Schritt', en: 'another step' }

/** A step in a few words. `does`: what it did inside an item, which says more than that it did something. */
export function sayStep(lang: Lang, type: string, does?: string): string {
  const said = (key: string) => (Object.hasOwn(all, key) ? all[key] : undefined)
  return fillIn(said(`step.do.${does}`) ?? said(`step.${type}`) ?? said(`agenda.step.${type}`) ?? someStep, lang)
}

/** The sentence for a refusal; a code nobody wrote a sentence for gets the general one. */
export function sayRefusal(lang: Lang, code: string, details?: Fill): string {
  const said = all[`refusal.${code}`] ?? all['refusal.unknown'] ?? nothing
  const { action, path } = details ?? {}
  const step = action === undefined ? {} : { action: sayStep(lang, String(action)) }
  // Where it does not fit helps whoever is asked for help.
  const place = code === 'malformed' && path ? ` (${path})` : ''
  return fillIn(said, lang, { ...details, ...step, code }) + place
}

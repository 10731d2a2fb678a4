import { type Entry, type Fill, fillIn, type Lang } from './say.ts'

/** Sentences by key: all of them on the server and at desks, those of its screens on a phone. */
export type Texts = Readonly<Record<string, Entry>>

const nothing: Entry = { de: '', en: '' }
const someStep: Entry = { de: 'ein anderer Schritt', en: 'another step' }

export const lookUp = (all: Texts, lang: Lang, key: string, fill?: Fill): string =>
  fillIn(all[key] ?? nothing, lang, fill)

/** A step in a few words. `does`: what it did inside an item, which says more than that it did something. */
export function lookUpStep(all: Texts, lang: Lang, type: string, does?: string): string {
  const said = (key: string) => (Object.hasOwn(all, key) ? all[key] : undefined)
  return fillIn(said(`step.do.${does}`) ?? said(`step.${type}`) ?? said(`agenda.step.${type}`) ?? someStep, lang)
}

/** The sentence for a refusal; a code nobody wrote a sentence for gets the general one. */
export function lookUpRefusal(all: Texts, lang: Lang, code: string, details?: Fill): string {
  const said = all[`refusal.${code}`] ?? all['refusal.unknown'] ?? nothing
  const { action, path } = details ?? {}
  const step = action === undefined ? {} : { action: lookUpStep(all, lang, String(action)) }
  // Where it does not fit helps whoever is asked for help.
  const place = code === 'malformed' && path ? ` (${path})` : ''
  return fillIn(said, lang, { ...details, ...step, code }) + place
}

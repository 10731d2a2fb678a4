export type Lang = 'de' | 'en'
export const LANGS: readonly Lang[] = ['de', 'en']
/** A sentence, or its forms for one and for many (chosen by `{n}`). `{name}` is filled in. */
export type Sentence = string | readonly [one: string, many: string]
/** One text in every language. */
export type Entry = { readonly de: Sentence; readonly en: Sentence }
export type Fill = Record<string, string | number>

const plural = { de: new Intl.PluralRules('de'), en: new Intl.PluralRules('en') }
const number = { de: new Intl.NumberFormat('de'), en: new Intl.NumberFormat('en') }

/** The sentence of an entry in one language, filled in. An unknown name stays visible as `{name}`. */
export function fillIn(entry: Entry, lang: Lang, fill: Fill = {}): string {
  const forms = entry[lang]
  const form = typeof forms === 'string' ? forms : forms[plural[lang].select(Number(fill['n'] ?? 0)) === 'one' ? 0 : 1]
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(fill, name) ? fill[name] : undefined
    return value === undefined ? whole : typeof value === 'number' ? number[lang].format(value) : value
  })
}

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Refusal } from '#shared/base/result.ts'
import { lookUp, lookUpRefusal, lookUpStep } from '#shared/words/lookUp.ts'
import { type Lang, LANGS } from '#shared/words/say.ts'
import type { Say } from '#shared/words/words.ts'
import { useTexts } from './texts.ts'

type Language = {
  lang: Lang
  setLang: (lang: Lang) => void
  say: Say
  sayRefusal: (refusal: Refusal) => string
  sayStep: SayStep
}
type SayStep = (step: { type: string; does?: string }) => string
const Context = createContext<Language | null>(null)
const KEY = 'tr:lang'

function first(): Lang {
  try {
    const kept = localStorage.getItem(KEY)
    if (LANGS.includes(kept as Lang)) return kept as Lang
  } catch {
    // Storage is blocked: the browser's language has to do.
  }
  return navigator.language.startsWith('de') ? 'de' : 'en'
}

/** The reader's language. Switching it changes sentences only: no state, no draft. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [lang, setLang] = useState<Lang>(first)
  useEffect(() => {
    document.documentElement.lang = lang
    try {
      localStorage.setItem(KEY, lang)
    } catch {
      // As above.
    }
  }, [lang])
  const texts = useTexts()
  const value = useMemo<Language>(
    () => ({
      ...{ lang, setLang },
      say: (key, fill) => lookUp(texts, lang, key, fill),
      sayRefusal: (refusal) => lookUpRefusal(texts, lang, refusal.code, refusal.with),
      sayStep: ({ type, does }) => lookUpStep(texts, lang, type, does),
    }),
    [lang, texts],
  )
  return <Context value={value}>{children}</Context>
}

const Content = createContext<Lang | undefined>(undefined)
/** Says in which language people have written what stands below; it is hyphenated and read aloud as such. */
export const ContentLanguage = Content.Provider
/** For the element that holds what somebody has written: `lang`, where it differs from the reader's. */
export function useWritten(): { lang?: Lang } {
  const written = useContext(Content)
  const language = useContext(Context)
  return written === undefined || written === language?.lang ? {} : { lang: written }
}

function useLanguage(): Language {
  const language = useContext(Context)
  if (!language) throw new Error('no LanguageProvider above')
  return language
}
export const useLang = (): [Lang, (lang: Lang) => void] => {
  const { lang, setLang } = useLanguage()
  return [lang, setLang]
}
export const useSay = (): Say => useLanguage().say
/** Says what a step did, e.g. on the button that takes it back. */
export const useSayStep = () => useLanguage().sayStep
export const useSayRefusal = () => useLanguage().sayRefusal

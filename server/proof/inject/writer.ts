import { clean } from '#shared/base/schema.ts'
import type { Case, Mode } from '../part.ts'
import { FORMS, hostileTexts, type Next } from './texts.ts'

export const TEXTS: Record<Mode, number> = { full: 500, quick: 60, smoke: FORMS }
/** So many texts are new each time the programme is played; each field gets another form every time. */
export const FRESH = 10
export const PER_CASE = 60
/** A prime, so that a field meets every form in as many plays as there are forms. */
const STRIDE = 11
const PLAYS = Math.ceil(PER_CASE / FRESH)

/** Somebody who fills in fields. */
export type Writer = { next: Next; begin: (play: number) => void }
const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** Who writes: the n-th field of the n-th play always gets the same text, and another one in the next play. */
export function writers(one: Case) {
  const texts = hostileTexts(one.base % FORMS, TEXTS[one.mode])
  const [used, shown] = [new Set<string>(), new Set<string>()]
  return {
    shown,
    /** What this page shows of what was written. */
    notice(page: string): void {
      const there = flat(page)
      for (const text of used) if (!shown.has(text) && there.includes(flat(text))) shown.add(text)
    },
    /** Those who write beside each other each have an order of their own. */
    fresh(): Writer {
      let turn = 0
      const next = () => {
        const text = texts[turn++ % texts.length] ?? ''
        used.add(clean(text))
        one.count('fields filled')
        return text
      }
      return { next, begin: (play) => void (turn = (one.number * PLAYS + play) * STRIDE) }
    },
  }
}

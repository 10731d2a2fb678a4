import { useSyncExternalStore } from 'react'
import { commonTexts } from '#shared/words/common.ts'
import type { Texts } from '#shared/words/lookUp.ts'
import { partsTexts } from '#shared/words/parts.ts'
import { phoneTexts } from '#shared/words/phone.ts'
import { refusalTexts } from '#shared/words/refusals.ts'

/** What every phone says. The sentences of a kind come with its face, those of the desks with the desks. */
let known: Texts = { ...commonTexts, ...refusalTexts, ...partsTexts, ...phoneTexts }
const listeners = new Set<() => void>()

/** Called by whatever needs sentences of its own, when it has been loaded. */
export function addTexts(...areas: Texts[]): void {
  known = Object.assign({}, known, ...areas)
  for (const tell of listeners) tell()
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}
export const useTexts = (): Texts => useSyncExternalStore(subscribe, () => known)

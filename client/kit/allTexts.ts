import type { Texts } from '#shared/words/lookUp.ts'
import { texts } from '#shared/words/words.ts'
import { addTexts } from './texts.ts'

// At a desk every sentence may be needed.
addTexts(texts as unknown as Texts)

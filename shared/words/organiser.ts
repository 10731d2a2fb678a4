import { organiserHomeTexts } from './organiserHome.ts'
import type { Entry } from './say.ts'

/** The organiser's screens. */
export const organiserTexts = {
  ...organiserHomeTexts,
} as const satisfies Record<string, Entry>

import type { Entry } from './say.ts'

export const organiserTexts = {} as const satisfies Record<string, Entry>

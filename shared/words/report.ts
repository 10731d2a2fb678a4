import type { Entry } from './say.ts'

export const reportTexts = {} as const satisfies Record<string, Entry>

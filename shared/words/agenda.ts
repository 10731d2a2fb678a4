import type { Entry } from './say.ts'

export const agendaTexts = {} as const satisfies Record<string, Entry>

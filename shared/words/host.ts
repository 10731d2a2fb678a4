import type { Entry } from './say.ts'

export const hostTexts = {
  'host.title': { de: 'Tischleitung', en: 'Table host' },
  'host.none': { de: 'Noch kein Café', en: 'No café yet' },
  'host.noneText': {
    de: 'Sobald das Café im Programm steht, erscheint hier die Tafel Ihres Tisches.',
    en: 'As soon as the café is in the programme, the board of your table appears here.',
  },
  'minutes.title': { de: 'Protokoll', en: 'Minutes' },
  'minutes.none': { de: 'Noch kein Vortrag', en: 'No talk yet' },
  'minutes.noneText': {
    de: 'Sobald ein Vortrag oder eine Fragerunde beginnt, können Sie hier mitschreiben.',
    en: 'As soon as a talk or a panel begins, you can take minutes here.',
  },
  'minutes.choose': { de: 'Programmpunkt', en: 'Item' },
} as const satisfies Record<string, Entry>

import type { Entry } from './say.ts'

/** `step.<type>`: what somebody did, in a few words. An agenda's own steps stand under `agenda.step`. */
export const stepTexts = {
  'step.workshop/set': { de: 'Angaben zum Workshop', en: 'details of the workshop' },
  'step.workshop/results': { de: 'Ergebnisse für alle', en: 'results for everybody' },
  'step.workshop/lock': { de: 'Tür auf oder zu', en: 'door open or shut' },
  'step.workshop/end': { de: 'Workshop beenden', en: 'ending the workshop' },
  'step.workshop/blank': { de: 'Leinwand leeren', en: 'blanking the screen' },
  'step.workshop/qr': { de: 'QR-Code groß zeigen', en: 'large QR code' },
  'step.device/remove': { de: 'Gerät entfernen', en: 'removing a device' },
  'step.item/add': { de: 'Programmpunkt hinzufügen', en: 'adding an item' },
  'step.item/edit': { de: 'Programmpunkt bearbeiten', en: 'editing an item' },
  'step.item/move': { de: 'Programmpunkt verschieben', en: 'moving an item' },
  'step.item/skip': { de: 'Programmpunkt überspringen', en: 'skipping an item' },
  'step.item/remove': { de: 'Programmpunkt entfernen', en: 'removing an item' },
  'step.item/go': { de: 'Wechsel des Programmpunkts', en: 'going to an item' },
  'step.item/open': { de: 'Öffnen', en: 'opening' },
  'step.item/close': { de: 'Schließen', en: 'closing' },
  'step.item/reveal': { de: 'Ergebnis zeigen oder verbergen', en: 'showing or hiding the result' },
  'step.item/timer': { de: 'Zeit ändern', en: 'changing the time' },
  'step.item/do': { de: 'Bearbeiten der Inhalte', en: 'work on its contents' },
  'step.item/seal': {
    de: 'Trennen der Antworten von den Geräten',
    en: 'cutting answers from devices',
  },
  'step.rehearsal/begin': { de: 'Probe beginnen', en: 'beginning the rehearsal' },
  'step.rehearsal/end': { de: 'Probe beenden', en: 'ending the rehearsal' },
  'step.undo': { de: 'Zurücknehmen', en: 'taking back' },
  'step.agenda/start': { de: 'Agenda angelegt', en: 'Agenda started' },
} as const satisfies Record<string, Entry>

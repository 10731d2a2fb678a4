import type { Entry } from './say.ts'

export const infoTexts = {
  'info.name': { de: 'Information', en: 'Information' },
  'info.break': { de: 'Pause', en: 'Break' },
  'info.left': { de: 'Restzeit', en: 'Time left' },
  'info.timer': { de: 'Restzeit der Pause', en: 'Time left of the break' },
  'info.until': { de: 'Weiter um {time} Uhr', en: 'We go on at {time}' },
  'info.over': { de: 'Es geht weiter.', en: 'We go on now.' },
  'info.next': { de: 'Danach', en: 'Next' },
  'info.empty': { de: 'Kein Text. Zu sehen ist nur die Überschrift.', en: 'No text. Only the heading is on show.' },
  'info.edit.style': { de: 'Art', en: 'Type' },
  'info.edit.slide': { de: 'Folie mit Text', en: 'Slide with text' },
  'info.edit.break': { de: 'Pause mit Countdown', en: 'Break with a countdown' },
  'info.edit.text': { de: 'Text', en: 'Text' },
  'info.edit.textHint': {
    de: 'Leerzeile: neuer Absatz. Strich am Zeilenanfang: Aufzählung. Auf der Leinwand höchstens sieben Zeilen.',
    en: 'Empty line: new paragraph. Dash at the start of a line: list. Seven lines at most on the projector.',
  },
  'info.edit.minutes': { de: 'Minuten', en: 'Minutes' },
  'info.edit.minutesHint': { de: '0: ohne Countdown.', en: '0: no countdown.' },
} as const satisfies Record<string, Entry>

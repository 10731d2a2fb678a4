import type { Entry } from './say.ts'

export const projectorTexts = {
  'projector.welcome': { de: 'Herzlich willkommen', en: 'Welcome' },
  'projector.scan': { de: 'Scannen Sie den Code oder geben Sie ihn ein.', en: 'Scan the code or type it.' },
  'projector.here': {
    de: ['{n} Gerät ist da', '{n} Geräte sind da'],
    en: ['{n} device is here', '{n} devices are here'],
  },
  'projector.qr': { de: 'QR-Code zum Mitmachen', en: 'QR code to take part' },
  'projector.time': { de: 'Verbleibende Zeit', en: 'Time left' },
  'projector.stale': { de: 'Stand {time} · Verbindung fehlt', en: 'As of {time} · no connection' },
  'projector.ended': { de: 'Danke, dass Sie dabei waren!', en: 'Thank you for taking part!' },
  'projector.results': {
    de: 'Die Ergebnisse zum Nachlesen: Scannen Sie den Code.',
    en: 'The results to read again: scan the code.',
  },
  'projector.resultsQr': { de: 'QR-Code zu den Ergebnissen', en: 'QR code to the results' },
  'projector.rehearsal': { de: 'Probe', en: 'Rehearsal' },
  'projector.fullscreen': { de: 'Vollbild', en: 'Full screen' },
  'projector.theme': { de: 'Hell oder dunkel', en: 'Light or dark' },
} as const satisfies Record<string, Entry>

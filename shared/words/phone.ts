import type { Entry } from './say.ts'

export const phoneTexts = {
  'join.title': { de: 'Mitmachen', en: 'Take part' },
  'join.lead': {
    de: 'Geben Sie den Code vom Plakat oder von der Leinwand ein. Ein Konto brauchen Sie nicht.',
    en: 'Type the code from the poster or the screen. You need no account.',
  },
  'join.code': { de: 'Code', en: 'Code' },
  'join.hint': { de: '7 Zeichen, groß oder klein', en: '7 characters, upper or lower case' },
  'join.go': { de: 'Teilnehmen', en: 'Join' },
  'join.organise': { de: 'Für die Organisation', en: 'For organisers' },
  'join.help': { de: 'Hilfe', en: 'Help' },
  'join.opening': { de: 'Die Tür wird geöffnet …', en: 'Opening the door …' },
  'phone.position': { de: 'Punkt {n} von {of}', en: 'Item {n} of {of}' },
  'phone.menu': { de: 'Programm und Einstellungen', en: 'Programme and settings' },
  'phone.programme': { de: 'Programm', en: 'Programme' },
  'phone.now': { de: 'Jetzt', en: 'Now' },
  'phone.done': { de: 'Vorbei', en: 'Over' },
  'phone.openToo': { de: 'Auch offen', en: 'Open too' },
  'phone.welcome': { de: 'Willkommen', en: 'Welcome' },
  'phone.welcomeText': {
    de: 'Sie sind dabei. Sobald etwas beginnt, erscheint es hier von selbst.',
    en: 'You are in. As soon as something begins, it appears here by itself.',
  },
  'phone.next': { de: 'Als Nächstes', en: 'Coming up' },
  'phone.soon': { de: 'Gleich geht es los.', en: 'This will start soon.' },
  'phone.closed': { de: 'Beendet. Danke für Ihre Antwort!', en: 'Closed. Thank you for your answer!' },
  'phone.hidden': {
    de: 'Das Ergebnis zeigt die Moderation, sobald sie es freigibt.',
    en: 'The moderator will show the result.',
  },
  'phone.ended': { de: 'Der Workshop ist beendet', en: 'The workshop has ended' },
  'phone.endedText': {
    de: 'Danke, dass Sie dabei waren. Ihre Antworten sind gespeichert.',
    en: 'Thank you for taking part. Your answers are saved.',
  },
  'phone.results': { de: 'Ergebnisse ansehen', en: 'See the results' },
  'phone.rehearsal': {
    de: 'Probe: Was Sie jetzt antworten, wird danach gelöscht.',
    en: 'Rehearsal: whatever you answer now will be erased afterwards.',
  },
  'phone.move': { de: 'Auf einem anderen Gerät weitermachen', en: 'Continue on another device' },
  'phone.moveText': {
    de: 'Scannen Sie diesen Code mit dem anderen Gerät. Es übernimmt Ihren Platz; Ihre Antworten kommen mit.',
    en: 'Scan this code with the other device. It takes over your seat; your answers come along.',
  },
  'phone.yourName': { de: 'Ihr Name', en: 'Your name' },
  'phone.newItem': { de: 'Neu: {title}', en: 'New: {title}' },
  'phone.timeLeft': { de: 'Zeit', en: 'Time' },
  'phone.again': { de: 'Neu verbinden', en: 'Connect again' },
} as const satisfies Record<string, Entry>

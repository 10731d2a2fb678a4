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
  'phone.over': { de: 'Beendet.', en: 'Closed.' },
  'phone.draftLeft': {
    de: 'Was Sie hier begonnen haben, wurde nicht gesendet. Der Text bleibt auf diesem Gerät.',
    en: 'What you began here was not sent. The text stays on this device.',
  },
  'phone.hidden': {
    de: 'Das Ergebnis zeigt die Moderation, sobald sie es freigibt.',
    en: 'The moderator will show the result.',
  },
  'phone.ended': { de: 'Der Workshop ist beendet', en: 'The workshop has ended' },
  'phone.endedText': {
    de: 'Danke, dass Sie dabei waren. Ihre Antworten sind gespeichert.',
    en: 'Thank you for taking part. Your answers are saved.',
  },
  'phone.endedUnsent': {
    de: 'Danke, dass Sie dabei waren. Etwas wartet noch auf die Verbindung: Bitte lassen Sie diese Seite offen.',
    en: 'Thank you for taking part. Something still waits for the connection: please keep this page open.',
  },
  'phone.endedRefused': {
    de: 'Danke, dass Sie dabei waren. Was nicht mehr angenommen wurde oder ungewiss ist, steht oben; alles andere ist gespeichert.',
    en: 'Thank you for taking part. What was no longer accepted or is uncertain is listed above; everything else is saved.',
  },
  'phone.begunChange': {
    de: 'Diese Änderung Ihrer Karte aus Runde {round} war noch nicht gespeichert:',
    en: 'This change of your card from round {round} was not saved yet:',
  },
  'phone.refused': { de: 'Nicht angenommen: {title} – {reason}', en: 'Not accepted: {title} – {reason}' },
  'phone.perhaps': { de: 'Vielleicht gezählt: {title} – {reason}', en: 'Perhaps counted: {title} – {reason}' },
  'phone.refusedItem': { de: 'eine frühere Antwort', en: 'an earlier answer' },
  'phone.copy': { de: 'Text kopieren', en: 'Copy the text' },
  'phone.copied': { de: 'Kopiert', en: 'Copied' },
  'phone.putAside': { de: 'Beiseite legen', en: 'Put aside' },
  'phone.tryAgain': { de: 'Noch einmal versuchen', en: 'Try again' },
  'phone.knocking': {
    de: 'Es wird von selbst weiter versucht. Sie können diese Seite offen lassen.',
    en: 'It keeps trying by itself. You can leave this page open.',
  },
  'phone.takeSeat': { de: 'Diesen Platz übernehmen?', en: 'Take over this seat?' },
  'phone.takeSeatText': {
    de: 'Dieses Gerät hat in diesem Workshop schon einen eigenen Platz. Übernehmen Sie den anderen, lassen sich die Antworten dieses Geräts von hier aus nicht mehr ändern. Übernehmen Sie nur, wenn der Code von Ihrem eigenen anderen Gerät stammt.',
    en: 'This device already has a seat of its own in this workshop. If you take over the other one, the answers of this device can no longer be changed from here. Take over only if the code comes from your own other device.',
  },
  'phone.takeSeatYes': { de: 'Anderen Platz übernehmen', en: 'Take over the other seat' },
  'phone.takeSeatNo': { de: 'Eigenen Platz behalten', en: 'Keep my own seat' },
  'refusal.rehearsal.over': {
    de: 'Die Probe ist beendet. Was in der Probe gesagt wurde, zählt nicht mehr.',
    en: 'The rehearsal is over. What was said in it counts no longer.',
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
  'phone.newItem': { de: 'Neu: {title}', en: 'New: {title}' },
  'phone.timeLeft': { de: 'Zeit', en: 'Time' },
} as const satisfies Record<string, Entry>

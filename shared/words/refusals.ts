import type { Entry } from './say.ts'

/** `refusal.<code>`: what went wrong and what to do now. */
export const refusalTexts = {
  'refusal.unknown': {
    de: 'Das hat nicht geklappt ({code}). Bitte versuchen Sie es noch einmal.',
    en: 'That did not work ({code}). Please try again.',
  },
  'refusal.malformed': {
    de: 'Diese Eingabe passt nicht. Bitte prüfen Sie sie und versuchen Sie es noch einmal.',
    en: 'This input does not fit. Please check it and try again.',
  },
  'refusal.tooLong': {
    de: 'Der Text ist zu lang: höchstens {max} Zeichen. Bitte kürzen Sie ihn.',
    en: 'The text is too long: {max} characters at most. Please shorten it.',
  },
  'refusal.tooMany': {
    de: 'Das sind zu viele: höchstens {max}.',
    en: 'That is too many: {max} at most.',
  },
  'refusal.empty': { de: 'Bitte geben Sie einen Text ein.', en: 'Please enter a text.' },
  'refusal.notAllowed': {
    de: 'Das darf Ihre Rolle nicht. Bitte fragen Sie die Moderation.',
    en: 'Your role may not do that. Please ask the moderator.',
  },
  'refusal.notJoined': {
    de: 'Die Verbindung wird neu aufgebaut. Bitte einen Moment warten.',
    en: 'The connection is being restored. Please wait a moment.',
  },
  'refusal.notSaved': {
    de: 'Noch nicht gespeichert: Der Server kann gerade nicht schreiben. Es wird weiter versucht.',
    en: 'Not saved yet: the server cannot write at the moment. It keeps trying.',
  },
  'refusal.reload': {
    de: 'Die Seite wird neu geladen, weil der Server erneuert wurde. Ihre Eingaben bleiben.',
    en: 'The page reloads because the server was updated. What you typed stays.',
  },
  'refusal.room.unknown': {
    de: 'Diesen Code gibt es nicht. Bitte vergleichen Sie ihn mit dem Plakat oder der Leinwand.',
    en: 'There is no such code. Please compare it with the poster or the screen.',
  },
  'refusal.room.gone': {
    de: 'Diesen Workshop gibt es nicht mehr. Es wird nichts mehr angenommen. Danke fürs Mitmachen!',
    en: 'This workshop no longer exists. Nothing more is accepted. Thank you for taking part!',
  },
  'refusal.room.locked': {
    de: 'Die Tür ist gerade zu. Bitte fragen Sie die Moderation.',
    en: 'The door is locked at the moment. Please ask the moderator.',
  },
  'refusal.room.full': {
    de: 'Der Workshop ist voll: {max} Geräte sind da. Bitte fragen Sie die Moderation.',
    en: 'The workshop is full: {max} devices are here. Please ask the moderator.',
  },
  'refusal.room.removed': {
    de: 'Dieses Gerät wurde von der Moderation entfernt. Bitte sprechen Sie sie an.',
    en: 'The moderator removed this device. Please talk to them.',
  },
  'refusal.room.ended': {
    de: 'Der Workshop ist beendet. Es werden keine Antworten mehr angenommen.',
    en: 'The workshop has ended. No more answers are accepted.',
  },
  'refusal.grant.unknown': {
    de: 'Dieser Link gilt nicht mehr. Bitte lassen Sie sich einen neuen geben.',
    en: 'This link is no longer valid. Please ask for a new one.',
  },
  'refusal.history': {
    de: 'Inzwischen ist die Probe zu Ende, oder der Server wurde aus einer Sicherung wiederhergestellt. Ihr Text ist noch hier: Bitte senden Sie ihn noch einmal.',
    en: 'The rehearsal has ended meanwhile, or the server was restored from a backup. Your text is still here: please send it again.',
  },
  'refusal.activity.unknown': {
    de: 'Diesen Programmpunkt gibt es nicht mehr.',
    en: 'This item no longer exists.',
  },
  'refusal.activity.exists': { de: 'Diesen Programmpunkt gibt es schon.', en: 'This item exists already.' },
  'refusal.activity.kind': {
    de: 'Diese Art von Programmpunkt kennt der Server nicht: {kind}.',
    en: 'The server does not know this kind of item: {kind}.',
  },
  'refusal.activity.notOpen': {
    de: 'Dieser Programmpunkt nimmt gerade keine Antworten an. Ihr Text ist noch hier.',
    en: 'This item takes no answers at the moment. Your text is still here.',
  },
  'refusal.activity.sealed': {
    de: 'Dieser Durchgang ist abgeschlossen und nimmt keine Antworten mehr an. Ihr Text ist noch hier.',
    en: 'This run is over and takes no more answers. Your text is still here.',
  },
  'refusal.activity.perhaps': {
    de: 'Beim Senden ist die Verbindung abgebrochen, und inzwischen hat die Moderation geschlossen. Ob Ihre Antwort gezählt wurde, lässt sich nicht mehr feststellen.',
    en: 'The connection was lost while sending, and the moderator has closed since. It can no longer be found out whether your answer was counted.',
  },
  'refusal.activity.otherRun': {
    de: 'Inzwischen läuft ein neuer Durchgang. Bitte antworten Sie noch einmal.',
    en: 'A new run has begun meanwhile. Please answer again.',
  },
  'refusal.activity.open': {
    de: 'Das geht erst, wenn der Programmpunkt geschlossen ist.',
    en: 'That is possible once the item is closed.',
  },
  'refusal.activity.alreadyOpen': { de: 'Der Programmpunkt ist schon offen.', en: 'The item is open already.' },
  'refusal.activity.frozen': {
    de: 'Es gibt schon Antworten: Der Aufbau bleibt, wie er ist. Texte lassen sich noch berichtigen.',
    en: 'There are answers already: the structure stays as it is. Wording can still be corrected.',
  },
  'refusal.activity.voted': {
    de: 'Von diesem Gerät wurde schon geheim abgestimmt. Eine geheime Stimme lässt sich nicht ändern.',
    en: 'This device has already cast its secret ballot. A secret ballot cannot be changed.',
  },
  'refusal.activity.secrecy': {
    de: 'Diese Art der Geheimhaltung gibt es hier nicht.',
    en: 'This level of secrecy is not available here.',
  },
  'refusal.activity.needsName': {
    de: 'Hier wird mit Namen geantwortet. Bitte tragen Sie Ihren Namen ein.',
    en: 'Answers carry a name here. Please enter your name.',
  },
  'refusal.reveal.few': {
    de: 'Nur {n} Stimmen: Das Ergebnis könnte Einzelne verraten. Trotzdem zeigen?',
    en: 'Only {n} votes: the result could give individuals away. Show it all the same?',
  },
  'refusal.undo.nothing': { de: 'Es gibt nichts zurückzunehmen.', en: 'There is nothing to take back.' },
  'refusal.undo.notLatest': {
    de: 'Inzwischen ist etwas Neueres geschehen. Zurücknehmen lässt sich nur der letzte Schritt.',
    en: 'Something newer has happened meanwhile. Only the latest step can be taken back.',
  },
  'refusal.undo.answered': {
    de: 'Inzwischen hat jemand geantwortet. Bitte schließen Sie den Punkt, statt das Öffnen zurückzunehmen.',
    en: 'Somebody has answered meanwhile. Please close the item instead of taking back its opening.',
  },
  'refusal.undo.blocked': {
    de: 'Das lässt sich nicht zurücknehmen: Ein späterer Schritt baut darauf auf ({action}).',
    en: 'That cannot be taken back: a later step builds on it ({action}).',
  },
  'refusal.stale': {
    de: 'Inzwischen ist etwas anderes geschehen ({action}). Bitte sehen Sie nach und entscheiden Sie neu.',
    en: 'Something else has happened meanwhile ({action}). Please look and decide again.',
  },
  'refusal.rehearsal.begun': {
    de: 'Eine Probe geht nur vor dem ersten echten Programmpunkt. Es gibt schon Antworten.',
    en: 'A rehearsal is only possible before the first real item. There are answers already.',
  },
  'refusal.rehearsal.running': {
    de: 'Es läuft noch eine Probe. Bitte beenden Sie zuerst die Probe, dann den Workshop.',
    en: 'A rehearsal is still running. Please end the rehearsal first, then the workshop.',
  },
  'refusal.rehearsal.none': { de: 'Es läuft keine Probe.', en: 'No rehearsal is running.' },
  'refusal.tooFast': {
    de: 'Das war sehr schnell hintereinander. Bitte warten Sie kurz; Ihr Text bleibt.',
    en: 'That was very quick. Please wait a moment; your text stays.',
  },
  'refusal.tooBig': { de: 'Das ist zu groß zum Senden.', en: 'That is too big to send.' },
  'refusal.origin': {
    de: 'Diese Anfrage kam von einer fremden Seite und wurde abgelehnt.',
    en: 'This request came from another site and was refused.',
  },
  'refusal.notFound': { de: 'Diese Seite gibt es nicht.', en: 'There is no such page.' },
  'refusal.server': {
    de: 'Auf dem Server ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.',
    en: 'Something went wrong on the server. Please try again.',
  },
} as const satisfies Record<string, Entry>

import { cafeDeskTexts } from './cafeDesk.ts'
import { cafeGuestTexts } from './cafeGuest.ts'
import { cafeHostTexts } from './cafeHost.ts'
import type { Entry } from './say.ts'

export const cafeTexts = {
  ...cafeGuestTexts,
  ...cafeDeskTexts,
  ...cafeHostTexts,
  'cafe.name': { de: 'World-Café', en: 'World café' },
  'cafe.cardsPerTable': { de: 'Karten je Tisch', en: 'Cards per table' },
  'cafe.matrix': { de: 'Karten je Tisch und Runde', en: 'Cards per table and round' },
  'cafe.withoutTable': { de: 'Karten von Tischen, die es nicht mehr gibt', en: 'Cards of tables that no longer exist' },
  'cafe.core': { de: 'Kern der Diskussion', en: 'Core message' },
  'cafe.placeIs': { de: 'Ort: {place}', en: 'Place: {place}' },
  'cafe.hostIs': { de: 'Tischleitung: {host}', en: 'Table host: {host}' },
  'cafe.handoverStart': { de: 'Zum Anfang mitgegeben:', en: 'Given along at the start:' },
  'cafe.handoverAfter': { de: 'Übergabe nach Runde {round}:', en: 'Handover after round {round}:' },
  'cafe.columnA': { de: 'Visionen', en: 'Visions' },
  'cafe.columnB': { de: 'Methoden', en: 'Methods' },
  'cafe.boardBefore': {
    de: '{n} Runden zu {minutes} Minuten. Gleich geht es los.',
    en: '{n} rounds of {minutes} minutes. About to begin.',
  },
  'cafe.boardGo': { de: 'Bitte gehen Sie an Ihren Tisch', en: 'Please go to your table' },
  'cafe.boardWalk': { de: 'Bitte wechseln Sie zum nächsten Tisch', en: 'Please move on to your next table' },
  'cafe.boardWarned': { de: 'Bitte zum Schluss kommen', en: 'Please come to a close' },
  'cafe.boardThanks': {
    de: 'Danke! Die Tische schreiben noch an ihrem Ergebnis.',
    en: 'Thank you! The tables are still writing up their results.',
  },
  'cafe.cores': { de: 'Kern der Diskussion', en: 'Core messages' },
  'cafe.tableFree': { de: 'frei', en: 'free' },
  'cafe.gongOn': { de: 'Gong einschalten', en: 'Turn the gong on' },
  'cafe.gongOff': { de: 'Gong ausschalten', en: 'Turn the gong off' },
  'refusal.cafe.noGroup': {
    de: 'Diese Gruppe gibt es nicht. Bitte wählen Sie den Buchstaben, der auf Ihrem Schild steht.',
    en: 'There is no such group. Please choose the letter on your badge.',
  },
  'refusal.cafe.noSeat': {
    de: 'Sie haben noch keine Gruppe. Bitte wählen Sie zuerst Ihre Gruppe; Ihr Text bleibt.',
    en: 'You have no group yet. Please choose your group first; your text stays.',
  },
  'refusal.cafe.notStarted': {
    de: 'Die erste Runde hat noch nicht begonnen. Bitte warten Sie auf das Zeichen.',
    en: 'The first round has not begun yet. Please wait for the signal.',
  },
  'refusal.cafe.noRound': {
    de: 'Diese Runde gibt es nicht. Bitte sehen Sie nach, welche Runde gerade läuft.',
    en: 'There is no such round. Please see which round is running.',
  },
  'refusal.cafe.pausing': {
    de: 'Ihre Gruppe pausiert in dieser Runde. Schreiben können Sie wieder am nächsten Tisch.',
    en: 'Your group pauses in this round. You can write again at your next table.',
  },
  'refusal.cafe.otherTable': {
    de: 'Das gehört zu einem anderen Tisch. Ändern lässt sich nur, was am eigenen Tisch liegt.',
    en: 'That belongs to another table. Only what lies on your own table can be changed.',
  },
  'refusal.cafe.notYours': {
    de: 'Diese Karte hat jemand anderes geschrieben. Ändern können Sie nur Ihre eigenen.',
    en: 'Somebody else wrote this card. You can only change your own.',
  },
  'refusal.cafe.roundOver': {
    de: 'Runde {round} ist vorbei, die Karte bleibt, wie sie ist. Was fehlt, schreiben Sie bitte auf eine neue Karte.',
    en: 'Round {round} is over and the card stays as it is. Please write what is missing on a new card.',
  },
  'refusal.cafe.corrected': {
    de: 'Die Tischleitung hat diese Karte berichtigt. Bitte sprechen Sie sie an oder schreiben Sie eine neue Karte.',
    en: 'The table host has corrected this card. Please talk to them or write a new card.',
  },
  'refusal.cafe.enough': {
    de: 'Mehr als {max} gehen von einem Gerät nicht. Bitte ändern Sie eine, die Sie schon haben.',
    en: 'No more than {max} from one device. Please change one you already have.',
  },
  'refusal.cafe.cardGone': {
    de: 'Diese Karte liegt nicht mehr so da: zurückgezogen oder inzwischen zusammengelegt. Bitte sehen Sie nach.',
    en: 'This card no longer lies there like that: withdrawn or merged meanwhile. Please have a look.',
  },
  'refusal.cafe.tooEarly': {
    de: 'Diese Karte ist aus der laufenden Runde. Sprechen Sie am Tisch darüber; markieren lassen sich frühere Karten.',
    en: 'This card is from the present round. Talk about it at the table; earlier cards can be marked.',
  },
  'refusal.cafe.already': {
    de: 'Inzwischen läuft Runde {round}. Bitte sehen Sie nach, ob noch gewechselt werden soll.',
    en: 'Round {round} is running by now. Please check whether the groups should still move.',
  },
  'refusal.cafe.finished': {
    de: 'Die Runden sind schon beendet. Zurück geht es mit „Zurück zu einer Runde“.',
    en: 'The rounds have already ended. Use “Back to a round” to go on.',
  },
  'refusal.cafe.twoCards': { de: 'Zum Zusammenlegen braucht es zwei Karten.', en: 'Merging takes two cards.' },
  'refusal.cafe.demandGone': {
    de: 'Diese Forderung wurde schon zurückgenommen.',
    en: 'This demand has already been withdrawn.',
  },
} as const satisfies Record<string, Entry>

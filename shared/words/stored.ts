import type { Entry } from './say.ts'

/** What a server keeps, by how long it stays. `server/store/inventory.ts` says for every column and file where it belongs. */
export const STORED = [
  ...(['workshop', 'steps', 'texts', 'answers', 'ballots', 'keys', 'crowd', 'links'] as const),
  ...(['trackers', 'organisers', 'invites', 'sessions', 'brand', 'settings', 'reserve'] as const),
] as const
export type StoredGroup = (typeof STORED)[number]

/** The list on the privacy page: what it is, and until when. */
export const storedTexts = {
  'stored.title': { de: 'Die ganze Liste', en: 'The whole list' },
  'stored.lead': {
    de: 'Mehr als das legt der Server nicht auf seine Festplatte. Eine automatische Prüfung vergleicht diese Liste mit der Datenbank und dem Datenordner.',
    en: 'The server puts nothing else on its disk. An automatic test compares this list with the database and the data folder.',
  },
  'stored.workshop.what': {
    de: 'Der Workshop: Titel, Art, Sprache, Beitrittscode, Kennungen, wann er angelegt und abgelegt wurde',
    en: 'The workshop: title, type, language, join code, identifiers, when it was made and put away',
  },
  'stored.workshop.until': {
    de: 'Bis die Organisation den Workshop löscht.',
    en: 'Until the organiser erases the workshop.',
  },
  'stored.steps.what': {
    de: 'Was Moderation, Tischleitung und Organisation getan haben, etwa „Umfrage geöffnet“: mit Uhrzeit, Rolle und benutztem Link, und welche Geräte ausgeschlossen wurden',
    en: 'What moderators, table hosts and organisers have done, such as “poll opened”: with time, role and the link used, and which devices were removed',
  },
  'stored.steps.until': {
    de: 'Bis die Organisation den Workshop löscht.',
    en: 'Until the organiser erases the workshop.',
  },
  'stored.texts.what': {
    de: 'Texte aus Programm und Moderation: Titel, Notizen, Überschriften, Korrekturen, Übergaben, Forderungen; bei einer Agenda auch Steckbriefe und Verzeichnisse, in denen die Organisation Namen und E-Mail-Adressen von Ansprechpersonen eintragen kann',
    en: 'Texts of the programme and the moderation: titles, notes, headings, corrections, handovers, demands; of an agenda also profiles and directories, into which the organiser can enter names and e-mail addresses of contact persons',
  },
  'stored.texts.until': {
    de: 'Bis die Organisation den Workshop löscht; was in einer Probe gesagt wurde, bis die Probe endet. In eine Agenda übernommene Forderungen werden dort zugleich geleert; nur der Titel des Workshops und das Thema des Tisches bleiben dort als Herkunft stehen. Ein Eintrag eines Verzeichnisses, sobald ihn die Organisation entfernt oder ändert.',
    en: 'Until the organiser erases the workshop; what was said in a rehearsal, until the rehearsal ends. Demands taken over into an agenda are blanked there as well; only the title of the workshop and the theme of the table stay there as their origin. An entry of a directory as soon as the organiser removes or changes it.',
  },
  'stored.answers.what': {
    de: 'Antworten, Karten und Fragen, die nicht geheim sind, mit einer Kennung je Programmpunkt und einer laufenden Zahl aus der Uhrzeit; nur bei der Stufe „Mit Namen“ auch der Name',
    en: 'Answers, cards and questions that are not secret, with a tag per item and a running number made from the time; the name only at the level “named”',
  },
  'stored.answers.until': {
    de: 'Bis jemand sie zurücknimmt, die Probe endet oder die Organisation den Workshop löscht. Kennung und Zahl werden nach dem Schließen ersetzt, wie oben beschrieben.',
    en: 'Until somebody takes them back, the rehearsal ends or the organiser erases the workshop. Tag and number are replaced after closing, as described above.',
  },
  'stored.ballots.what': {
    de: 'Geheime Stimmen, und getrennt davon, welche Kennung schon abgestimmt hat',
    en: 'Secret ballots and, apart from them, which tag has voted already',
  },
  'stored.ballots.until': {
    de: 'Wer abgestimmt hat: bis der Schlüssel nach dem Schließen vernichtet wird. Die Stimmen: bis die Organisation den Workshop löscht.',
    en: 'Who has voted: until the key is destroyed after closing. The ballots: until the organiser erases the workshop.',
  },
  'stored.keys.what': {
    de: 'Der Schlüssel jedes offenen Programmpunkts, in einer eigenen Datei außerhalb der Datenbank',
    en: 'The key of each open item, in a file of its own outside the database',
  },
  'stored.keys.until': { de: 'Bis er nach dem Schließen vernichtet wird.', en: 'Until it is destroyed after closing.' },
  'stored.crowd.what': {
    de: 'Wie viele Geräte bei einem Programmpunkt da waren: nur die Zahl',
    en: 'How many devices were there during an item: the number alone',
  },
  'stored.crowd.until': {
    de: 'Bis die Organisation den Workshop löscht.',
    en: 'Until the organiser erases the workshop.',
  },
  'stored.links.what': {
    de: 'Links für Moderation, Tische, Protokoll und Leinwand: Rolle, Bezeichnung, wann gemacht und gesperrt, und ein Prüfwert statt des Links selbst',
    en: 'Links for moderators, tables, minutes and projectors: role, label, when made and revoked, and a hash instead of the link itself',
  },
  'stored.links.until': {
    de: 'Bis die Organisation den Workshop löscht.',
    en: 'Until the organiser erases the workshop.',
  },
  'stored.trackers.what': {
    de: 'Zugänge zu Ticketsystemen (Adresse, Projekt, verschlüsseltes Token; der Schlüssel liegt in einer eigenen Datei) und welches Vorhaben dort welcher Eintrag ist, mit dessen Stand',
    en: 'Connections to ticket systems (address, project, encrypted token; the key lies in a file of its own), and which project is which item there, with its state',
  },
  'stored.trackers.until': {
    de: 'Bis die Organisation die Verbindung löst oder die Agenda löscht. Tokens stehen in keiner Sicherung.',
    en: 'Until the organiser ends the connection or erases the agenda. Tokens are in no backup.',
  },
  'stored.organisers.what': {
    de: 'Konten der Organisation: Name, seit wann, und ein Prüfwert statt des Kennworts',
    en: 'Organisers’ accounts: name, since when, and a hash instead of the password',
  },
  'stored.organisers.until': { de: 'Bis das Konto entfernt wird.', en: 'Until the account is removed.' },
  'stored.invites.what': {
    de: 'Einladungen zur Organisation: ein Prüfwert, wann gemacht, wann benutzt',
    en: 'Invitations of organisers: a hash, when made, when used',
  },
  'stored.invites.until': {
    de: 'Sie gelten sieben Tage und werden danach entfernt, sobald die nächste gemacht wird.',
    en: 'They are good for seven days and are removed after that as soon as the next one is made.',
  },
  'stored.sessions.what': {
    de: 'Wer mit Konto oder Link angemeldet ist: ein Prüfwert des Cookies, wofür es gilt, wann es zuletzt benutzt wurde',
    en: 'Who has come in with an account or a link: a hash of the cookie, what it opens, when it was last used',
  },
  'stored.sessions.until': {
    de: 'Bis zum Abmelden. Nach 30 Tagen ohne Benutzung gelten sie nicht mehr und werden bei der nächsten Anmeldung entfernt.',
    en: 'Until signing out. After 30 days without use they are worth nothing and are removed at the next sign-in.',
  },
  'stored.brand.what': {
    de: 'Das Erscheinungsbild: Name der Organisation, Farbe und Logo. Vom Bild bleibt nur, was man sieht; Angaben der Kamera oder des Programms gehen verloren.',
    en: 'The branding: name of the organisation, colour and logo. Of the picture only what can be seen is kept; details of camera or program are dropped.',
  },
  'stored.brand.until': {
    de: 'Bis die Organisation es ändert oder entfernt. Es steht in Sicherungen, aber nicht in der Datei eines Workshops.',
    en: 'Until the organiser changes or removes it. It is in backups, but not in the file of a workshop.',
  },
  'stored.settings.what': {
    de: 'Einstellungen des Servers: Texte dieser Seiten, Adresse im Saal, ein geheimer Schlüssel für Einlassbelege, wann er zuletzt geprüft wurde',
    en: 'Settings of the server: texts of these pages, address in the hall, a secret key for admission tokens, when it was last checked',
  },
  'stored.settings.until': {
    de: 'Bis sie geändert werden oder der Betreiber den Datenordner löscht.',
    en: 'Until they are changed or whoever runs the server deletes the data folder.',
  },
  'stored.reserve.what': {
    de: 'Zufallszahlen als Reserve für eine volle Festplatte, und die Nummer des laufenden Programms',
    en: 'Random numbers as a reserve for a full disk, and the number of the running process',
  },
  'stored.reserve.until': {
    de: 'Solange der Server läuft oder den Platz freihält. Niemand kann daraus etwas lesen.',
    en: 'As long as the server runs or keeps the room free. Nothing can be read from it.',
  },
} as const satisfies Record<string, Entry>

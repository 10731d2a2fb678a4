import type { Entry } from './say.ts'

/** Set-up, sign-in and the organiser's first page. */
export const organiserHomeTexts = {
  'org.help': { de: 'Hilfe', en: 'Help' },
  'org.menu': { de: 'Menü', en: 'Menu' },
  'org.role': { de: 'Angemeldet als Organisation', en: 'Signed in as organiser' },
  'org.signOut': { de: 'Abmelden', en: 'Sign out' },
  'org.tryAgain': { de: 'Noch einmal versuchen', en: 'Try again' },
  'org.done': { de: 'Fertig', en: 'Done' },
  'org.saved': { de: 'Gespeichert.', en: 'Saved.' },
  'org.copy': { de: 'Kopieren', en: 'Copy' },
  'org.copied': { de: 'Kopiert.', en: 'Copied.' },
  'org.copyByHand': {
    de: 'Der Text ist markiert. Bitte kopieren Sie ihn mit der Tastatur.',
    en: 'The text is selected. Please copy it with the keyboard.',
  },

  'org.name': { de: 'Ihr Name', en: 'Your name' },
  'org.name.hint': {
    de: 'Mit diesem Namen melden Sie sich an. Teilnehmende sehen ihn nicht.',
    en: 'You sign in with this name. Participants do not see it.',
  },
  'org.copyTitle': { de: '{title} (Kopie)', en: '{title} (copy)' },
  'org.password': { de: 'Kennwort', en: 'Password' },
  'org.password.show': { de: 'Kennwort anzeigen', en: 'Show the password' },
  'org.password.hint': {
    de: 'Mindestens {min} Zeichen. Ein kurzer Satz ist leicht zu merken und schwer zu raten.',
    en: 'At least {min} characters. A short sentence is easy to remember and hard to guess.',
  },
  'org.setUp.title': { de: 'Willkommen', en: 'Welcome' },
  'org.setUp.lead': {
    de: 'Tafelrunde läuft. Legen Sie das erste Konto der Organisation an.',
    en: 'Tafelrunde is running. Create the first organiser’s account.',
  },
  'org.setUp.go': { de: 'Konto anlegen', en: 'Create the account' },
  'org.invite.title': { de: 'Sie sind eingeladen', en: 'You are invited' },
  'org.invite.lead': {
    de: 'Mit einem eigenen Konto bereiten Sie Workshops vor und sehen die Ergebnisse.',
    en: 'With an account of your own you prepare workshops and see their results.',
  },
  'org.noSecret.title': { de: 'Hier fehlt der Einrichtungslink', en: 'The set-up link is missing' },
  'org.noSecret.setUp': {
    de: 'Beim ersten Start druckt der Server einen Link ins Terminal, der mit /setup# beginnt. Bitte öffnen Sie ihn vollständig.',
    en: 'At its first start the server prints a link to the terminal that begins with /setup#. Please open it in full.',
  },
  'org.noSecret.invite': {
    de: 'Bitte öffnen Sie den Einladungslink noch einmal vollständig. Er gilt einmal.',
    en: 'Please open the invitation link once more, in full. It works once.',
  },
  'org.signIn.title': { de: 'Anmelden', en: 'Sign in' },
  'org.signIn.lead': { de: 'Für alle, die Workshops vorbereiten.', en: 'For those who prepare workshops.' },
  'org.signIn.go': { de: 'Anmelden', en: 'Sign in' },
  'org.signIn.forgot': {
    de: 'Kennwort vergessen? Wer den Server betreibt, kann es dort neu setzen.',
    en: 'Forgot your password? Whoever runs the server can reset it there.',
  },
  'refusal.org.noName': { de: 'Bitte geben Sie einen Namen ein.', en: 'Please enter a name.' },
  'refusal.org.shortPassword': {
    de: 'Das Kennwort ist zu kurz: Bitte nehmen Sie mindestens {min} Zeichen.',
    en: 'The password is too short: please use at least {min} characters.',
  },

  'org.home.title': { de: 'Workshops', en: 'Workshops' },
  'org.home.ahead': { de: 'Demnächst und gerade', en: 'Coming up and now' },
  'org.home.aheadNone': { de: 'Gerade ist nichts in Vorbereitung.', en: 'Nothing is being prepared right now.' },
  'org.home.over': { de: 'Beendet', en: 'Ended' },
  'org.home.shelf': {
    de: ['Archiv und Kopien ({n})', 'Archiv und Kopien ({n})'],
    en: ['Archive and copies ({n})', 'Archive and copies ({n})'],
  },
  'org.home.none': { de: 'Noch kein Workshop', en: 'No workshop yet' },
  'org.home.noneText': {
    de: 'Beginnen Sie mit einer Vorlage: Das Programm steht in einer Minute und lässt sich in jedem Punkt ändern.',
    en: 'Start from a template: the programme is there in a minute and can be changed in every point.',
  },
  'org.code': { de: 'Code', en: 'Code' },
  'org.noDate': { de: 'Noch ohne Datum', en: 'No date yet' },
  'org.state.prepared': { de: 'In Vorbereitung', en: 'Being prepared' },
  'org.state.running': { de: 'Läuft', en: 'Running' },
  'org.state.ended': { de: 'Beendet', en: 'Ended' },
  'org.state.archived': { de: 'Archiviert', en: 'Archived' },
  'org.state.copy': { de: 'Eingelesene Kopie', en: 'Imported copy' },

  'org.create.open': { de: 'Neuer Workshop', en: 'New workshop' },
  'org.create.title': { de: 'Neuer Workshop', en: 'New workshop' },
  'org.create.go': { de: 'Workshop anlegen', en: 'Create the workshop' },
  'org.create.template': { de: 'Womit möchten Sie beginnen?', en: 'What would you like to start from?' },
  'org.create.empty': { de: 'Leeres Programm', en: 'Empty programme' },
  'org.create.emptyText': {
    de: 'Sie setzen jeden Programmpunkt selbst.',
    en: 'You set every item of the programme yourself.',
  },
  'org.lang': { de: 'Sprache', en: 'Language' },
  'org.create.langHint': {
    de: 'Für Plakate und Dokumentation. Auf den Telefonen wählt jede Person selbst.',
    en: 'For posters and the record. On phones everybody chooses for themselves.',
  },
  'org.meta.title': { de: 'Titel', en: 'Title' },
  'org.meta.subtitle': { de: 'Untertitel', en: 'Subtitle' },
  'org.meta.place': { de: 'Ort', en: 'Place' },
  'org.meta.date': { de: 'Datum', en: 'Date' },
  'org.meta.organiser': { de: 'Wer lädt ein?', en: 'Who invites?' },
  'org.meta.organiserHint': {
    de: 'Steht auf Telefonen, Plakaten und in der Dokumentation.',
    en: 'Shown on phones, posters and in the record.',
  },
  'refusal.org.noTitle': { de: 'Bitte geben Sie einen Titel ein.', en: 'Please enter a title.' },

  'org.import.open': { de: 'Einlesen', en: 'Import' },
  'org.import.title': { de: 'Workshop einlesen', en: 'Import a workshop' },
  'org.import.text': {
    de: 'Eine Datei „workshop.json“ aus einer früheren Ausgabe wird zur abgeschlossenen Kopie: zum Nachlesen, ohne Geräte und ohne Code.',
    en: 'A file “workshop.json” from an earlier export becomes a closed copy: to read in, without devices and without a code.',
  },
  'org.import.file': { de: 'Datei', en: 'File' },
  'org.import.go': { de: 'Einlesen', en: 'Import' },
  'refusal.org.noFile': { de: 'Bitte wählen Sie zuerst eine Datei.', en: 'Please choose a file first.' },
  'refusal.org.notJson': {
    de: 'Die Datei lässt sich nicht lesen, sie ist kein gültiges JSON: {reason}',
    en: 'The file cannot be read, it is not valid JSON: {reason}',
  },

  'org.agendas': { de: 'Agenden', en: 'Agendas' },
  'org.agendas.none': {
    de: 'Eine Agenda sammelt die Forderungen mehrerer Workshops als Vorhaben.',
    en: 'An agenda gathers the demands of several workshops as projects.',
  },
  'org.agendas.create': { de: 'Neue Agenda', en: 'New agenda' },
  'org.agendas.createTitle': { de: 'Neue Agenda', en: 'New agenda' },
  'org.agendas.about': {
    de: 'Die Agenda ist der Plan Ihrer Region über einzelne Workshops hinaus: Handlungsfelder, Phasen und die Liste der Vorhaben.',
    en: 'The agenda is your region’s plan beyond single workshops: fields of action, phases and the list of projects.',
  },
  'org.agendas.createGo': { de: 'Agenda anlegen', en: 'Create the agenda' },

  'org.people': { de: 'Organisation', en: 'Organisers' },
  'org.people.me': { de: 'Das sind Sie', en: 'This is you' },
  'org.people.invite': { de: 'Jemanden einladen', en: 'Invite somebody' },
  'org.people.inviteTitle': { de: 'Einladung', en: 'Invitation' },
  'org.people.inviteText': {
    de: 'Geben Sie diesen Link an die eine Person weiter. Er gilt einmal und wird nur jetzt gezeigt. Wer ihn öffnet, darf alles, was Sie dürfen.',
    en: 'Pass this link on to the one person. It works once and is shown only now. Whoever opens it may do everything you may.',
  },
  'org.people.inviteLink': { de: 'Einladungslink', en: 'Invitation link' },
  'org.people.remove': { de: '{name} entfernen', en: 'Remove {name}' },
  'org.people.removeTitle': { de: '{name} entfernen?', en: 'Remove {name}?' },
  'org.people.removeText': {
    de: 'Die Person kann sich danach nicht mehr anmelden. Workshops und Ergebnisse bleiben.',
    en: 'The person can no longer sign in. Workshops and results stay.',
  },
  'org.people.removeGo': { de: 'Zugang entziehen', en: 'Take the access back' },

  'org.legal': { de: 'Rechtliche Texte', en: 'Legal texts' },
  'org.legal.missing': { de: 'Fehlt noch', en: 'Still missing' },
  'org.legal.text': { de: 'Text', en: 'Text' },
  'org.legal.format': {
    de: 'Leerzeile: neuer Absatz. „## “ am Zeilenanfang: Überschrift. „- “: Aufzählung.',
    en: 'Empty line: new paragraph. “## ” at the start of a line: heading. “- ”: list.',
  },
  'org.legal.imprint.hint': {
    de: 'Name und Anschrift der Stelle, wer sie vertritt, und wie man sie schnell erreicht.',
    en: 'Name and postal address of the body, who represents it, and how to reach it quickly.',
  },
  'org.legal.privacy.hint': {
    de: 'Der Vorschlag beschreibt, was diese Software wirklich speichert. Ergänzen Sie, wer verantwortlich ist, wo der Server steht und wann Sie löschen.',
    en: 'The proposal describes what this software really stores. Add who is responsible, where the server stands and when you erase.',
  },
  'org.legal.accessibility.hint': {
    de: 'Öffentliche Stellen ergänzen hier ihre Erklärung und die Durchsetzungsstelle.',
    en: 'Public bodies add their statement and the enforcement body here.',
  },
  'org.legal.reset': { de: 'Vorschlag wiederherstellen', en: 'Restore the proposal' },
  'org.legal.look': { de: 'So sehen es alle', en: 'How everybody sees it' },
  'refusal.people.taken': { de: 'Diesen Namen gibt es schon.', en: 'This name is taken already.' },
  'refusal.people.invite': {
    de: 'Diese Einladung wurde schon benutzt oder gilt nicht. Bitte lassen Sie sich eine neue geben.',
    en: 'This invitation was used already or is not valid. Please ask for a new one.',
  },
  'refusal.people.wrong': { de: 'Name oder Kennwort stimmt nicht.', en: 'Name or password is wrong.' },
  'refusal.people.self': { de: 'Sich selbst kann man nicht entfernen.', en: 'You cannot remove yourself.' },
  'refusal.rooms.template': { de: 'Diese Vorlage gibt es nicht.', en: 'There is no such template.' },
  'refusal.rooms.confirm': {
    de: 'Der Code stimmt nicht. Zum Löschen bitte den Code genau eingeben.',
    en: 'The code does not match. To erase, please type the code exactly.',
  },
} as const satisfies Record<string, Entry>

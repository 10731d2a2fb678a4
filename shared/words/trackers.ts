import type { Entry } from './say.ts'

/** Handing the backlog on to ticket systems. */
export const trackerTexts = {
  'trackers.tier': { de: 'Prioritätsgruppe', en: 'Priority group' },
  'trackers.origin': { de: 'Herkunft', en: 'Origin' },
  'trackers.tab': { de: 'Ticketsysteme', en: 'Ticket systems' },
  'trackers.lead': {
    de: 'Geben Sie die Vorhaben an ein Ticketsystem weiter. Ein Vorhaben wird dort höchstens ein Eintrag, auch wenn Sie zweimal senden; was dort jemand geändert hat, wird nicht überschrieben.',
    en: 'Hand the projects on to a ticket system. A project becomes at most one item there, even if you send twice; what somebody has changed there is not overwritten.',
  },
  'trackers.noHosts': { de: 'Noch ist kein Ticketsystem freigegeben', en: 'No ticket system has been allowed yet' },
  'trackers.noHostsHint': {
    de: 'Wer den Server betreibt, nennt die erlaubten Adressen in der Umgebungsvariablen TRACKER_HOSTS, zum Beispiel redmine.example.org, und startet ihn neu. Die Dateien unten gehen auch ohne.',
    en: 'Whoever runs the server names the allowed addresses in the environment variable TRACKER_HOSTS, for example redmine.example.org, and starts it anew. The files below work without.',
  },
  'trackers.connect': { de: 'Ticketsystem verbinden', en: 'Connect a ticket system' },
  'trackers.edit': { de: 'Verbindung ändern', en: 'Change the connection' },
  'trackers.disconnect': { de: 'Verbindung lösen', en: 'End the connection' },
  'trackers.disconnectText': {
    de: 'Das Token wird gelöscht. Die Einträge dort bleiben; verbinden Sie sich wieder, werden sie an ihrem Kennzeichen wiedergefunden.',
    en: 'The token is erased. The items there stay; if you connect again, they are found by their marker.',
  },
  'trackers.kind': { de: 'System', en: 'System' },
  'trackers.address': { de: 'Adresse', en: 'Address' },
  'trackers.addressHint': { de: 'Erlaubt: {hosts}', en: 'Allowed: {hosts}' },
  'trackers.place': { de: 'Projekt dort', en: 'Project there' },
  'trackers.placeHint.redmine': {
    de: 'Die Kennung aus der Adresse des Projekts: digitale-agenda',
    en: 'The identifier in the address of the project: digital-agenda',
  },
  'trackers.placeHint.openproject': {
    de: 'Die Kennung oder Nummer des Projekts',
    en: 'The identifier or number of the project',
  },
  'trackers.placeHint.gitlab': {
    de: 'Gruppe und Projekt: kreis/agenda, oder die Nummer',
    en: 'Group and project: county/agenda, or its number',
  },
  'trackers.placeHint.github': { de: 'Besitzer und Ablage: kreis/agenda', en: 'Owner and repository: county/agenda' },
  'trackers.placeHint.jira': { de: 'Das Kürzel des Projekts: DA', en: 'The key of the project: DA' },
  'trackers.token': { de: 'Token', en: 'Token' },
  'trackers.tokenHint': {
    de: 'Wird verschlüsselt gespeichert und nie wieder angezeigt. Am besten von einem eigenen Konto, das nur in diesem Projekt schreiben darf.',
    en: 'Is stored encrypted and never shown again. Best from an account of its own that may write in this project alone.',
  },
  'trackers.tokenKept': {
    de: 'Leer lassen, um das gespeicherte Token zu behalten.',
    en: 'Leave empty to keep the stored token.',
  },
  'trackers.login': { de: 'E-Mail-Adresse des Kontos', en: 'E-mail address of the account' },
  'trackers.field.redmine': { de: 'Nummer des Feldes „Herkunft“', en: 'Number of the field “Herkunft”' },
  'trackers.field.openproject': { de: 'Schlüssel des Feldes „Herkunft“', en: 'Key of the field “Herkunft”' },
  'trackers.fieldHint.redmine': {
    de: 'Ein Textfeld, das als Filter benutzt werden darf. Ohne dieses Feld wird in den Texten gesucht.',
    en: 'A text field that may be used as a filter. Without this field the texts are searched.',
  },
  'trackers.fieldHint.openproject': {
    de: 'Zum Beispiel customField12. Ohne dieses Feld wird in den Texten gesucht.',
    en: 'For example customField12. Without this field the texts are searched.',
  },
  'trackers.type': { de: 'Art der Einträge', en: 'Type of the items' },
  'trackers.typeHint': {
    de: 'Leer lassen für die erste, die das Projekt anbietet.',
    en: 'Leave empty for the first one the project offers.',
  },
  'trackers.save': { de: 'Verbinden', en: 'Connect' },
  'trackers.saved': { de: 'Verbunden.', en: 'Connected.' },
  'trackers.items': {
    de: ['{n} Eintrag dort, davon {closed} geschlossen', '{n} Einträge dort, davon {closed} geschlossen'],
    en: ['{n} item there, {closed} of them closed', '{n} items there, {closed} of them closed'],
  },
  'trackers.needsToken': { de: 'Token fehlt', en: 'Token missing' },
  'trackers.notAllowed': { de: 'Adresse nicht freigegeben', en: 'Address not allowed' },
  'trackers.which': { de: 'Was soll gesendet werden?', en: 'What shall be sent?' },
  'trackers.all': { de: 'Alle Vorhaben', en: 'All projects' },
  'trackers.plan': { de: 'Probelauf', en: 'Dry run' },
  'trackers.push': { de: 'Senden', en: 'Send' },
  'trackers.status': { de: 'Status holen', en: 'Fetch status' },
  'trackers.stop': { de: 'Anhalten', en: 'Stop' },
  'trackers.running.plan': { de: 'Probelauf: {n} von {of}', en: 'Dry run: {n} of {of}' },
  'trackers.running.push': { de: 'Gesendet: {n} von {of}', en: 'Sent: {n} of {of}' },
  'trackers.running.status': { de: 'Gelesen: {n} von {of}', en: 'Read: {n} of {of}' },
  'trackers.planned': {
    de: 'Das würde geschehen. Noch ist nichts geschrieben.',
    en: 'This is what would happen. Nothing has been written yet.',
  },
  'trackers.pushed': { de: 'Das ist geschehen.', en: 'This is what has happened.' },
  'trackers.read': { de: 'So steht es dort.', en: 'This is how things stand there.' },
  'trackers.requiredTitle': {
    de: 'Dort sind Felder Pflicht, die hier niemand kennt',
    en: 'Fields are required there that nobody here knows',
  },
  'trackers.requiredText': {
    de: '{fields} – Bitte lassen Sie die Pflicht im Zielprojekt aufheben oder eine andere Art von Eintrag einstellen. Bis dahin wird nichts gesendet.',
    en: '{fields} – Please have them made optional in that project, or choose another type of item. Nothing is sent until then.',
  },
  'trackers.project': { de: 'Vorhaben', en: 'Project' },
  'trackers.what': { de: 'Ergebnis', en: 'Result' },
  'trackers.there': { de: 'Dort', en: 'There' },
  'trackers.verdict.create': { de: 'Neu', en: 'New' },
  'trackers.verdict.update': { de: 'Geändert', en: 'Changed' },
  'trackers.verdict.unchanged': { de: 'Unverändert', en: 'Unchanged' },
  'trackers.verdict.kept': { de: 'Dort geändert, bleibt so', en: 'Changed there, stays so' },
  'trackers.verdict.conflict': { de: 'Beide geändert', en: 'Changed on both sides' },
  'trackers.verdict.gone': { de: 'Dort gelöscht', en: 'Deleted there' },
  'trackers.failed': { de: 'Nicht gesendet', en: 'Not sent' },
  'trackers.lost': {
    de: 'Kam dort nicht an: {fields}. Vielleicht fehlt dem Konto ein Recht.',
    en: 'Did not arrive there: {fields}. The account may lack a right.',
  },
  'trackers.doubles': {
    de: [
      'Dort gibt es noch einen Eintrag mit diesem Kennzeichen.',
      'Dort gibt es noch {n} Einträge mit diesem Kennzeichen.',
    ],
    en: ['There is another item with this marker there.', 'There are {n} more items with this marker there.'],
  },
  'trackers.part.title': { de: 'Titel', en: 'Title' },
  'trackers.part.body': { de: 'Beschreibung', en: 'Description' },
  'trackers.part.priority': { de: 'Priorität', en: 'Priority' },
  'trackers.closed': { de: 'geschlossen', en: 'closed' },
  'trackers.ours': { de: 'Hier', en: 'Here' },
  'trackers.theirs': { de: 'Dort', en: 'There' },
  'trackers.decide': { de: '{part}: Was soll gelten?', en: '{part}: what shall hold?' },
  'trackers.takeOurs': { de: 'Unseres senden', en: 'Send ours' },
  'trackers.takeTheirs': { de: 'Deren Fassung lassen', en: 'Leave theirs' },
  'trackers.again': { de: 'Dort neu anlegen', en: 'Create it there again' },
  'trackers.priority.high': { de: 'Hoch', en: 'High' },
  'trackers.priority.normal': { de: 'Normal', en: 'Normal' },
  'trackers.priority.low': { de: 'Niedrig', en: 'Low' },
  'trackers.files': { de: 'Dateien zum Einlesen von Hand', en: 'Files to import by hand' },
  'trackers.filesHint': {
    de: 'Wer eine Datei zweimal einliest, hat alles doppelt. Das Kennzeichen steht in jeder Zeile: Ein späteres Senden findet die Einträge wieder.',
    en: 'Whoever imports a file twice has everything twice. The marker stands in every line: sending later finds the items again.',
  },

  'refusal.tracker.host': {
    de: 'Diese Adresse ist nicht freigegeben: {host}. Wer den Server betreibt, kann sie in TRACKER_HOSTS aufnehmen.',
    en: 'This address has not been allowed: {host}. Whoever runs the server can add it to TRACKER_HOSTS.',
  },
  'refusal.tracker.none': {
    de: 'Diese Verbindung gibt es hier nicht mehr. Bitte laden Sie die Seite neu.',
    en: 'This connection is no longer here. Please reload the page.',
  },
  'refusal.tracker.tooMany': {
    de: 'Mehr als {max} Verbindungen gehen nicht. Lösen Sie zuerst eine andere.',
    en: 'There can be no more than {max} connections. End another one first.',
  },
  'refusal.tracker.busy': {
    de: 'Hier wird gerade schon gearbeitet. Bitte warten Sie, bis das fertig ist.',
    en: 'Work is already under way here. Please wait until it is done.',
  },
  'refusal.tracker.noToken': {
    de: 'Bitte geben Sie das Token ein. Nach einer anderen Adresse oder einer Wiederherstellung ist das noch einmal nötig.',
    en: 'Please enter the token. After another address or a restore this is needed once more.',
  },
  'refusal.tracker.noAnswer': {
    de: 'Das Ticketsystem antwortet nicht. Prüfen Sie die Adresse und versuchen Sie es später noch einmal; doppelt wird nichts.',
    en: 'The ticket system does not answer. Check the address and try again later; nothing will be doubled.',
  },
  'refusal.tracker.fault': {
    de: 'Das Ticketsystem meldet einen eigenen Fehler ({status}). Versuchen Sie es später noch einmal; doppelt wird nichts.',
    en: 'The ticket system reports a fault of its own ({status}). Try again later; nothing will be doubled.',
  },
  'refusal.tracker.unknown': {
    de: 'Ob es dort ankam, ist nicht bekannt. Senden Sie in einer Minute noch einmal: Es wird zuerst nachgesehen.',
    en: 'Whether it arrived there is not known. Send again in a minute: it looks first.',
  },
  'refusal.tracker.tooFast': {
    de: 'Das Ticketsystem bittet um eine Pause von {seconds} Sekunden. Senden Sie danach noch einmal; es geht dort weiter.',
    en: 'The ticket system asks for a pause of {seconds} seconds. Send again after that; it goes on from there.',
  },
  'refusal.tracker.redirect': {
    de: 'Die Adresse leitet anderswohin weiter. Dem folgt der Server nicht: Tragen Sie die endgültige Adresse ein.',
    en: 'The address leads elsewhere. The server does not follow: enter the final address.',
  },
  'refusal.tracker.key': {
    de: 'Das Token wird dort nicht angenommen. Erzeugen Sie ein neues und tragen Sie es ein.',
    en: 'The token is not accepted there. Make a new one and enter it.',
  },
  'refusal.tracker.forbidden': {
    de: 'Das Konto darf das dort nicht. Geben Sie ihm im Zielprojekt das Recht, Einträge anzulegen und zu bearbeiten.',
    en: 'The account may not do this there. Give it the right to create and edit items in that project.',
  },
  'refusal.tracker.noProject': {
    de: 'Dieses Projekt gibt es dort nicht, oder das Konto sieht es nicht. Prüfen Sie die Kennung.',
    en: 'There is no such project there, or the account does not see it. Check the identifier.',
  },
  'refusal.tracker.noType': {
    de: 'Diese Art von Einträgen gibt es dort nicht. Es gibt: {types}.',
    en: 'There is no such type of item there. There are: {types}.',
  },
  'refusal.tracker.field': {
    de: 'Nach dem Feld {field} lässt sich dort nicht suchen. Es muss ein Textfeld sein, das als Filter benutzt werden darf.',
    en: 'The field {field} cannot be searched there. It must be a text field that may be used as a filter.',
  },
  'refusal.tracker.required': {
    de: 'Dort sind Felder Pflicht, die hier niemand kennt: {fields}. Es wurde nichts gesendet.',
    en: 'Fields are required there that nobody here knows: {fields}. Nothing was sent.',
  },
  'refusal.tracker.says': { de: 'Das Ticketsystem sagt: {text}', en: 'The ticket system says: {text}' },
  'refusal.tracker.odd': {
    de: 'Das Ticketsystem antwortet anders als erwartet ({status}). Ist die Adresse die des Systems selbst?',
    en: 'The ticket system answers in an unexpected way ({status}). Is this the address of the system itself?',
  },
  'refusal.tracker.changed': {
    de: 'Dort hat gerade jemand etwas geändert. Senden Sie noch einmal: Es wird neu verglichen.',
    en: 'Somebody has just changed something there. Send again: it is compared anew.',
  },
  'refusal.tracker.gone': {
    de: 'Der Eintrag wurde dort gerade gelöscht.',
    en: 'The item has just been deleted there.',
  },
  'refusal.tracker.stopped': {
    de: 'Angehalten. Beim nächsten Senden geht es dort weiter.',
    en: 'Stopped. It goes on from there the next time you send.',
  },
  'refusal.tracker.defect': {
    de: 'Hier ist etwas schiefgegangen, das nicht vorgesehen war. Senden Sie noch einmal; doppelt wird nichts.',
    en: 'Something went wrong here that was not foreseen. Send again; nothing will be doubled.',
  },
} as const satisfies Record<string, Entry>

import type { Entry } from './say.ts'

/** Directories of an agenda: whom to turn to, what pays for it, and who does it. */
export const directoryTexts = {
  'directory.tab': { de: 'Verzeichnisse', en: 'Directories' },
  'directory.which': { de: 'Verzeichnis', en: 'Directory' },
  'directory.contact': { de: 'Ansprechrollen', en: 'Contacts' },
  'directory.funding': { de: 'Förderprogramme', en: 'Funding programmes' },
  'directory.provider': { de: 'Dienstleister', en: 'Service providers' },
  'directory.contact.text': {
    de: 'Wer wofür zuständig ist. Im Steckbrief stehen diese Rollen bei der Federführung zur Auswahl.',
    en: 'Who is responsible for what. Profiles offer these roles for the lead.',
  },
  'directory.funding.text': {
    de: 'Was gefördert wird, und wer dazu berät. Im Steckbrief stehen diese Programme zur Auswahl.',
    en: 'What is funded, and who advises on it. Profiles offer these programmes.',
  },
  'directory.provider.text': {
    de: 'Wer was anbietet, mit dem ganzen Portfolio.',
    en: 'Who offers what, with the whole portfolio.',
  },
  'directory.contact.title': { de: 'Rolle', en: 'Role' },
  'directory.contact.body': { de: 'Organisation', en: 'Organisation' },
  'directory.contact.about': { de: 'Zuständig für', en: 'Responsible for' },
  'directory.contact.name': { de: 'Name', en: 'Name' },
  'directory.contact.mail': { de: 'E-Mail', en: 'E-mail' },
  'directory.contact.link': { de: 'Webseite', en: 'Website' },
  'directory.funding.title': { de: 'Förderprogramm', en: 'Funding programme' },
  'directory.funding.body': { de: 'Fördergeber', en: 'Funder' },
  'directory.funding.about': { de: 'Was gefördert wird', en: 'What is funded' },
  'directory.funding.name': { de: 'Beratung', en: 'Adviser' },
  'directory.funding.mail': { de: 'E-Mail', en: 'E-mail' },
  'directory.funding.link': { de: 'Webseite', en: 'Website' },
  'directory.provider.title': { de: 'Anbieter', en: 'Provider' },
  'directory.provider.body': { de: 'Ort', en: 'Place' },
  'directory.provider.about': { de: 'Portfolio', en: 'Portfolio' },
  'directory.provider.name': { de: 'Ansprechperson', en: 'Contact person' },
  'directory.provider.mail': { de: 'E-Mail', en: 'E-mail' },
  'directory.provider.link': { de: 'Webseite', en: 'Website' },
  'directory.titleHint': {
    de: 'Eine Stelle oder Aufgabe, kein Name: Sie bleibt, wenn die Person wechselt.',
    en: 'An office or a task, no name: it stays when the person changes.',
  },
  'directory.nameHint': {
    de: 'Name und E-Mail nur, wenn nötig. Personen müssen wissen, dass sie hier stehen; besser ist die Adresse der Stelle.',
    en: 'Name and e-mail only where needed. People have to know that they stand here; the address of the office is better.',
  },
  'directory.add': { de: 'Eintrag anlegen', en: 'Add an entry' },
  'directory.search': { de: 'Suchen in „{list}“', en: 'Search in “{list}”' },
  'directory.found': { de: '{n} von {of}', en: '{n} of {of}' },
  'directory.empty': { de: 'Noch keine Einträge', en: 'No entries yet' },
  'directory.emptyText': {
    de: 'Legen Sie den ersten Eintrag an, oder lesen Sie eine Liste ein, die Sie schon haben.',
    en: 'Add the first entry, or read in a list that you have already.',
  },
  'directory.noneFound': { de: 'Dazu steht hier nichts.', en: 'Nothing about that stands here.' },
  'directory.used': {
    de: ['in {n} Steckbrief', 'in {n} Steckbriefen'],
    en: ['in {n} profile', 'in {n} profiles'],
  },
  'directory.shown': { de: 'Auf der öffentlichen Seite', en: 'On the public page' },
  'directory.shown.no': { de: 'Nicht zeigen', en: 'Do not show' },
  'directory.shown.role': { de: 'Ohne Person und E-Mail', en: 'Without person and e-mail' },
  'directory.shown.all': { de: 'Mit Person und E-Mail', en: 'With person and e-mail' },
  'directory.shown.allHint': {
    de: 'Nur mit Einverständnis der Person: Alle Welt kann es lesen.',
    en: 'Only with that person’s consent: the whole world can read it.',
  },
  'directory.isPublic': { de: 'Öffentlich', en: 'Public' },
  'directory.isPublicAll': { de: 'Öffentlich mit Person', en: 'Public with person' },
  'directory.removeSure': {
    de: 'Der Eintrag wird sofort von der Festplatte gelöscht. Zurückholen können Sie ihn nur gleich danach, solange diese Ansicht offen ist. Was in Steckbriefen steht, bleibt.',
    en: 'The entry is erased from the disk at once. You can only bring it back right afterwards, as long as this view is open. What stands in profiles stays.',
  },
  'directory.clear': { de: 'Verzeichnis leeren', en: 'Empty the directory' },
  'directory.clearSure': {
    de: [
      '{n} Eintrag wird sofort von der Festplatte gelöscht. Zurückholen können Sie ihn nur gleich danach, solange diese Ansicht offen ist.',
      '{n} Einträge werden sofort von der Festplatte gelöscht. Zurückholen können Sie sie nur gleich danach, solange diese Ansicht offen ist.',
    ],
    en: [
      '{n} entry is erased from the disk at once. You can only bring it back right afterwards, as long as this view is open.',
      '{n} entries are erased from the disk at once. You can only bring them back right afterwards, as long as this view is open.',
    ],
  },
  'directory.files': { de: 'Einlesen und ausgeben', en: 'Read in and write out' },
  'directory.export': { de: 'Herunterladen (CSV)', en: 'Download (CSV)' },
  'directory.file': { de: 'Liste einlesen (CSV)', en: 'Read in a list (CSV)' },
  'directory.fileHint': {
    de: 'Spalten: {columns}. Nur die erste ist nötig. Nichts davon wird von selbst öffentlich.',
    en: 'Columns: {columns}. Only the first is needed. None of it becomes public by itself.',
  },
  'directory.trial': { de: 'Probe: Das käme herein', en: 'Trial: this would come in' },
  'directory.trialText': {
    de: 'Noch ist nichts gespeichert.',
    en: 'Nothing is saved yet.',
  },
  'directory.fate.new': { de: ['{n} neu', '{n} neu'], en: ['{n} new', '{n} new'] },
  'directory.fate.same': { de: ['{n} schon da', '{n} schon da'], en: ['{n} here already', '{n} here already'] },
  'directory.fate.differs': {
    de: ['{n} schon da, mit anderen Angaben', '{n} schon da, mit anderen Angaben'],
    en: ['{n} here already, saying something else', '{n} here already, saying something else'],
  },
  'directory.fate.refused': {
    de: ['{n} Zeile nicht lesbar', '{n} Zeilen nicht lesbar'],
    en: ['{n} line cannot be read', '{n} lines cannot be read'],
  },
  'directory.keeps': {
    de: 'Was schon da ist, bleibt, wie es ist.',
    en: 'What is here already stays as it is.',
  },
  'directory.line': { de: 'Zeile {n}', en: 'Line {n}' },
  'directory.more': { de: ['… und {n} weitere', '… und {n} weitere'], en: ['… and {n} more', '… and {n} more'] },
  'directory.take': {
    de: ['{n} Eintrag übernehmen', '{n} Einträge übernehmen'],
    en: ['Take in {n} entry', 'Take in {n} entries'],
  },
  'directory.taken': {
    de: ['{n} Eintrag übernommen.', '{n} Einträge übernommen.'],
    en: ['{n} entry taken in.', '{n} entries taken in.'],
  },
  'directory.nothing': { de: 'Davon kommt nichts Neues herein.', en: 'Nothing new comes in from it.' },

  'agenda.step.directory/set': { de: 'Verzeichniseintrag geschrieben', en: 'Directory entry written' },
  'agenda.step.directory/take': { de: 'Liste in ein Verzeichnis eingelesen', en: 'List read into a directory' },
  'agenda.step.directory/remove': { de: 'Verzeichniseintrag entfernt', en: 'Directory entry removed' },
  'refusal.directory.notAMail': {
    de: 'Das ist keine E-Mail-Adresse. Sie sieht aus wie stelle@kreis.example.',
    en: 'This is not an e-mail address. It looks like office@county.example.',
  },
  'refusal.directory.twice': {
    de: 'Das gibt es in diesem Verzeichnis schon. Bitte bearbeiten Sie den Eintrag, der da ist.',
    en: 'This directory has that already. Please edit the entry that is there.',
  },
  'refusal.directory.gone': {
    de: 'Diesen Eintrag gibt es nicht mehr.',
    en: 'This entry is no longer there.',
  },
  'refusal.directory.nothingNew': {
    de: 'Alles davon war schon da.',
    en: 'All of it was here already.',
  },
  'refusal.directory.noColumns': {
    de: 'Darin haben wir keine Einträge gefunden. Die erste Zeile muss die Spalten nennen, so wie oben angegeben.',
    en: 'We found no entries in it. The first line has to name the columns, as given above.',
  },
} satisfies Record<string, Entry>

import type { Entry } from './say.ts'

/** Ideas from other formats, and projects from other regions. */
export const exchangeTexts = {
  'exchange.tab': { de: 'Austausch', en: 'Exchange' },
  'ideas.title': { de: 'Ideen aus anderen Formaten', en: 'Ideas from other formats' },
  'ideas.text': {
    de: 'Befragung, Interviews, Jugendforum, Briefkasten: Was als Liste vorliegt, kommt hier mit seiner Herkunft herein. Erst lesen, dann übernehmen. Öffentlich wird davon nichts von selbst.',
    en: 'Survey, interviews, youth forum, mailbox: what exists as a list comes in here with its source. First read, then take in. None of it becomes public by itself.',
  },
  'ideas.file': { de: 'Liste lesen (CSV oder JSON)', en: 'Read a list (CSV or JSON)' },
  'ideas.fileHint': {
    de: 'Spalten: Titel, Beschreibung, Quelle. Eine Spalte ohne Kopf ist eine Liste von Titeln. Lassen Sie Namen von Personen vorher weg.',
    en: 'Columns: title, description, source. One column without a head is a list of titles. Leave out names of people beforehand.',
  },
  'ideas.read': { de: ['{n} Idee gelesen.', '{n} Ideen gelesen.'], en: ['{n} idea read.', '{n} ideas read.'] },
  'ideas.left': {
    de: ['{n} Zeile ohne Titel bleibt weg.', '{n} Zeilen ohne Titel bleiben weg.'],
    en: ['{n} line without a title is left out.', '{n} lines without a title are left out.'],
  },
  'ideas.alike': { de: 'Klingt ähnlich wie: {title}', en: 'Sounds like: {title}' },
  'ideas.more': { de: ['… und {n} weitere', '… und {n} weitere'], en: ['… and {n} more', '… and {n} more'] },
  'ideas.sourceHint': {
    de: 'Gilt für Zeilen ohne eigene Quelle, etwa „Befragung der Betriebe 2026“.',
    en: 'Holds for lines without a source of their own, such as “survey of firms 2026”.',
  },
  'ideas.take': { de: ['{n} Idee übernehmen', '{n} Ideen übernehmen'], en: ['Take in {n} idea', 'Take in {n} ideas'] },
  'ideas.taken': {
    de: 'Übernommen. Was schon da war, kam kein zweites Mal.',
    en: 'Taken in. What was here already did not come twice.',
  },
  'ideas.nothingNew': { de: 'Alles davon war schon da.', en: 'All of it was here already.' },
  'similar.title': { de: 'Klingt ähnlich', en: 'Sounds alike' },
  'similar.text': {
    de: 'Nur Vorschläge. Zusammengeführte Ideen behalten ihre Herkunft und lassen sich im Steckbrief wieder herauslösen.',
    en: 'Suggestions only. Merged ideas keep their source and can be taken out again in the profile.',
  },
  'similar.none': { de: 'Zurzeit klingt nichts ähnlich.', en: 'Nothing sounds alike at present.' },
  'similar.words': { de: 'Gemeinsam: {words}', en: 'In common: {words}' },
  'similar.merge': { de: 'Ins erste zusammenführen', en: 'Merge into the first' },
  'similar.mergeInto': { de: 'Ins erste zusammenführen: {title}', en: 'Merge into the first: {title}' },
  'similar.apart': { de: 'Nicht dasselbe', en: 'Not the same' },
  'region.title': { de: 'Von Region zu Region', en: 'From region to region' },
  'region.text': {
    de: 'Geben Sie Ihre Vorhaben als Datei weiter, oder übernehmen Sie die einer anderen Region. Ansprechrollen, Verzeichnisse, Partner, Arbeitsgruppen und Bewertungen bleiben zu Hause. Lesen Sie die Texte vor dem Weitergeben: Namen, die jemand hineingeschrieben hat, gehen mit.',
    en: 'Hand on your projects as a file, or take over those of another region. Contact roles, directories, partners, working groups and judgements stay at home. Read the texts before handing them on: names that somebody has written into them go along.',
  },
  'region.export': { de: 'Agenda zum Weitergeben (JSON)', en: 'Agenda to hand on (JSON)' },
  'region.exportOne': { de: 'Weitergeben (JSON)', en: 'Hand on (JSON)' },
  'region.file': { de: 'Datei einer anderen Region lesen', en: 'Read a file of another region' },
  'region.fileHint': {
    de: 'Eine neuere Fassung derselben Region bringt nur, was sich geändert hat.',
    en: 'A newer version of the same region brings only what has changed.',
  },
  'region.from': {
    de: ['{title} ({place}): {n} Vorhaben', '{title} ({place}): {n} Vorhaben'],
    en: ['{title} ({place}): {n} project', '{title} ({place}): {n} projects'],
  },
  'region.fate.new': { de: 'Neu', en: 'New' },
  'region.fate.newer': { de: 'Neuere Fassung', en: 'Newer version' },
  'region.fate.adapted': { de: 'Hier angepasst', en: 'Adapted here' },
  'region.fate.same': { de: 'Unverändert', en: 'Unchanged' },
  'region.over': {
    de: 'Mit Haken ersetzt die neuere Fassung Ihren Wortlaut.',
    en: 'When ticked, the newer version replaces your wording.',
  },
  'region.bring': {
    de: ['{n} Vorhaben übernehmen', '{n} Vorhaben übernehmen'],
    en: ['Take over {n} project', 'Take over {n} projects'],
  },
  'region.done': {
    de: ['{n} Vorhaben übernommen.', '{n} Vorhaben übernommen.'],
    en: ['{n} project taken over.', '{n} projects taken over.'],
  },
  'region.brought': { de: 'Aus anderen Regionen', en: 'From other regions' },
  'region.origin': { de: 'Aus: {title}', en: 'From: {title}' },
  'region.newerThere': { de: 'Dort gibt es eine neuere Fassung', en: 'There is a newer version there' },
  'region.address': { de: 'Seite der Region', en: "The region's page" },
  'region.adapted': { de: 'Für uns angepasst', en: 'Adapted by us' },
  'region.adaptedHint': {
    de: 'Eine neuere Fassung ersetzt dann nichts mehr, sie wird nur angezeigt.',
    en: 'A newer version then replaces nothing any more, it is only shown.',
  },
  'region.adaptedByWriting': {
    de: 'Jemand hat hier daran geschrieben. Eine neuere Fassung wird nur angezeigt.',
    en: 'Somebody has written on it here. A newer version is only shown.',
  },

  'agenda.step.ideas/take': { de: 'Ideen übernommen', en: 'Ideas taken in' },
  'agenda.step.ideas/apart': { de: 'Ähnlichkeit verneint', en: 'Likeness denied' },
  'agenda.step.region/bring': {
    de: 'Vorhaben einer anderen Region übernommen',
    en: 'Projects of another region taken over',
  },
  'agenda.step.region/adapt': { de: 'Anpassung vermerkt', en: 'Adaption noted' },
  'refusal.agenda.noIdeas': {
    de: 'Darin haben wir keine Ideen gefunden. Die erste Zeile nennt die Spalten, eine davon „Titel“.',
    en: 'We found no ideas in it. The first line names the columns, one of them “title”.',
  },
  'refusal.region.format': {
    de: 'Das ist keine Datei einer Region. Dort heißt der Knopf „Agenda zum Weitergeben (JSON)“.',
    en: 'This is not a file of a region. There the button is called “Agenda to hand on (JSON)”.',
  },
  'refusal.region.version': {
    de: 'Diese Datei hat die Fassung {version}; dieser Server kennt {known}. Bringen Sie ihn auf den neuesten Stand.',
    en: 'This file has version {version}; this server knows {known}. Bring it up to date.',
  },
  'refusal.region.own': {
    de: 'Diese Datei kommt aus dieser Agenda selbst. Sie ist für andere Regionen.',
    en: 'This file comes from this very agenda. It is for other regions.',
  },
} satisfies Record<string, Entry>

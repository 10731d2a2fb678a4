import type { Entry } from './say.ts'

/** The record, its page, the files and what can go wrong with them. */
export const reportTexts = {
  'record.label': { de: 'Dokumentation', en: 'Record' },
  'record.untitled': { de: 'Workshop ohne Titel', en: 'Untitled workshop' },
  'record.date': { de: 'Datum', en: 'Date' },
  'record.place': { de: 'Ort', en: 'Place' },
  'record.organiser': { de: 'Veranstaltet von', en: 'Organised by' },
  'record.fact': { de: '{name}: {value}', en: '{name}: {value}' },
  'record.interim': {
    de: 'Zwischenstand: Der Workshop ist noch nicht beendet.',
    en: 'Interim state: the workshop has not ended yet.',
  },
  'record.rehearsal': {
    de: 'Es läuft eine Probe: Diese Antworten verschwinden, wenn sie beendet wird.',
    en: 'This is a rehearsal: these answers vanish when it ends.',
  },

  'record.glance': { de: 'Auf einen Blick', en: 'At a glance' },
  'record.people': { de: 'Teilnehmende Geräte', en: 'Devices taking part' },
  'record.items': { de: 'Programmpunkte', en: 'Items held' },
  'record.questions': { de: 'Fragen', en: 'Questions' },
  'record.cards': { de: 'Karten', en: 'Cards' },
  'record.demandCount': { de: 'Forderungen', en: 'Demands' },
  'record.peopleNote': {
    de: 'Gezählt sind Geräte, die während eines Programmpunkts da waren: die höchste Zahl des Tages.',
    en: 'Counted are devices that were present during an item: the highest number of the day.',
  },
  'record.top': { de: 'An der Spitze der Rangfolge', en: 'At the top of the ranking' },

  'record.programme': { de: 'Programm', en: 'Programme' },
  'record.no': { de: 'Nr.', en: 'No.' },
  'record.item': { de: 'Programmpunkt', en: 'Item' },
  'record.kind': { de: 'Art', en: 'Kind' },
  'record.minutes': { de: 'Minuten', en: 'Minutes' },
  'record.state': { de: 'Stand', en: 'State' },
  'record.state.draft': { de: 'steht noch aus', en: 'still to come' },
  'record.state.never': { de: 'fand nicht statt', en: 'did not take place' },
  'record.state.open': { de: 'läuft gerade', en: 'running now' },
  'record.state.closed': { de: 'abgeschlossen', en: 'closed' },
  'record.itemTitle': { de: '{n}. {title}', en: '{n}. {title}' },
  'record.run': { de: 'Durchgang {run}', en: 'Run {run}' },

  'record.draft': { de: 'Noch nicht an der Reihe: {items}', en: 'Still to come: {items}' },
  'record.never': { de: 'Nicht stattgefunden: {items}', en: 'Did not take place: {items}' },
  'record.uncounted': {
    de: [
      'Noch nicht ausgezählt: {n} von {of} Geräten hat bisher geantwortet.',
      'Noch nicht ausgezählt: {n} von {of} Geräten haben bisher geantwortet.',
    ],
    en: [
      'Not counted yet: {n} of {of} devices has answered so far.',
      'Not counted yet: {n} of {of} devices have answered so far.',
    ],
  },
  'record.unshown': {
    de: 'Noch nicht ausgezählt: Dieses Ergebnis wurde im Saal noch nicht gezeigt.',
    en: 'Not counted yet: this result has not been shown in the room.',
  },
  'record.board': {
    de: [
      '{secrecy}. {n} von {of} Geräten hat sich beteiligt. Personen werden nicht geprüft.',
      '{secrecy}. {n} von {of} Geräten haben sich beteiligt. Personen werden nicht geprüft.',
    ],
    en: [
      '{secrecy}. {n} of {of} devices took part. Persons are not verified.',
      '{secrecy}. {n} of {of} devices took part. Persons are not verified.',
    ],
  },
  'record.vote': {
    de: [
      '{secrecy}. {n} von {of} Geräten hat geantwortet. Ein Gerät, eine Stimme: kein Nachweis für eine Person, eine Stimme.',
      '{secrecy}. {n} von {of} Geräten haben geantwortet. Ein Gerät, eine Stimme: kein Nachweis für eine Person, eine Stimme.',
    ],
    en: [
      '{secrecy}. {n} of {of} devices answered. One device, one vote: no proof of one person, one vote.',
      '{secrecy}. {n} of {of} devices answered. One device, one vote: no proof of one person, one vote.',
    ],
  },
  'record.cut': {
    de: 'Die Verbindung zwischen Gerät und Antwort ist gelöscht.',
    en: 'The link between device and answer has been erased.',
  },
  'record.nothing': { de: 'Dazu gibt es nichts festzuhalten.', en: 'There is nothing to record here.' },

  'record.demands': { de: 'Forderungen', en: 'Demands' },
  'record.demandsLead': {
    de: 'Jede Forderung in ihrem Handlungsfeld, mit ihrem Weg: aus welchen Runden und Karten sie kommt und wie sie abgeschnitten hat.',
    en: 'Every demand in its field of action, with the way it came: from which rounds and cards, and how it fared.',
  },
  'record.demandsPlaces': {
    de: 'Den Platz bestimmt die Zählweise der Rangfolge, nicht allein die Zahl der Stimmen.',
    en: 'The place follows from how the ranking is counted, not from the number of votes alone.',
  },
  'record.noField': { de: 'Ohne Handlungsfeld', en: 'Without a field of action' },
  'record.demand': { de: 'Forderung', en: 'Demand' },
  'record.demandText': { de: '{title}: {text}', en: '{title}: {text}' },
  'record.table': { de: 'Tisch', en: 'Table' },
  'record.rounds': { de: 'Runden', en: 'Rounds' },
  'record.votes': { de: 'Stimmen', en: 'Votes' },
  'record.votesOf': { de: '{n} von {of}', en: '{n} of {of}' },
  'record.unranked': { de: '–', en: '–' },
  'record.closing': { de: 'Zu dieser Dokumentation', en: 'About this record' },
  'record.closingText': {
    de: 'Diese Dokumentation ist aus dem entstanden, was am Tag selbst gesagt, gestimmt und festgehalten wurde. Ausgeblendetes steht nicht darin, Namen nur dort, wo es angekündigt war. Dies ist kein Wahlsystem: Personen werden nicht geprüft.',
    en: 'This record grew from what was said, voted and noted on the day itself. What was hidden is not in it, and names only where that was announced. This is not an election system: persons are not verified.',
  },
  'record.withheld': {
    de: [
      'Noch nicht enthalten: {n} Programmpunkt, dessen Ergebnis noch nicht ausgezählt ist.',
      'Noch nicht enthalten: {n} Programmpunkte, deren Ergebnis noch nicht ausgezählt ist.',
    ],
    en: [
      'Not included yet: {n} item whose result has not been counted.',
      'Not included yet: {n} items whose results have not been counted.',
    ],
  },
  'record.asOf': { de: 'Stand: {at}', en: 'As of {at}' },
  'record.by': { de: '— {by}', en: '— {by}' },

  'file.id': { de: 'Kennung', en: 'ID' },
  'file.title': { de: 'Titel', en: 'Title' },
  'file.text': { de: 'Beschreibung', en: 'Description' },
  'file.place': { de: 'Platz', en: 'Place' },
  'file.among': { de: 'von Plätzen', en: 'of places' },
  'file.shared': { de: 'Geteilt', en: 'Shared' },
  'file.votes': { de: 'Stimmen', en: 'Votes' },
  'file.of': { de: 'von Stimmen', en: 'of votes' },
  'file.ranking': { de: 'Rangfolge', en: 'Ranking' },
  'file.run': { de: 'Durchgang', en: 'Run' },
  'file.option': { de: 'Option', en: 'Option' },
  'file.demand': { de: 'Forderung (Kennung)', en: 'Demand (ID)' },
  'file.table': { de: 'Tisch', en: 'Table' },
  'file.rounds': { de: 'Runden', en: 'Rounds' },
  'file.cards': { de: 'Karten', en: 'Cards' },
  'file.field': { de: 'Handlungsfeld', en: 'Field of action' },
  'file.phase': { de: 'Phase', en: 'Phase' },
  'file.group': { de: 'Arbeitsgruppe', en: 'Working group' },
  'file.status': { de: 'Status', en: 'Status' },
  'file.contact': { de: 'Federführung', en: 'Lead' },
  'file.origin': { de: 'Herkunft', en: 'Origin' },
  'file.workshop': { de: 'Workshop (Kennung)', en: 'Workshop (ID)' },
  'file.further': { de: 'Kommt weiter', en: 'Goes further' },
  'file.open': { de: 'offen (geteilter Platz)', en: 'open (shared place)' },
  'file.yes': { de: 'ja', en: 'yes' },

  'results.title': { de: 'Ergebnisse', en: 'Results' },
  'results.back': { de: 'Zum Workshop', en: 'To the workshop' },
  'results.contents': { de: 'Inhalt', en: 'Contents' },
  'results.download': { de: 'Herunterladen', en: 'Download' },
  'results.print': { de: 'Drucken', en: 'Print' },
  'results.again': { de: 'Neu laden', en: 'Load again' },
  'results.copy': {
    de: 'Eingelesene Kopie: Sie lässt sich ansehen und herunterladen, aber nicht verändern.',
    en: 'Imported copy: it can be viewed and downloaded, but not changed.',
  },
  'results.file.record': { de: 'Dokumentation (Markdown)', en: 'Record (Markdown)' },
  'results.file.pdf': { de: 'Dokumentation (PDF)', en: 'Record (PDF)' },
  'results.file.docx': { de: 'Dokumentation (Word)', en: 'Record (Word)' },
  'results.file.xlsx': { de: 'Dokumentation als Tabellen (Excel)', en: 'Record as tables (Excel)' },
  'results.file.json': { de: 'Dokumentation (JSON)', en: 'Record (JSON)' },
  'results.file.cards': { de: 'Karten (CSV)', en: 'Cards (CSV)' },
  'results.file.questions': { de: 'Fragen (CSV)', en: 'Questions (CSV)' },
  'results.file.results': { de: 'Auswertungen (CSV)', en: 'Figures (CSV)' },
  'results.file.workshop': { de: 'Ganzer Workshop (JSON)', en: 'Whole workshop (JSON)' },
  'results.file.demands.csv': { de: 'Forderungen (CSV)', en: 'Demands (CSV)' },
  'results.file.demands.json': { de: 'Forderungen (JSON)', en: 'Demands (JSON)' },
  'results.file.ranking.csv': { de: 'Rangfolge (CSV)', en: 'Ranking (CSV)' },
  'results.file.ranking.json': { de: 'Rangfolge (JSON)', en: 'Ranking (JSON)' },
  'results.file.ballots': { de: 'Stimmzettel zu Punkt {n} (JSON)', en: 'Ballots of item {n} (JSON)' },
  'results.charts': { de: 'Diagramme', en: 'Charts' },
  'results.file.chart': { de: 'Diagramm {n} zu Punkt {item} ({form})', en: 'Chart {n} of item {item} ({form})' },
  'results.file.chart.glance': { de: 'Diagramm {n} im Überblick ({form})', en: 'Chart {n} of the overview ({form})' },
  'results.fileNote': {
    de: 'CSV für Tabellenprogramme, JSON für andere Werkzeuge. „Ganzer Workshop“ enthält jede einzelne Antwort, auch Ausgeblendetes, ohne Geräte: Geben Sie diese Datei nur an Menschen weiter, die das sehen dürfen.',
    en: 'CSV for spreadsheets, JSON for other tools. “Whole workshop” holds every single answer, also what was hidden, without devices: hand it only to people who may see that.',
  },

  'refusal.room.copy': {
    de: 'Das ist eine eingelesene Kopie: Sie lässt sich ansehen und herunterladen, aber nicht verändern.',
    en: 'This is an imported copy: it can be viewed and downloaded, but not changed.',
  },
  'refusal.results.closed': {
    de: 'Diese Ergebnisse sind nicht veröffentlicht. Bitte fragen Sie die Organisation.',
    en: 'These results are not published. Please ask the organiser.',
  },
  'refusal.export.unknown': {
    de: 'Diese Datei gibt es hier nicht: {file}.',
    en: 'There is no such file here: {file}.',
  },
  'refusal.export.noPdf': {
    de: 'Auf dieser Art von Rechner kann kein PDF entstehen. Bitte nehmen Sie die Word-Datei und speichern Sie sie als PDF.',
    en: 'No PDF can be made on this kind of machine. Please take the Word file and save it as PDF.',
  },
  'refusal.export.noPages': {
    de: 'Auf dieser Art von Rechner können keine Druckseiten entstehen. Alles, was in den Steckbriefen steht, finden Sie in der Excel-Datei.',
    en: 'No printed pages can be made on this kind of machine. Everything the profiles say is in the Excel file.',
  },
  'refusal.export.ballots': {
    de: 'Stimmzettel gibt es nur nach dem Schließen, ab {min} Stimmen, und wenn es vorher angekündigt war.',
    en: 'Ballots are available only after closing, from {min} votes on, and if that was announced before.',
  },
  'refusal.import.format': {
    de: 'Das ist keine Workshop-Datei von Tafelrunde. Bitte wählen Sie eine Datei, die mit „Ganzer Workshop (JSON)“ heruntergeladen wurde.',
    en: 'This is not a workshop file of Tafelrunde. Please choose one that was downloaded as “Whole workshop (JSON)”.',
  },
  'refusal.import.version': {
    de: 'Diese Datei hat die Version {version}; dieser Server liest Version {known}. Bitte aktualisieren Sie Tafelrunde.',
    en: 'This file has version {version}; this server reads version {known}. Please update Tafelrunde.',
  },
  'refusal.import.malformed': {
    de: 'Die Datei ist an dieser Stelle nicht lesbar: {path}. Es wurde nichts eingelesen.',
    en: 'The file cannot be read at this place: {path}. Nothing was imported.',
  },
} as const satisfies Record<string, Entry>

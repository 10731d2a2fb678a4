import type { Entry } from './say.ts'

/** The desk's view of what everybody may read. */
export const agendaOpenTexts = {
  'open.tab': { de: 'Öffentlich', en: 'Public' },
  'open.page': { de: 'Öffentliche Seite', en: 'Public page' },
  'open.pageText': {
    de: 'Zeigt allen, was eingegangen ist, was abgestimmt wurde, was daraus wurde und was als Nächstes kommt. Federführung, Partner und Bewertende stehen nie darauf; aus den Verzeichnissen nur, was Sie dort freigeben.',
    en: 'Shows everybody what came in, what was ranked, what became of it and what comes next. Leads, partners and evaluators never stand on it; of the directories only what you release there.',
  },
  'open.on': { de: 'Seite veröffentlichen', en: 'Publish the page' },
  'open.isOn': {
    de: 'Alle, die die Adresse kennen, können sie lesen.',
    en: 'Everybody who knows the address can read it.',
  },
  'open.isOff': { de: 'Niemand sieht sie.', en: 'Nobody sees it.' },
  'open.address': { de: 'Adresse', en: 'Address' },
  'open.look': { de: 'Seite ansehen', en: 'Look at the page' },
  'open.index': { de: 'Suchmaschinen dürfen sie finden', en: 'Search engines may find it' },
  'open.indexHint': {
    de: 'Ausgeschaltet bitten wir Suchmaschinen, die Seite nicht aufzuführen.',
    en: 'While it is off we ask search engines not to list the page.',
  },
  'open.intro': { de: 'Einleitung', en: 'Introduction' },
  'open.introHint': { de: 'Worum geht es, und wer steht dahinter?', en: 'What is it about, and who is behind it?' },
  'open.shown': { de: 'Was gezeigt wird', en: 'What is shown' },
  'open.shownText': {
    de: 'Nehmen Sie den Haken weg, um ein Vorhaben zurückzuhalten.',
    en: 'Remove the tick to keep a project back.',
  },
  'open.addEvent': { de: 'Termin anlegen', en: 'Add a date' },
  'open.eventsText': {
    de: 'Vergangene Termine verschwinden von selbst von der Seite.',
    en: 'Past dates leave the page by themselves.',
  },
  'open.event.title': { de: 'Was', en: 'What' },
  'open.event.date': { de: 'Tag', en: 'Day' },
  'open.event.time': { de: 'Uhrzeit', en: 'Time' },
  'open.event.place': { de: 'Ort', en: 'Place' },
  'open.event.link': { de: 'Adresse im Netz', en: 'Address on the web' },
  'open.event.linkHint': { de: 'Beginnt mit https://', en: 'Begins with https://' },

  'timeline.tab': { de: 'Zeitplan', en: 'Timeline' },
  'timeline.empty': { de: 'Noch kein Zeitplan', en: 'No timeline yet' },
  'timeline.emptyText': {
    de: 'Tragen Sie im Steckbrief eines Vorhabens Meilensteine oder den Zeitraum einer Phase ein. Hier stehen dann alle nebeneinander.',
    en: 'Enter milestones or the period of a phase in the profile of a project. Here they then stand side by side.',
  },
  'timeline.undated': {
    de: ['{n} Vorhaben hat noch keinen Termin.', '{n} Vorhaben haben noch keinen Termin.'],
    en: ['{n} project has no date yet.', '{n} projects have no date yet.'],
  },
  'timeline.stone': { de: 'Meilenstein', en: 'Milestone' },
  'timeline.reached': { de: 'erreicht', en: 'reached' },
  'timeline.today': { de: 'heute', en: 'today' },
  'timeline.table': { de: 'Zeitplan als Tabelle', en: 'Timeline as a table' },
  'timeline.what': { de: 'Was', en: 'What' },

  'agenda.step.page/set': { de: 'Öffentliche Seite geändert', en: 'Public page changed' },
  'agenda.step.page/hide': { de: 'Auswahl der öffentlichen Seite geändert', en: 'Choice for the public page changed' },
  'agenda.step.event/set': { de: 'Termin geschrieben', en: 'Date written' },
  'agenda.step.event/remove': { de: 'Termin entfernt', en: 'Date removed' },
  'refusal.agenda.notALink': {
    de: 'Das ist keine Adresse im Netz. Sie beginnt mit https:// und enthält keine Leerzeichen.',
    en: 'This is not an address on the web. It begins with https:// and has no spaces in it.',
  },
  'refusal.agenda.noEvent': {
    de: 'Diesen Termin gibt es nicht mehr.',
    en: 'This date is no longer there.',
  },
} satisfies Record<string, Entry>

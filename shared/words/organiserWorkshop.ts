import type { Entry } from './say.ts'

/** One workshop at the organiser's desk: programme, results, settings. */
export const organiserWorkshopTexts = {
  'org.workshop.all': { de: 'Alle Workshops', en: 'All workshops' },
  'org.workshop.moderate': { de: 'Moderation öffnen', en: 'Open the moderator’s screen' },
  'org.workshop.tabs': { de: 'Bereiche des Workshops', en: 'Parts of the workshop' },
  'org.tab.programme': { de: 'Programm', en: 'Programme' },
  'org.tab.doors': { de: 'Türen & Links', en: 'Doors & links' },
  'org.tab.posters': { de: 'Plakate', en: 'Posters' },
  'org.tab.results': { de: 'Ergebnisse', en: 'Results' },
  'org.tab.settings': { de: 'Einstellungen', en: 'Settings' },
  'org.table': { de: 'Tisch {n}', en: 'Table {n}' },

  'org.programme.list': { de: 'Ablauf', en: 'Run of the day' },
  'org.programme.begins': { de: 'Beginnt nach', en: 'Begins after' },
  'org.programme.total': {
    de: ['Stunden für {n} Programmpunkt', 'Stunden für {n} Programmpunkte'],
    en: ['hours for {n} item', 'hours for {n} items'],
  },
  'org.programme.untitled': { de: 'Noch ohne Titel', en: 'No title yet' },
  'org.programme.none': { de: 'Das Programm ist noch leer', en: 'The programme is still empty' },
  'org.programme.noneText': {
    de: 'Ein guter Anfang: eine kurze Information zum Ankommen, dann eine leichte Frage an alle.',
    en: 'A good start: a short welcome while people arrive, then an easy question to everybody.',
  },
  'org.programme.closed': {
    de: 'Abgeschlossen: Das Programm lässt sich nur noch lesen.',
    en: 'Closed: the programme can only be read.',
  },
  'org.programme.add': { de: 'Programmpunkt hinzufügen', en: 'Add an item' },
  'org.programme.addTitle': { de: 'Was kommt dazu?', en: 'What comes in?' },
  'org.programme.back': { de: 'Zum Programm', en: 'To the programme' },
  'org.kind.info': {
    de: 'Ein Text für alle, oder eine Pause mit Countdown',
    en: 'A text for all, or a break with a countdown',
  },
  'org.kind.talk': {
    de: 'Redezeit mit sichtbarer Uhr, dazu Fragen aus dem Saal',
    en: 'Time to speak with a clock in view, and questions from the room',
  },
  'org.kind.questions': {
    de: 'Der Saal fragt, mehrere antworten, das Protokoll hält fest',
    en: 'The room asks, several answer, the minutes keep it',
  },
  'org.kind.words': {
    de: 'Kurze Wörter von allen, als Wolke und Liste',
    en: 'Short words from everybody, as a cloud and a list',
  },
  'org.kind.poll': {
    de: 'Eine Antwort, mehrere Antworten oder eine Skala',
    en: 'One answer, several answers or a scale',
  },
  'org.kind.cafe': {
    de: 'Gruppen wechseln von Tisch zu Tisch, Karten werden zu Forderungen',
    en: 'Groups move from table to table, cards become demands',
  },
  'org.kind.ranking': {
    de: 'Alle ordnen, was ihnen am wichtigsten ist, auch die Forderungen des Cafés',
    en: 'Everybody orders what matters most, the café’s demands too',
  },
  'org.kind.feedback': { de: 'Ein paar Fragen zum Schluss', en: 'A few questions at the end' },

  'org.item.settings': { de: 'Angaben zum Programmpunkt', en: 'About this item' },
  'org.item.title': { de: 'Titel oder Frage', en: 'Title or question' },
  'org.item.minutes': { de: 'Minuten', en: 'Minutes' },
  'org.item.notes': { de: 'Notizen für die Moderation', en: 'Notes for the moderator' },
  'org.item.notesHint': {
    de: 'Stehen im Regieplan. Weder Saal noch Telefone sehen sie.',
    en: 'They stand in the run sheet. Neither the room nor the phones see them.',
  },
  'org.item.secrecy': { de: 'Wie werden Antworten aufbewahrt?', en: 'How are answers kept?' },
  'org.item.secrecyHint': {
    de: 'So lesen es die Teilnehmenden vor ihrer ersten Antwort. Danach lässt es sich nicht mehr ändern.',
    en: 'This is what participants read before their first answer. Afterwards it cannot be changed.',
  },
  'org.item.secrecyFrozen': {
    de: 'Den Teilnehmenden schon zugesagt, deshalb nicht mehr zu ändern.',
    en: 'Promised to the participants already, so it can no longer be changed.',
  },
  'org.item.begun': {
    de: 'Dieser Punkt war schon offen. Wortlaut, Minuten und Notizen lassen sich noch ändern, der Aufbau nicht mehr.',
    en: 'This item has been open already. Wording, minutes and notes can still be changed, its structure cannot.',
  },
  'org.item.tools': { de: 'Reihenfolge', en: 'Order' },
  'org.item.moved': { de: 'Jetzt an Stelle {place} von {n}', en: 'Now in place {place} of {n}' },
  'org.item.skip': { de: 'Überspringen', en: 'Skip' },
  'org.item.unskip': { de: 'Wieder ins Programm nehmen', en: 'Take back into the programme' },
  'org.item.skippedNow': { de: 'Wird übersprungen.', en: 'Will be skipped.' },
  'org.item.unskipped': { de: 'Wieder im Programm.', en: 'Back in the programme.' },
  'org.item.skipped': { de: 'Übersprungen', en: 'Skipped' },
  'org.item.open': { de: 'Offen', en: 'Open' },
  'org.item.closed': { de: 'Geschlossen', en: 'Closed' },
  'org.item.fresh': { de: 'Neu, noch nicht im Programm', en: 'New, not in the programme yet' },
  'org.item.unsaved': { de: 'Nicht gespeichert', en: 'Not saved' },
  'org.item.removeTitle': { de: '„{title}“ entfernen?', en: 'Remove “{title}”?' },
  'org.item.removeText': {
    de: 'Der Programmpunkt und seine Einstellungen verschwinden. Es gibt noch keine Antworten dazu.',
    en: 'The item and its settings vanish. There are no answers to it yet.',
  },
  'org.item.removeGo': { de: 'Programmpunkt entfernen', en: 'Remove the item' },
  'org.item.discard': { de: 'Verwerfen', en: 'Discard' },
  'org.item.addGo': { de: 'Ins Programm nehmen', en: 'Put into the programme' },
  'org.item.overtaken': {
    de: 'Jemand anderes hat diesen Punkt inzwischen geändert. Wenn Sie speichern, gilt Ihre Fassung.',
    en: 'Somebody else has changed this item meanwhile. If you save, your version counts.',
  },
  'org.item.takeTheirs': { de: 'Die andere Fassung nehmen', en: 'Take the other version' },
  'refusal.org.minutes': {
    de: 'Bitte geben Sie ganze Minuten an, 0 bis 600.',
    en: 'Please enter whole minutes, 0 to 600.',
  },
  'refusal.org.incomplete': {
    de: 'In den Einstellungen ist noch ein Feld leer. Bitte füllen Sie es aus oder entfernen Sie die Zeile.',
    en: 'A field among the settings is still empty. Please fill it in or remove the line.',
  },

  'org.results.look': { de: 'Ansehen', en: 'Look' },
  'org.results.lookText': {
    de: 'Alles, was schon gezeigt werden darf: Antworten, Tafeln, Forderungen, Rangfolge.',
    en: 'Everything that may be shown by now: answers, boards, demands, ranking.',
  },
  'org.results.open': { de: 'Ergebnisse öffnen', en: 'Open the results' },
  'org.results.public': { de: 'Ergebnisse für alle mit dem Code', en: 'Results for everybody with the code' },
  'org.results.publicHint': {
    de: 'Teilnehmende lesen sie auf ihrem Telefon nach. Verborgenes bleibt verborgen.',
    en: 'Participants can read them on their phones. What is hidden stays hidden.',
  },
  'org.results.publicLink': { de: 'Link zum Weitergeben', en: 'Link to pass on' },
  'org.results.take': { de: 'Mitnehmen', en: 'Take along' },
  'org.results.takeText': {
    de: 'Jederzeit, auch mitten in der Veranstaltung. Ausgaben zeigen nie mehr als die Bildschirme. Stimmzettel zum Nachzählen stehen bei den Ergebnissen.',
    en: 'At any time, in the middle of the event too. Exports never show more than the screens. Ballots for a recount stand with the results.',
  },
  'org.file.record': { de: 'Dokumentation', en: 'Record' },
  'org.file.record.about': {
    de: 'Der ganze Tag als Text zum Weiterbearbeiten',
    en: 'The whole day as a text to work on',
  },
  'org.file.demands': { de: 'Forderungen', en: 'Demands' },
  'org.file.demands.about': {
    de: 'Mit Tisch, Karten, Runden und Platz',
    en: 'With table, cards, rounds and place',
  },
  'org.file.ranking': { de: 'Rangfolge', en: 'Ranking' },
  'org.file.ranking.about': { de: 'Plätze und Stimmen', en: 'Places and votes' },
  'org.file.workshop': { de: 'Workshop', en: 'Workshop' },
  'org.file.workshop.about': {
    de: 'Alles in einer Datei, auch zum Einlesen auf einem anderen Server',
    en: 'Everything in one file, also to import on another server',
  },
  'org.form.md': { de: 'Markdown', en: 'Markdown' },
  'org.form.csv': { de: 'Tabelle (CSV)', en: 'Table (CSV)' },
  'org.form.json': { de: 'JSON', en: 'JSON' },
  'org.handover': { de: 'Forderungen übergeben', en: 'Hand over demands' },
  'org.handover.text': {
    de: 'Aus Forderungen werden Vorschläge für Vorhaben in einer Agenda, mit Herkunft, Platz und Stimmen.',
    en: 'Demands become proposed projects of an agenda, with their origin, place and votes.',
  },
  'org.handover.noAgenda': { de: 'Dafür braucht es zuerst eine Agenda.', en: 'This needs an agenda first.' },
  'org.handover.agenda': { de: 'Agenda', en: 'Agenda' },
  'org.handover.top': { de: 'Wie viele?', en: 'How many?' },
  'org.handover.topHint': {
    de: 'Ein geteilter Platz an der Grenze kommt ganz mit.',
    en: 'A shared place at the line comes in whole.',
  },
  'org.handover.all': { de: 'Alle Forderungen', en: 'All demands' },
  'org.handover.first': { de: 'Die ersten {n} Plätze', en: 'The first {n} places' },
  'org.handover.go': { de: 'Forderungen übergeben', en: 'Hand over the demands' },
  'org.handover.taken': {
    de: ['{n} Forderung übernommen.', '{n} Forderungen übernommen.'],
    en: ['{n} demand taken over.', '{n} demands taken over.'],
  },
  'org.handover.known': {
    de: ['{n} war schon da.', '{n} waren schon da.'],
    en: ['{n} was there already.', '{n} were there already.'],
  },
  'org.handover.open': { de: 'Zur Agenda', en: 'To the agenda' },
} as const satisfies Record<string, Entry>

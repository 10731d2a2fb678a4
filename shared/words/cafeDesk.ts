import type { Entry } from './say.ts'

/** The café for moderators and organisers. */
export const cafeDeskTexts = {
  'cafe.steps': { de: 'Ablauf des Cafés', en: 'Running the café' },
  'cafe.groups': { de: 'Gruppen und Plan', en: 'Groups and plan' },
  'cafe.group': { de: 'Gruppe', en: 'Group' },
  'cafe.people': { de: ['{n} Person', '{n} Personen'], en: ['{n} person', '{n} people'] },
  'cafe.plan': { de: 'Wer wann an welchem Tisch sitzt', en: 'Who sits at which table when' },
  'cafe.tables': { de: 'Tische', en: 'Tables' },
  'cafe.time': { de: 'Zeit', en: 'Time' },
  'cafe.notYet': {
    de: 'Noch nicht gestartet. Die Geräte verteilen sich schon auf die Gruppen.',
    en: 'Not started yet. Devices are already spreading over the groups.',
  },
  'cafe.openFirst': {
    de: 'Öffnen Sie zuerst den Programmpunkt, dann kommen alle Geräte in ihre Gruppen.',
    en: 'Open the item first; then all devices join their groups.',
  },
  'cafe.startFirst': {
    de: 'Runde {round} starten: alle an ihren Tisch',
    en: 'Start round {round}: everybody to their table',
  },
  'cafe.startNext': { de: 'Runde {round} starten: alle wechseln', en: 'Start round {round}: everybody moves on' },
  'cafe.willPause': { de: 'Pause haben dann: {groups}', en: 'Taking a break then: {groups}' },
  'cafe.finish': { de: 'Runden beenden: Ergebnisse zeigen', en: 'End the rounds: show the results' },
  'cafe.finishEarly': { de: 'Runden vorzeitig beenden', en: 'End the rounds early' },
  'cafe.isFinished': {
    de: 'Die Runden sind beendet. Die Tischleitungen können weiter ordnen und formulieren.',
    en: 'The rounds have ended. Hosts can go on sorting and wording.',
  },
  'cafe.warn': { de: 'Zeichen geben: zum Schluss kommen', en: 'Give the signal: come to a close' },
  'cafe.hasWarned': { de: 'Zeichen gegeben', en: 'Signal given' },
  'cafe.more': { de: '+ 2 Minuten', en: '+ 2 minutes' },
  'cafe.back': { de: 'Zurück zu einer Runde', en: 'Back to a round' },
  'cafe.backTitle': { de: 'Zurück zu einer früheren Runde?', en: 'Back to an earlier round?' },
  'cafe.backTo': { de: 'Zurück zu', en: 'Back to' },
  'cafe.backText': {
    de: 'Alle Gruppen gehen zurück an den Tisch dieser Runde, die Zeit beginnt von vorn. Spätere Karten werden geparkt, nicht gelöscht: Sie kommen wieder, sobald ihre Runde wieder läuft.',
    en: 'All groups go back to their table of that round and its time starts again. Later cards are parked, not deleted: they come back as soon as their round runs again.',
  },
  'cafe.backDo': { de: 'Zurück zu Runde {round}: alle wechseln', en: 'Back to round {round}: everybody moves' },
  'cafe.deskGoing': {
    de: 'Die Gruppen gehen an ihre Tische. Die Runde beginnt von selbst.',
    en: 'The groups are going to their tables. The round begins by itself.',
  },
  'cafe.deskWalking': {
    de: 'Die Gruppen wechseln. Die Runde beginnt von selbst.',
    en: 'The groups are moving. The round begins by itself.',
  },
  'cafe.deskRound': { de: 'Die Runde läuft.', en: 'The round is running.' },
  'cafe.deskOver': { de: 'Die Zeit ist um.', en: 'Time is up.' },
  'cafe.inThisRound': { de: '{n} in dieser Runde', en: '{n} in this round' },
  'cafe.lateCount': { de: '{n} nachgereicht', en: '{n} handed in late' },
  'cafe.noCore': { de: 'Noch kein Kern der Diskussion.', en: 'No core message yet.' },
  'cafe.edit.groups': { de: 'Gruppen', en: 'Groups' },
  'cafe.edit.rounds': { de: 'Runden', en: 'Rounds' },
  'cafe.edit.minutes': { de: 'Minuten je Runde', en: 'Minutes per round' },
  'cafe.edit.walk': { de: 'Minuten zum Wechseln', en: 'Minutes for moving' },
  'cafe.edit.total': {
    de: 'Zusammen {minutes} Minuten, mit Wechseln.',
    en: '{minutes} minutes altogether, including moving.',
  },
  'cafe.edit.dealing': { de: 'Wie kommen die Gäste in ihre Gruppe?', en: 'How do guests get into their group?' },
  'cafe.edit.dealing.tool': { de: 'Das Programm verteilt', en: 'The tool deals' },
  'cafe.edit.dealing.toolHint': {
    de: 'Gleichmäßig; wer später kommt, kommt in die kleinste Gruppe.',
    en: 'Evenly; late-comers go to the smallest group.',
  },
  'cafe.edit.dealing.badge': { de: 'Buchstabe auf dem Namensschild', en: 'Letter on the badge' },
  'cafe.edit.dealing.badgeHint': {
    de: 'Die Gäste tippen den Buchstaben an, der auf ihrem Schild steht.',
    en: 'Guests tap the letter on their badge.',
  },
  'cafe.edit.dealing.hand': { de: 'Von Hand', en: 'By hand' },
  'cafe.edit.dealing.handHint': {
    de: 'Jemand im Saal sagt den Gästen ihre Gruppe; sie tippen sie an.',
    en: 'Somebody in the room tells guests their group; they tap it.',
  },
  'cafe.edit.left': { de: 'Linke Spalte', en: 'Left column' },
  'cafe.edit.right': { de: 'Rechte Spalte', en: 'Right column' },
  'cafe.edit.theme': { de: 'Thema', en: 'Theme' },
  'cafe.edit.place': { de: 'Ort im Haus', en: 'Place in the building' },
  'cafe.edit.host': { de: 'Tischleitung', en: 'Table host' },
  'cafe.edit.addTable': { de: 'Tisch hinzufügen', en: 'Add a table' },
  'cafe.edit.headings': { de: 'Überschriften zum Anfang ({n})', en: 'Headings to begin with ({n})' },
  'cafe.edit.headingsHint': {
    de: 'Unterthemen, die von Anfang an auf der Tafel stehen. Weitere kommen während des Tages dazu.',
    en: 'Sub-themes that stand on the board from the beginning. More are added during the day.',
  },
  'cafe.edit.heading': { de: 'Überschrift {n}', en: 'Heading {n}' },
  'cafe.plan.pause': {
    de: ['In jeder Runde pausiert {n} Gruppe, reihum.', 'In jeder Runde pausieren {n} Gruppen, reihum.'],
    en: ['In every round {n} group pauses, in turn.', 'In every round {n} groups pause, in turn.'],
  },
  'cafe.plan.free': {
    de: ['In jeder Runde bleibt {n} Tisch frei.', 'In jeder Runde bleiben {n} Tische frei.'],
    en: ['In every round {n} table stays free.', 'In every round {n} tables stay free.'],
  },
  'cafe.plan.full': {
    de: 'In jeder Runde sitzt an jedem Tisch eine Gruppe.',
    en: 'In every round one group sits at every table.',
  },
  'cafe.plan.once': {
    de: 'Jede Gruppe kommt an jeden Tisch genau einmal.',
    en: 'Every group comes to every table exactly once.',
  },
  'cafe.plan.more': {
    de: 'Einzelne Tische werden mehrmals besucht, keiner ein zweites Mal vor allen anderen.',
    en: 'Some tables are visited more than once, none a second time before all others.',
  },
  'cafe.plan.some': {
    de: 'Jede Gruppe kommt an mindestens {n} von {of} Tischen.',
    en: 'Every group comes to at least {n} of {of} tables.',
  },
} as const satisfies Record<string, Entry>

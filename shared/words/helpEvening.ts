import type { Entry } from './say.ts'

/** The organiser's guide, second part: from the room to the region. */
export const helpEveningTexts = {
  'help.backlog': { de: 'Am Abend danach: alles in eine Liste', en: 'The evening after: all in one list' },
  'help.backlog.1': {
    de: 'Auf der ersten Seite „Neue Agenda“ drücken. Sie bringt Handlungsfelder, Phasen, Kriterien und Prioritätsgruppen mit; unter „Aufbau“ und „Bewertung“ lässt sich alles ändern.',
    en: 'Press “New agenda” on the first page. It brings fields of action, phases, criteria and priority groups; all of it can be changed under “Structure” and “Scoring”.',
  },
  'help.backlog.2': {
    de: '„Forderungen übernehmen“: Jede Forderung wird ein Vorhaben und weiß, von welchen Karten sie kommt und auf welchem Platz sie stand. Zweimal drücken verdoppelt nichts.',
    en: '“Take over demands”: every demand becomes a project and knows from which cards it comes and which place it had. Pressing twice doubles nothing.',
  },
  'help.backlog.3': {
    de: 'Befragung, Jugendforum, Briefkasten: Unter „Austausch“ kommen Listen (CSV oder JSON) mit ihrer Quelle herein. Was ähnlich klingt, wird vorgeschlagen; zusammengeführt wird nur, was Sie zusammenführen, und es lässt sich wieder herauslösen.',
    en: 'Survey, youth forum, mailbox: under “Exchange” lists (CSV or JSON) come in with their source. What sounds alike is suggested; only what you merge is merged, and it can be taken out again.',
  },
  'help.profiles': { de: 'In den Tagen danach: Steckbriefe', en: 'In the days after: profiles' },
  'help.profiles.1': {
    de: 'Ein Vorhaben öffnen: Das ist sein Steckbrief. Zuerst Arbeitsgruppe, Handlungsfeld und Phase festlegen.',
    en: 'Open a project: that is its profile. First decide on its working group, field of action and phase.',
  },
  'help.profiles.2': {
    de: 'Unter „Aufbau“ bekommt jede Arbeitsgruppe einen Link. Damit schreiben ihre Mitglieder gemeinsam an ihren Steckbriefen, Feld für Feld; niemand überschreibt den anderen.',
    en: 'Under “Structure” every working group gets a link. With it its members write in their profiles together, field by field; nobody overwrites anybody.',
  },
  'help.profiles.3': {
    de: 'Der Verlauf zeigt zu jedem Feld die früheren Fassungen und stellt sie wieder her.',
    en: 'The history shows the earlier versions of every field and restores them.',
  },
  'help.profiles.4': {
    de: '„Tafel“ und „Zeitplan“ zeigen alle Vorhaben nach Phase und nach Terminen. Die Ausstellung führt sie im Saal vor, einen Steckbrief nach dem anderen; die Leertaste hält sie an.',
    en: '“Board” and “Timeline” show all projects by phase and by date. The exhibition presents them in the hall, one profile after the other; the space bar pauses it.',
  },
  'help.profiles.5': {
    de: 'Unter „Dateien und Druck“ gibt es alle Steckbriefe auf je einer Seite A4 (PDF, Word), Plakate in A3 und A2 und das ganze Backlog als Tabelle. Abgeschnitten wird nichts: Ist ein Feld zu lang, steht das im Steckbrief neben dem Feld und unter „Zum Drucken“. Bis dort gekürzt ist, drucken Sie „nur die, die passen“; wer dann fehlt, steht dabei. In der Tabelle ist „Platz der Abstimmung“ der aus dem Workshop, „Rang nach Punkten“ der aus der Bewertung; „Federführung“ ist die Rolle, die das Vorhaben führt.',
    en: '“Files and print” gives every profile on one A4 page (PDF, Word), posters on A3 and A2 and the whole backlog as a table. Nothing is ever cut off: if a field is too long, the profile says so beside the field and under “For printing”. Until it is shortened, print “only those that fit”; who is left out then is told there. In the table “Place in the vote” comes from the workshop and “Rank by points” from scoring; “Lead” is the role that leads the project.',
  },
  'help.scoring': { de: 'Bewerten und auswählen', en: 'Score and choose' },
  'help.scoring.1': {
    de: 'Unter „Bewertung“ stehen vier Kriterien bereit. Gewichte prüfen, dann jede bewertende Stelle eintragen und ihr einen Link geben: Ämter und Aufgaben, keine Namen.',
    en: 'Four criteria stand ready under “Scoring”. Check the weights, then enter every scoring office and give it a link: offices and tasks, no names.',
  },
  'help.scoring.2': {
    de: 'Jede Stelle sieht nur, was bei ihr offen ist. Sie sehen, wie weit alle sind und wo die Meinungen auseinandergehen.',
    en: 'Every office sees only what it has yet to score. You see how far everybody is and where opinions differ.',
  },
  'help.scoring.3': {
    de: 'Plätze und Prioritätsgruppen (acht, vierzehn, alle übrigen) folgen von selbst. „Warum?“ rechnet jede Zahl vor.',
    en: 'Places and priority groups (eight, fourteen, all the others) follow by themselves. “Why?” shows how every number is computed.',
  },
  'help.scoring.4': {
    de: 'Von Hand verschieben geht nur mit einem Grund; er steht überall dabei. Ändern Sie Gewichte, bleibt der frühere Stand nachlesbar.',
    en: 'Moving by hand needs a reason, which is shown everywhere. If you change weights, the earlier ranking can still be read.',
  },
  'help.share': { de: 'Zeigen und weitergeben', en: 'Show and hand on' },
  'help.share.1': {
    de: 'Unter „Öffentlich“ die Seite einschalten: was einging, was abgestimmt wurde, was daraus wird, die nächsten Termine. Ideen aus anderen Formaten bleiben zurück, bis Sie den Haken setzen.',
    en: 'Switch on the page under “Public”: what came in, what was ranked, what becomes of it, the next dates. Ideas from other formats are kept back until you tick them.',
  },
  'help.share.2': {
    de: 'Unter „Austausch“ geben Sie die Agenda einer anderen Region als Datei, ohne Ansprechrollen und Bewertungen, oder übernehmen deren Vorhaben. Neuere Fassungen ersetzen nie, was Sie angepasst haben.',
    en: 'Under “Exchange” you hand the agenda to another region as a file, without contacts and scores, or take over theirs. Newer versions never replace what you have adapted.',
  },
  'help.trackers': { de: 'An ein Ticketsystem weitergeben', en: 'Handing on to a ticket system' },
  'help.trackers.1': {
    de: 'In der Agenda unter „Ticketsysteme“ eines verbinden: Adresse, Projekt und ein Token. Das Token legt dort die Verwaltung an, am besten für ein eigenes Konto. Fehlt die Adresse in der Liste, gibt sie frei, wer den Server betreibt.',
    en: 'Connect one in the agenda under “Ticket systems”: address, project and a token. Its administration makes the token there, best for an account of its own. If the address is not in the list, whoever runs the server allows it.',
  },
  'help.trackers.2': {
    de: 'Auswählen, was gesendet wird: alles, eine Prioritätsgruppe, ein Handlungsfeld oder ein Vorhaben. „Probelauf“ zeigt, was neu, geändert oder unverändert wäre, und nennt Pflichtfelder, die hier niemand kennt. Geschrieben wird dabei nichts.',
    en: 'Choose what is sent: everything, a priority group, a field of action or one project. “Dry run” shows what would be new, changed or unchanged, and names required fields that nobody here knows. Nothing is written.',
  },
  'help.trackers.3': {
    de: '„Senden“ legt Einträge an und ändert, was Sie geändert haben. Zweimal drücken, neu laden, ein Absturz: Doppelt wird nichts. Was unterbrochen wurde, geht beim nächsten Senden weiter.',
    en: '“Send” creates items and changes what you have changed. Pressing twice, reloading, a crash: nothing is doubled. What was interrupted goes on the next time you send.',
  },
  'help.trackers.4': {
    de: 'Was dort jemand geändert hat, bleibt. Haben beide Seiten dasselbe Feld geändert, stehen beide Fassungen da: Sie wählen eine und drücken „Entscheidung senden“.',
    en: 'What somebody has changed there stays. If both sides have changed the same field, both wordings are shown: you choose one and press “Send the decision”.',
  },
  'help.trackers.5': {
    de: 'Der Bearbeitungsstand kommt jede Stunde von dort, oder mit „Status holen“ sofort. Er steht auch auf der öffentlichen Seite, ohne Link ins Ticketsystem.',
    en: 'How far things have come is fetched every hour, or at once with “Fetch status”. It also stands on the public page, without a link into the ticket system.',
  },
} as const satisfies Record<string, Entry>

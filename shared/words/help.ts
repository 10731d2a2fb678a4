import type { Entry } from './say.ts'

/** The organiser's guide: how a day is run, step by step. */
export const helpTexts = {
  'help.title': { de: 'Vom leeren Blatt bis in die Region', en: 'From the empty page to the region' },
  'help.lead': {
    de: 'Der Tag, der Abend und die Wochen danach, in der Reihenfolge, in der Sie es brauchen.',
    en: 'The day, the evening and the weeks after, in the order in which you need it.',
  },
  'help.contents': { de: 'Inhalt', en: 'Contents' },
  'help.before': { de: 'In der Woche davor', en: 'In the week before' },
  'help.before.1': {
    de: 'Unter „Workshops“ auf „Neuer Workshop“ drücken und eine Vorlage wählen.',
    en: 'Press “New workshop” under “Workshops” and choose a template.',
  },
  'help.before.2': {
    de: 'Im Programm Titel, Minuten und Einstellungen anpassen. Was Sie nicht brauchen: entfernen oder überspringen.',
    en: 'Adapt titles, minutes and settings in the programme. What you do not need: remove it or skip it.',
  },
  'help.before.3': {
    de: 'Beim World-Café die Themen, Orte und Tischleitungen eintragen. So viele Gruppen und Runden wie Tische: Dann sitzt jede Gruppe einmal an jedem Tisch.',
    en: 'Enter themes, places and hosts of the world café. As many groups and rounds as tables: then every group sits at every table once.',
  },
  'help.before.4': {
    de: 'Impressum und Datenschutz ausfüllen: auf der ersten Seite unter „Rechtliche Texte“.',
    en: 'Fill in imprint and privacy: on the first page under “Legal texts”.',
  },
  'help.before.5': {
    de: 'Logo, Farbe und Name der Organisation: auf der ersten Seite unter „Erscheinungsbild“. Sie stehen dann in PDF, Word und Excel, auf öffentlichen Seiten und dort, wo Gäste den Code eingeben.',
    en: 'Logo, colour and name of the organisation: on the first page under “Branding”. They then stand in PDF, Word and Excel, on public pages and where guests type the code.',
  },
  'help.evening': { de: 'Am Abend davor', en: 'The evening before' },
  'help.evening.1': {
    de: 'Den Rechner ins WLAN des Saals bringen. Unter „Plakate“ prüfen, ob die Adresse stimmt, und mit einem Telefon testen: Das Feld muss grün werden.',
    en: 'Bring the computer into the hall’s Wi-Fi. Check the address under “Posters” and test with a phone: the box must turn green.',
  },
  'help.evening.2': {
    de: 'Plakate drucken: eines für den Saal, eines je Tisch.',
    en: 'Print the posters: one for the hall, one per table.',
  },
  'help.evening.3': {
    de: 'Unter „Türen & Links“ Links für Moderation, Leinwand, Tischleitungen und Protokoll anlegen und gleich weitergeben.',
    en: 'Make links for moderator, projector, table hosts and minutes under “Doors & links” and pass them on at once.',
  },
  'help.evening.4': {
    de: 'Eine Probe machen: „Einstellungen“, „Probe beginnen“. Danach „Probe beenden“ nicht vergessen.',
    en: 'Rehearse: “Settings”, “Begin a rehearsal”. Do not forget “End the rehearsal” afterwards.',
  },
  'help.morning': { de: 'Am Morgen', en: 'In the morning' },
  'help.morning.1': {
    de: 'Leinwand öffnen, Code groß zeigen. Helfende gehen durch die Reihen.',
    en: 'Open the projector, show the code large. Helpers walk through the rows.',
  },
  'help.morning.2': {
    de: 'Mit einer leichten Frage beginnen. Wer einmal getippt hat, tippt auch später.',
    en: 'Begin with an easy question. Whoever has typed once will type again.',
  },
  'help.morning.3': {
    de: 'Die Moderation sieht, wie viele Geräte da sind. Fehlen welche: erst helfen, dann anfangen.',
    en: 'The moderator sees how many devices are here. If some are missing: help first, then begin.',
  },
  'help.day': { de: 'Während des Tages', en: 'During the day' },
  'help.day.1': {
    de: 'Ein großer Knopf sagt immer, was als Nächstes geschieht: öffnen, schließen, zeigen, weiter.',
    en: 'One large button always says what happens next: open, close, show, go on.',
  },
  'help.day.2': {
    de: 'Ergebnisse bleiben verborgen, bis Sie sie zeigen, getrennt für Leinwand und Telefone.',
    en: 'Results stay hidden until you show them, separately on projector and phones.',
  },
  'help.day.3': {
    de: 'Wer kein Telefon hat, hebt die Hand: Handzeichen lassen sich eintragen und stehen getrennt im Ergebnis.',
    en: 'Whoever has no phone raises a hand: raised hands can be entered and stand apart in the result.',
  },
  'help.day.4': {
    de: 'Der letzte Schritt lässt sich zurücknehmen. Was sich nicht zurücknehmen lässt, fragt vorher.',
    en: 'The latest step can be taken back. What cannot be taken back asks first.',
  },
  'help.day.5': {
    de: 'Das Programm lässt sich jederzeit ändern: einen Punkt einfügen, überspringen, verschieben.',
    en: 'The programme can be changed at any time: insert, skip or move an item.',
  },
  'help.cafe': { de: 'Im World-Café', en: 'In the world café' },
  'help.cafe.1': {
    de: 'Ein Druck startet die Runde. Jedes Telefon nennt Gruppe und Tisch, in der Farbe des Tisches.',
    en: 'One press starts the round. Every phone names group and table, in the table’s colour.',
  },
  'help.cafe.2': {
    de: 'Gäste schreiben Karten, die Tischleitung sortiert und legt Gleiches zusammen.',
    en: 'Guests write cards, the host sorts them and merges what is alike.',
  },
  'help.cafe.3': {
    de: 'Vor dem Wechsel: höchstens fünf Punkte Übergabe an die nächste Gruppe.',
    en: 'Before the change: a handover of five points at most for the next group.',
  },
  'help.cafe.4': {
    de: 'Nach der letzten Runde: Kern der Diskussion in einem Satz, dann die Forderungen.',
    en: 'After the last round: the core message in one sentence, then the demands.',
  },
  'help.ranking': { de: 'Bei der Rangfolge', en: 'At the ranking' },
  'help.ranking.1': {
    de: 'Die Forderungen der Tische mit einem Druck als Auswahl übernehmen.',
    en: 'Take over the tables’ demands as options with one press.',
  },
  'help.ranking.2': {
    de: 'Bis zum Schließen sieht man nur, wie viele abgestimmt haben.',
    en: 'Until closing one sees only how many have voted.',
  },
  'help.ranking.3': {
    de: 'Die Auflösung beginnt beim letzten Platz. Stehen zwei gleich, genügt ein Druck für die Stichwahl.',
    en: 'The reveal begins with the last place. If two are level, one press makes a run-off.',
  },
  'help.after': { de: 'Danach', en: 'Afterwards' },
  'help.after.1': {
    de: '„Workshop beenden“ und unter „Ergebnisse“ die Dokumentation herunterladen.',
    en: '“End the workshop” and download the record under “Results”.',
  },
  'help.after.4': {
    de: 'Vor dem Veröffentlichen: unter „Ergebnisse“ bei „Für die Veröffentlichung“ Zusammenfassungen anders fassen und Teile weglassen. Was gesagt wurde, bleibt erhalten; Zahlen ändern sich nie.',
    en: 'Before publishing: under “Results” at “For publication”, word summaries differently and leave parts out. What was said is kept; numbers never change.',
  },
  'help.after.2': {
    de: 'Zusammenfassungen unter „Ergebnisse“ anders formulieren oder weglassen; was gesagt wurde, bleibt erhalten. Aus den Forderungen werden Vorhaben: siehe den nächsten Abschnitt.',
    en: 'Word summaries differently under “Results” or leave them out; what was said is kept. The demands become projects: see the next part.',
  },
  'help.after.3': {
    de: 'Wenn alles gesichert ist: archivieren. Endgültiges Löschen nimmt auch aus der Agenda, was aus dem Workshop übernommen wurde.',
    en: 'When everything is safe: archive it. Erasing it for good also takes out of the agenda what came from the workshop.',
  },
  'help.region': { de: 'Über das Jahr, mit der Region', en: 'Through the year, with the region' },
  'help.region.1': {
    de: 'Zeitplan: Tragen Sie im Steckbrief Meilensteine und Zeiträume ein. Der Reiter „Zeitplan“ zeigt alle nebeneinander, als Bild und darunter als Tabelle.',
    en: 'Timeline: enter milestones and periods in the profiles. The tab “Timeline” shows all of them side by side, as a picture and as a table below.',
  },
  'help.region.2': {
    de: 'Unter „Verzeichnisse“ stehen Ansprechrollen, Förderprogramme mit Beratung und Dienstleister. Eine vorhandene Liste lesen Sie als CSV ein: Erst sehen Sie für jede Zeile, was daraus würde, dann übernehmen Sie sie.',
    en: 'Under “Directories” stand contacts, funding programmes with advisers and service providers. Read in a list you have as CSV: first you see for every line what would become of it, then you take it in.',
  },
  'help.region.3': {
    de: 'Schreiben Sie in Verzeichnisse Rollen und Stellen. Namen und E-Mail-Adressen nur, wenn die Person es weiß. Öffentlich wird ein Eintrag erst, wenn Sie es bei ihm ankreuzen; entfernt ist er sofort, auch auf der Festplatte.',
    en: 'Write roles and offices into directories; names and e-mail addresses only if that person knows. An entry becomes public only when you tick it there; once removed it is gone at once, from the disk as well.',
  },
  'help.trouble': { de: 'Wenn etwas klemmt', en: 'When something is stuck' },
  'help.trouble.code': { de: 'Ein Telefon findet die Seite nicht', en: 'A phone does not find the page' },
  'help.trouble.codeText': {
    de: 'Ist es im WLAN des Saals? Steht auf dem Plakat dieselbe Adresse wie unter „Plakate“? Manche Gästenetze trennen Geräte voneinander: Dann hilft ein eigener WLAN-Router.',
    en: 'Is it in the hall’s Wi-Fi? Does the poster show the same address as “Posters”? Some guest networks keep devices apart: then a Wi-Fi router of your own helps.',
  },
  'help.trouble.line': { de: '„Noch nicht gesendet“ auf einem Telefon', en: '“Not sent yet” on a phone' },
  'help.trouble.lineText': {
    de: 'Das Netz war kurz weg. Die Antwort liegt auf dem Telefon und wird von selbst nachgeholt, auch nach dem Neuladen.',
    en: 'The network was gone for a moment. The answer lies on the phone and is made up for by itself, after a reload too.',
  },
  'help.trouble.press': { de: 'Zu früh gedrückt', en: 'Pressed too early' },
  'help.trouble.pressText': {
    de: 'Letzten Schritt zurücknehmen. Antworten, die dazwischen kamen, gehen nicht verloren.',
    en: 'Take back the latest step. Answers given in between are not lost.',
  },
  'help.trouble.phone': { de: 'Jemand hat das Gerät gewechselt', en: 'Somebody changed the device' },
  'help.trouble.phoneText': {
    de: 'Im Menü des ersten Telefons „Auf einem anderen Gerät weitermachen“ wählen. Sonst mit dem neuen Gerät einfach neu hereinkommen.',
    en: 'Choose “Continue on another device” in the first phone’s menu. Otherwise simply come in again with the new device.',
  },
  'help.trouble.server': { de: 'Der Rechner ist abgestürzt', en: 'The computer crashed' },
  'help.trouble.serverText': {
    de: 'Neu starten. Was als „Gespeichert“ gemeldet war, ist noch da, und die Telefone kommen von selbst zurück.',
    en: 'Start it again. What was reported as “saved” is still there, and the phones come back by themselves.',
  },
} as const satisfies Record<string, Entry>

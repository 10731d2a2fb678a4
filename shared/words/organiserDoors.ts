import type { Entry } from './say.ts'

/** Links, posters, and how a workshop begins, ends and goes. */
export const organiserDoorsTexts = {
  'org.doors.lead': {
    de: 'Jeder Link öffnet genau eine Rolle und gilt, bis Sie ihn zurückziehen. Teilnehmende brauchen keinen: Sie kommen mit dem Plakat.',
    en: 'Each link opens exactly one role and works until you revoke it. Participants need none: they come in with the poster.',
  },
  'org.role.moderator': { de: 'Moderation', en: 'Moderator' },
  'org.role.moderator.about': {
    de: 'Führt durch den Tag: öffnet und schließt Programmpunkte, zeigt Ergebnisse. Mehrere Personen können zugleich moderieren.',
    en: 'Leads through the day: opens and closes items, shows results. Several people can moderate at the same time.',
  },
  'org.role.host': { de: 'Tischleitung', en: 'Table host' },
  'org.role.host.about': {
    de: 'Das Tablet auf dem Tisch: Karten sortieren und zusammenlegen, Übergabe, Kern der Diskussion und Forderungen schreiben.',
    en: 'The tablet on the table: sort and merge cards, write the handover, the core message and the demands.',
  },
  'org.role.projector': { de: 'Leinwand', en: 'Projector' },
  'org.role.projector.about': {
    de: 'Für den Rechner am Beamer. Zeigt nur, was der Saal sehen soll.',
    en: 'For the computer at the projector. Shows only what the room is meant to see.',
  },
  'org.role.minutes': { de: 'Protokoll', en: 'Minutes' },
  'org.role.minutes.about': {
    de: 'Eine helfende Person tippt gesprochene Fragen und die Antworten mit.',
    en: 'A helper types spoken questions and the answers.',
  },
  'org.doors.make': { de: 'Link anlegen', en: 'Make a link' },
  'org.doors.makeFor': { de: 'Link für Tisch {n} anlegen', en: 'Make a link for table {n}' },
  'org.doors.makeAll': {
    de: ['{n} Link anlegen', '{n} Links anlegen'],
    en: ['Make {n} link', 'Make {n} links'],
  },
  'org.doors.allTables': { de: 'Alle Tische', en: 'All tables' },
  'org.doors.noTables': {
    de: 'Tische entstehen mit einem World-Café im Programm.',
    en: 'Tables come with a world café in the programme.',
  },
  'org.doors.linkTable': { de: 'Tischleitung an Tisch {n}', en: 'Host of table {n}' },
  'org.doors.label': { de: 'Für wen?', en: 'For whom?' },
  'org.doors.labelHint': {
    de: 'Nur für Sie, um Links auseinanderzuhalten.',
    en: 'Only for you, to tell links apart.',
  },
  'org.doors.unnamed': { de: 'Link ohne Namen', en: 'Link without a name' },
  'org.doors.since': { de: 'seit {when}', en: 'since {when}' },
  'org.doors.once': {
    de: [
      'Dieser Link wird nur jetzt gezeigt. Der Server kennt danach nur noch seinen Abdruck. Bitte gleich weitergeben, nie auf ein Plakat oder die Leinwand.',
      'Diese Links werden nur jetzt gezeigt. Der Server kennt danach nur noch ihren Abdruck. Bitte gleich weitergeben, nie auf ein Plakat oder die Leinwand.',
    ],
    en: [
      'This link is shown only now. Afterwards the server knows no more than its fingerprint. Please pass it on at once, never on a poster or the projector.',
      'These links are shown only now. Afterwards the server knows no more than their fingerprints. Please pass them on at once, never on a poster or the projector.',
    ],
  },
  'org.doors.link': { de: 'Link', en: 'Link' },
  'org.doors.qr': { de: 'QR-Code: {label}', en: 'QR code: {label}' },
  'org.doors.qrText': { de: 'Mit dem Gerät scannen, das ihn braucht.', en: 'Scan it with the device that needs it.' },
  'org.doors.revoke': { de: '{label} zurückziehen', en: 'Revoke {label}' },
  'org.doors.revokeTitle': { de: 'Diesen Link zurückziehen?', en: 'Revoke this link?' },
  'org.doors.revokeText': {
    de: 'Wer mit ihm hereingekommen ist, steht sofort vor der Tür. Was dort getan wurde, bleibt.',
    en: 'Whoever came in with it is outside at once. What was done with it stays.',
  },
  'org.doors.revokeGo': { de: 'Link zurückziehen', en: 'Revoke the link' },

  'org.posters.address': { de: 'Adresse im Saal', en: 'Address in the hall' },
  'org.posters.now': { de: 'In den QR-Codes steht:', en: 'The QR codes say:' },
  'org.posters.local': { de: 'Diese Adresse kennt nur dieser Rechner', en: 'Only this machine knows this address' },
  'org.posters.localText': {
    de: 'Plakate damit führen Telefone ins Leere. Bitte tragen Sie die Adresse ein, unter der dieser Rechner im WLAN des Saals steht.',
    en: 'Posters with it lead phones nowhere. Please enter the address this machine has in the hall’s Wi-Fi.',
  },
  'org.posters.hallAddress': { de: 'Andere Adresse', en: 'Another address' },
  'org.posters.hallHint': {
    de: 'Wenn der Rechner im Saal anders heißt als hier. Ändern Sie sie nicht mehr, sobald Plakate hängen.',
    en: 'If this machine has another name in the hall than here. Do not change it once posters hang.',
  },
  'org.posters.hallSave': { de: 'Adresse übernehmen', en: 'Use this address' },
  'refusal.org.address': {
    de: 'Das ist keine Adresse. Beispiel: http://192.168.1.20:3000 oder https://workshop.example.org',
    en: 'This is no address. For example: http://192.168.1.20:3000 or https://workshop.example.org',
  },
  'org.posters.test': { de: 'Mit einem Telefon testen', en: 'Test with a phone' },
  'org.posters.testText': {
    de: 'Verbinden Sie ein Telefon mit dem WLAN des Saals und scannen Sie den Code. Dieses Feld wird grün, sobald es da ist.',
    en: 'Connect a phone to the hall’s Wi-Fi and scan the code. This box turns green as soon as it has arrived.',
  },
  'org.posters.tested': { de: 'Ein Telefon ist angekommen', en: 'A phone has arrived' },
  'org.posters.testedText': {
    de: 'Adresse, Netz und Code passen zusammen. Die Plakate können gedruckt werden.',
    en: 'Address, network and code fit together. The posters can be printed.',
  },
  'org.posters.testCode': { de: 'QR-Code zum Testen', en: 'QR code for testing' },
  'org.posters.wifi': { de: 'WLAN auf dem Plakat', en: 'Wi-Fi on the poster' },
  'org.posters.wifiText': {
    de: 'Ein zweiter QR-Code verbindet mit dem WLAN. Name und Kennwort bleiben in diesem Fenster und gehen nie an den Server.',
    en: 'A second QR code connects to the Wi-Fi. Name and password stay in this window and never go to the server.',
  },
  'org.posters.wifiName': { de: 'Name des WLAN', en: 'Name of the Wi-Fi' },
  'org.posters.wifiPassword': { de: 'Kennwort des WLAN', en: 'Password of the Wi-Fi' },
  'org.posters.hall': { de: 'Für den Saal', en: 'For the hall' },
  'org.posters.tables': {
    de: ['Für den Tisch', 'Für {n} Tische'],
    en: ['For the table', 'For {n} tables'],
  },
  'org.posters.print': {
    de: ['{n} Plakat drucken', '{n} Plakate drucken'],
    en: ['Print {n} poster', 'Print {n} posters'],
  },
  'poster.call': { de: 'Scannen und mitmachen', en: 'Scan and take part' },
  'poster.code': { de: 'QR-Code zum Mitmachen', en: 'QR code to take part' },
  'poster.or': { de: 'oder im Browser öffnen und den Code eingeben:', en: 'or open in a browser and enter the code:' },
  'poster.wifi': { de: 'Ins WLAN', en: 'Join the Wi-Fi' },
  'poster.wifiCode': { de: 'QR-Code für das WLAN', en: 'QR code for the Wi-Fi' },
  'poster.network': { de: 'Netz:', en: 'Network:' },
  'poster.password': { de: 'Kennwort:', en: 'Password:' },
  'poster.promise': {
    de: 'Ohne Konto und ohne App. Ihr Telefon braucht nur einen Browser.',
    en: 'No account and no app. Your phone needs a browser, that is all.',
  },

  'org.settings.lang': { de: 'Sprache des Workshops', en: 'Language of the workshop' },
  'org.settings.meta': { de: 'Über den Workshop', en: 'About the workshop' },
  'org.rehearsal': { de: 'Probe', en: 'Rehearsal' },
  'org.rehearsal.text': {
    de: 'Spielen Sie den Tag mit ein paar Telefonen durch. Was in der Probe geantwortet wird, verschwindet an ihrem Ende; Code, Links und Plakate bleiben.',
    en: 'Play the day through with a few phones. What is answered in the rehearsal vanishes at its end; code, links and posters stay.',
  },
  'org.rehearsal.begin': { de: 'Probe beginnen', en: 'Begin a rehearsal' },
  'org.rehearsal.end': { de: 'Probe beenden', en: 'End the rehearsal' },
  'org.rehearsal.endTitle': { de: 'Probe beenden?', en: 'End the rehearsal?' },
  'org.rehearsal.endText': {
    de: 'Alle Antworten der Probe werden gelöscht, und der Ablauf steht wieder am Anfang. Änderungen am Programm bleiben, Code, Links und Plakate auch.',
    en: 'All answers of the rehearsal are erased, and the day stands at its beginning again. Changes to the programme stay, and so do code, links and posters.',
  },
  'org.rehearsal.running': { de: 'Die Probe läuft', en: 'The rehearsal is running' },
  'org.rehearsal.runningText': {
    de: 'Antworten zählen noch nicht. Beenden Sie die Probe unter „Einstellungen“, bevor der Tag beginnt.',
    en: 'Answers do not count yet. End the rehearsal under “Settings” before the day begins.',
  },
  'org.end': { de: 'Workshop beenden', en: 'End the workshop' },
  'org.end.text': {
    de: 'Am Ende des Tages: Danach nimmt nichts mehr Antworten an. Ergebnisse und Dokumentation bleiben.',
    en: 'At the end of the day: afterwards nothing takes answers any more. Results and record stay.',
  },
  'org.end.open': { de: 'Workshop beenden …', en: 'End the workshop …' },
  'org.end.title': { de: 'Den Workshop beenden?', en: 'End the workshop?' },
  'org.end.confirm': {
    de: 'Das lässt sich nicht zurücknehmen. Offene Programmpunkte schließen, Telefone zeigen den Abschluss.',
    en: 'This cannot be taken back. Open items close, phones show the farewell.',
  },
  'org.end.here': {
    de: ['Gerade ist {n} Gerät da.', 'Gerade sind {n} Geräte da.'],
    en: ['{n} device is here right now.', '{n} devices are here right now.'],
  },
  'org.end.go': { de: 'Workshop beenden', en: 'End the workshop' },
  'org.archive': { de: 'Archiv', en: 'Archive' },
  'org.archive.text': {
    de: 'Ins Regal stellen: Der Code führt nicht mehr hierher, die Ergebnisse bleiben lesbar. Sie können den Workshop wieder herausnehmen.',
    en: 'Put it on the shelf: the code no longer leads here, the results stay readable. You can take the workshop out again.',
  },
  'org.archive.backText': {
    de: 'Dieser Workshop steht im Archiv. Holen Sie ihn zurück, gilt auch sein Code wieder.',
    en: 'This workshop is in the archive. If you take it back, its code works again.',
  },
  'org.archive.go': { de: 'Archivieren', en: 'Archive' },
  'org.archive.back': { de: 'Aus dem Archiv holen', en: 'Take out of the archive' },
  'org.archive.done': { de: 'Der Workshop steht jetzt im Archiv.', en: 'The workshop is in the archive now.' },
  'org.archive.backDone': { de: 'Der Workshop ist zurück.', en: 'The workshop is back.' },
  'org.erase': { de: 'Endgültig löschen', en: 'Erase for good' },
  'org.erase.text': {
    de: 'Alles über diesen Workshop verschwindet vom Server: Programm, Antworten, Texte, Links. Laden Sie vorher die Dokumentation herunter.',
    en: 'Everything about this workshop vanishes from the server: programme, answers, texts, links. Download the record first.',
  },
  'org.erase.open': { de: 'Löschen …', en: 'Erase …' },
  'org.erase.title': { de: 'Workshop endgültig löschen', en: 'Erase the workshop for good' },
  'org.erase.warn': {
    de: 'Das lässt sich nicht zurücknehmen. Auch Forderungen, die in einer Agenda liegen, verlieren den Wortlaut der Teilnehmenden.',
    en: 'This cannot be taken back. Demands in an agenda lose the participants’ words too.',
  },
  'org.erase.type': { de: 'Zum Bestätigen bitte eingeben: {code}', en: 'To confirm, please type: {code}' },
  'org.erase.go': { de: 'Endgültig löschen', en: 'Erase for good' },
  'org.erase.done': { de: 'Der Workshop ist gelöscht.', en: 'The workshop is erased.' },
} as const satisfies Record<string, Entry>

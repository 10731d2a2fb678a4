import type { Entry } from './say.ts'

/** Default texts: true for every installation; what only the organiser can know is asked for in plain words. */
export const legalTexts = {
  'legal.imprint.text': {
    de: `Die Organisation dieses Workshops hat noch kein Impressum eingetragen. Verantwortlich ist, wer diesen Server betreibt: Bitte fragen Sie die Moderation im Saal.

## Software

Tafelrunde ist freie Software unter der MIT-Lizenz. Ihre Urheber betreiben diesen Server nicht und haben keinen Zugriff auf ihn.`,
    en: `The organiser of this workshop has not entered an imprint yet. Whoever runs this server is responsible: please ask the moderator in the room.

## Software

Tafelrunde is free software under the MIT licence. Its authors do not run this server and have no access to it.`,
  },
  'legal.privacy.text': {
    de: `Hier steht, was diese Anwendung speichert, wo und wie lange. Verantwortlich ist die Stelle, die im Impressum steht.

## Ohne Konto, ohne App, ohne Werbung

- Wer mitmacht, braucht kein Konto und gibt keine E-Mail-Adresse an.
- Alles kommt von diesem einen Server. Es gibt keine Zählpixel, keine fremden Schriften, keine Dienste Dritter.
- Die Anwendung schreibt keine IP-Adressen auf die Festplatte. Antworten stehen in keinem Protokoll.

## Was auf Ihrem Telefon liegt

- Ein zufälliger Schlüssel, der nur für diesen einen Workshop gilt. An ihm erkennt der Server Ihr Gerät wieder, etwa nach dem Neuladen. Dazu ein Beleg, dass Ihr Gerät schon eingelassen war.
- Angefangene Texte und Antworten, die noch nicht gesendet sind, damit im Funkloch nichts verloren geht.
- Ihre Wahl von Sprache und Darstellung, und Ihr Name, falls Sie ihn bei einer Antwort mit Namen eintragen.
- All das liegt im Speicher Ihres Browsers. Sie können es dort jederzeit löschen. Cookies bekommen Sie als Teilnehmende nicht.

## Was der Server speichert

Vor Ihrer ersten Antwort steht bei jedem Programmpunkt, welche der drei Stufen gilt:

- Mit Namen: Ihr Name steht bei Ihrer Antwort.
- Ohne Namen, änderbar: Ihre Antwort hängt an einer Kennung, die aus Ihrem Gerät und einem Schlüssel dieses Programmpunkts berechnet wird. So können Sie Ihre Antwort ändern. Nach dem Schließen wird der Schlüssel vernichtet: sobald das Ergebnis gezeigt wird, spätestens nach zehn Minuten. Gespräch, Fragen und Café können nach einer Pause weitergehen: Dort wird er spätestens am Ende des Workshops vernichtet, oder wenn sie einen Tag lang geschlossen waren. Danach lässt sich die Antwort keinem Gerät mehr zuordnen.
- Geheim: Wer abgestimmt hat und was gestimmt wurde, liegt in getrennten Tabellen, ohne Uhrzeit und ohne Reihenfolge. Deshalb lässt sich eine geheime Stimme nicht mehr ändern. Stimmen werden in kleinen Gruppen gemischt gespeichert; kommt gerade nur eine an, ist auch die Gruppe so klein.

Dazu kommen die Texte des Tages: Karten, Fragen, Übergaben, Forderungen. Sie bleiben, bis die Organisation den Workshop löscht. Beim Löschen verschwinden sie auch aus der Datenbankdatei. Sicherungen, die der Betreiber des Servers vorher angelegt hat, muss er selbst löschen.

Schreiben Sie in Karten und Fragen bitte keine Namen anderer Menschen und nichts Vertrauliches.

## Moderation und Organisation

Wer moderiert, einen Tisch leitet oder organisiert, bekommt ein Sitzungscookie. Es ist nur dafür da, die Rolle zu erkennen, und endet mit dem Abmelden, sonst nach 30 Tagen ohne Benutzung. Wer sich als Organisation anmeldet, bekommt außerdem ein Cookie, das diesen Browser wiedererkennt, damit fremde Fehlversuche die Anmeldung nicht aufhalten; es bleibt 180 Tage. Konten der Organisation bestehen aus einem Namen und einem verschlüsselt abgelegten Kennwort.

## Verzeichnisse einer Agenda

Zu einer Agenda kann die Organisation Verzeichnisse führen: Ansprechrollen, Förderprogramme mit Beratung, Dienstleister. Sie nennen Rollen und Stellen. Name und E-Mail-Adresse einer Ansprechperson stehen nur dort, wenn die Organisation sie einträgt; öffentlich werden sie nur, wenn sie das für diesen Eintrag eigens ankreuzt. Wird ein Eintrag entfernt oder geändert, verschwindet der frühere Wortlaut sofort auch aus der Datenbankdatei. Sonst bleibt er, bis die Organisation die Agenda löscht. Wer in einem Verzeichnis steht, kann von der verantwortlichen Stelle verlangen, dass der Eintrag berichtigt oder gelöscht wird.

## Die ehrliche Grenze

Wer den Server betreibt und während der Veranstaltung seinen Arbeitsspeicher beobachtet, kann mehr sehen, als hier steht. Ein Gerät hat eine Stimme; ob ein Mensch zwei Geräte benutzt, prüft niemand. Tafelrunde ist ein Werkzeug für Workshops und kein Wahlsystem. Für Wahlen und für Beschlüsse mit rechtlicher Wirkung ist es nicht gedacht.

## Ihre Rechte

Sie können bei der verantwortlichen Stelle Auskunft, Berichtigung und Löschung verlangen und sich bei der Datenschutzaufsicht beschweren. Was keinem Menschen mehr zugeordnet werden kann, lässt sich auch auf Wunsch nicht mehr heraussuchen.`,
    en: `This page says what this application stores, where and for how long. Responsible is the body named in the imprint.

## No account, no app, no advertising

- Taking part needs no account and no e-mail address.
- Everything comes from this one server. There are no tracking pixels, no foreign fonts and no third-party services.
- The application writes no IP addresses to disk. No answer appears in a log.

## What lies on your phone

- A random key that is good for this one workshop only. By it the server knows your device again, for example after a reload. Beside it a token that your device has been let in before.
- Texts you have begun and answers not sent yet, so that nothing is lost where there is no signal.
- Your choice of language and appearance, and your name if you enter it with a named answer.
- All of this lies in your browser's storage, where you can erase it at any time. Participants get no cookies.

## What the server stores

Before your first answer every item of the programme says which of three levels applies:

- Named: your name stands beside your answer.
- Without a name, changeable: your answer hangs on a tag computed from your device and a key of this item. That is how you can change it. After closing, the key is destroyed: as soon as the result is shown, after ten minutes at the latest. Talk, questions and café can go on after a break: there it is destroyed at the end of the workshop at the latest, or when they were closed for a day. From then on nobody can link the answer to a device.
- Secret: who has voted and what was voted lie in different tables, without a time and without an order. That is why a secret ballot can no longer be changed. Ballots are stored in small shuffled groups; when only one arrives, the group is that small.

In addition there are the texts of the day: cards, questions, handovers, demands. They stay until the organiser erases the workshop. Erasing removes them from the database file as well. Backups made before by whoever runs the server have to be erased by them.

Please write no names of other people and nothing confidential into cards and questions.

## Moderators and organisers

Whoever moderates, hosts a table or organises gets a session cookie. It serves only to know their role, and ends with signing out, otherwise after 30 days without use. Whoever signs in as an organiser also gets a cookie that recognises this browser, so that strangers' failed attempts cannot hold up the sign-in; it stays for 180 days. Organisers' accounts consist of a name and a password that is stored as a hash.

## Directories of an agenda

For an agenda the organiser can keep directories: contacts, funding programmes with advisers, service providers. They name roles and offices. The name and e-mail address of a contact person stand there only if the organiser enters them, and become public only if that is ticked for this very entry. When an entry is removed or changed, its earlier wording also leaves the database file at once. Otherwise it stays until the organiser erases the agenda. Whoever stands in a directory may ask the responsible body to correct or erase the entry.

## The honest limit

Whoever runs the server and watches its memory during the event can see more than is said here. One device has one vote; nobody checks whether a person uses two devices. Tafelrunde is a tool for workshops and no election system. It is not meant for elections or for decisions with legal effect.

## Your rights

You may ask the responsible body for access, correction and erasure, and complain to the data protection authority. What can no longer be linked to a person cannot be looked up on request either.`,
  },
  'legal.accessibility.text': {
    de: `Alle sollen mitreden können. Diese Anwendung ist nach den Web Content Accessibility Guidelines (WCAG) 2.2, Stufe AA, gestaltet.

## Was das heißt

- Alles geht mit der Tastatur, mit Vorlesesoftware und mit einem Daumen.
- Die Seiten bleiben bei doppelter Schriftgröße und auf sehr kleinen Bildschirmen benutzbar.
- Es gibt eine helle, eine dunkle und eine kontraststarke Darstellung. Farbe ist nie das einzige Zeichen.
- Zu jedem Diagramm gehören ein Satz und eine Tabelle.
- Wo man ziehen könnte, gibt es immer auch Knöpfe.
- Zeitdruck entsteht nur durch das Programm im Saal. Angefangene Texte bleiben erhalten.

## Wie geprüft wurde

Die Bildschirme werden bei der Entwicklung automatisch geprüft (axe) und mit der Tastatur durchgegangen. Eine Prüfung durch eine unabhängige Stelle hat die Organisation hier nicht eingetragen.

## Was nicht geht

- Was jemand im Saal sagt, wird nicht von selbst zu Text.
- Texte der Teilnehmenden erscheinen in der Sprache, in der sie geschrieben wurden.

## Ohne Telefon dabei sein

Die Moderation kann Handzeichen und Zettel mitzählen und Fragen für Sie eintippen. Sprechen Sie sie an.

## Eine Barriere melden

Bitte sagen Sie der Moderation Bescheid oder wenden Sie sich an die Stelle im Impressum.`,
    en: `Everybody should be able to have a say. This application is designed to the Web Content Accessibility Guidelines (WCAG) 2.2, level AA.

## What that means

- Everything works with the keyboard, with a screen reader and with one thumb.
- Pages stay usable at double text size and on very small screens.
- There is a light, a dark and a high-contrast appearance. Colour is never the only sign.
- Every chart comes with a sentence and a table.
- Where one could drag there are always buttons too.
- Time pressure comes from the programme in the room alone. Texts you have begun are kept.

## How it was tested

During development the screens are tested automatically (axe) and walked through with the keyboard. The organiser has not entered a review by an independent body here.

## What does not work

- What somebody says in the room does not turn into text by itself.
- What participants write appears in the language in which it was written.

## Taking part without a phone

The moderator can count raised hands and slips of paper, and type questions for you. Please talk to them.

## Reporting a barrier

Please tell the moderator, or write to the body named in the imprint.`,
  },
} as const satisfies Record<string, Entry>

import type { Entry } from './say.ts'

/** The profile (Steckbrief) of a project: its fields, and how several people write in it. */
export const profileTexts = {
  'profile.name': { de: 'Steckbrief', en: 'Profile' },
  'profile.back': { de: 'Zur Agenda', en: 'Back to the agenda' },
  'profile.previous': { de: 'Voriger Steckbrief: {title}', en: 'Previous profile: {title}' },
  'profile.next': { de: 'Nächster Steckbrief: {title}', en: 'Next profile: {title}' },
  'profile.previousShort': { de: 'Voriger', en: 'Previous' },
  'profile.nextShort': { de: 'Nächster', en: 'Next' },
  'profile.at': { de: 'Steckbrief {n} von {of}', en: 'Profile {n} of {of}' },
  'profile.filled': { de: '{n} von {of} Feldern ausgefüllt', en: '{n} of {of} fields filled in' },
  'profile.gone': { de: 'Dieses Vorhaben gibt es hier nicht.', en: 'There is no such project here.' },
  'profile.goneHint': {
    de: 'Vielleicht wurde es entfernt oder mit einem anderen zusammengeführt.',
    en: 'It may have been removed or merged with another one.',
  },

  'profile.section.about': { de: 'Worum es geht', en: 'What it is about' },
  'profile.section.who': { de: 'Wer es voranbringt', en: 'Who drives it' },
  'profile.section.when': { de: 'Stand und Zeitplan', en: 'Status and schedule' },
  'profile.section.money': { de: 'Kosten und Förderung', en: 'Costs and funding' },
  'profile.section.proof': { de: 'Wirkung und Erfahrung', en: 'Effect and experience' },

  'profile.field.title': { de: 'Titel', en: 'Title' },
  'profile.field.text': { de: 'Beschreibung', en: 'Description' },
  'profile.field.goal': { de: 'Ziel', en: 'Goal' },
  'profile.field.effect': { de: 'Erwartete Wirkung', en: 'Expected effect' },
  'profile.field.target': { de: 'Zielgruppe', en: 'Target group' },
  'profile.field.field': { de: 'Handlungsfeld', en: 'Field of action' },
  'profile.field.world': { de: 'Lebenswelt', en: 'World of life' },
  'profile.field.contact': { de: 'Federführung', en: 'Lead' },
  'profile.field.partners': { de: 'Beteiligte', en: 'Partners' },
  'profile.field.group': { de: 'Arbeitsgruppe', en: 'Working group' },
  'profile.field.status': { de: 'Stand', en: 'Status' },
  'profile.field.phase': { de: 'Phase', en: 'Phase' },
  'profile.field.schedule': { de: 'Zeitplan', en: 'Schedule' },
  'profile.field.milestones': { de: 'Meilensteine', en: 'Milestones' },
  'profile.field.cost': { de: 'Kostenrahmen', en: 'Cost class' },
  'profile.field.programme': { de: 'Förderprogramm', en: 'Funding programme' },
  'profile.field.ownshare': { de: 'Eigenanteil', en: 'Own share' },
  'profile.field.deadline': { de: 'Antragsfrist', en: 'Deadline for applications' },
  'profile.field.indicators': { de: 'Kennzahlen', en: 'Indicators' },
  'profile.field.risks': { de: 'Risiken', en: 'Risks' },
  'profile.field.bestpractice': { de: 'Gutes Beispiel', en: 'Best practice' },

  'profile.hint.text': {
    de: 'In zwei, drei Sätzen, wie Sie es am Telefon sagen würden.',
    en: 'In two or three sentences, as you would say it on the phone.',
  },
  'profile.hint.goal': {
    de: 'Was soll sich für wen bis wann ändern?',
    en: 'What should change for whom, and by when?',
  },
  'profile.hint.effect': {
    de: 'Woran merken die Menschen in der Region das?',
    en: 'How will people in the region notice?',
  },
  'profile.hint.contact': {
    de: 'Eine Aufgabe oder Stelle, kein Name: „Stabsstelle Digitales“.',
    en: 'A task or an office, not a name: “Digital office”.',
  },
  'profile.hint.indicators': { de: 'Zahlen, die Sie wirklich erheben können.', en: 'Numbers you can really collect.' },
  'profile.hint.risks': {
    de: 'Was könnte es aufhalten, und was tun Sie dann?',
    en: 'What could stop it, and what would you do?',
  },
  'profile.hint.bestpractice': {
    de: 'Wo gibt es das schon? Wen kann man fragen?',
    en: 'Where does it exist already? Whom can one ask?',
  },
  'profile.hint.programme': {
    de: 'Name des Programms, Stelle für Fragen.',
    en: 'Name of the programme, office for questions.',
  },

  'profile.empty': { de: 'Noch offen', en: 'Still open' },
  'profile.edit': { de: '{field} bearbeiten', en: 'Edit {field}' },
  'profile.none': { de: 'Keine Angabe', en: 'Not stated' },
  'profile.percent': { de: '{n} %', en: '{n}%' },
  'profile.percentLabel': { de: '{field} in Prozent', en: '{field} in per cent' },
  'profile.saved': { de: '{field}: gespeichert.', en: '{field}: saved.' },
  'profile.kept': {
    de: 'Ihr Entwurf bleibt auf diesem Gerät, bis Sie ihn speichern oder verwerfen.',
    en: 'Your draft stays on this device until you save or discard it.',
  },
  'profile.discard': { de: 'Verwerfen', en: 'Discard' },
  'profile.meanwhile': {
    de: 'Inzwischen hat jemand dieses Feld geändert. Dort steht jetzt:',
    en: 'Somebody changed this field meanwhile. It now says:',
  },
  'profile.takeMine': { de: 'Meine Fassung nehmen', en: 'Use my version' },
  'profile.takeTheirs': { de: 'Diese Fassung lassen', en: 'Keep that version' },

  'profile.milestone.title': { de: 'Meilenstein {n}', en: 'Milestone {n}' },
  'profile.milestone.date': { de: 'Termin von Meilenstein {n}', en: 'Date of milestone {n}' },
  'profile.milestone.done': { de: 'Erreicht', en: 'Reached' },
  'profile.milestone.add': { de: 'Meilenstein hinzufügen', en: 'Add a milestone' },
  'profile.milestone.remove': { de: 'Meilenstein {n} entfernen', en: 'Remove milestone {n}' },
  'profile.from': { de: 'Beginn', en: 'Start' },
  'profile.to': { de: 'Ende', en: 'End' },
  'profile.fromOf': { de: '{phase}: Beginn', en: '{phase}: start' },
  'profile.toOf': { de: '{phase}: Ende', en: '{phase}: end' },
  'profile.span': { de: '{from} bis {to}', en: '{from} to {to}' },
  'profile.spanFrom': { de: 'ab {from}', en: 'from {from}' },
  'profile.spanTo': { de: 'bis {to}', en: 'until {to}' },
  'profile.noPhases': { de: 'Diese Agenda hat noch keine Phasen.', en: 'This agenda has no phases yet.' },

  'profile.history': { de: 'Verlauf', en: 'History' },
  'profile.historyOf': { de: 'Verlauf: {field}', en: 'History: {field}' },
  'profile.historyEmpty': {
    de: 'Hier hat noch niemand etwas geschrieben.',
    en: 'Nobody has written anything here yet.',
  },
  'profile.by.organiser': { de: 'Organisation', en: 'Organisers' },
  'profile.by.group': { de: 'Arbeitsgruppe', en: 'Working group' },
  'profile.by.demand': { de: 'Forderung aus dem Workshop', en: 'Demand from the workshop' },
  'profile.now': { de: 'Gilt jetzt', en: 'In force' },
  'profile.restore': { de: 'Wiederherstellen', en: 'Restore' },
  'profile.restored': {
    de: '{field}: frühere Fassung gilt wieder.',
    en: '{field}: the earlier version is in force again.',
  },
  'profile.erasedText': { de: 'Wortlaut gelöscht', en: 'Wording erased' },

  'profile.sources': { de: 'Daraus entstanden', en: 'Grown from' },
  'profile.sourcesText': {
    de: [
      'Dieses Vorhaben ist aus {n} weiteren Idee gewachsen.',
      'Dieses Vorhaben ist aus {n} weiteren Ideen gewachsen.',
    ],
    en: ['This project has grown from {n} further idea.', 'This project has grown from {n} further ideas.'],
  },
  'profile.merge': { de: 'Ideen dazunehmen', en: 'Add ideas' },
  'profile.mergeText': {
    de: 'Die gewählten Ideen gehen in diesem Vorhaben auf. Ihre Herkunft bleibt sichtbar, und jede lässt sich wieder herauslösen.',
    en: 'The chosen ideas become part of this project. Where they came from stays visible, and each can be taken out again.',
  },
  'profile.mergeDo': { de: 'Zusammenführen', en: 'Merge' },
  'profile.merged': {
    de: ['{n} Idee dazugenommen.', '{n} Ideen dazugenommen.'],
    en: ['{n} idea added.', '{n} ideas added.'],
  },
  'profile.mergeNone': { de: 'Es gibt keine anderen Vorhaben.', en: 'There are no other projects.' },
  'profile.split': { de: '„{title}“ wieder herauslösen', en: 'Take out “{title}” again' },
  'profile.splitDone': { de: '„{title}“ steht wieder für sich.', en: '“{title}” stands on its own again.' },

  'agenda.step.profile/set': { de: 'Steckbrief geschrieben', en: 'Profile written' },
  'agenda.step.profile/fields': { de: 'Felder der Steckbriefe geändert', en: 'Profile fields changed' },
  'agenda.step.project/merge': { de: 'Ideen zusammengeführt', en: 'Ideas merged' },
  'agenda.step.project/split': { de: 'Idee herausgelöst', en: 'Idea taken out' },

  'refusal.agenda.fieldChanged': {
    de: 'Inzwischen hat das jemand geändert. Nichts wurde überschrieben: Bitte vergleichen Sie, was jetzt dort steht.',
    en: 'Somebody changed this meanwhile. Nothing was overwritten: please compare with what it says now.',
  },
  'refusal.agenda.noProfileField': {
    de: 'Dieses Feld gibt es in den Steckbriefen nicht mehr. Ihr Text steht noch hier.',
    en: 'The profiles no longer have this field. Your text is still here.',
  },
  'refusal.agenda.notFitting': {
    de: 'Das passt nicht in dieses Feld. Bitte prüfen Sie Ihre Angabe.',
    en: 'That does not fit into this field. Please check what you entered.',
  },
} as const satisfies Record<string, Entry>

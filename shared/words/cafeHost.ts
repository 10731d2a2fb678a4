import type { Entry } from './say.ts'

/** The café for the host of a table. */
export const cafeHostTexts = {
  'cafe.noTable': {
    de: 'Diesen Tisch gibt es nicht mehr. Bitte lassen Sie sich einen neuen Link geben.',
    en: 'This table no longer exists. Please ask for a new link.',
  },
  'cafe.board': { de: 'Tafel', en: 'Board' },
  'cafe.boardEmpty': { de: 'Noch liegt keine Karte auf der Tafel.', en: 'No card on the board yet.' },
  'cafe.undone': { de: 'Zurückgenommen.', en: 'Taken back.' },
  'cafe.hostBefore': {
    de: 'Noch nicht gestartet. Sie können die Tafel schon vorbereiten.',
    en: 'Not started yet. You can already prepare the board.',
  },
  'cafe.hostFinished': {
    de: 'Die Runden sind beendet. Ordnen Sie in Ruhe und halten Sie Kern und Forderungen fest.',
    en: 'The rounds have ended. Take your time to sort, and note down the core message and the demands.',
  },
  'cafe.hostFree': { de: 'In dieser Runde ist der Tisch frei.', en: 'The table is free in this round.' },
  'cafe.hostWalking': {
    de: 'Gruppe {group} ist auf dem Weg hierher',
    en: 'Group {group} is on its way here',
  },
  'cafe.hostSits': { de: 'Gruppe {group} sitzt hier', en: 'Group {group} sits here' },
  'cafe.select': { de: 'Auswählen: {text}', en: 'Select: {text}' },
  'cafe.selection': { de: 'Mit den ausgewählten Karten', en: 'With the selected cards' },
  'cafe.selected': {
    de: ['{n} Karte ausgewählt', '{n} Karten ausgewählt'],
    en: ['{n} card selected', '{n} cards selected'],
  },
  'cafe.unselect': { de: 'Auswahl aufheben', en: 'Clear selection' },
  'cafe.originals': { de: 'Ursprüngliche Karten', en: 'Original cards' },
  'cafe.merge': { de: 'Zusammenlegen', en: 'Merge' },
  'cafe.mergeTitle': {
    de: ['{n} Karte zusammenlegen', '{n} Karten zusammenlegen'],
    en: ['Merge {n} card', 'Merge {n} cards'],
  },
  'cafe.unmerge': { de: 'Wieder auseinandernehmen', en: 'Take apart again' },
  'cafe.move': { de: 'Verschieben', en: 'Move' },
  'cafe.moveTitle': {
    de: ['{n} Karte verschieben', '{n} Karten verschieben'],
    en: ['Move {n} card', 'Move {n} cards'],
  },
  'cafe.same': { de: 'unverändert', en: 'unchanged' },
  'cafe.nowHidden': {
    de: 'Verborgen. Gäste und Leinwand sehen die Auswahl nicht mehr.',
    en: 'Hidden. Guests and the projector no longer see the selection.',
  },
  'cafe.nowShown': { de: 'Wieder auf der Tafel.', en: 'Back on the board.' },
  'cafe.correct': { de: 'Wortlaut berichtigen', en: 'Correct the wording' },
  'cafe.correctTitle': { de: 'Wortlaut berichtigen', en: 'Correct the wording' },
  'cafe.correctHint': {
    de: 'Was ursprünglich geschrieben war, bleibt aufbewahrt.',
    en: 'What was originally written is kept.',
  },
  'cafe.wording': { de: 'Wortlaut', en: 'Wording' },
  'cafe.rename': { de: '„{text}“ umbenennen', en: 'Rename “{text}”' },
  'cafe.renameTitle': { de: 'Überschrift umbenennen', en: 'Rename heading' },
  'cafe.drop': { de: '„{text}“ entfernen', en: 'Remove “{text}”' },
  'cafe.dropTitle': { de: 'Überschrift „{text}“ entfernen?', en: 'Remove the heading “{text}”?' },
  'cafe.dropText': {
    de: [
      '{n} Karte bleibt und liegt danach ohne Überschrift da.',
      '{n} Karten bleiben und liegen danach ohne Überschrift da.',
    ],
    en: [
      '{n} card stays and lies there without a heading afterwards.',
      '{n} cards stay and lie there without a heading afterwards.',
    ],
  },
  'cafe.dropDo': { de: 'Überschrift entfernen', en: 'Remove heading' },
  'cafe.lift': { de: 'Zur Forderung machen', en: 'Make it a demand' },
  'cafe.demandTitle': { de: 'Neue Forderung', en: 'New demand' },
  'cafe.demandNew': { de: 'Forderung', en: 'Demand' },
  'cafe.demandEdit': { de: 'Forderung ändern', en: 'Change demand' },
  'cafe.demandName': { de: 'Forderung in einem Satz', en: 'The demand in one sentence' },
  'cafe.demandHint': { de: 'Darüber kann später abgestimmt werden.', en: 'It can be voted on later.' },
  'cafe.demandText': { de: 'Erläuterung', en: 'Explanation' },
  'cafe.demandFrom': {
    de: ['steht auf {n} Karte', 'steht auf {n} Karten'],
    en: ['stands on {n} card', 'stands on {n} cards'],
  },
  'cafe.demandChange': { de: '„{text}“ ändern', en: 'Change “{text}”' },
  'cafe.demandWithdraw': { de: '„{text}“ zurücknehmen', en: 'Withdraw “{text}”' },
  'cafe.demandWithdrawTitle': { de: 'Diese Forderung zurücknehmen?', en: 'Withdraw this demand?' },
  'cafe.demandWithdrawDo': { de: 'Forderung zurücknehmen', en: 'Withdraw demand' },
  'cafe.noDemands': {
    de: 'Noch keine. Wählen Sie Karten aus und machen Sie daraus eine Forderung.',
    en: 'None yet. Select cards and make a demand of them.',
  },
  'cafe.coreLabel': { de: 'Worum ging es im Kern?', en: 'What was it about at its core?' },
  'cafe.coreHint': {
    de: 'Ein, zwei Sätze für alle, die nicht an diesem Tisch saßen.',
    en: 'A sentence or two for everybody who did not sit at this table.',
  },
  'cafe.coreSave': { de: 'Kern speichern', en: 'Save core message' },
  'cafe.coreSaved': { de: 'Kern der Diskussion gespeichert.', en: 'Core message saved.' },
  'cafe.handoverNext': { de: 'Übergabe an die nächste Gruppe', en: 'Handover to the next group' },
  'cafe.handoverHint': {
    de: 'Bis zu fünf Punkte. Die nächste Gruppe sieht sie zuerst.',
    en: 'Up to five points. The next group sees them first.',
  },
  'cafe.point': { de: 'Punkt {n}', en: 'Point {n}' },
  'cafe.handoverSave': { de: 'Übergabe speichern', en: 'Save handover' },
  'cafe.handoverSaved': { de: 'Übergabe gespeichert.', en: 'Handover saved.' },
} as const satisfies Record<string, Entry>

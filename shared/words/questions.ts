import type { Entry } from './say.ts'

/** Talk and panel: questions from the room, and what speakers answer. */
export const questionsTexts = {
  'questions.name': { de: 'Fragerunde', en: 'Question panel' },
  'talk.name': { de: 'Vortrag', en: 'Talk' },

  // The record
  'questions.panel': { de: 'Es antworten: {names}', en: 'Answering: {names}' },
  'questions.none': { de: 'Keine Fragen.', en: 'No questions.' },
  'questions.withAnswers': { de: 'Fragen und Antworten', en: 'Questions and answers' },
  'questions.stayedOpen': { de: 'Offen geblieben', en: 'Left open' },
  'questions.answeredAloud': { de: 'Im Saal beantwortet.', en: 'Answered in the room.' },
  'questions.oral': { de: 'mündlich gestellt', en: 'asked aloud' },
  'questions.likes': { de: ['{n} Stimme', '{n} Stimmen'], en: ['{n} vote', '{n} votes'] },
  'questions.corrected': { de: 'berichtigt', en: 'corrected' },
  'questions.answered': { de: 'beantwortet', en: 'answered' },
  'questions.mergedFrom': { de: 'zusammengefasst aus: {texts}', en: 'merged from: {texts}' },
  'questions.quoted': { de: '„{text}“', en: '“{text}”' },
  'talk.by': { de: 'Vortrag: {speaker}', en: 'Talk: {speaker}' },
  'talk.keyMessage': { de: 'Kernbotschaft', en: 'Key message' },

  // Refusals
  'refusal.questions.limit': {
    de: 'Von hier kamen schon {max} Fragen. Ziehen Sie eine zurück, wenn Ihnen diese wichtiger ist.',
    en: 'This device has asked {max} questions already. Withdraw one if this one matters more.',
  },
  'refusal.questions.off': {
    de: 'Zu diesem Vortrag werden keine Fragen über das Telefon gesammelt. Bitte melden Sie sich im Saal.',
    en: 'No questions are collected by phone for this talk. Please raise your hand in the room.',
  },
  'refusal.questions.fixed': {
    de: 'Diese Frage ist schon freigegeben und lässt sich nicht mehr ändern. Sie können sie zurückziehen und neu stellen.',
    en: 'This question has been approved and can no longer be changed. You can withdraw it and ask again.',
  },
  'refusal.questions.takenUp': {
    de: 'Diese Frage ist schon aufgegriffen worden und lässt sich nicht mehr zurückziehen.',
    en: 'This question has been taken up already and can no longer be withdrawn.',
  },
  'refusal.questions.exists': {
    de: 'Diese Frage gibt es schon. Bitte stellen Sie eine neue.',
    en: 'This question exists already. Please ask a new one.',
  },
  'refusal.questions.notYours': {
    de: 'Das ist nicht Ihre Frage. Zurückziehen können Sie nur eigene.',
    en: 'This is not your question. You can only withdraw your own.',
  },
  'refusal.questions.gone': {
    de: 'Diese Frage steht nicht auf der Liste. Bitte sehen Sie noch einmal nach.',
    en: 'This question is not on the list. Please look again.',
  },
  'refusal.questions.unknown': {
    de: 'Diese Frage gibt es nicht mehr: Sie wurde zurückgezogen oder ausgeblendet.',
    en: 'This question no longer exists: it was withdrawn or hidden.',
  },
  'refusal.questions.changed': {
    de: 'Die Frage wurde inzwischen geändert. Bitte lesen Sie sie noch einmal und geben Sie sie dann frei.',
    en: 'The question was changed meanwhile. Please read it again and then approve it.',
  },
  'refusal.questions.merged': {
    de: 'Diese Frage ist mit einer anderen zusammengeführt. Bitte nehmen Sie die andere, oder trennen Sie beide wieder.',
    en: 'This question was merged into another one. Please use that one, or separate the two again.',
  },
  'refusal.questions.notMerged': {
    de: 'Diese Frage ist mit keiner anderen zusammengeführt.',
    en: 'This question is not merged into another one.',
  },
  'refusal.questions.loop': {
    de: 'Diese beiden sind schon zusammengeführt.',
    en: 'These two are merged already.',
  },
  'refusal.questions.approveFirst': {
    de: 'Diese Frage ist noch nicht freigegeben. Bitte geben Sie sie zuerst frei.',
    en: 'This question is not approved yet. Please approve it first.',
  },
  'refusal.questions.speaker': {
    de: 'Diese Person steht nicht auf der Liste. Bitte wählen Sie eine andere.',
    en: 'This person is not on the list. Please choose another one.',
  },
} as const satisfies Record<string, Entry>

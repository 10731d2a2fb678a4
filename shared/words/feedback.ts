import type { Entry } from './say.ts'

export const feedbackTexts = {
  'feedback.name': { de: 'Rückmeldung', en: 'Feedback' },
  'feedback.people': {
    de: ['{n} Person hat geantwortet.', '{n} Personen haben geantwortet.'],
    en: ['{n} person answered.', '{n} people answered.'],
  },
  'feedback.intro': {
    de: 'Alles ist freiwillig: Lassen Sie aus, was Sie nicht beantworten möchten.',
    en: 'Everything is optional: leave out what you do not want to answer.',
  },
  'feedback.comment': {
    de: 'Bitte keine Namen. Ihr Text steht ohne Absender in der Dokumentation.',
    en: 'No names, please. Your text stands in the record without its author.',
  },
  'feedback.none': { de: 'Keine Angabe', en: 'No answer' },
  'feedback.send': { de: 'Rückmeldung absenden', en: 'Send feedback' },
  'feedback.change': { de: 'Rückmeldung ändern', en: 'Change feedback' },
  'feedback.once': {
    de: 'Einmal abgesendet, lässt sie sich nicht mehr ändern.',
    en: 'Once sent, it can no longer be changed.',
  },
  'feedback.thanks': { de: 'Vielen Dank!', en: 'Thank you!' },
  'feedback.cast': { de: 'Ihre Rückmeldung ist gespeichert.', en: 'Your feedback has been saved.' },
  'feedback.onPhones': { de: 'Die Fragen stehen auf Ihren Telefonen.', en: 'The questions are on your phones.' },
  'feedback.later': {
    de: 'Antworten werden gezählt und gezeigt, sobald die Rückmeldung geschlossen ist.',
    en: 'Answers are counted and shown once the feedback is closed.',
  },
  'feedback.commentsHint': {
    de: 'Nur hier und in der Dokumentation, nie auf Leinwand oder Telefonen. Alphabetisch geordnet.',
    en: 'Only here and in the record, never on the projector or phones. In alphabetical order.',
  },
  'feedback.noComments': { de: 'Keine Kommentare.', en: 'No comments.' },
  'feedback.edit.question': { de: 'Frage {n}', en: 'Question {n}' },
  'feedback.edit.words': { de: 'Frage oder Aussage', en: 'Question or statement' },
  'feedback.edit.scale': { de: 'Skala', en: 'Scale' },
  'feedback.edit.text': { de: 'Freitext', en: 'Free text' },
  'feedback.edit.addScale': { de: 'Skala hinzufügen', en: 'Add a scale' },
  'feedback.edit.addText': { de: 'Freitext hinzufügen', en: 'Add free text' },
  'feedback.edit.max': { de: 'Höchstens so viele Zeichen', en: 'At most this many characters' },
  'refusal.feedback.noQuestion': {
    de: 'Eine dieser Fragen gibt es nicht mehr. Bitte sehen Sie die Fragen noch einmal durch.',
    en: 'One of these questions no longer exists. Please look through the questions again.',
  },
  'refusal.feedback.outOfRange': {
    de: 'Bitte wählen Sie eine Zahl von {from} bis {to}.',
    en: 'Please choose a number from {from} to {to}.',
  },
  'refusal.feedback.empty': {
    de: 'Bitte beantworten Sie mindestens eine Frage.',
    en: 'Please answer at least one question.',
  },
} as const satisfies Record<string, Entry>

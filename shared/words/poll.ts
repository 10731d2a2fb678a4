import type { Entry } from './say.ts'

export const pollTexts = {
  'poll.name': { de: 'Umfrage', en: 'Poll' },
  'poll.vote': { de: 'Abstimmen', en: 'Vote' },
  'poll.change': { de: 'Stimme ändern', en: 'Change vote' },
  'poll.abstain': { de: 'Enthaltung', en: 'Abstain' },
  'poll.pickOne': { de: 'Wählen Sie eine Antwort.', en: 'Choose one answer.' },
  'poll.pickUpTo': { de: 'Wählen Sie bis zu {max} Antworten.', en: 'Choose up to {max} answers.' },
  'poll.pickBetween': { de: 'Wählen Sie {min} bis {max} Antworten.', en: 'Choose {min} to {max} answers.' },
  'poll.pickExactly': { de: 'Wählen Sie {max} Antworten.', en: 'Choose {max} answers.' },
  'poll.pickNumber': { de: 'Wählen Sie eine Zahl.', en: 'Choose a number.' },
  'poll.cast': {
    de: 'Ihre geheime Stimme ist abgegeben. Sie lässt sich nicht mehr ändern.',
    en: 'Your secret ballot has been cast. It can no longer be changed.',
  },
  'poll.youAbstained': { de: 'Sie haben sich enthalten.', en: 'You abstained.' },
  'poll.later': {
    de: 'Das Ergebnis wird gezählt, sobald die Umfrage geschlossen ist.',
    en: 'The result is counted once the poll is closed.',
  },
  'poll.edit.type': { de: 'Art der Frage', en: 'Type of question' },
  'poll.edit.one': { de: 'Eine Antwort wählen', en: 'Choose one answer' },
  'poll.edit.several': { de: 'Mehrere Antworten wählen', en: 'Choose several answers' },
  'poll.edit.scale': { de: 'Zahl auf einer Skala', en: 'A number on a scale' },
  'poll.edit.options': { de: 'Antworten', en: 'Answers' },
  'poll.edit.option': { de: 'Antwort {n}', en: 'Answer {n}' },
  'poll.edit.add': { de: 'Antwort hinzufügen', en: 'Add an answer' },
  'poll.edit.min': { de: 'Mindestens', en: 'At least' },
  'poll.edit.max': { de: 'Höchstens', en: 'At most' },
  'poll.edit.live': { de: 'Ergebnis wächst live mit', en: 'The result grows live' },
  'poll.edit.liveHint': {
    de: 'Sonst sieht man bis zum Schließen nur, wie viele geantwortet haben. Live beeinflusst, wer später stimmt.',
    en: 'Otherwise only the number of answers shows until closing. Live results sway those who vote later.',
  },
  'poll.yourVote': { de: 'Ihre Stimme', en: 'Your vote' },
  'poll.abstained': { de: ['{n} Enthaltung', '{n} Enthaltungen'], en: ['{n} abstention', '{n} abstentions'] },
  'poll.handsHint': {
    de: 'Gezählte Hände oder Zettel. Sie stehen im Ergebnis getrennt neben den Geräten.',
    en: 'Counted hands or slips of paper. The result shows them apart from the devices.',
  },
  'poll.handsApart': {
    de: ['Dazu {n} Handzeichen im Saal, getrennt gezählt.', 'Dazu {n} Handzeichen im Saal, getrennt gezählt.'],
    en: ['Plus {n} raised hand in the room, counted apart.', 'Plus {n} raised hands in the room, counted apart.'],
  },
  'refusal.poll.noOption': {
    de: 'Diese Antwort gibt es in der Umfrage nicht mehr. Bitte wählen Sie neu.',
    en: 'The poll no longer has this answer. Please choose again.',
  },
  'refusal.poll.tooMany': {
    de: 'Bitte wählen Sie höchstens {max} Antworten.',
    en: 'Please choose {max} answers at most.',
  },
  'refusal.poll.tooFew': {
    de: 'Bitte wählen Sie mindestens {min} Antworten.',
    en: 'Please choose at least {min} answers.',
  },
} as const satisfies Record<string, Entry>

import type { Entry } from './say.ts'

export const wordsTexts = {
  'words.name': { de: 'Wortwolke', en: 'Word cloud' },
  'words.people': {
    de: ['{n} Person hat Wörter genannt.', '{n} Personen haben Wörter genannt.'],
    en: ['{n} person gave words.', '{n} people gave words.'],
  },
  'words.word': { de: 'Ihr Wort', en: 'Your word' },
  'words.wordN': { de: 'Ihr {n}. Wort', en: 'Your word {n}' },
  'words.more': { de: 'Weiteres Wort', en: 'Another word' },
  'words.drop': { de: 'Wort {n} entfernen', en: 'Remove word {n}' },
  'words.send': { de: 'Absenden', en: 'Send' },
  'words.change': { de: 'Wörter ändern', en: 'Change words' },
  'words.hint': {
    de: ['Ein Wort, höchstens {length} Zeichen.', 'Bis zu {n} Wörter, je höchstens {length} Zeichen.'],
    en: ['One word, {length} characters at most.', 'Up to {n} words, {length} characters each at most.'],
  },
  'words.moderated': {
    de: 'Die Moderation gibt Wörter frei, bevor alle sie sehen.',
    en: 'The moderator approves words before everybody sees them.',
  },
  'words.soFar': { de: 'Bisher genannt', en: 'Named so far' },
  'words.none': { de: 'Noch keine Wörter', en: 'No words yet' },
  'words.noneHint': {
    de: 'Hier wächst die Wolke, sobald die ersten Wörter da sind.',
    en: 'The cloud grows here as soon as the first words arrive.',
  },
  'words.further': { de: ['und {n} weiteres', 'und {n} weitere'], en: ['and {n} more', 'and {n} more'] },
  'words.waiting': { de: 'Warten auf Freigabe', en: 'Waiting for approval' },
  'words.waitingNone': { de: 'Nichts wartet.', en: 'Nothing is waiting.' },
  'words.shown': { de: 'Freigegeben', en: 'Approved' },
  'words.shownOpen': { de: 'Zu sehen', en: 'On show' },
  'words.hidden': { de: 'Verborgen', en: 'Hidden' },
  'words.approve': { de: 'Freigeben', en: 'Approve' },
  'words.approveOne': { de: '„{word}“ freigeben', en: 'Approve “{word}”' },
  'words.approveAll': { de: ['{n} Wort freigeben', 'Alle {n} freigeben'], en: ['Approve {n} word', 'Approve all {n}'] },
  'words.hide': { de: 'Verbergen', en: 'Hide' },
  'words.hideOne': { de: '„{word}“ verbergen', en: 'Hide “{word}”' },
  'words.times': { de: ['{n}-mal genannt', '{n}-mal genannt'], en: ['named once', 'named {n} times'] },
  'words.edit.max': { de: 'Wörter pro Person', en: 'Words per person' },
  'words.edit.moderated': { de: 'Erst freigeben, dann zeigen', en: 'Approve before showing' },
  'words.edit.moderatedHint': {
    de: 'Ohne Freigabe steht jedes Wort sofort auf der Leinwand; verbergen können Sie es danach.',
    en: 'Without approval every word is on the screen at once; you can hide it afterwards.',
  },
  'refusal.words.tooMany': { de: 'Bitte nicht mehr Wörter als {max}.', en: 'Please no more words than {max}.' },
  'refusal.words.empty': {
    de: 'Da steht noch kein Wort. Bitte schreiben Sie mindestens eins mit Buchstaben oder Ziffern.',
    en: 'There is no word yet. Please write at least one with letters or digits.',
  },
} as const satisfies Record<string, Entry>

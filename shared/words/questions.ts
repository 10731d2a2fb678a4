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

  // Phones
  'questions.fromRoom': { de: 'Fragen aus dem Saal', en: 'Questions from the room' },
  'questions.ask': { de: 'Frage stellen', en: 'Ask a question' },
  'questions.yourQuestion': { de: 'Ihre Frage', en: 'Your question' },
  'questions.hintModerated': {
    de: 'Die Moderation liest sie, bevor alle sie sehen.',
    en: 'The moderator reads it before everybody sees it.',
  },
  'questions.hintOpen': { de: 'Alle sehen sie sofort.', en: 'Everybody sees it at once.' },
  'questions.yourName': { de: 'Ihr Name', en: 'Your name' },
  'questions.yourNameHint': {
    de: 'Ohne Namen erfährt niemand, von wem die Frage ist. Mit Namen steht er für alle daneben.',
    en: 'Without a name nobody learns who asked. A name is shown to everybody.',
  },
  'questions.send': { de: 'Frage absenden', en: 'Send question' },
  'questions.discard': { de: 'Verwerfen', en: 'Discard' },
  'questions.sentModerated': {
    de: 'Ihre Frage ist gespeichert und wartet auf Freigabe.',
    en: 'Your question is saved and waits for approval.',
  },
  'questions.sentOpen': { de: 'Ihre Frage ist gespeichert.', en: 'Your question is saved.' },
  'questions.closedDraft': {
    de: 'Jetzt werden keine Fragen mehr angenommen. Ihr Text ist noch hier.',
    en: 'No more questions are accepted now. Your text is still here.',
  },
  'questions.full': {
    de: ['Sie haben Ihre Frage gestellt.', 'Sie haben Ihre {n} Fragen gestellt.'],
    en: ['You have asked your question.', 'You have asked your {n} questions.'],
  },
  'questions.similar': {
    de: 'Das wurde schon ähnlich gefragt. Unterstützen Sie es mit einem Herz?',
    en: 'Something similar was asked already. Support it with a heart?',
  },
  'questions.support': { de: 'Unterstützen: {text}', en: 'Support: {text}' },
  'questions.empty': { de: 'Noch keine Fragen. Machen Sie den Anfang.', en: 'No questions yet. Be the first.' },
  'questions.gone': { de: 'Nicht mehr auf der Liste.', en: 'No longer on the list.' },
  'questions.sort': { de: 'Neu sortieren', en: 'Sort again' },
  'questions.late': { de: 'neu', en: 'new' },
  'questions.yours': { de: 'von Ihnen', en: 'yours' },
  'questions.liveNow': { de: 'Wird jetzt beantwortet', en: 'Being answered now' },
  'questions.readAnswers': {
    de: ['{n} Antwort lesen', '{n} Antworten lesen'],
    en: ['Read {n} answer', 'Read {n} answers'],
  },
  'questions.mine': { de: 'Meine Fragen', en: 'My questions' },
  'questions.state.new': { de: 'wartet auf Freigabe', en: 'waits for approval' },
  'questions.state.approved': { de: 'sichtbar', en: 'visible' },
  'questions.state.hidden': { de: 'wird nicht gezeigt', en: 'not shown' },
  'questions.state.merged': { de: 'mit einer anderen zusammengeführt', en: 'merged with another one' },
  'questions.correctedByDesk': { de: 'von der Moderation berichtigt', en: 'corrected by the moderator' },
  'questions.edit': { de: 'Ändern', en: 'Change' },
  'questions.withdraw': { de: 'Zurückziehen', en: 'Withdraw' },
  'questions.withdrawTitle': { de: 'Frage zurückziehen?', en: 'Withdraw this question?' },

  // The projector
  'questions.next': { de: 'Als Nächstes', en: 'Coming up' },
  'questions.more': { de: 'und {n} weitere', en: 'and {n} more' },
  'questions.invite': {
    de: 'Stellen Sie Ihre Fragen: auf dem Telefon oder im Saal.',
    en: 'Ask your questions: on your phone or in the room.',
  },
  'talk.time': { de: 'Redezeit', en: 'Speaking time' },
  'talk.over': { de: 'über der Zeit', en: 'over time' },

  // The moderator
  'questions.piles': { de: 'Fragen nach Stand', en: 'Questions by state' },
  'questions.pile.new': { de: 'Neu', en: 'New' },
  'questions.pile.approved': { de: 'Offen', en: 'Open' },
  'questions.pile.answered': { de: 'Beantwortet', en: 'Answered' },
  'questions.pile.hidden': { de: 'Ausgeblendet', en: 'Hidden' },
  'questions.noneNew': { de: 'Keine neuen Fragen.', en: 'No new questions.' },
  'questions.noneApproved': { de: 'Keine offenen Fragen.', en: 'No open questions.' },
  'questions.noneAnswered': { de: 'Noch nichts beantwortet.', en: 'Nothing answered yet.' },
  'questions.noneHidden': { de: 'Nichts ausgeblendet.', en: 'Nothing hidden.' },
  'questions.approve': { de: 'Freigeben', en: 'Approve' },
  'questions.hide': { de: 'Ausblenden', en: 'Hide' },
  'questions.unhide': { de: 'Wieder aufnehmen', en: 'Take up again' },
  'questions.live': { de: 'Groß zeigen', en: 'Show large' },
  'questions.unlive': { de: 'Nicht mehr zeigen', en: 'Stop showing' },
  'questions.markAnswered': { de: 'Beantwortet', en: 'Answered' },
  'questions.reopen': { de: 'Wieder offen', en: 'Open again' },
  'questions.replies': { de: ['Antworten ({n})', 'Antworten ({n})'], en: ['Answers ({n})', 'Answers ({n})'] },
  'questions.correct': { de: 'Berichtigen', en: 'Correct' },
  'questions.correctTitle': { de: 'Frage berichtigen', en: 'Correct the question' },
  'questions.correctSave': { de: 'Berichtigung speichern', en: 'Save correction' },
  'questions.words': { de: 'Wortlaut für alle', en: 'Wording for everybody' },
  'questions.original': { de: 'Original: „{text}“', en: 'Original: “{text}”' },
  'questions.merge': { de: 'Zusammenführen', en: 'Merge' },
  'questions.mergeWith': { de: 'Zusammenführen mit …', en: 'Merge with …' },
  'questions.mergeTitle': { de: 'Zusammenführen mit …', en: 'Merge with …' },
  'questions.mergeInto': { de: 'Geht auf in', en: 'Goes into' },
  'questions.mergeHint': {
    de: 'Die gewählte Frage bleibt stehen. Wer beide unterstützt, zählt einmal.',
    en: 'The chosen question stays. Whoever supports both counts once.',
  },
  'questions.mergeNone': { de: 'Es gibt keine andere freigegebene Frage.', en: 'There is no other approved question.' },
  'questions.alike': { de: 'ähnlich', en: 'similar' },
  'questions.mergedCount': {
    de: ['Mit {n} weiteren Frage zusammengeführt', 'Mit {n} weiteren Fragen zusammengeführt'],
    en: ['Merged with {n} other question', 'Merged with {n} other questions'],
  },
  'questions.unmerge': { de: 'Wieder trennen', en: 'Separate again' },
  'talk.speaker': { de: 'Redezeit', en: 'Speaking time' },
  'talk.start': { de: 'Uhr starten', en: 'Start the clock' },
  'talk.stop': { de: 'Uhr anhalten', en: 'Stop the clock' },
  'talk.goOn': { de: 'Uhr weiterlaufen lassen', en: 'Let the clock go on' },
  'talk.reset': { de: 'Zurück auf Anfang', en: 'Back to the start' },
  'talk.keyHint': { de: 'Ein Satz, den der Saal mitnimmt.', en: 'One sentence for the room to take home.' },
  'talk.keySave': { de: 'Kernbotschaft speichern', en: 'Save key message' },
  'talk.keyChange': { de: 'Kernbotschaft ändern', en: 'Change key message' },

  // The minutes
  'questions.noteAnswer': { de: 'Antwort notieren', en: 'Note an answer' },
  'questions.question': { de: 'Frage', en: 'Question' },
  'questions.noneToAnswer': { de: 'Noch keine freigegebene Frage.', en: 'No approved question yet.' },
  'questions.speaker': { de: 'Wer antwortet', en: 'Who answers' },
  'questions.replyText': { de: 'Antwort von {speaker}', en: 'Answer of {speaker}' },
  'questions.replyHint': {
    de: 'Kurz. Eingabetaste speichert, Umschalt + Eingabe beginnt eine neue Zeile.',
    en: 'In short. Enter saves, Shift + Enter starts a new line.',
  },
  // A talk may stand in the programme before anybody knows who will give it.
  'questions.replyTextPlain': { de: 'Antwort', en: 'Answer' },
  'questions.replySavedPlain': { de: 'Antwort gespeichert.', en: 'Answer saved.' },
  'questions.replyEditPlain': { de: 'Antwort ändern', en: 'Change the answer' },
  'questions.replyRemovePlain': { de: 'Antwort entfernen', en: 'Remove the answer' },
  'questions.replySave': { de: 'Antwort speichern', en: 'Save answer' },
  'questions.replySaved': { de: 'Gespeichert: {speaker}', en: 'Saved: {speaker}' },
  'questions.replyEdit': { de: 'Antwort von {speaker} ändern', en: 'Change the answer of {speaker}' },
  'questions.replyRemove': { de: 'Antwort von {speaker} entfernen', en: 'Remove the answer of {speaker}' },
  'questions.oralTitle': { de: 'Mündliche Frage', en: 'Question asked aloud' },
  'questions.oralQuestion': { de: 'Was gefragt wurde', en: 'What was asked' },
  'questions.oralName': { de: 'Wer gefragt hat', en: 'Who asked' },
  'questions.oralAdd': { de: 'Frage aufnehmen', en: 'Add question' },
  'questions.oralSaved': { de: 'Die Frage steht auf der Liste.', en: 'The question is on the list.' },
  'questions.oralClosed': {
    de: 'Fragen lassen sich aufnehmen, solange der Programmpunkt offen ist.',
    en: 'Questions can be added while the item is open.',
  },

  // Settings
  'questions.edit.speakers': { de: 'Wer antwortet', en: 'Who answers' },
  'questions.edit.speaker': { de: 'Person {n}', en: 'Person {n}' },
  'questions.edit.addSpeaker': { de: 'Person hinzufügen', en: 'Add a person' },
  'questions.edit.moderated': { de: 'Fragen erst nach Freigabe zeigen', en: 'Show questions only after approval' },
  'questions.edit.moderatedHint': {
    de: 'Mündliche Fragen, die das Protokoll aufnimmt, gelten als freigegeben.',
    en: 'Questions asked aloud and typed by the minutes count as approved.',
  },
  'questions.edit.names': { de: 'Namen sind möglich', en: 'Names are possible' },
  'questions.edit.namesHint': { de: 'Wer fragt, entscheidet selbst.', en: 'Whoever asks decides.' },
  'questions.edit.perPerson': { de: 'Fragen je Gerät', en: 'Questions per device' },
  'talk.edit.speaker': { de: 'Wer spricht', en: 'Who speaks' },
  'talk.edit.speakerHint': {
    de: 'Name und Organisation, wie sie auf der Leinwand stehen.',
    en: 'Name and organisation as they stand on the screen.',
  },
  'talk.edit.minutes': { de: 'Redezeit in Minuten', en: 'Speaking time in minutes' },
  'talk.edit.questions': { de: 'Der Saal darf fragen', en: 'The room may ask' },
  'talk.edit.questionsHint': {
    de: 'Ausgeschaltet nimmt nur das Protokoll Fragen auf.',
    en: 'Switched off, only the minutes add questions.',
  },

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

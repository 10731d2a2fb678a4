import type { Entry } from './say.ts'

export const rankingTexts = {
  'ranking.name': { de: 'Rangfolge', en: 'Ranking' },

  'ranking.how.ranked-pairs': {
    de: 'Gezählt im direkten Vergleich: Ein Thema steht vor einem anderen, wenn mehr Stimmzettel es vorziehen als umgekehrt (Ranked Pairs). Bis zu {k} Themen je Stimmzettel; nicht genannte stehen hinten.',
    en: 'Counted in direct comparison: a topic stands before another if more ballots prefer it than the other way round (Ranked Pairs). Up to {k} topics per ballot; those not named stand last.',
  },
  'ranking.how.dots': {
    de: 'Gezählt wurden Punkte: {budget} je Stimmzettel, höchstens {max} auf ein Thema. Die meisten Punkte stehen vorn.',
    en: 'Dots were counted: {budget} per ballot, {max} at most on one topic. Most dots come first.',
  },
  'ranking.how.approval': {
    de: 'Gezählt wurde Zustimmung: Auf jedem Stimmzettel durften beliebig viele Themen angekreuzt werden. Die meisten Kreuze stehen vorn.',
    en: 'Approval was counted: every ballot could tick any number of topics. Most ticks come first.',
  },
  'ranking.dots': { de: ['{n} Punkt', '{n} Punkte'], en: ['{n} dot', '{n} dots'] },
  'ranking.ticks': { de: ['{n} Stimme', '{n} Stimmen'], en: ['{n} vote', '{n} votes'] },
  'ranking.bars.ranked-pairs': {
    de: 'Auf wie vielen Stimmzetteln ein Thema steht (nur zur Information)',
    en: 'On how many ballots a topic stands (for information only)',
  },
  'ranking.bars.dots': { de: 'Punkte', en: 'Dots' },
  'ranking.bars.approval': { de: 'Stimmen', en: 'Votes' },
  'ranking.cast': {
    de: ['{n} Stimmzettel abgegeben.', '{n} Stimmzettel abgegeben.'],
    en: ['{n} ballot cast.', '{n} ballots cast.'],
  },
  'ranking.castOf': {
    de: ['{n} von {of} hat abgestimmt.', '{n} von {of} haben abgestimmt.'],
    en: ['{n} of {of} has voted.', '{n} of {of} have voted.'],
  },
  'ranking.abstained': { de: ['{n} Enthaltung.', '{n} Enthaltungen.'], en: ['{n} abstention.', '{n} abstentions.'] },
  'ranking.none': {
    de: 'Noch kein Ergebnis: Niemand hat ein Thema genannt.',
    en: 'No result yet: nobody named a topic.',
  },
  'ranking.sharedNote': {
    de: 'Wer sich einen Platz teilt, steht nach dem Alphabet; das bedeutet nichts.',
    en: 'Those who share a place are listed by the alphabet; that means nothing.',
  },
  'ranking.shared': {
    de: ['geteilter {place}. Platz ({n} Thema)', 'geteilter {place}. Platz ({n} Themen)'],
    en: ['shared place {place} ({n} topic)', 'shared place {place} ({n} topics)'],
  },
  'ranking.cut': {
    de: [
      'Platz {place} ist geteilt: {tied} Themen, {n} Platz frei.',
      'Platz {place} ist geteilt: {tied} Themen, {n} Plätze frei.',
    ],
    en: [
      'Place {place} is shared: {tied} topics, {n} place free.',
      'Place {place} is shared: {tied} topics, {n} places free.',
    ],
  },
  'ranking.allTaken': {
    de: [
      'Platz {place} ist geteilt; das Thema kommt weiter.',
      'Platz {place} ist geteilt; alle {n} Themen kommen weiter.',
    ],
    en: ['Place {place} is shared; the topic goes further.', 'Place {place} is shared; all {n} topics go further.'],
  },
  'ranking.line': { de: 'Bis hier reichen die ersten {n}', en: 'Up to here: the first {n}' },
  'ranking.close': { de: 'Kopf an Kopf', en: 'Neck and neck' },
  'ranking.close.title': { de: 'Kopf an Kopf', en: 'Neck and neck' },
  'ranking.closePair': { de: '„{a}“ und „{b}“: Abstand {n}', en: '“{a}” and “{b}”: {n} apart' },
  'ranking.reasons.title': { de: 'Warum diese Reihenfolge', en: 'Why this order' },
  'ranking.before': {
    de: '„{above}“ vor „{below}“: {for} zu {against}',
    en: '“{above}” before “{below}”: {for} to {against}',
  },
  'ranking.beats': { de: '„{a}“ schlägt „{b}“', en: '“{a}” beats “{b}”' },
  'ranking.cycle': {
    de: [
      '{chain}; der schwächste Sieg ({for}:{against}) zählt nicht.',
      '{chain}; die {n} schwächsten Siege ({for}:{against}) zählen nicht.',
    ],
    en: [
      '{chain}; the weakest victory ({for}:{against}) does not count.',
      '{chain}; the {n} weakest victories ({for}:{against}) do not count.',
    ],
  },

  'ranking.tapRanked': {
    de: [
      'Tippen Sie auf Ihr wichtigstes Thema.',
      'Tippen Sie Ihre {n} wichtigsten Themen der Reihe nach an. Weniger ist auch gut.',
    ],
    en: ['Tap your most important topic.', 'Tap your {n} most important topics in order. Fewer is fine.'],
  },
  'ranking.tapAgain': { de: 'Noch einmal tippen nimmt zurück.', en: 'Tap again to take it back.' },
  'ranking.tapFull': {
    de: [
      'Ihr Platz ist vergeben. Tippen Sie ein Thema an, um es zurückzunehmen.',
      'Alle {n} Plätze sind vergeben. Tippen Sie ein Thema an, um es zurückzunehmen.',
    ],
    en: ['Your place is taken. Tap a topic to take it back.', 'All {n} places are taken. Tap a topic to take it back.'],
  },
  'ranking.tapDots': {
    de: ['Verteilen Sie {n} Punkt.', 'Verteilen Sie {n} Punkte, höchstens {max} auf ein Thema.'],
    en: ['Give {n} dot.', 'Give {n} dots, {max} at most on one topic.'],
  },
  'ranking.dotsLeft': {
    de: ['Noch {n} Punkt', 'Noch {n} Punkte'],
    en: ['{n} dot left', '{n} dots left'],
  },
  'ranking.more': { de: 'Ein Punkt mehr für „{label}“', en: 'One dot more for “{label}”' },
  'ranking.less': { de: 'Ein Punkt weniger für „{label}“', en: 'One dot fewer for “{label}”' },
  'ranking.tapApproval': {
    de: 'Kreuzen Sie alle Themen an, die Ihnen wichtig sind.',
    en: 'Tick all topics that matter to you.',
  },
  'ranking.topics': { de: 'Themen', en: 'Topics' },
  'ranking.topicsHint': {
    de: 'Die Reihenfolge der Liste ist auf jedem Gerät anders gemischt.',
    en: 'The list is shuffled differently on every device.',
  },
  'ranking.noTopics': {
    de: 'Hier stehen gleich die Themen, über die abgestimmt wird.',
    en: 'The topics to vote on will appear here shortly.',
  },
  'ranking.yourOrder': { de: 'Ihre Reihenfolge', en: 'Your order' },
  'ranking.yourOrder.empty': { de: 'Noch nichts angetippt.', en: 'Nothing tapped yet.' },
  'ranking.up': { de: '„{label}“ nach oben', en: 'Move “{label}” up' },
  'ranking.down': { de: '„{label}“ nach unten', en: 'Move “{label}” down' },
  'ranking.tie': { de: '„{label}“ gleichauf mit dem Thema darüber', en: 'Put “{label}” level with the topic above' },
  'ranking.untie': { de: '„{label}“ wieder auf einen eigenen Platz', en: 'Give “{label}” a place of its own again' },
  'ranking.tapped': { de: '{n} von {k} angetippt', en: '{n} of {k} tapped' },
  'ranking.ticked': { de: '{n} angekreuzt', en: '{n} ticked' },
  'ranking.gotPlace': { de: '„{label}“: {place}. Platz', en: '“{label}”: place {place}' },
  'ranking.takenBack': { de: '„{label}“ zurückgenommen', en: '“{label}” taken back' },
  'ranking.change': { de: 'Stimme ändern', en: 'Change vote' },
  'ranking.keep': { de: 'Alles lassen, wie es war', en: 'Leave it as it was' },
  'ranking.topicsComing': {
    de: ['Gleich stimmen wir über {n} Thema ab.', 'Gleich stimmen wir über {n} Themen ab.'],
    en: ['We will vote on {n} topic shortly.', 'We will vote on {n} topics shortly.'],
  },
  'ranking.remove': { de: '„{label}“ entfernen', en: 'Remove “{label}”' },
  'ranking.placeNow': { de: '{place}. Platz', en: 'Place {place}' },
  'ranking.submit': { de: 'Abgeben', en: 'Submit' },
  'ranking.submitAgain': { de: 'Neu abgeben', en: 'Submit again' },
  'ranking.submitSecret': { de: 'Geheim abgeben', en: 'Submit secret ballot' },
  'ranking.abstain': { de: 'Enthaltung abgeben', en: 'Abstain' },
  'ranking.draftChanged': {
    de: 'Geändert, aber noch nicht neu abgegeben. Es zählt, was Sie zuletzt abgegeben haben.',
    en: 'Changed, but not submitted again. What you submitted last counts.',
  },
  'ranking.yourVote': { de: 'Ihre Stimme', en: 'Your vote' },
  'ranking.youAbstained': { de: 'Sie haben sich enthalten.', en: 'You abstained.' },
  'ranking.youDidNot': { de: 'Von diesem Gerät wurde nicht abgestimmt.', en: 'This device did not vote.' },
  'ranking.secretCast': {
    de: 'Ihre geheime Stimme ist in der Urne. Sie lässt sich nicht mehr ändern.',
    en: 'Your secret ballot is in the box. It can no longer be changed.',
  },
  'ranking.onScreen': { de: 'Das Ergebnis wird gerade vorn gezeigt.', en: 'The result is being shown at the front.' },
  'ranking.announced': {
    de: 'Die Stimmzettel werden nach dem Schluss ohne Namen und Reihenfolge veröffentlicht, damit man nachzählen kann.',
    en: 'After the close the ballots are published without names and order, so that anybody can recount.',
  },
  'ranking.result': { de: 'Ergebnis', en: 'Result' },
  'ranking.howCounted': { de: 'Wie gezählt wurde', en: 'How it was counted' },

  'ranking.board.ask.ranked-pairs': {
    de: [
      'Tippen Sie auf Ihrem Telefon Ihr wichtigstes Thema an.',
      'Tippen Sie auf Ihrem Telefon Ihre {n} wichtigsten Themen der Reihe nach an.',
    ],
    en: ['Tap your most important topic on your phone.', 'Tap your {n} most important topics in order on your phone.'],
  },
  'ranking.board.ask.dots': {
    de: 'Verteilen Sie auf Ihrem Telefon {budget} Punkte.',
    en: 'Give {budget} dots on your phone.',
  },
  'ranking.board.ask.approval': {
    de: 'Kreuzen Sie auf Ihrem Telefon alles an, was Ihnen wichtig ist.',
    en: 'Tick everything that matters to you on your phone.',
  },
  'ranking.board.more': {
    de: ['… und {n} weiteres auf Ihrem Telefon', '… und {n} weitere auf Ihrem Telefon'],
    en: ['… and {n} more on your phone', '… and {n} more on your phone'],
  },
  'ranking.board.below': {
    de: ['Darunter: {n} Thema, schon gezeigt', 'Darunter: {n} Themen, schon gezeigt'],
    en: ['Below: {n} topic, shown already', 'Below: {n} topics, shown already'],
  },
  'ranking.board.members': { de: '{labels} und {n} weitere', en: '{labels} and {n} more' },
  'ranking.board.ready': { de: 'Das Ergebnis steht fest.', en: 'The result is in.' },
  'ranking.board.fromLast': {
    de: 'Wir decken auf: vom letzten Platz nach vorn.',
    en: 'We reveal it from the last place up.',
  },
  'ranking.board.closed': { de: 'Die Abstimmung ist geschlossen.', en: 'Voting is closed.' },
  'ranking.board.short.ranked-pairs': {
    de: 'Im direkten Vergleich: Vorn steht, was mehr Stimmzettel vorziehen.',
    en: 'In direct comparison: first comes what more ballots prefer.',
  },
  'ranking.board.short.dots': { de: 'Vorn steht, was die meisten Punkte hat.', en: 'Most dots come first.' },
  'ranking.board.short.approval': { de: 'Vorn steht, was die meisten Stimmen hat.', en: 'Most votes come first.' },

  'ranking.stage.title': { de: 'Aufdecken auf der Leinwand', en: 'Reveal on the screen' },
  'ranking.stage.next': { de: 'Platz {place} aufdecken', en: 'Reveal place {place}' },
  'ranking.stage.toLine': { de: 'Bis vor die ersten {n} aufdecken', en: 'Reveal all below the first {n}' },
  'ranking.stage.all': { de: 'Alles auf einmal zeigen', en: 'Show everything at once' },
  'ranking.stage.hide': { de: 'Wieder von vorn beginnen', en: 'Start over' },
  'ranking.stage.progress': { de: '{n} von {of} Stufen aufgedeckt', en: '{n} of {of} steps revealed' },
  'ranking.stage.done': { de: 'Alles ist aufgedeckt.', en: 'Everything is revealed.' },
  'ranking.stage.needsScreen': {
    de: 'Die Leinwand zeigt das Ergebnis noch nicht. Geben Sie es dort zuerst frei.',
    en: 'The screen does not show the result yet. Release it there first.',
  },
  'ranking.runOff': {
    de: ['Stichwahl', 'Stichwahl der {n} gleichauf liegenden'],
    en: ['Run-off', 'Run-off of the {n} tied topics'],
  },
  'ranking.runOff.title': { de: 'Stichwahl: {title}', en: 'Run-off: {title}' },
  'ranking.runOff.hint': {
    de: 'Die Stichwahl legt einen neuen Programmpunkt mit genau diesen Themen an und geht dorthin.',
    en: 'The run-off adds a new item with exactly these topics and goes there.',
  },
  'ranking.takeAll': { de: ['Alle weiternehmen', 'Alle {n} weiternehmen'], en: ['Take all', 'Take all {n}'] },
  'ranking.takeAll.not': { de: 'Doch nicht alle', en: 'Not all after all' },
  'ranking.takeAll.note': {
    de: 'So steht es auch in der Dokumentation und in den Dateien.',
    en: 'The record and the files say so too.',
  },
  'ranking.hands.title': { de: 'Handzeichen im Saal, getrennt gezählt', en: 'Raised hands in the room, counted apart' },
  'ranking.hands.hint': {
    de: 'Gezählte Hände je Thema. Sie stehen getrennt neben dem Ergebnis und ändern keinen Platz.',
    en: 'Hands counted per topic. They stand beside the result and change no place.',
  },
  'ranking.fromDemands': { de: 'Themen aus Forderungen übernehmen', en: 'Take topics from demands' },
  'ranking.fromDemands.hint': {
    de: ['{n} Forderung liegt vor.', '{n} Forderungen liegen vor.'],
    en: ['There is {n} demand.', 'There are {n} demands.'],
  },
  'ranking.fromDemands.none': {
    de: 'Noch keine Forderung: Die Tischleitungen heben sie aus den Karten.',
    en: 'No demand yet: the table hosts lift them from the cards.',
  },
  'ranking.fromDemands.take': {
    de: ['{n} Forderung übernehmen', '{n} Forderungen übernehmen'],
    en: ['Take {n} demand', 'Take {n} demands'],
  },
  'ranking.fromDemands.taken': { de: 'Alle Forderungen sind übernommen.', en: 'All demands have been taken.' },
  'ranking.fromDemands.took': {
    de: ['{n} Thema übernommen.', '{n} Themen übernommen.'],
    en: ['{n} topic taken.', '{n} topics taken.'],
  },
  'ranking.later': {
    de: 'Bis zum Schluss zeigt auch die Regie nur, wie viele abgestimmt haben.',
    en: 'Until the close even the run sheet shows only how many have voted.',
  },
  'ranking.column.ranked-pairs': { de: 'Genannt', en: 'Named' },
  'ranking.column.firsts': { de: 'Davon zuerst', en: 'Of these first' },
  'ranking.column.dots': { de: 'Punkte', en: 'Dots' },
  'ranking.column.approval': { de: 'Stimmen', en: 'Votes' },
  'ranking.closeBelow': { de: 'Kopf an Kopf mit dem Platz darunter', en: 'Neck and neck with the place below' },
  'ranking.place': { de: 'Platz', en: 'Place' },
  'ranking.topic': { de: 'Thema', en: 'Topic' },

  'ranking.edit.method': { de: 'Wie wird abgestimmt?', en: 'How do people vote?' },
  'ranking.edit.ranked-pairs': { de: 'Der Reihe nach antippen', en: 'Tap in order' },
  'ranking.edit.ranked-pairs.hint': {
    de: 'Für 15 bis 30 Themen. Ähnliche Themen nehmen sich keine Stimmen weg. Gezählt nach Ranked Pairs.',
    en: 'For 15 to 30 topics. Similar topics do not split votes. Counted by Ranked Pairs.',
  },
  'ranking.edit.dots': { de: 'Punkte verteilen', en: 'Give dots' },
  'ranking.edit.dots.hint': { de: 'Für ein schnelles Stimmungsbild.', en: 'For a quick mood.' },
  'ranking.edit.approval': { de: 'Ankreuzen, was passt', en: 'Tick what suits' },
  'ranking.edit.approval.hint': {
    de: 'Am einfachsten, mit den meisten Gleichständen.',
    en: 'The simplest, with the most ties.',
  },
  'ranking.edit.k': { de: 'Wie viele darf man antippen?', en: 'How many may be tapped?' },
  'ranking.edit.equalRanks': { de: 'Gleiche Plätze erlauben', en: 'Allow equal places' },
  'ranking.edit.budget': { de: 'Punkte je Person', en: 'Dots per person' },
  'ranking.edit.perOption': { de: 'Höchstens auf ein Thema', en: 'At most on one topic' },
  'ranking.edit.line': { de: 'Wie viele kommen weiter?', en: 'How many go further?' },
  'ranking.edit.line.hint': {
    de: 'Das Ergebnis zieht hier eine Linie. Geht sie durch einen geteilten Platz, wird das gezeigt.',
    en: 'The result draws a line here. If it runs through a shared place, that is shown.',
  },
  'ranking.edit.announced': { de: 'Nachzählen ermöglichen', en: 'Allow a recount' },
  'ranking.edit.announced.hint': {
    de: 'Vor der Abstimmung angekündigt: Ab fünf Stimmzetteln werden sie nach dem Schluss ohne Namen exportiert.',
    en: 'Announced before voting: from five ballots on they are exported after the close, without names.',
  },
  'ranking.edit.options': { de: 'Themen', en: 'Topics' },
  'ranking.edit.options.note': {
    de: ['{n} Thema (höchstens {max})', '{n} Themen (höchstens {max})'],
    en: ['{n} topic ({max} at most)', '{n} topics ({max} at most)'],
  },
  'ranking.edit.option': { de: 'Thema {n}', en: 'Topic {n}' },
  'ranking.edit.add': { de: 'Thema hinzufügen', en: 'Add a topic' },
  'ranking.edit.paste': { de: 'Als Zeilen einfügen', en: 'Paste as lines' },
  'ranking.edit.paste.hint': {
    de: 'Eine Zeile ist ein Thema. Aufzählungszeichen und doppelte Zeilen fallen weg.',
    en: 'One line is one topic. Bullets and duplicates are dropped.',
  },
  'ranking.edit.paste.take': { de: 'Zeilen übernehmen', en: 'Take lines' },
  'ranking.edit.frozen': {
    de: 'Es gibt schon Stimmen: Nur Schreibweisen lassen sich noch berichtigen.',
    en: 'There are votes already: only wording can still be corrected.',
  },

  'refusal.ranking.noOptions': {
    de: 'Es gibt noch nichts zu ordnen: Bitte übernehmen Sie zuerst die Forderungen oder geben Sie mindestens zwei Optionen ein.',
    en: 'There is nothing to rank yet: please take over the demands first, or enter at least two options.',
  },
  'refusal.ranking.noCut': {
    de: 'Hier ist nichts zu entscheiden: Die Linie läuft durch keinen geteilten Platz.',
    en: 'There is nothing to decide here: the line runs through no shared place.',
  },
  'refusal.ranking.noOption': {
    de: 'Ein Thema auf Ihrem Stimmzettel gibt es nicht mehr. Bitte prüfen Sie Ihre Auswahl und geben Sie neu ab.',
    en: 'A topic on your ballot no longer exists. Please check your choice and submit again.',
  },
  'refusal.ranking.twice': {
    de: 'Ein Thema steht zweimal in Ihrer Reihenfolge. Bitte nehmen Sie eines davon zurück.',
    en: 'A topic stands in your order twice. Please take one of them back.',
  },
  'refusal.ranking.tooMany': {
    de: 'Bitte bringen Sie höchstens {max} Themen in eine Reihenfolge.',
    en: 'Please put {max} topics in order at most.',
  },
  'refusal.ranking.noTies': {
    de: 'Hier hat jedes Thema einen eigenen Platz. Bitte entscheiden Sie sich für eine Reihenfolge.',
    en: 'Every topic has a place of its own here. Please decide on an order.',
  },
  'refusal.ranking.perOption': {
    de: 'Auf ein Thema passen höchstens {max} Punkte. Bitte nehmen Sie welche zurück.',
    en: 'One topic takes {max} dots at most. Please take some back.',
  },
  'refusal.ranking.overBudget': {
    de: 'Sie haben {max} Punkte. Bitte nehmen Sie welche zurück.',
    en: 'You have {max} dots. Please take some back.',
  },
} as const satisfies Record<string, Entry>

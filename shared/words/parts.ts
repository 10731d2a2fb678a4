import type { Entry } from './say.ts'

/** What several kinds say in the same words: how far an answer has come, and what a figure shows. */
export const partsTexts = {
  'sent.sending': { de: 'Wird gesendet …', en: 'Sending …' },
  'sent.waiting': { de: 'Noch nicht gesendet – wird nachgeholt.', en: 'Not sent yet – will be made up for.' },
  'sent.saved': { de: 'Gespeichert.', en: 'Saved.' },
  'sent.savedChangeable': {
    de: 'Gespeichert · änderbar, bis die Moderation schließt',
    en: 'Saved · can be changed until the moderator closes',
  },

  'named.label': { de: 'Ihr Name', en: 'Your name' },
  'named.hint': { de: 'Er steht bei Ihrer Antwort.', en: 'It stands beside your answer.' },
  'scale.end': { de: '{value}: {label}', en: '{value}: {label}' },

  'hands.enter': { de: 'Handzeichen eintragen', en: 'Enter raised hands' },
  'hands.save': { de: 'Handzeichen speichern', en: 'Save raised hands' },
  'hands.saved': { de: 'Handzeichen gespeichert.', en: 'Raised hands saved.' },

  'edit.up': { de: '„{label}“ nach oben', en: 'Move “{label}” up' },
  'edit.down': { de: '„{label}“ nach unten', en: 'Move “{label}” down' },
  'edit.remove': { de: '„{label}“ entfernen', en: 'Remove “{label}”' },
  'edit.less': { de: 'Weniger', en: 'Less' },
  'edit.more': { de: 'Mehr', en: 'More' },
  'edit.paste': {
    de: 'Mehrere Zeilen auf einmal einfügen: Jede wird ein eigener Eintrag.',
    en: 'Paste several lines at once: each becomes an entry of its own.',
  },
  'edit.left': { de: ['Noch {n} Zeichen', 'Noch {n} Zeichen'], en: ['{n} character left', '{n} characters left'] },
  'edit.from': { de: 'Skala von', en: 'Scale from' },
  'edit.to': { de: 'bis', en: 'to' },
  'edit.low': { de: 'Das linke Ende heißt', en: 'The left end means' },
  'edit.high': { de: 'Das rechte Ende heißt', en: 'The right end means' },

  'figure.table': { de: 'Als Tabelle', en: 'As a table' },
  'figure.label': { de: 'Eintrag', en: 'Entry' },
  'figure.value': { de: 'Anzahl', en: 'Count' },
  'figure.share': { de: 'Anteil', en: 'Share' },
  'figure.hands': { de: 'Handzeichen', en: 'Raised hands' },
  'figure.mean': { de: 'Mittelwert', en: 'Mean' },
  'figure.median': { de: 'Median', en: 'Median' },
  'figure.place': { de: 'Platz', en: 'Place' },
  'figure.shared': { de: 'geteilter Platz', en: 'shared place' },
  'figure.close': { de: 'Kopf an Kopf', en: 'Neck and neck' },
  'figure.of': { de: 'von', en: 'of' },
  'figure.words': { de: 'Wörter', en: 'Words' },
  'figure.note': { de: 'Anmerkung', en: 'Note' },
  'figure.none': { de: 'Noch nichts da.', en: 'Nothing here yet.' },
  'figure.page': { de: 'Seite {page} von {n}', en: 'Page {page} of {n}' },

  'figure.bars.none': { de: 'Noch keine Stimmen.', en: 'No votes yet.' },
  'figure.bars.voted': {
    de: ['{n} hat abgestimmt.', '{n} haben abgestimmt.'],
    en: ['{n} has voted.', '{n} have voted.'],
  },
  'figure.bars.hands': {
    de: ['Dazu {n} Handzeichen, getrennt gezählt.', 'Dazu {n} Handzeichen, getrennt gezählt.'],
    en: ['Plus {n} raised hand, counted apart.', 'Plus {n} raised hands, counted apart.'],
  },
  'figure.bars.lead': { de: 'Vorn: {label} mit {value}.', en: 'Ahead: {label} with {value}.' },
  'figure.bars.tie': { de: 'Gleichauf vorn: {label} mit je {value}.', en: 'Level ahead: {label} with {value} each.' },
  'figure.points': { de: ['{n} Punkt', '{n} Punkten'], en: ['{n} point', '{n} points'] },
  'figure.scale.none': { de: 'Noch keine Antworten.', en: 'No answers yet.' },
  'figure.scale': {
    de: [
      '{n} Antwort auf einer Skala von {from} bis {to}: im Mittel {mean}, Median {median}.',
      '{n} Antworten auf einer Skala von {from} bis {to}: im Mittel {mean}, Median {median}.',
    ],
    en: [
      '{n} answer on a scale from {from} to {to}: mean {mean}, median {median}.',
      '{n} answers on a scale from {from} to {to}: mean {mean}, median {median}.',
    ],
  },
  'figure.cloud.none': { de: 'Noch keine Wörter.', en: 'No words yet.' },
  'figure.cloud': {
    de: ['{n} Wort: {label} ({value}).', '{n} verschiedene Wörter. Am häufigsten: {label} ({value}).'],
    en: ['{n} word: {label} ({value}).', '{n} different words. Most often: {label} ({value}).'],
  },
  'figure.list': { de: ['{n} Eintrag.', '{n} Einträge.'], en: ['{n} entry.', '{n} entries.'] },
  'figure.places': { de: 'Auf Platz 1: {label}.', en: 'In place 1: {label}.' },
  'figure.places.shared': { de: 'Auf einem geteilten Platz 1: {label}.', en: 'Sharing place 1: {label}.' },
  'figure.matrix': {
    de: ['Eine Tabelle mit {n} Zeile.', 'Eine Tabelle mit {n} Zeilen.'],
    en: ['A table of {n} row.', 'A table of {n} rows.'],
  },
  'figure.number': { de: '{title}: {value}.', en: '{title}: {value}.' },
  'figure.number.of': { de: '{title}: {value} von {of}.', en: '{title}: {value} of {of}.' },
  'cafe.noCards': { de: 'Noch keine Karten.', en: 'No cards yet.' },
  'cafe.cardCount': { de: ['{n} Karte', '{n} Karten'], en: ['{n} card', '{n} cards'] },
  'part.late': {
    de: 'Wegen der schlechten Verbindung fehlt hier noch etwas. Es wird weiter versucht.',
    en: 'The bad connection has kept something back here. Trying again.',
  },
  'part.old': {
    de: 'Diese Seite wurde inzwischen erneuert. Bitte laden Sie sie neu; was Sie geschrieben haben, bleibt.',
    en: 'This page has been renewed in the meantime. Please reload it; what you have written stays.',
  },
  'part.oldUnsaved': {
    de: 'Diese Seite wurde inzwischen erneuert. Ihr Browser speichert hier nichts: Bitte laden Sie sie erst neu, wenn alles gesendet ist.',
    en: 'This page has been renewed in the meantime. Your browser stores nothing here: please reload only when everything is sent.',
  },
  'part.reload': { de: 'Neu laden', en: 'Reload' },
} as const satisfies Record<string, Entry>

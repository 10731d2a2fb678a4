import type { Entry } from './say.ts'

/** Profiles on one page, posters, and the backlog as a file. */
export const sheetTexts = {
  'sheet.title': { de: 'Zum Drucken', en: 'For printing' },
  'sheet.checking': { de: 'Wird geprüft …', en: 'Checking …' },
  'sheet.fits': { de: 'Passt auf eine Seite.', en: 'Fits on one page.' },
  'sheet.unchecked': {
    de: 'Ob es auf eine Seite passt, ließ sich nicht prüfen.',
    en: 'Could not check whether it fits on one page.',
  },
  'sheet.tooLong': { de: 'Passt nicht auf eine Seite', en: 'Does not fit on one page' },
  'sheet.tooLongText': {
    de: 'Zu lang: {fields}. Nichts wird abgeschnitten: Bitte kürzen Sie dort, dann gibt es die Seite.',
    en: 'Too long: {fields}. Nothing is cut off: please shorten it there, then there is a page.',
  },
  'sheet.fieldTooLong': { de: 'Zu lang für eine Druckseite.', en: 'Too long for a printed page.' },
  'sheet.fieldCut': {
    de: 'Für eine Druckseite etwa {n} Zeichen zu lang.',
    en: 'About {n} characters too long for a printed page.',
  },
  'sheet.pdf': { de: 'PDF', en: 'PDF' },
  'sheet.word': { de: 'Word', en: 'Word' },
  'sheet.posterA3': { de: 'Plakat A3', en: 'A3 poster' },
  'sheet.posterA2': { de: 'Plakat A2', en: 'A2 poster' },
  'sheet.posterFits': { de: 'Als Plakat lesbar auf A3 und A2.', en: 'Legible as a poster on A3 and A2.' },
  'sheet.posterTooLong': { de: 'Zu lang für ein Plakat A3', en: 'Too long for an A3 poster' },
  'sheet.posterTooLongText': {
    de: 'Aus drei Metern nicht lesbar: {fields}. Auf A2 passt es. Für A3 kürzen Sie bitte dort.',
    en: 'Not legible from three metres: {fields}. It fits on A2. For A3, please shorten it there.',
  },
  'sheet.posterTooLongBoth': { de: 'Zu lang für ein Plakat', en: 'Too long for a poster' },
  'sheet.posterTooLongBothText': {
    de: 'Auch auf A2 aus drei Metern nicht lesbar: {fields}. Bitte kürzen Sie dort, dann gibt es das Plakat.',
    en: 'Not legible from three metres even on A2: {fields}. Please shorten it there, then there is a poster.',
  },
  'sheet.backlog': { de: 'Backlog', en: 'Backlog' },
  'sheet.backlogText': {
    de: 'Alle Vorhaben mit Steckbrief, Punkten je Kriterium, Platz, Prioritätsgruppe und Grund.',
    en: 'All projects with profile, points per criterion, place, priority group and reason.',
  },
  'sheet.profiles': { de: 'Steckbriefe', en: 'Profiles' },
  'sheet.profilesText': {
    de: 'Jedes Vorhaben auf einer Seite A4, nach Platz geordnet.',
    en: 'Each project on one A4 page, in order of place.',
  },
  'sheet.posters': { de: 'Plakate', en: 'Posters' },
  'sheet.postersText': {
    de: 'Je Vorhaben ein Plakat zum Aufhängen, lesbar aus drei Metern.',
    en: 'One poster per project to hang up, readable from three metres.',
  },
  'sheet.a3': { de: 'PDF, A3', en: 'PDF, A3' },
  'sheet.a2': { de: 'PDF, A2', en: 'PDF, A2' },
  'sheet.excel': { de: 'Excel', en: 'Excel' },
  'sheet.csv': { de: 'CSV', en: 'CSV' },
  'sheet.markdown': { de: 'Markdown', en: 'Markdown' },
  'sheet.json': { de: 'JSON', en: 'JSON' },
  'sheet.someTooLong': {
    de: ['{n} Vorhaben passt nicht auf eine Seite:', '{n} Vorhaben passen nicht auf eine Seite:'],
    en: ['{n} project does not fit on one page:', '{n} projects do not fit on one page:'],
  },
  'sheet.somePostersTooLong': {
    de: ['{n} Vorhaben ist zu lang für ein Plakat {paper}:', '{n} Vorhaben sind zu lang für ein Plakat {paper}:'],
    en: ['{n} project is too long for an {paper} poster:', '{n} projects are too long for an {paper} poster:'],
  },
  'sheet.setRefused': {
    de: [
      'Alle zusammen gibt es erst, wenn dort gekürzt ist. Bis dahin können Sie das eine drucken, das passt.',
      'Alle zusammen gibt es erst, wenn dort gekürzt ist. Bis dahin können Sie nur die {n} drucken, die passen.',
    ],
    en: [
      'All of them together come only after shortening there. Until then you can print the one that fits.',
      'All of them together come only after shortening there. Until then you can print only the {n} that fit.',
    ],
  },
  'sheet.setEmpty': {
    de: 'Es passt noch keines: Bitte kürzen Sie zuerst dort.',
    en: 'None of them fits yet: please shorten them there first.',
  },
  'sheet.onlyFitting': {
    de: ['Nur das eine, das passt: {form}', 'Nur die {n}, die passen: {form}'],
    en: ['Only the one that fits: {form}', 'Only the {n} that fit: {form}'],
  },
  'sheet.fittingOnly': { de: 'Nur die, die passen', en: 'Only those that fit' },
  'sheet.poster': { de: 'Plakat', en: 'Poster' },
  'sheet.asOf': { de: 'Stand: {at}', en: 'As of {at}' },
  'sheet.outOf': { de: 'von 100 Punkten', en: 'of 100 points' },
  'sheet.place': { de: 'Rang {place} nach Punkten', en: 'Rank {place} by points' },
  'sheet.source': { de: '„{title}“: {way}', en: '“{title}”: {way}' },
  'sheet.moreSources': {
    de: ['und eine weitere Idee', 'und {n} weitere Ideen'],
    en: ['and one more idea', 'and {n} more ideas'],
  },
  'sheet.cut': { de: '{field} (etwa {n} Zeichen)', en: '{field} (about {n} characters)' },
  'sheet.named': { de: '„{title}“: {fields}', en: '“{title}”: {fields}' },
  'sheet.more': { de: 'und {n} weitere', en: 'and {n} more' },
  'sheet.fact': { de: '{label}: {text}', en: '{label}: {text}' },
  'refusal.sheet.full': {
    de: 'Das passt nicht auf eine Seite A4. Zu lang: {fields}. Nichts wird abgeschnitten: Bitte kürzen Sie dort und versuchen Sie es noch einmal.',
    en: 'This does not fit on one A4 page. Too long: {fields}. Nothing is cut off: please shorten it there and try again.',
  },
  'refusal.sheet.posterFull': {
    de: 'Das passt nicht lesbar auf ein Plakat. Zu lang: {fields}. Bitte kürzen Sie dort, oder nehmen Sie A2.',
    en: 'This does not fit legibly on a poster. Too long: {fields}. Please shorten it there, or take A2.',
  },
  'refusal.sheet.posterFullA2': {
    de: 'Das passt auch auf A2 nicht lesbar. Zu lang: {fields}. Bitte kürzen Sie dort und versuchen Sie es noch einmal.',
    en: 'This does not fit legibly even on A2. Too long: {fields}. Please shorten it there and try again.',
  },
  'refusal.sheet.fullSet': {
    de: [
      '{n} Vorhaben passt nicht auf eine Seite. Zu lang: {list}. Bitte kürzen Sie dort, oder drucken Sie nur die, die passen.',
      '{n} Vorhaben passen nicht auf eine Seite. Zu lang: {list}. Bitte kürzen Sie dort, oder drucken Sie nur die, die passen.',
    ],
    en: [
      '{n} project does not fit on one page. Too long: {list}. Please shorten it there, or print only those that fit.',
      '{n} projects do not fit on one page. Too long: {list}. Please shorten them there, or print only those that fit.',
    ],
  },
  'refusal.sheet.posterFullSet': {
    de: [
      '{n} Vorhaben passt nicht lesbar auf ein Plakat {paper}. Zu lang: {list}. Bitte kürzen Sie dort, oder drucken Sie nur die, die passen.',
      '{n} Vorhaben passen nicht lesbar auf ein Plakat {paper}. Zu lang: {list}. Bitte kürzen Sie dort, oder drucken Sie nur die, die passen.',
    ],
    en: [
      '{n} project does not fit legibly on an {paper} poster. Too long: {list}. Please shorten it there, or print only those that fit.',
      '{n} projects do not fit legibly on an {paper} poster. Too long: {list}. Please shorten them there, or print only those that fit.',
    ],
  },
  'refusal.sheet.noneFits': {
    de: 'Es passt keines, das Sie drucken könnten. Zu lang: {list}. Bitte kürzen Sie dort und versuchen Sie es noch einmal.',
    en: 'There is none that fits and could be printed. Too long: {list}. Please shorten them there and try again.',
  },
  'refusal.sheet.none': {
    de: 'Es gibt noch kein Vorhaben, das gedruckt werden könnte.',
    en: 'There is no project yet that could be printed.',
  },

  'file.votePlace': { de: 'Platz der Abstimmung', en: 'Place in the vote' },
  'file.rank': { de: 'Rang nach Punkten', en: 'Rank by points' },
  'file.score': { de: 'Punkte', en: 'Points' },
  'file.tier': { de: 'Prioritätsgruppe', en: 'Priority group' },
  'file.computed': { de: 'Berechnete Gruppe', en: 'Computed group' },
  'file.reason': { de: 'Grund der Einordnung von Hand', en: 'Reason of the move by hand' },
  'file.pointsFor': { de: 'Punkte: {criterion}', en: 'Points: {criterion}' },
  'file.percentOf': { de: '{field} (%)', en: '{field} (%)' },
  'file.projects': { de: 'Vorhaben', en: 'Projects' },
  'file.criterion': { de: 'Kriterium', en: 'Criterion' },
  'file.given': { de: 'Anzahl Bewertungen', en: 'Number of judgements' },
  'file.milestone': { de: 'Meilenstein', en: 'Milestone' },
  'file.day': { de: 'Termin', en: 'Date' },
  'file.from': { de: 'Von', en: 'From' },
  'file.to': { de: 'Bis', en: 'To' },
} as const satisfies Record<string, Entry>

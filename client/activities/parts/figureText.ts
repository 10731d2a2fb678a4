import type { Figure } from '#shared/figures/figure.ts'
import { figureSentence } from '#shared/reports/figureSentence.ts'
import type { Lang } from '#shared/words/say.ts'
import type { Say } from '#shared/words/words.ts'
import type { FigureText } from '../../charts/text.ts'

/** The words a figure needs, in the reader's language. */
export const figureText = (figure: Figure, say: Say, lang: Lang): FigureText => ({
  locale: lang,
  sentence: figureSentence(figure, say),
  table: say('figure.table'),
  label: say('figure.label'),
  value: say('figure.value'),
  share: say('figure.share'),
  hands: say('figure.hands'),
  mean: say('figure.mean'),
  median: say('figure.median'),
  place: say('figure.place'),
  shared: say('figure.shared'),
  close: say('figure.close'),
  of: say('figure.of'),
  note: say('figure.note'),
  none: say('figure.none'),
})

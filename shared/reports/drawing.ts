import type { Figure } from '../figures/figure.ts'
import type { Lang } from '../words/say.ts'
import type { Say } from '../words/words.ts'
import { drawBars } from './drawBars.ts'
import { drawCloud } from './drawCloud.ts'
import { drawScale } from './drawScale.ts'
import type { Colours, Drawing } from './drawParts.ts'
import { figureSentence } from './figureSentence.ts'

/** Is there anything to draw? Lists and tables stay what they are. */
export function isDrawn(figure: Figure): boolean {
  if (figure.type === 'bars') return figure.bars.some(({ value, hand = 0 }) => value > 0 || hand > 0)
  return figure.type === 'scale' ? figure.voters > 0 : figure.type === 'cloud' && figure.words.length > 0
}

/** A figure as a chart; null for what is a list or a table anyway. */
export function drawingOf(figure: Figure, say: Say, lang: Lang, colours: Colours): Drawing | null {
  if (!isDrawn(figure)) return null
  const alt = `${figure.title}. ${figureSentence(figure, say)}`
  switch (figure.type) {
    case 'bars':
      return { ...drawBars(figure, say, lang, colours), alt }
    case 'scale':
      return { ...drawScale(figure, say, lang, colours), alt }
    case 'cloud':
      return { ...drawCloud(figure, colours), alt }
    default:
      return null
  }
}

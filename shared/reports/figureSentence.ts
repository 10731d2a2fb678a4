import type { Figure } from '../figures/figure.ts'
import type { Say } from '../words/words.ts'

/** One sentence that says what a figure shows. */
export function figureSentence(figure: Figure, say: Say): string {
  switch (figure.type) {
    case 'bars':
      return barsSentence(figure, say)
    case 'scale': {
      const { from, to, voters: n, mean, median } = figure
      if (mean === null || median === null) return say('figure.scale.none')
      return say('figure.scale', { n, from, to, mean: Math.round(mean * 10) / 10, median })
    }
    case 'cloud': {
      const most = figure.words.reduce((max, word) => Math.max(max, word.weight), 0)
      const label = joined(figure.words.filter((word) => word.weight === most).map((word) => word.text))
      const n = figure.words.length
      return n === 0 ? say('figure.cloud.none') : say('figure.cloud', { n, label, value: most })
    }
    case 'list':
      return figure.items.length === 0 ? say('figure.none') : say('figure.list', { n: figure.items.length })
    case 'places': {
      const first = figure.places.filter((one) => one.place === 1)
      if (first.length === 0) return say('figure.none')
      const label = joined(first.map((one) => one.label))
      return say(first.length > 1 ? 'figure.places.shared' : 'figure.places', { label })
    }
    case 'matrix':
      return say('figure.matrix', { n: figure.rows.length })
    case 'number': {
      const { title, value, of } = figure
      return of === undefined ? say('figure.number', { title, value }) : say('figure.number.of', { title, value, of })
    }
  }
}

function barsSentence(figure: Extract<Figure, { type: 'bars' }>, say: Say): string {
  const { bars, of, unit = 'votes' } = figure
  const most = bars.reduce((max, bar) => Math.max(max, bar.value), 0)
  const raised = bars.reduce((sum, bar) => sum + (bar.hand ?? 0), 0)
  const hands = raised > 0 ? say('figure.bars.hands', { n: raised }) : ''
  if (most === 0) return hands || say(unit === 'cards' ? 'cafe.noCards' : 'figure.bars.none')
  const ahead = bars.filter((bar) => bar.value === most).map((bar) => bar.label)
  const value =
    unit === 'points'
      ? say('figure.points', { n: most })
      : unit === 'cards'
        ? say('cafe.cardCount', { n: most })
        : unit === 'percent'
          ? `${most} %`
          : most
  return [
    unit === 'votes' ? say('figure.bars.voted', { n: of }) : '',
    say(ahead.length > 1 ? 'figure.bars.tie' : 'figure.bars.lead', { label: joined(ahead), value }),
    hands,
  ]
    .filter(Boolean)
    .join(' ')
}

/** The first few, because a sentence is meant to be read aloud. */
function joined(labels: string[]): string {
  const head = labels.slice(0, 3).join(', ')
  return labels.length > 3 ? `${head} …` : head
}

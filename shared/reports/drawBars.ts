import type { Figure } from '../figures/figure.ts'
import type { Lang } from '../words/say.ts'
import type { Say } from '../words/words.ts'
import { box, HAND, TRACK, WIDTH, widthOf, wrap, write, type Colours, type Drawing, type Shape } from './drawParts.ts'
import { numberIn } from './figureTable.ts'

type BarsFigure = Extract<Figure, { type: 'bars' }>
const SIZE = 10
const LINE = 12.5
const BAR = 11
/** What is left behind the bars for their numbers. */
const NUMBERS = 74
/** More bars than this stand close together, so that they stay on one page. */
const MANY = 12

/** What a full bar stands for: where shares are shown, everybody; elsewhere the longest bar. */
function fullBar({ bars, of, unit = 'votes' }: BarsFigure): number {
  const most = Math.max(1, ...bars.flatMap(({ value, hand = 0 }) => [value, hand]))
  if (unit === 'percent') return Math.max(100, most)
  return unit === 'votes' ? Math.max(of, most) : most
}

/** Horizontal bars with their labels before and their numbers behind them; raised hands on a bar of their own. */
export function drawBars(figure: BarsFigure, say: Say, lang: Lang, { ink }: Colours): Omit<Drawing, 'alt'> {
  const { bars, of, unit = 'votes' } = figure
  const full = fullBar(figure)
  const many = bars.length > MANY
  const start = many ? 250 : 170
  const room = WIDTH - start - NUMBERS
  const devices = of > 0 || bars.some(({ value }) => value > 0)
  const hands = bars.some(({ hand = 0 }) => hand > 0)
  const plain = numberIn(lang)
  const shapes: Shape[] = []
  let y = 4
  for (const { label, value, hand = 0, place } of bars) {
    const lines = wrap(place === undefined ? label : `${place}. ${label}`, SIZE, start - 12, many ? 1 : 3)
    const tracks = [
      ...(devices ? [{ value, fill: ink, text: numberText(value, of, unit, plain) }] : []),
      ...(hands ? [{ value: hand, fill: HAND, text: hand > 0 ? plain(hand) : '' }] : []),
    ]
    const height = Math.max(lines.length * LINE, tracks.length * (BAR + 3))
    lines.forEach((line, at) => shapes.push(write(line, { x: 0, y: y + 9 + at * LINE, size: SIZE })))
    tracks.forEach(({ value: long, fill, text }, at) => {
      const top = y + at * (BAR + 3)
      const width = (long / full) * room
      shapes.push(box(start, top, room, BAR, TRACK), box(start, top, width, BAR, fill))
      shapes.push(write(text, { x: start + room + 8, y: top + 9, size: SIZE, bold: true }))
    })
    y += height + (many ? 3 : 7)
  }
  if (hands) {
    shapes.push(box(start, y + 2, 9, 9, HAND), write(say('figure.hands'), { x: start + 14, y: y + 10, size: 9 }))
    if (devices) {
      const after = start + 30 + widthOf(say('figure.hands'), 9)
      shapes.push(box(after, y + 2, 9, 9, ink), write(say('figure.value'), { x: after + 14, y: y + 10, size: 9 }))
    }
    y += 18
  }
  return { width: WIDTH, height: y, shapes }
}

function numberText(value: number, of: number, unit: string, plain: (value: number) => string): string {
  if (unit === 'percent') return `${plain(value)} %`
  return unit === 'votes' && of > 0 ? `${plain(value)} · ${plain(Math.round((value / of) * 100))} %` : plain(value)
}

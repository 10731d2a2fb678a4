import type { Figure } from '../figures/figure.ts'
import type { Lang } from '../words/say.ts'
import type { Say } from '../words/words.ts'
import { box, FAINT, TRACK, WIDTH, wrap, write, type Colours, type Drawing, type Shape } from './drawParts.ts'
import { numberIn } from './figureTable.ts'

const [TOP, HIGH] = [16, 84]

/** Upright columns, one per step, with the words at both ends and the middle in numbers. */
export function drawScale(
  { counts, from, low, high, mean, median }: Extract<Figure, { type: 'scale' }>,
  say: Say,
  lang: Lang,
  { ink }: Colours,
): Omit<Drawing, 'alt'> {
  const plain = numberIn(lang)
  const most = Math.max(1, ...counts)
  const step = WIDTH / counts.length
  const wide = Math.min(step - 8, 60)
  const shapes: Shape[] = []
  counts.forEach((count, at) => {
    const x = at * step + (step - wide) / 2
    const height = (count / most) * HIGH
    const middle = at * step + step / 2
    shapes.push(box(x, TOP + HIGH - height, wide, height, ink))
    shapes.push(write(plain(count), { x: middle, y: TOP + HIGH - height - 4, size: 10, bold: true, at: 'middle' }))
    shapes.push(write(String(from + at), { x: middle, y: TOP + HIGH + 14, size: 10, at: 'middle' }))
  })
  shapes.push(box(0, TOP + HIGH, WIDTH, 1, TRACK))
  const ends = [wrap(low, 9, WIDTH / 2 - 12, 2), wrap(high, 9, WIDTH / 2 - 12, 2)] as const
  const line = (at: number) => TOP + HIGH + 27 + at * 11
  ends[0].forEach((text, at) => shapes.push(write(text, { x: 0, y: line(at), size: 9, fill: FAINT })))
  ends[1].forEach((text, at) => shapes.push(write(text, { x: WIDTH, y: line(at), size: 9, at: 'end', fill: FAINT })))
  const middle = [
    mean === null ? '' : `${say('figure.mean')}: ${plain(mean)}`,
    median === null ? '' : `${say('figure.median')}: ${plain(median)}`,
  ].filter(Boolean)
  const below = line(Math.max(ends[0].length, ends[1].length)) + 3
  shapes.push(write(middle.join(' · '), { x: WIDTH / 2, y: below, size: 10, bold: true, at: 'middle' }))
  return { width: WIDTH, height: below + 6, shapes }
}

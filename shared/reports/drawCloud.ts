import type { Figure } from '../figures/figure.ts'
import { TEXT, WIDTH, widthOf, write, type Colours, type Drawing, type Shape } from './drawParts.ts'

const [LEAST, MOST, GAP, WORDS] = [10, 26, 14, 40]

/** The most frequent words in rows, the larger the more often they were said. */
export function drawCloud({ words }: Extract<Figure, { type: 'cloud' }>, { ink }: Colours): Omit<Drawing, 'alt'> {
  const all = words.toSorted((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1)).slice(0, WORDS)
  const top = all[0]?.weight ?? 1
  const sized = all.map(({ text, weight }) => {
    const wished = LEAST + (MOST - LEAST) * Math.sqrt((weight - 1) / Math.max(top - 1, 1))
    const size = Math.min(wished, (wished * WIDTH) / widthOf(text, wished, true))
    return { text, size, width: widthOf(text, size, true), first: weight === top }
  })
  const rows: (typeof sized)[] = []
  let used = WIDTH
  for (const word of sized) {
    if (used + word.width > WIDTH) {
      rows.push([])
      used = 0
    }
    rows.at(-1)?.push(word)
    used += word.width + GAP
  }
  const shapes: Shape[] = []
  let y = 0
  for (const row of rows) {
    const high = Math.max(...row.map(({ size }) => size))
    y += high * 1.2
    const width = row.reduce((sum, word) => sum + word.width + GAP, -GAP)
    let x = (WIDTH - width) / 2
    for (const word of row) {
      const place = { x: x + word.width / 2, y, size: word.size, at: 'middle', bold: true } as const
      shapes.push(write(word.text, { ...place, fill: word.first ? ink : TEXT }))
      x += word.width + GAP
    }
  }
  return { width: WIDTH, height: y + 10, shapes }
}

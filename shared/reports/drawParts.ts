/** A box or a line of text, in points from the upper left. `y` of a text is its baseline. */
export type Shape =
  | { kind: 'box'; x: number; y: number; width: number; height: number; fill: string }
  | {
      kind: 'text'
      x: number
      y: number
      text: string
      size: number
      bold: boolean
      at: 'start' | 'middle' | 'end'
      fill: string
    }
/** A chart as nothing but boxes and texts: the same for SVG, PNG, PDF and Word. `alt` says it in a sentence. */
export type Drawing = { width: number; height: number; shapes: Shape[]; alt: string }
export type Colours = { ink: string }

/** The width of every chart, in points: that of a page between its margins. */
export const WIDTH = 460
export const TEXT = '#1c2733'
export const FAINT = '#56606b'
export const TRACK = '#eaf0f5'
/** Raised hands stand apart from devices, also without colours: by their place and by their word. */
export const HAND = '#b5651d'

const NARROW = new Set([..."ijlIft.,:;!|'()[] "])
const WIDE = new Set([...'mwMWQOGÖ@%—'])
/** About how wide a text is: enough to break lines, without asking a font. */
export function widthOf(text: string, size: number, bold = false): number {
  let width = 0
  for (const sign of text) width += NARROW.has(sign) ? 0.3 : WIDE.has(sign) ? 0.85 : sign > '\u2e80' ? 1.1 : 0.55
  return width * size * (bold ? 1.06 : 1)
}

/** Lines that fit; what is longer than `most` lines ends in dots, because the table below has it whole. */
export function wrap(text: string, size: number, width: number, most = 3): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(...cutWord(word, size, width))
  }
  if (lines.length <= most) return lines.length > 0 ? lines : ['']
  return [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''} …`]
}

/** A word that is longer than a line, in pieces. */
function cutWord(word: string, size: number, width: number): string[] {
  if (widthOf(word, size) <= width) return [word]
  const pieces = ['']
  for (const sign of word) {
    const piece = `${pieces.at(-1) ?? ''}${sign}`
    if (widthOf(`${piece}-`, size) > width && piece.length > 1) {
      pieces[pieces.length - 1] += '-'
      pieces.push(sign)
    } else pieces[pieces.length - 1] = piece
  }
  return pieces
}

type Place = { x: number; y: number; size: number; at?: 'start' | 'middle' | 'end'; bold?: boolean; fill?: string }
export const write = (text: string, { x, y, size, at = 'start', bold = false, fill = TEXT }: Place): Shape => ({
  ...{ kind: 'text', x, y, text, size, bold, at, fill },
})
export const box = (x: number, y: number, width: number, height: number, fill: string): Shape => ({
  ...{ kind: 'box', x, y, width: Math.max(width, 0), height, fill },
})

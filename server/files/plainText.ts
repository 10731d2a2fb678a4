/** What XML cannot hold: control characters, halves of characters, and the two codes that are none; and what PDF/UA cannot: U+FEFF. */
// oxlint-disable-next-line no-control-regex
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]/g

/** A text as every office file can hold it. Escaping is the writer's business. */
export const fitText = (text: string): string => text.toWellFormed().replace(/\r\n?/g, '\n').replace(UNFIT, '')
/** On one line. */
export const oneLine = (text: string): string =>
  fitText(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim()

/** A cell that is one number, a share, a place, or "3 von 7". A list of numbers is read like words. */
export const isQuantity = (cell: string): boolean => /^([\d.,\s–%]*|\d+ (von|of) \d+)$/.test(cell) && !/,\s/.test(cell)
/** Which columns hold quantities: they stand to the right. */
export const quantityColumns = (columns: readonly string[], rows: readonly (readonly string[])[]): boolean[] =>
  columns.map((_, at) => {
    const cells = rows.map((row) => row[at] ?? '')
    return cells.some((cell) => /\d/.test(cell)) && cells.every(isQuantity)
  })

/** About how many signs stand in a line of a table across the page. */
const LINE = 92
/** What the margins of a cell take. */
const AROUND = 2.5
/** Some texts are made of wide signs. */
const SLACK = 1.1
/** Longer words may break. */
const WORD = 17
const HEAD = 9
const most = (numbers: readonly number[]): number => Math.max(0, ...numbers)
/** How wide a text is, in signs of usual width: digits are wider, commas and spaces narrower. */
const span = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/\d/.test(sign) ? 1.15 : /[\s.,]/.test(sign) ? 0.6 : 1), 0)
/** Short numbers and short lists of them stay on one line. */
const isWhole = (cell: string): boolean => cell.length < 16 && (isQuantity(cell) || /^[\d,\s]+$/.test(cell))

/**
 * How wide each column is to be, in signs. Quantities take what they need and no more; texts have room for their longest
 * word, then short ones for their whole line, and long ones share what is left.
 */
export function columnWidths(columns: readonly string[], rows: readonly (readonly string[])[], even = false): number[] {
  if (even) return columns.map(() => 1)
  const needs = columns.map((head, at) => {
    const cells = rows.map((row) => row[at] ?? '')
    const words = cells.flatMap((cell) => (isWhole(cell) ? [cell] : cell.split(/\s+/)))
    // Bold heads are wider; short ones stay on one line.
    const heads = (head.length <= HEAD ? [head] : head.split(/\s+/)).map((word) => span(word) * 1.15)
    const least = Math.min(WORD, most([3, ...words.map(span), ...heads])) + AROUND
    if (cells.length > 0 && cells.every(isWhole)) return { least, more: 0 }
    const longest = Math.min(160, most([head, ...cells].flatMap((cell) => cell.split('\n').map(span))))
    return { least, more: Math.max(0, longest * SLACK + AROUND - least) }
  })
  const left = Math.max(0, LINE - needs.reduce((sum, { least }) => sum + least, 0))
  const given = poured(
    needs.map(({ more }) => more),
    left,
  )
  // What nobody asked for goes to the texts: a table is as wide as the page.
  const over = left - given.reduce((sum, one) => sum + one, 0)
  const texts = needs.filter(({ more }) => more > 0).length
  return needs.map(({ least, more }, at) => least + (given[at] ?? 0) + (more > 0 ? over / texts : 0))
}

/** Shares room among those who ask for it: who asks for little gets all of it, the others get the same. */
function poured(asked: readonly number[], room: number): number[] {
  const given = asked.map(() => 0)
  let [left, waiting] = [room, asked.filter((one) => one > 0).length]
  for (const { at, one } of asked.map((one, at) => ({ at, one })).sort((a, b) => a.one - b.one)) {
    if (one <= 0) continue
    given[at] = Math.min(one, left / waiting)
    left -= given[at]
    waiting -= 1
  }
  return given
}

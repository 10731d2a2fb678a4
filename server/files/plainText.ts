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

/** Which columns hold quantities: they stand to the right. */
export const isQuantity = (cell: string): boolean => /^([\d.,\s–%]*|\d+ (von|of) \d+)$/.test(cell)
export const quantityColumns = (columns: readonly string[], rows: readonly (readonly string[])[]): boolean[] =>
  columns.map((_, at) => {
    const cells = rows.map((row) => row[at] ?? '')
    return cells.some((cell) => /\d/.test(cell)) && cells.every(isQuantity)
  })

/** About how many signs stand in a line of a table across the page. */
const LINE = 92
const longestIn = (texts: readonly string[]): number => Math.max(0, ...texts.map(({ length }) => length))

/** How wide each column is to be, in signs: its longest word fits, and long texts share what is left. */
export function columnWidths(columns: readonly string[], rows: readonly (readonly string[])[], even = false): number[] {
  if (even) return columns.map(() => 1)
  const needs = columns.map((head, at) => {
    const cells = rows.map((row) => row[at] ?? '')
    // What is one quantity does not break either; and bold heads are wider.
    const words = cells.flatMap((cell) => (isQuantity(cell) && cell.length < 16 ? [cell] : cell.split(/\s+/)))
    const heads = head.split(/\s+/).map(({ length }) => Math.ceil(length * 1.15))
    const least = Math.min(17, Math.max(4, longestIn(words), ...heads) + 3)
    return {
      least,
      more: Math.max(0, Math.min(160, longestIn([head, ...cells].flatMap((cell) => cell.split('\n')))) - least),
    }
  })
  const left = Math.max(0, LINE - needs.reduce((sum, { least }) => sum + least, 0))
  const more = needs.reduce((sum, one) => sum + one.more, 0)
  return needs.map((one) => one.least + (more > 0 ? (one.more / more) * Math.max(left, 1) : 0))
}

/** What XML cannot hold: control characters, halves of characters, and the two codes that are none. */
// oxlint-disable-next-line no-control-regex
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g

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

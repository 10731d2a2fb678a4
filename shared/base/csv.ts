/** What stands between 0x80 and 0x9f in windows-1252; the decoder of one engine or another takes it for Latin-1. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const windows = (bytes: Uint8Array) =>
  Array.from(bytes, (code) => (code >= 0x80 && code < 0xa0 ? HIGH[code - 0x80] : String.fromCharCode(code))).join('')

/** What makes a spreadsheet read a text as a formula, also in the full width of East Asian keyboards. */
const TRIGGER = '[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]'
/** Signs that spreadsheets overlook before it: blanks of every kind, quotes, and what nobody can see. */
const UNSEEN = '[\\s"\\u00ad\\u200b-\\u200f\\u2060\\ufeff]*'
const START = `(?=[\\t\\r]|${UNSEEN}${TRIGGER})`
/** Whoever opens the file with another separator gets new cells in the middle of a text. */
const INSIDE = `([,;|\\t\\n\\r]${UNSEEN})`
/** Where an apostrophe has to stand, so that nothing becomes a formula. */
export const formulaAtStart = new RegExp(`^${START}`)
export const formulaInside = new RegExp(`${INSIDE}(?=${TRIGGER})`, 'g')
const markAtStart = new RegExp(`^'${START}`)
const marksInside = new RegExp(`${INSIDE}'(?=${TRIGGER})`, 'g')

/** A cell as somebody typed it, without the apostrophes that files of this house have against formulas. */
export const typedCell = (cell: string): string => cell.replace(markAtStart, '').replace(marksInside, '$1')

/** A file as text: UTF-8, UTF-16 with its mark, or what older German spreadsheets write. */
export function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return windows(bytes)
  }
}

/** The rows of a CSV file with whichever of the usual separators its first line has. */
export function rowsOf(file: string): string[][] {
  const text = file.replace(/^\uFEFF/, '')
  // Excel writes its separator into a line of its own when asked to.
  const named = /^sep=(.)\r?\n/i.exec(text)
  if (named) return cellsOf(text.slice(named[0].length), named[1] ?? ';')
  const head = text.split(/\r?\n/, 1)[0] ?? ''
  const count = (sign: string) => head.split(sign).length
  return cellsOf(text, [';', ',', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ';')
}

/** Rows and cells of a CSV file; quoted cells may hold separators, line breaks and doubled quotes. */
export function cellsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [[]]
  let [cell, quoted] = ['', false]
  const end = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (quoted && sign === '"' && text[at + 1] === '"') cell += text[++at] ?? ''
    else if (sign === '"' && (quoted || cell === '')) quoted = !quoted
    else if (!quoted && sign === separator) end()
    else if (!quoted && sign === '\n') {
      end()
      rows.push([])
    } else if (quoted || sign !== '\r') cell += sign
  }
  end()
  return rows
}

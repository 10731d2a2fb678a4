import { stringify } from 'csv-stringify/sync'
import type { Sheet, SheetCell } from '#shared/reports/sheets.ts'
import type { Lang } from '#shared/words/say.ts'
import { broken } from '../store/failpoint.ts'

/** What makes a spreadsheet read a text as a formula, also in the full width of East Asian keyboards. */
const TRIGGER = '[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]'
/** Signs that spreadsheets overlook before it: blanks of every kind, quotes, and what nobody can see. */
const UNSEEN = '[\\s"\\u00ad\\u200b-\\u200f\\u2060\\ufeff]*'
const atStart = new RegExp(`^(?=[\\t\\r]|${UNSEEN}${TRIGGER})`)
/** Whoever opens the file with another separator gets new cells in the middle of a text. */
const inside = new RegExp(`([,;|\\t\\n\\r]${UNSEEN})(?=${TRIGGER})`, 'g')

/** A text that stays a text in every spreadsheet: an apostrophe stands before what would become a formula. */
export const harmless = (text: string): string =>
  broken('csv-raw') ? text : text.replace(inside, "$1'").replace(atStart, "'")

/** A table for spreadsheets: UTF-8 with a mark that says so, semicolons as German ones expect, nothing that runs. */
export function csvOf({ columns, rows }: Sheet, lang?: Lang): string {
  const plain = (cell: SheetCell) => {
    if (typeof cell === 'number') return lang === 'de' ? String(cell).replace('.', ',') : cell
    return harmless(typeof cell === 'object' ? cell.day : cell)
  }
  return stringify([columns.map(harmless), ...rows.map((row) => row.map(plain))], {
    ...{ bom: true, delimiter: ';', record_delimiter: 'windows' as const, escape_formulas: !broken('csv-raw') },
  })
}

import { stringify } from 'csv-stringify/sync'
import { formulaAtStart, formulaInside } from '#shared/base/csv.ts'
import type { Sheet, SheetCell } from '#shared/reports/sheets.ts'
import type { Lang } from '#shared/words/say.ts'
import { broken } from '../store/failpoint.ts'

/** A text that stays a text in every spreadsheet: an apostrophe stands before what would become a formula. */
export const harmless = (text: string): string =>
  broken('csv-raw') ? text : text.replace(formulaInside, "$1'").replace(formulaAtStart, "'")

/** Lines end as on Windows; a text of several lines is quoted all the same, or readers would tear its row apart. */
export const ROWS = { record_delimiter: 'windows', quote_record_delimiter: true } as const

/** A table for spreadsheets: UTF-8 with a mark that says so, semicolons as German ones expect, nothing that runs. */
export function csvOf({ columns, rows }: Sheet, lang?: Lang): string {
  const plain = (cell: SheetCell) => {
    if (typeof cell === 'number') return lang === 'de' ? String(cell).replace('.', ',') : cell
    return harmless(typeof cell === 'object' ? cell.day : cell)
  }
  return stringify([columns.map(harmless), ...rows.map((row) => row.map(plain))], {
    ...{ bom: true, delimiter: ';', ...ROWS, escape_formulas: !broken('csv-raw') },
  })
}

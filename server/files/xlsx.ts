import writeExcel, { type Cell, type Row } from 'write-excel-file/node'
import type { Report } from '#shared/reports/report.ts'
import type { Sheet, SheetCell } from '#shared/reports/sheets.ts'
import { fitText } from './plainText.ts'

/** The longest text a cell may hold. */
const CELL = 32_767
const WIDEST = 60

/** Every cell says what it is: a text stays a text, whatever it begins with. */
function cellOf(cell: SheetCell): Cell {
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' }
  if (typeof cell === 'object')
    return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd.mm.yyyy', align: 'left' }
  const value = fitText(cell).slice(0, CELL).toWellFormed()
  return value === '' ? null : { value, type: String, wrap: true, alignVertical: 'top' }
}

const lengthOf = (cell: SheetCell) =>
  typeof cell === 'string' ? Math.max(...cell.split('\n').map((line) => line.length)) : 10

function widths({ columns, rows }: Sheet): { width: number }[] {
  return columns.map((head, at) => {
    const longest = rows.reduce((most, row) => Math.max(most, lengthOf(row[at] ?? '')), head.length)
    return { width: Math.min(WIDEST, Math.max(8, longest + 2)) }
  })
}

const headOf = (columns: readonly string[]): Row =>
  columns.map((head) => ({
    value: fitText(head),
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#e8eef4',
    wrap: true,
  }))

/** A workbook with one sheet per topic, typed cells, and no formula. */
export async function xlsxOf({ topics }: Report): Promise<Uint8Array> {
  const sheets = topics.map(({ title, sheet }) => ({
    // Names of sheets are short and without these signs.
    sheet: title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31),
    data: [headOf(sheet.columns), ...sheet.rows.map((row) => row.map(cellOf))],
    columns: widths(sheet),
    stickyRowsCount: 1,
  }))
  return writeExcel(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer()
}

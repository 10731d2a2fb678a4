import writeExcel, { type Cell, type Row } from 'write-excel-file/node'
import { type Brand, inkOf, type Logo, logoAlt } from '#shared/reports/brand.ts'
import { tintOf } from '#shared/reports/colour.ts'
import type { NamedSheet } from '#shared/reports/backlogSheets.ts'
import type { Sheet, SheetCell } from '#shared/reports/sheets.ts'
import type { Lang } from '#shared/words/say.ts'
import { type Say, sayIn } from '#shared/words/words.ts'
import { fitText, oneLine } from './plainText.ts'

/** The longest text a cell may hold. */
const CELL = 32_767
const WIDEST = 60
const LOGO_BOX = { width: 300, height: 90 }

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

const headOf = (columns: readonly string[], ink: string): Row =>
  columns.map((head) => ({
    value: fitText(head),
    type: String,
    fontWeight: 'bold',
    backgroundColor: tintOf(ink),
    textColor: ink,
    wrap: true,
  }))

/** The first sheet names who publishes the workbook. */
function signed({ columns, rows }: Sheet, { name, imprint }: Brand, say: Say): Sheet {
  // A row for each line: programs do not agree on how high a cell of several lines is.
  const lines = imprint.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  const more: SheetCell[][] = [
    [say('brand.publisher'), name],
    ...lines.map((line, at) => [at === 0 ? say('legal.imprint') : '', line.replace(/^## /, '')]),
  ]
  return { columns, rows: [...rows, ...more.filter(([, value]) => value !== '')] }
}

/** The logo below the table, where it is printed on the same page, with the words for those who do not see it. */
function picture(brand: Brand, logo: Logo, say: Say, rows: number) {
  const scale = Math.min(LOGO_BOX.width / logo.width, LOGO_BOX.height / logo.height)
  const words = oneLine(logoAlt(brand, say))
  return {
    ...{ content: Buffer.from(logo.data), contentType: 'image/png', dpi: 96, title: words, description: words },
    ...{ width: Math.round(logo.width * scale), height: Math.round(logo.height * scale) },
    anchor: { row: rows + 3, column: 1 },
  }
}

/** Tables with the names of their sheets, and whose they are: the first of a record names the publisher. */
type Book = { topics: readonly (NamedSheet & { name?: string })[]; lang: Lang; brand?: Brand | undefined }

/** A workbook with one sheet per topic, typed cells, and no formula. */
export async function xlsxOf({ topics, brand, lang }: Book): Promise<Uint8Array> {
  const say = sayIn(lang)
  const ink = inkOf(brand)
  const sheets = topics.map(({ title, sheet: told, name }) => {
    const sheet = brand && name === 'overview' ? signed(told, brand, say) : told
    return {
      // Names of sheets are short and without these signs.
      sheet: title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31),
      data: [headOf(sheet.columns, ink), ...sheet.rows.map((row) => row.map(cellOf))],
      columns: widths(sheet),
      stickyRowsCount: 1,
      ...(brand?.logo && name === 'overview' ? { images: [picture(brand, brand.logo, say, sheet.rows.length)] } : {}),
    }
  })
  return writeExcel(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer()
}

import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { cellsOf, typedCell } from '#shared/base/csv.ts'
import { csvOf, harmless } from './csv.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
const lines = (csv: string) => csv.replace('\ufeff', '').split('\r\n')

/** What a spreadsheet does: tables with a separator of its choice, quotes taken off. */
function cells(csv: string, separator: string): string[] {
  const out: string[] = []
  let cell = ''
  let quoted = false
  for (const sign of csv.replace('\ufeff', '')) {
    if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === separator || sign === '\n' || sign === '\r')) {
      out.push(cell)
      cell = ''
    } else cell += sign
  }
  return [...out, cell]
}

describe('CSV for spreadsheets', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 391 567', "'+49 391 567"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tTab', "'\tTab"],
    ['\rWagen', "'\rWagen"],
    ['  =1+1', "'  =1+1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\ufeff=1', "'\ufeff=1"],
    ['\u200b=1', "'\u200b=1"],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠x', "'＠x"],
    ['"=1+1"', `'"=1+1"`],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['gut;=1+1', "gut;'=1+1"],
    ['gut, "=1+1', `gut, "'=1+1`],
    ['erste\n=1+1', "erste\n'=1+1"],
    ['Breitband', 'Breitband'],
    ['E-Mail an a@b.de = gut', 'E-Mail an a@b.de = gut'],
    ['Straße & Ö', 'Straße & Ö'],
    ['', ''],
  ])('writes %j as %j', (text, safe) => expect(harmless(text)).toBe(safe))

  it('is UTF-8 with a mark, semicolons, CRLF, quotes where needed, numbers as numbers', () => {
    const csv = csvOf({
      columns: ['Titel', 'Stimmen'],
      rows: [
        ['Öl; Gas', 3],
        ['sagt "ja"', -2],
        ['=1;2', 0],
      ],
    })
    expect(csv.startsWith('\ufeff')).toBe(true)
    expect(lines(csv)).toEqual(['Titel;Stimmen', '"Öl; Gas";3', '"sagt ""ja""";-2', `"'=1;2";0`, ''])
  })

  it('keeps a text of several lines in its row, whichever end of a line it has', () => {
    const csv = csvOf({
      columns: ['Titel', 'Text'],
      rows: [
        ['A', 'eins\nzwei'],
        ['B', 'drei\rvier'],
        ['C', '\n'],
      ],
    })
    expect(lines(csv)).toEqual(['Titel;Text', 'A;"eins\nzwei"', 'B;"drei\rvier"', 'C;"\n"', ''])
  })

  it(`is read again cell by cell, as it was typed (SEED=${seed})`, () => {
    const sign = fc.constantFrom(...'=+-@＝\t\n;,|" aÖ1'.split(''))
    const text = fc.array(sign, { maxLength: 12 }).map((all) => all.join(''))
    const row = fc.array(text, { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(row, (typed) => {
        const csv = csvOf({ columns: typed.map(() => 'Spalte'), rows: [typed] })
        const [, read = []] = cellsOf(csv.slice(1), ';')
        expect(read.map(typedCell)).toEqual(typed)
      }),
      { seed, numRuns: 500 },
    )
  })

  it(`never starts a cell with a formula, whatever separator it is opened with (SEED=${seed})`, () => {
    const sign = fc.constantFrom(...'=+-@＝＋－＠\t\r\n;,|" \u00a0\ufeffaÖ1\''.split(''))
    const text = fc.array(sign, { maxLength: 12 }).map((all) => all.join(''))
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(';', ',', '\t', '|'),
        (row, separator) => {
          const csv = csvOf({ columns: row.map(() => 'Spalte'), rows: [row] })
          for (const cell of cells(csv, separator)) expect(cell).not.toMatch(/^[\s\u00a0\ufeff]*[=+\-@＝＋－＠]/)
        },
      ),
      { seed, numRuns: 1000 },
    )
  })
})

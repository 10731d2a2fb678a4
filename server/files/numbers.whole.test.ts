import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { FeedbackConfig } from '#shared/activities/feedback/config.ts'
import type { PollConfig } from '#shared/activities/poll/config.ts'
import { writtenFigure } from '#shared/reports/figureTable.ts'
import type { Brand } from '#shared/reports/brand.ts'
import type { Report } from '#shared/reports/report.ts'
import { LANGS, type Lang } from '#shared/words/say.ts'
import { sayIn } from '#shared/words/words.ts'
import { reportIn } from './downloads.ts'
import { drawnBrand } from './drawnLogo.ts'
import { fileIn, unzipped } from './opened.ts'
import { pdfData } from './pdfData.ts'
import { type Day, playDay } from './playedDay.ts'
import { cellsIn } from './reading.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
const NOW = Date.UTC(2030, 4, 17, 16)
const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
const line = (cells: readonly (string | number)[]) => cells.map((cell) => plain(String(cell))).join(' | ')

/** Every row of every table of the record, as it must stand on paper. */
function rowsOf({ blocks, lang }: Report): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'table') return block.rows.map(line)
    if (block.type !== 'figure') return []
    const written = writtenFigure(block.figure, sayIn(lang), lang)
    return 'rows' in written ? written.rows.map(line) : []
  })
}
/** Quantities that stand outside tables: in sentences and lists. */
const sentencesOf = ({ blocks }: Report): string[] =>
  blocks.flatMap((block) =>
    block.type === 'text'
      ? [block.text]
      : block.type === 'bullets'
        ? block.items
        : block.type === 'quote'
          ? [block.text]
          : [],
  )
const numbersIn = (text: string) => text.match(/\d+(?:[.,]\d+)?/g) ?? []

function docxRows(xml: string): string[] {
  const text = (part: string) =>
    [...part.matchAll(/<w:t[ >][^<]*<\/w:t>|<w:br\/>/g)]
      .map(([found]) => (found.startsWith('<w:br') ? ' ' : found.replace(/<[^>]+>/g, '')))
      .join('')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, '&')
  return xml
    .split('<w:tr>')
    .slice(1)
    .filter((row) => !row.includes('<w:tblHeader/>'))
    .map((row) =>
      line(
        row
          .split('<w:tc>')
          .slice(1)
          .map((cell) => text(cell.split('</w:tc>')[0] ?? '')),
      ),
    )
}

function markdownRows(text: string): string[] {
  const lines = text.split('\n').filter((one) => one.startsWith('|'))
  // The row of dashes stands below each head.
  return lines
    .filter((one, at) => !/^\|[ :|-]+\|$/.test(one) && !/^\|[ :|-]+\|$/.test(lines[at + 1] ?? ''))
    .map((one) =>
      line(
        one
          .slice(1, -1)
          .split(/(?<!\\)\|/)
          .map((cell) =>
            cell
              .trim()
              .replace(/\\(.)/g, '$1')
              .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16))),
          ),
      ),
    )
}

/** The numbers of a workbook, sheet by sheet. */
function sheetNumbers(file: Uint8Array): number[][] {
  const parts = [...unzipped(file)].filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))
  const order = (name: string) => Number(/sheet(\d+)/.exec(name)?.[1])
  return parts
    .sort(([a], [b]) => order(a) - order(b))
    .map(([, part]) =>
      [...part.toString().matchAll(/<c (?![^>]*t="s")[^>]*><v>([^<]+)<\/v>/g)].map((found) => Number(found[1])),
    )
}

let day: Day
beforeAll(async () => {
  day = await playDay()
})

const CASES: [string, Lang, Brand | undefined][] = [
  ...LANGS.map((lang): [string, Lang, undefined] => [lang, lang, undefined]),
  ['de, with branding', 'de', drawnBrand()],
]

describe.each(CASES)('every number is the same in every format (%s)', (_name, lang, brand) => {
  let report: Report
  beforeAll(() => {
    report = reportIn(day.room, lang, NOW, brand)
  })
  const made = async (name: string) => (await fileIn(day.room, name, lang, NOW, brand)).body

  it('has enough to compare', () => expect(rowsOf(report).length).toBeGreaterThan(60))
  it('Markdown', async () => expect(markdownRows(String(await made('record.md')))).toEqual(rowsOf(report)))
  it('DOCX', async () => {
    const xml =
      unzipped((await made('record.docx')) as Uint8Array)
        .get('word/document.xml')
        ?.toString() ?? ''
    expect(docxRows(xml)).toEqual(rowsOf(report))
  })
  it('the pages of the PDF, as they are given to the typesetter', () => {
    const rows = pdfData(report, '').data.body.flatMap((piece) => ('rows' in piece ? piece.rows.map(line) : []))
    expect(rows).toEqual(rowsOf(report))
  })
  it('XLSX and JSON', async () => {
    const kept = JSON.parse(String(await made('record.json'))) as Report
    expect(kept.topics).toEqual(report.topics)
    const sheets = sheetNumbers((await made('record.xlsx')) as Uint8Array)
    const expected = report.topics.map(({ sheet }) => sheet.rows.flat().filter((cell) => typeof cell === 'number'))
    // The first sheet holds a day, which a spreadsheet counts.
    expect(sheets.slice(1)).toEqual(expected.slice(1))
  })
  it('CSV', async () => {
    for (const name of ['results', 'questions', 'cards'] as const) {
      const rows = String(await made(`${name}.csv`))
        .trim()
        .split('\r\n')
        .slice(1)
      const sheet = report.topics.find((topic) => topic.name === name)?.sheet
      const tail = (row: readonly unknown[]) => numbersIn(row.filter((cell) => typeof cell === 'number').join(' '))
      rows.forEach((row, at) => expect(numbersIn(row)).toEqual(expect.arrayContaining(tail(sheet?.rows[at] ?? []))))
      expect(rows.length).toBeGreaterThanOrEqual(sheet?.rows.length ?? 0)
    }
  })

  const tool = spawnSync('pdftotext', ['-v']).error === undefined
  it.runIf(tool)('the text that a reader gets out of the PDF (needs pdftotext)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tr-pdf-'))
    writeFileSync(join(folder, 'record.pdf'), (await made('record.pdf')) as Uint8Array)
    const { stdout } = spawnSync('pdftotext', ['-layout', join(folder, 'record.pdf'), '-'], { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    const there = new Map<string, number>()
    for (const one of numbersIn(stdout)) there.set(one, (there.get(one) ?? 0) + 1)
    const wanted = new Map<string, number>()
    for (const one of numbersIn([...rowsOf(report), ...sentencesOf(report)].join('\n')))
      wanted.set(one, (wanted.get(one) ?? 0) + 1)
    // Page numbers and charts come on top; nothing is missing.
    for (const [number, times] of wanted) expect(there.get(number) ?? 0, number).toBeGreaterThanOrEqual(times)
  })
})

describe('the numbers of the record are those of the database', () => {
  const results = () => reportIn(day.room, 'de', NOW).topics.find(({ name }) => name === 'results')?.sheet.rows ?? []
  const item = (id: string) => {
    const found = day.workshop().items[id]
    if (!found) throw new Error(id)
    return found
  }
  const rowsFor = (id: string, run = 1) => {
    const n = day.workshop().order.indexOf(id) + 1
    return results().filter((row) => row[0] === n && row[2] === run)
  }

  it('votes of a poll, counted by hand from its cells', () => {
    for (const id of ['namedpoll', 'secretpoll']) {
      const { options } = item(id).config as Extract<PollConfig, { type: 'pick' }>
      const cells = cellsIn(day.room, item(id))
      for (const option of options) {
        const votes = cells.filter(({ value }) => JSON.stringify(value).includes(`"${option.id}"`)).length
        expect(rowsFor(id).find((row) => row[4] === option.text)?.[5], `${id} ${option.text}`).toBe(votes)
      }
    }
  })

  it('answers of a survey, likes of questions, cards of a café', () => {
    const survey = item('samplefeedback')
    for (const question of (survey.config as FeedbackConfig).questions) {
      if (question.type !== 'scale') continue
      const said = cellsIn(day.room, survey).map(({ value }) => (value as Record<string, number>)[question.id])
      for (let step = question.from; step <= question.to; step++) {
        const row = rowsFor('samplefeedback').find((one) => one[3] === question.words.text && one[4] === String(step))
        expect(row?.[5], `${question.words.text} ${step}`).toBe(said.filter((one) => one === step).length)
      }
    }
    const written = cellsIn(day.room, item('samplecafe')).filter(({ slot }) => slot.startsWith('card/')).length
    const hidden = Object.keys((item('samplecafe').state as { hidden: object }).hidden).length
    const grid = reportIn(day.room, 'de', NOW).topics.find(({ name }) => name === 'grid')?.sheet.rows ?? []
    const sum = grid.flatMap((row) => row.slice(3)).reduce<number>((all, cell) => all + Number(cell), 0)
    expect(sum).toBeLessThanOrEqual(written)
    expect(sum).toBeGreaterThanOrEqual(written - hidden)
  })
})

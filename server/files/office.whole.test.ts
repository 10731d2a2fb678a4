import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Report } from '#shared/reports/report.ts'
import { docxOf } from './docx.ts'
import { fileIn, unzipped } from './opened.ts'
import { playDay } from './playedDay.ts'
import { canTypeset } from './typst.ts'
import { xlsxOf } from './xlsx.ts'

const NOW = Date.UTC(2030, 4, 17, 16)
const EVIL = [
  '=1+1',
  '+49',
  '@SUM(A1)',
  "=cmd|'/C calc'!A0",
  '<script>&amp;"\'',
  '\u0000\u0008\u000b\ufffe\ud800x',
  ']]>',
]
const report = (over: Partial<Report> = {}): Report => ({
  ...{ lang: 'de', title: 'Tag', subtitle: '', place: '', organiser: '', date: '2030-05-17', asOf: '' },
  ...{ blocks: [], topics: [], charts: [], edits: [] },
  ...over,
})
// The library for documents is large, and read anew by every test file.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

/** A well-formed XML as far as a reader of office files cares: every tag closed, no stray sign. */
function wellFormed(xml: string): boolean {
  const open: string[] = []
  const rest = xml
    .replace(/<\?[^>]*\?>/g, '')
    .replace(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g, (_, end, name, __, self) => {
      if (end) {
        if (open.pop() !== name) open.push('wrong')
      } else if (!self) open.push(String(name))
      return ''
    })
  return (
    open.length === 0 &&
    // oxlint-disable-next-line no-control-regex
    !/[<\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&(?!amp;|lt;|gt;|quot;|apos;|#)/.test(rest)
  )
}
const parts = (file: Uint8Array) => new Map([...unzipped(file)].map(([name, part]) => [name, part.toString()]))

describe('DOCX', () => {
  let xml: Map<string, string>
  beforeAll(async () => {
    const day = await playDay()
    const { body, type } = await fileIn(day.room, 'record.docx', 'de', NOW)
    expect(type).toMatch(/wordprocessingml/)
    xml = parts(body as Uint8Array)
  })

  it('has real headings, header rows that repeat, page numbers and a language', () => {
    const document = xml.get('word/document.xml') ?? ''
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3', 'Quote', 'TableHead'])
      expect(document).toContain(`<w:pStyle w:val="${style}"/>`)
    expect(document.split('<w:tbl>').length - 1).toBe(document.split('<w:tblHeader/>').length - 1)
    expect(xml.get('word/styles.xml')).toContain('de-DE')
    expect(xml.get('word/settings.xml')).toContain('<w:autoHyphenation')
    expect([...xml].some(([name, part]) => name.includes('footer') && part.includes('PAGE'))).toBe(true)
    for (const style of document.matchAll(/<w:pStyle w:val="(\w+)"/g))
      expect(xml.get('word/styles.xml')).toContain(`w:styleId="${style[1]}"`)
  })

  it.runIf(canTypeset())('names in its contents the page of every heading, and asks Word to count again', () => {
    const document = xml.get('word/document.xml') ?? ''
    const [contents = '', body = ''] = document.split('</w:sdtContent>')
    const headings = [...body.matchAll(/<w:pStyle w:val="Heading[12]"\/>.*?<w:bookmarkStart w:name="(\w+)"/g)]
    const pages = [...contents.matchAll(/PAGEREF (\w+) .*?<w:t [^>]*>(\d+)<\/w:t>/g)]
    expect(headings.length).toBeGreaterThan(12)
    expect(pages.map(([, name]) => name)).toEqual(headings.map(([, name]) => name))
    const numbers = pages.map((found) => Number(found[2]))
    // Behind the cover and the contents.
    expect(numbers[0]).toBe(3)
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    expect(numbers.at(-1)).toBeGreaterThan(6)
    expect(contents).toContain(
      '<w:fldChar w:fldCharType="begin" w:dirty="true"/><w:instrText xml:space="preserve">TOC ',
    )
    // What was measured is what is read: the font lies in the file, once more in bold.
    expect([...xml.keys()].filter((name) => name.endsWith('.odttf'))).toHaveLength(2)
  })

  it('is made all the same where the typesetter is at a loss', async () => {
    const headings = [2, 3, 4, 2].map((level) => ({ type: 'heading' as const, level: level as 2, text: '' }))
    const odd = parts(await docxOf(report({ blocks: headings })))
    expect(wellFormed(odd.get('word/document.xml') ?? '<')).toBe(true)
  })

  it('lets lines grow with what stands in them: a picture is not cut to the height of a letter', () => {
    const spacings = [...(xml.get('word/styles.xml') ?? '').matchAll(/<w:spacing [^>]*w:line=[^>]*>/g)].map(
      ([found]) => found,
    )
    expect(spacings.length).toBeGreaterThan(2)
    for (const spacing of spacings.filter((one) => !one.includes('w:line="240"')))
      expect(spacing).toContain('w:lineRule="auto"')
    expect(xml.get('word/document.xml')).toContain('<w:drawing>')
  })

  it('is well-formed, whatever people wrote', async () => {
    for (const [name, part] of xml) if (name.endsWith('.xml')) expect(wellFormed(part), name).toBe(true)
    const blocks = EVIL.flatMap((text): Report['blocks'] => [
      { type: 'heading', level: 2, text },
      { type: 'quote', text, by: text },
      { type: 'bullets', items: [text] },
      { type: 'table', columns: [text, 'b'], rows: [[text, text]] },
      { type: 'figure', figure: { type: 'list', title: text, items: [{ text }] } },
    ])
    const evil = parts(await docxOf(report({ title: EVIL.join(' '), organiser: EVIL.join(' '), blocks })))
    for (const [name, part] of evil) if (name.endsWith('.xml')) expect(wellFormed(part), name).toBe(true)
    expect(evil.get('word/document.xml')).toContain('&lt;script&gt;&amp;amp;')
  })
})

describe('XLSX', () => {
  it('has one sheet per topic, numbers as numbers and days as days', async () => {
    const day = await playDay()
    const { body } = await fileIn(day.room, 'record.xlsx', 'de', NOW)
    const xml = parts(body as Uint8Array)
    const names = [...(xml.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(
      (found) => found[1],
    )
    expect(names).toEqual([
      ...['Überblick', 'Programm', 'Ergebnisse', 'Fragen', 'Karten', 'Tische und Runden'],
      ...['Forderungen', 'Rangfolge', 'Rückmeldungen'],
    ])
    const sheets = [...xml].filter(([name]) => name.startsWith('xl/worksheets/sheet'))
    expect(sheets).toHaveLength(names.length)
    for (const [name, part] of sheets) {
      expect(wellFormed(part), name).toBe(true)
      expect(part, name).toMatch(/<pane [^>]*state="frozen"/)
    }
    // 2030-05-17 as a day of the spreadsheet's calendar.
    expect(xml.get('xl/worksheets/sheet1.xml')).toContain('<v>47620</v>')
  })

  it('never makes a formula of what people wrote', async () => {
    const sheet = { columns: EVIL, rows: [EVIL, [1, -2, 0.5, { day: '2030-05-17' }, '', 'x'.repeat(40_000)]] }
    const xml = parts(await xlsxOf(report({ topics: [{ name: 'results', title: 'a/b:c*[d]', sheet }] })))
    const all = [...xml.values()].join('')
    expect(all).not.toMatch(/<f[ >]/)
    expect(all).toContain('=1+1')
    expect(all).toContain('<v>-2</v>')
    for (const [name, part] of xml) if (name.endsWith('.xml')) expect(wellFormed(part), name).toBe(true)
  })
})

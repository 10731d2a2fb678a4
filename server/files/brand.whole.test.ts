import { beforeAll, describe, expect, it, vi } from 'vitest'
import { markdownOf } from './markdown.ts'
import { reportIn } from './downloads.ts'
import { drawnBrand } from './drawnLogo.ts'
import { fileIn, unzipped } from './opened.ts'
import { type Day, playDay } from './playedDay.ts'
import { sayIn } from '#shared/words/words.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
const NOW = Date.UTC(2030, 4, 17, 16)
const brand = drawnBrand()
let day: Day
beforeAll(async () => {
  day = await playDay()
})
const made = async (name: string) => (await fileIn(day.room, name, 'de', NOW, brand)).body as Uint8Array
const latin = (file: Uint8Array) => Buffer.from(file).toString('latin1')
const ALT = 'Logo: Landkreis Musterland'

describe('a record with branding', () => {
  it('stays PDF/UA-1: the logo has words for those who do not see it', async () => {
    const file = latin(await made('record.pdf'))
    expect(file).toMatch(/pdfuaid:part>1</)
    // Text in a PDF is written in two bytes per letter, or as it is.
    const wide = [...ALT].map((sign) => `\\\\0{2,3}\\${sign}|\0\\${sign}`).join('|')
    expect(new RegExp(`/Alt \\(${ALT}\\)|${wide}`).test(file)).toBe(true)
  })

  it('has the logo in DOCX as a picture with words, and headings in the colour', async () => {
    const parts = unzipped(await made('record.docx'))
    const document = parts.get('word/document.xml')?.toString() ?? ''
    expect(document.indexOf(`descr="${ALT}"`)).toBeGreaterThan(0)
    expect(document.indexOf(`descr="${ALT}"`)).toBeLessThan(document.indexOf('w:val="Title"'))
    expect(parts.get('word/styles.xml')?.toString()).toContain('00695c')
    expect([...parts.values()].some((part) => part.equals(Buffer.from(brand.logo?.data ?? [])))).toBe(true)
  })

  it('has logo, publisher and imprint on the first sheet of XLSX', async () => {
    const parts = unzipped(await made('record.xlsx'))
    const all = [...parts].filter(([name]) => name.endsWith('.xml')).map(([, part]) => part.toString())
    expect(all.join('')).toContain(`descr="${ALT}"`)
    expect([...parts].some(([name, part]) => name.startsWith('xl/media/') && part.length > 100)).toBe(true)
    expect(parts.get('xl/sharedStrings.xml')?.toString()).toContain('Marktplatz 7')
    expect(parts.get('xl/worksheets/sheet1.xml')?.toString()).toContain('<drawing')
    expect(parts.get('xl/worksheets/sheet2.xml')?.toString()).not.toContain('<drawing')
  })

  it('ends with the imprint, headings and lists included, in every format that is read', async () => {
    const { blocks } = reportIn(day.room, 'de', NOW, brand)
    const text = markdownOf(blocks, sayIn('de'), 'de')
    expect(text.slice(text.lastIndexOf('\n## '))).toContain('Impressum')
    expect(text).toMatch(
      /### Kontakt\n\nTelefon 01234 5678\n\n\* Zimmer 12|### Kontakt\n\nTelefon 01234 5678\n\n- Zimmer 12/,
    )
  })

  it('says in JSON that there is a logo, and never holds its bytes', async () => {
    const file = String(await made('record.json'))
    expect((JSON.parse(file) as { brand: object }).brand).toEqual({
      ...{ name: 'Landkreis Musterland', colour: '#00695c', logo: true },
    })
    expect(file).not.toMatch(/"data"|137,\s*80,\s*78/)
  })

  it('does not travel with the workshop: whoever imports it has a look of their own', async () => {
    expect(String(await made('workshop.json'))).not.toMatch(/Musterland|00695c/)
  })
})

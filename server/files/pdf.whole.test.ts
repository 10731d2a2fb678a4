import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Report } from '#shared/reports/report.ts'
import { fileIn } from './opened.ts'
import { pdfOf } from './pdf.ts'
import { pdfData } from './pdfData.ts'
import { projectFolder } from '../paths.ts'
import { playDay } from './playedDay.ts'
import { packagesFor } from './typst.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })
const NOW = Date.UTC(2030, 4, 17, 16)
const EVIL = [
  '#evil[x]',
  '$x^2$',
  '= Titel',
  '*fett* _kursiv_',
  '`roh`',
  '@verweis',
  '<marke>',
  '"; #panic("x")',
  '\\u{1F600}',
  '// nichts',
  '\u0000\u0008',
  // PDF/UA knows no such sign, and nobody sees that they typed it.
  'un\ufeffsichtbar',
]
const report = (blocks: Report['blocks']): Report => ({
  ...{
    lang: 'de',
    title: 'Tag #evil[x]',
    subtitle: '',
    place: '',
    organiser: 'Amt',
    date: '',
    asOf: '',
    topics: [],
    charts: [],
    edits: [],
  },
  blocks: [{ type: 'heading', level: 1, text: 'Tag' }, { type: 'heading', level: 2, text: 'Teil' }, ...blocks],
})
const latin = (file: Uint8Array) => Buffer.from(file).toString('latin1')
/** Says of itself that it is PDF/UA-1. */
const universal = (file: Uint8Array) => /pdfuaid:part>1</.test(latin(file))

describe('PDF', () => {
  let file: Uint8Array
  beforeAll(async () => {
    const day = await playDay()
    const made = await fileIn(day.room, 'record.pdf', 'de', NOW)
    expect(made.type).toBe('application/pdf')
    file = made.body as Uint8Array
  })

  it('is tagged, in German, and PDF/UA-1', () => {
    expect(latin(file)).toMatch(/^%PDF-1\.7/)
    expect(universal(file)).toBe(true)
  })

  it('is the same for the same day, and names no place of this machine', async () => {
    const again = (await fileIn((await playDay()).room, 'record.pdf', 'de', NOW)).body as Uint8Array
    expect(Buffer.from(again).equals(Buffer.from(file))).toBe(true)
    expect(latin(file)).not.toContain(process.cwd())
  })

  it('reads nothing that people wrote as markup', () => {
    const blocks = EVIL.flatMap((text): Report['blocks'] => [
      { type: 'heading', level: 4, text },
      { type: 'text', text },
      { type: 'quote', text, by: text },
      { type: 'bullets', items: [text, ''] },
      { type: 'table', columns: [text, ''], rows: [[text], [text, text, text]] },
      { type: 'figure', figure: { type: 'cloud', title: text, words: [{ text, weight: 2 }] } },
      { type: 'figure', figure: { type: 'list', title: text, items: [] } },
    ])
    expect(universal(pdfOf(report(blocks)))).toBe(true)
  })

  it('comes back from a pile of accents in a picture', () => {
    const text = `Z${'\u0316\u0300'.repeat(16)}algo`
    const cloud = { type: 'cloud' as const, title: 'Wörter', words: [{ text, weight: 1 }] }
    expect(latin(pdfOf(report([{ type: 'figure', figure: cloud }])))).toMatch(/^%PDF/)
  })

  it('asks for the typesetter of its own machine, and knows that there are none for others', () => {
    expect(packagesFor('linux', 'x64')).toHaveLength(2)
    expect(packagesFor('darwin', 'arm64')).toEqual(['@myriaddreamin/typst-ts-node-compiler-darwin-arm64'])
    expect(packagesFor('sunos', 'x64')).toEqual([])
    const { optionalDependencies } = JSON.parse(readFileSync(join(projectFolder(), 'package.json'), 'utf8')) as {
      optionalDependencies: Record<string, string>
    }
    expect(Object.keys(optionalDependencies)).toEqual(packagesFor('linux', 'x64'))
  })

  it('never skips a level of headings', () => {
    const heading = (level: 2 | 3 | 4) => ({ type: 'heading' as const, level, text: String(level) })
    const { body } = pdfData(report([heading(4), heading(4), heading(2), heading(4), heading(3), heading(4)]), '').data
    expect(body.flatMap((piece) => (piece.type === 'heading' ? [piece.level] : []))).toEqual([1, 2, 3, 1, 2, 2, 3])
    // In the contents stand those that rank high, wherever they were raised to.
    const listed = body.map((piece) => piece.type === 'heading' && piece.listed)
    expect(listed).toEqual([true, false, false, true, false, true, false])
  })

  it('says so when a sign is in no font, and is made all the same', () => {
    const made = pdfOf(report([{ type: 'text', text: 'Grüße 👋🏽 aus 北京' }]))
    expect(universal(made)).toBe(false)
    expect(latin(made)).toMatch(/^%PDF/)
    expect(universal(pdfOf(report([{ type: 'text', text: 'Grüße 👋🏽 😀 → ✓ Łódź' }])))).toBe(true)
  })
})

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { Project } from '#shared/agenda/agenda.ts'
import type { Refusal } from '#shared/base/result.ts'
import { AGENDA_FILES } from './agendaFiles.ts'
import { filesIn, orderIn } from './downloads.ts'
import { breakable } from './longWords.ts'
import { drawnBrand } from './drawnLogo.ts'
import { type File, make } from './making.ts'
import { textOf, unzipped } from './opened.ts'
import { plannedYear } from './plannedYear.ts'

vi.setConfig({ testTimeout: 60_000 })
const NOW = Date.UTC(2026, 10, 22, 12)
const EVIL = [
  '#evil[x]',
  '$x^2$',
  '= Titel',
  '`roh`',
  '@verweis',
  '<b>&',
  '"; #panic("x")',
  '\\u{1F600}',
  '\u0000\u0008',
]
const words = (text: string) => ({ id: 'text0text0', text })
const saying = (more: Record<string, string>): Partial<Project> => ({
  more: Object.fromEntries(Object.entries(more).map(([key, text]) => [key, words(text)])),
})
type Over = Record<string, Partial<Project>>
function order(file: string, over: Over = {}, lang: 'de' | 'en' = 'de') {
  const room = { state: plannedYear(over), parts: { id: 'agenda000001' } } as never
  const asked = orderIn(room, 'agenda', file, lang, NOW)
  if (!asked.ok) throw new Error(asked.code)
  return asked.value
}
const made = (file: string, over: Over = {}, lang: 'de' | 'en' = 'de') => make(order(file, over, lang))
async function bytes(file: string, over: Over = {}): Promise<Uint8Array> {
  const found = await made(file, over)
  if ('ok' in found) throw new Error(JSON.stringify(found))
  return Buffer.from(found.body)
}
const latin = (file: Uint8Array) => Buffer.from(file).toString('latin1')
const pages = (file: Uint8Array) => latin(file).match(/\/Type\s*\/Page\b(?!s)/g)?.length
const universal = (file: Uint8Array) => /pdfuaid:part>1</.test(latin(file))
/** A text of about so many signs, as people write. */
const long = (length: number) =>
  'Die Region braucht dafür einen langen Atem und kurze Wege. '.repeat(length / 58).trim()

describe('profiles on one page', () => {
  it('are made with a title of which no file can hold a sign', async () => {
    const bare = { project01: { title: words('\uffff') } }
    for (const file of ['profile-project01.pdf', 'poster-a3-project01.pdf'])
      expect(universal(await bytes(file, bare))).toBe(true)
  })

  it('are PDF/UA-1, one page each, the same for the same day', async () => {
    const all = await bytes('profiles.pdf')
    expect(pages(all)).toBe(5)
    expect(universal(all)).toBe(true)
    expect(latin(all)).toMatch(/^%PDF-1\.7/)
    expect(Buffer.from(all).equals(Buffer.from(await bytes('profiles.pdf')))).toBe(true)
    expect(pages(await bytes('profile-project01.pdf'))).toBe(1)
  })

  it('as a Word document have real headings, the fonts they were measured in, and a page break between them', async () => {
    const file = await bytes('profiles.docx')
    const parts = unzipped(file)
    const document = parts.get('word/document.xml')?.toString() ?? ''
    expect(document.match(/w:val="Heading1"/g)).toHaveLength(5)
    expect(document.match(/<w:pageBreakBefore\/>/g)).toHaveLength(4)
    expect(document).toContain('Von Hand aus „Weitere Ideen“ hierher. Grund: Die Förderfrist endet im Herbst.')
    expect(document).toContain('Premium+ · Rang 1 nach Punkten')
    for (const used of document.matchAll(/<w:pStyle w:val="(\w+)"/g))
      expect(parts.get('word/styles.xml')?.toString()).toContain(`w:styleId="${used[1]}"`)
    expect(parts.get('word/fontTable.xml')?.toString()).toContain('w:embedBold')
  })

  it.each(['profile-project01.pdf', 'profile-project01.docx'])('%s names the field that is too long', async (file) => {
    const refused = await made(file, { project01: saying({ goal: long(400), effect: long(3900), risks: long(3900) }) })
    expect(refused).toMatchObject({ ok: false, code: 'sheet.full' })
    const { fields } = (refused as Refusal).with ?? {}
    expect(fields).toMatch(/^Erwartete Wirkung \(etwa [\d.]+ Zeichen\), Risiken \(etwa [\d.]+ Zeichen\)$/)
  })

  it('fit again when so many signs are cut', async () => {
    const texts = { goal: long(400), effect: long(3900), risks: long(3900) }
    const fit = order('profile-project01.pdf', { project01: saying(texts) })
    if (fit.make !== 'pages') throw new Error(fit.make)
    type Told = { tooLong: { fields: { key: 'effect' | 'risks'; cut: number }[] }[] }
    const told = JSON.parse(textOf((await make({ make: 'fit', set: fit.set })) as File)) as Told
    const cut = { ...texts }
    for (const { key, cut: signs } of told.tooLong[0]?.fields ?? []) cut[key] = cut[key].slice(0, -signs)
    expect(pages(await bytes('profile-project01.pdf', { project01: saying(cut) }))).toBe(1)
  })

  it('leave nobody out silently: a set is refused by name, or asked for without those that do not fit', async () => {
    const over = { project02: saying({ risks: long(3900), effect: long(3900) }) }
    expect(await made('profiles.pdf', over)).toMatchObject({
      ...{ ok: false, code: 'sheet.fullSet' },
      with: { n: 1, list: expect.stringMatching(/^„Bürgerkonto: ein Antrag statt sieben“: Erwartete Wirkung/) },
    })
    expect(pages(await bytes('profiles-fitting.pdf', over))).toBe(4)
  })

  it('reads nothing that people wrote as markup, and keeps every hostile word on one page', async () => {
    const evil = EVIL.join(' ')
    const over = {
      project01: { title: words(evil), contact: words(evil), ...saying({ goal: EVIL.join('\n'), risks: evil }) },
    }
    const file = await bytes('profile-project01.pdf', over)
    expect(universal(file)).toBe(true)
    expect(pages(file)).toBe(1)
    const document =
      unzipped(await bytes('profile-project01.docx', over))
        .get('word/document.xml')
        ?.toString() ?? ''
    expect(document).toContain('&lt;b&gt;&amp;')
    expect(universal(await bytes('poster-a3-project01.pdf', over))).toBe(true)
  })

  it('says so when a sign is in no font, and is made all the same', async () => {
    const over = { project01: { title: words('Aus 北京 👋'), ...saying({ goal: 'Grüße aus 北京' }) } }
    for (const name of ['profile-project01.pdf', 'poster-a2-project01.pdf']) {
      const file = await bytes(name, over)
      expect(pages(file)).toBe(1)
      expect(universal(file)).toBe(false)
    }
  })

  it('breaks what has no end, and nothing else', () => {
    const shown = (text: string) => breakable(text).split('\u200b')
    expect(shown('Geschwindigkeitsbegrenzungsanlage und Straßenbeleuchtung')).toHaveLength(1)
    for (const text of [
      'a'.repeat(200),
      'https://example.org/eine/sehr/lange/adresse?mit=allem',
      '='.repeat(60),
      '👩‍👩‍👧'.repeat(40),
    ])
      for (const piece of shown(text)) expect([...new Intl.Segmenter().segment(piece)].length).toBeLessThanOrEqual(24)
    expect(shown('a'.repeat(200)).join('')).toBe('a'.repeat(200))
  })
})

const tool = spawnSync('pdftotext', ['-v']).error === undefined
it.runIf(tool)('a reader gets everything out of the page (needs pdftotext)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tr-page-'))
  writeFileSync(join(folder, 'page.pdf'), await bytes('profile-project01.pdf'))
  const { stdout } = spawnSync('pdftotext', ['-raw', join(folder, 'page.pdf'), '-'], { encoding: 'utf8' })
  rmSync(folder, { recursive: true, force: true })
  const read = stdout.replace(/-\n/g, '').replace(/\s+/g, ' ')
  for (const text of [
    ...[
      'Mitfahrbänke mit Anzeige in allen Ortsteilen',
      'Premium+ · Rang 4 nach Punkten',
      'Pilot (Phase 3 von 5)',
      'Federführung',
    ],
    ...['Standorte sind beschlossen', '50.000 bis 250.000 €', '35 %', '40,0 von 100 Punkten', 'Zeitnah umsetzbar ×2'],
    ...['Grund: Die Förderfrist endet im Herbst.', '3 Karten aus Runde 1, 3', 'Stand: 22. November 2026'],
  ])
    expect(read).toContain(text)
})

describe('posters', () => {
  it('are one per project, on A3 and A2, in letters that are never smaller than 24 points', async () => {
    for (const [name, width] of [
      ['posters-a3.pdf', 841],
      ['posters-a2.pdf', 1190],
    ] as const) {
      const file = await bytes(name)
      expect(pages(file)).toBe(5)
      expect(universal(file)).toBe(true)
      expect(latin(file)).toMatch(new RegExp(`/MediaBox\\s*\\[0 0 ${width}\\.`))
    }
  })

  it('names the goal that cannot be read from afar, and fits more on A2', async () => {
    const over = { project01: saying({ goal: long(900) }) }
    expect(await made('poster-a3-project01.pdf', over)).toMatchObject({
      ...{ ok: false, code: 'sheet.posterFull' },
      with: { fields: expect.stringMatching(/^Ziel \(etwa/) },
    })
    expect(pages(await bytes('poster-a2-project01.pdf', over))).toBe(1)
    const longer = { project01: saying({ goal: long(2400) }) }
    expect(await made('poster-a2-project01.pdf', longer)).toMatchObject({ ok: false, code: 'sheet.posterFullA2' })
  })

  it('leave nobody out silently, and are made of those that fit where that is asked for', async () => {
    const over = { project02: saying({ goal: long(900) }) }
    expect(await made('posters-a3.pdf', over)).toMatchObject({
      ...{ ok: false, code: 'sheet.posterFullSet' },
      with: { n: 1, paper: 'A3', list: expect.stringMatching(/^„Bürgerkonto: ein Antrag statt sieben“: Ziel \(etwa/) },
    })
    expect(pages(await bytes('posters-a3-fitting.pdf', over))).toBe(4)
    expect(pages(await bytes('posters-a2.pdf', over))).toBe(5)
  })

  it.each(['profiles', 'posters-a3', 'posters-a2'])('%s of which none fits are no empty file', async (set) => {
    const texts = { goal: long(3900), effect: long(3900), risks: long(3900) }
    const all = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`project0${n}`, saying(texts)]))
    expect(await made(`${set}-fitting.pdf`, all)).toMatchObject({ ok: false, code: 'sheet.noneFits' })
  })
})

it('wears the organisation’s colour and logo, and stays PDF/UA-1', async () => {
  const room = { state: plannedYear(), parts: { id: 'agenda000001' } } as never
  for (const name of ['profile-project01.pdf', 'poster-a3-project01.pdf']) {
    const asked = orderIn(room, 'agenda', name, 'de', NOW, drawnBrand())
    if (!asked.ok) throw new Error(asked.code)
    const file = (await make(asked.value)) as File
    expect(universal(file.body as Uint8Array)).toBe(true)
    expect(pages(file.body as Uint8Array)).toBe(1)
  }
})

it('knows the names of its files, and no others', () => {
  const room = { state: plannedYear(), parts: { id: 'agenda000001' } } as never
  expect(filesIn(room, 'agenda')).toEqual(AGENDA_FILES)
  const codes = ['profile-nobody00.pdf', 'posters-a3.docx', 'profiles-other.pdf', 'record.pdf', 'constructor'].map(
    (file) => {
      const asked = orderIn(room, 'agenda', file, 'de', NOW)
      return asked.ok ? 'ok' : asked.code
    },
  )
  expect(codes).toEqual(['agenda.noProject', ...Array.from({ length: 4 }, () => 'export.unknown')])
})

import { expect, it, vi } from 'vitest'
import type { Project } from '#shared/agenda/agenda.ts'
import { filesIn, orderIn } from './downloads.ts'
import { made, unzipped } from './opened.ts'
import { plannedYear } from './plannedYear.ts'

vi.setConfig({ testTimeout: 60_000 })
const w = (text: string) => ({ id: 'text0text0', text })
async function file(name: string, over: Record<string, Partial<Project>> = {}, lang: 'de' | 'en' = 'de') {
  const room = { state: plannedYear(over), parts: { id: 'agenda000001' } } as never
  const order = orderIn(room, 'agenda', name, lang, 0)
  if (!order.ok) throw new Error(order.code)
  return (await made(order.value)).body
}
const EVIL = { project01: { title: w('=1+1'), more: { goal: w('+49 391'), risks: w('gut;=2+2') } } }

const NAMES = {
  de: ['Platz der Abstimmung', 'Rang nach Punkten', 'Federführung'],
  en: ['Place in the vote', 'Rank by points', 'Lead'],
}

it('the backlog says rank, points, priority group, reason and profile in every format', async () => {
  const data = JSON.parse(String(await file('backlog.json'))) as { fields: { key: string }[]; projects: object[] }
  expect(data.projects[0]).toMatchObject({
    ...{ rank: 4, score: 40, tier: 'Premium+', computed: 'Weitere Ideen', reason: 'Die Förderfrist endet im Herbst.' },
    profile: {
      ...{ ownshare: 35, deadline: '2026-09-30', cost: '50.000 bis 250.000 €', world: 'Mobilität' },
      schedule: [
        { phase: 'Vorbereitung', from: '2027-01-01', to: '2027-03-31' },
        { phase: 'Pilot', to: '' },
      ],
    },
  })
  expect(data.projects[4]).toMatchObject({ rank: null, score: null, tier: null, reason: '', profile: { goal: null } })
  expect(data.fields.map(({ key }) => key)).toContain('milestones')

  const csv = String(await file('backlog.csv'))
  expect(csv).toContain(
    'Rang nach Punkten;Punkte;Prioritätsgruppe;Berechnete Gruppe;Grund der Einordnung von Hand;Punkte: Zeitnah',
  )
  // German spreadsheets would make a day of 58.3.
  expect(csv).toContain(';4;40;Premium+;Weitere Ideen;Die Förderfrist endet im Herbst.;25;58,3;50;41,7;')
  expect(String(await file('backlog.csv', {}, 'en'))).toContain(';25;58.3;50;41.7;')

  // Two places and a lead, each by a name of its own, in every language and in the workbook.
  for (const [lang, names] of Object.entries(NAMES)) {
    const [head = ''] = String(await file('backlog.csv', {}, lang as 'de' | 'en')).split('\n')
    const columns = head.trim().replace('\ufeff', '').split(';')
    expect(columns).toEqual(expect.arrayContaining(names))
    expect(columns.filter((one) => /^(Platz|Rang|Ansprechrolle|Place|Rank|Contact role)$/.test(one))).toEqual([])
    expect(new Set(columns).size).toBe(columns.length)
    const book = unzipped((await file('backlog.xlsx', {}, lang as 'de' | 'en')) as Uint8Array)
    for (const name of names) expect([...book.values()].join('')).toContain(name)
  }

  const told = String(await file('backlog.md'))
  expect(told).toContain('| 1 | Bürgerkonto: ein Antrag statt sieben |')
  expect(told).toMatch(/^\| Rang nach Punkten +\| Titel/m)
  expect(told).toContain('Rang 4 nach Punkten')
  expect(told).toContain('- Grund der Einordnung von Hand: Die Förderfrist endet im Herbst.')
})

it('the workbook has typed cells: numbers, days, texts', async () => {
  const parts = unzipped((await file('backlog.xlsx')) as Uint8Array)
  const names =
    parts
      .get('xl/workbook.xml')
      ?.toString()
      .match(/<sheet [^>]*name="([^"]+)"/g) ?? []
  expect(names.map((one) => /name="([^"]+)"/.exec(one)?.[1])).toEqual([
    ...['Vorhaben', 'Bewertung', 'Meilensteine', 'Zeitplan'],
  ])
  const projects = parts.get('xl/worksheets/sheet1.xml')?.toString() ?? ''
  expect(projects).toContain('<v>58.3</v>')
  // 2026-09-30 as a day of the spreadsheet's calendar.
  expect(projects).toContain('<v>46295</v>')
})

it('is never a formula, whatever stands in a title, a field or the name of a field', async () => {
  const all = [...unzipped((await file('backlog.xlsx', EVIL)) as Uint8Array).values()].join('')
  expect(all).not.toMatch(/<f[ >]/)
  expect(all).toContain('=1+1')
  const csv = String(await file('backlog.csv', EVIL))
  for (const cell of ["'=1+1", "'+49 391", "gut;'=2+2"]) expect(csv).toContain(cell)
})

it('says so where nothing can be set on pages, whatever the form, and does not offer it', () => {
  const { platform } = process
  const room = { state: plannedYear({}), parts: { id: 'agenda000001' } } as never
  const asked = ['profiles.pdf', 'profiles.docx', 'profiles-fitting.docx', 'posters-a3.pdf', 'profile-project01.docx']
  const codes = () => asked.map((name) => orderIn(room, 'agenda', name, 'de', 0)).map((one) => (one.ok ? '' : one.code))
  expect(codes()).toEqual(asked.map(() => ''))
  Object.defineProperty(process, 'platform', { value: 'sunos' })
  try {
    expect(codes()).toEqual(asked.map(() => 'export.noPages'))
    expect(filesIn(room, 'agenda').filter((name) => /^(profiles|posters)/.test(name))).toEqual([])
    expect(orderIn(room, 'agenda', 'backlog.xlsx', 'de', 0).ok).toBe(true)
  } finally {
    Object.defineProperty(process, 'platform', { value: platform })
  }
})

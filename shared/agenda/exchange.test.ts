import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import type { AgendaAction, AgendaAct } from './actions.ts'
import { demand, FIELD, started, taking, w } from './book.ts'
import { broughtId, fateOf, isAdapted, readRegion } from './bring.ts'
import { bringAction } from './bringing.ts'
import { HANDED, type RegionFile, regionFile, regionSchema } from './exchange.ts'
import { projectId } from './take.ts'

const one = projectId('workshop01', 'demand001')
const about = {
  id: 'regionburg',
  lang: 'de' as const,
  address: 'https://burg.example/a/regionburg',
  date: '2026-11-22',
}

function burg() {
  const book = started()
  const meta = { title: w('Region Burg'), subtitle: w(''), place: w('Burg'), organiser: w('Kreis'), date: '' }
  book.do({ type: 'agenda/set', meta })
  book.do(taking([demand('demand001', 1), demand('demand002', 2)], FIELD[0]))
  book.do({ type: 'group/set', id: 'groupaaaa', title: w('AG Geheim'), contact: w('Frau Geheim') })
  book.do({ type: 'project/edit', id: one, group: 'groupaaaa', status: 'running', contact: w('Herr Geheim') })
  for (const key of ['partners', 'goal'] as const)
    book.do({
      type: 'profile/set',
      id: one,
      key,
      was: 0,
      value: w(key === 'goal' ? 'Alle kommen hin' : 'Firma Geheim'),
    })
  return book
}
const file = (book: ReturnType<typeof started>): RegionFile => {
  const made = regionFile(book.state, about)
  if (!made) throw new Error('nothing to hand on')
  const read = readRegion(JSON.parse(JSON.stringify(made)))
  if (!read.ok) throw new Error(JSON.stringify(read))
  return read.value
}
let n = 0
const fresh = () => `fresh${String(++n).padStart(6, '0')}`
const bringing = (book: ReturnType<typeof started>, from: RegionFile, over: string[] = []) =>
  bringAction(book.state, from, from.projects, over, fresh) as AgendaAct<'region/bring'>
const here = broughtId('regionburg', one)
const projectIn = (book: ReturnType<typeof started>) => book.state.projects.find(({ id }) => id === here)

describe('from region to region', () => {
  it('hands on what was planned and how it came, and nobody', () => {
    const made = file(burg())
    expect(made.projects[0]).toMatchObject({
      ...{
        id: one,
        title: 'Forderung demand001',
        goal: 'Alle kommen hin',
        field: FIELD[0],
        status: 'running',
        from: null,
      },
      ways: [{ origin: 'Burg', cards: 2, place: 1, among: 12, votes: 41, of: 87 }],
    })
    expect(JSON.stringify(made)).not.toMatch(/Geheim|card0000|workshop01/)
    expect(regionFile(started().state, about)).toBeNull()
    expect(regionFile(burg().state, { ...about, only: new Set([one]) })?.projects).toHaveLength(1)
  })

  it('comes in with its origin, into the field of the same name, and the second time is nothing new', () => {
    const from = file(burg())
    const book = started()
    expect(book.code(bringing(book, from))).toBe('ok')
    expect(projectIn(book)).toMatchObject({
      ...{
        title: { text: 'Forderung demand001' },
        origin: { text: 'Region Burg' },
        field: FIELD[0],
        status: 'proposed',
      },
      brought: { agenda: 'regionburg', project: one, place: { text: 'Burg' }, adapted: false },
      more: { goal: { text: 'Alle kommen hin' } },
    })
    expect(book.code(bringing(book, from))).toBe('agenda.nothingNew')
    expect(from.projects.map((each) => fateOf(book.state.projects, 'regionburg', each))).toEqual(['same', 'same'])
  })

  it('follows a newer version, but not over what this region has written itself, unless it is told to', () => {
    const source = burg()
    const book = started()
    book.do(bringing(book, file(source)))
    // A status of one's own is no adaption.
    book.do({ type: 'project/edit', id: here, status: 'accepted' })
    const rewrite = (text: string) => source.do({ type: 'project/edit', id: one, title: w(text) })
    rewrite('Bus und Bank')
    expect(file(source).projects.map((each) => fateOf(book.state.projects, 'regionburg', each))).toEqual([
      'newer',
      'same',
    ])
    expect(book.code(bringing(book, file(source)))).toBe('ok')
    expect(projectIn(book)).toMatchObject({ title: { text: 'Bus und Bank' }, status: 'accepted' })

    book.do({ type: 'project/edit', id: here, title: w('Bank am Dorfplatz') })
    rewrite('Bus, Bank und Bahn')
    expect(fateOf(book.state.projects, 'regionburg', file(source).projects[0] ?? { id: '', revision: 0 })).toBe(
      'adapted',
    )
    expect(book.code(bringing(book, file(source)))).toBe('ok')
    expect(projectIn(book)).toMatchObject({ title: { text: 'Bank am Dorfplatz' } })
    expect(projectIn(book)?.brought?.seen).not.toBe(projectIn(book)?.brought?.revision)
    expect(book.code(bringing(book, file(source)))).toBe('agenda.nothingNew')
    rewrite('Noch neuer')
    expect(book.code(bringing(book, file(source), [here]))).toBe('ok')
    expect(projectIn(book)).toMatchObject({ title: { text: 'Noch neuer' } })
  })

  it('is marked as adapted, and every step of it can be taken back', () => {
    const book = started()
    book.do(bringing(book, file(burg())))
    const adapt: AgendaAction = { type: 'region/adapt', id: here, adapted: true }
    expect(book.code(adapt)).toBe('ok')
    const marked = projectIn(book)
    expect(marked && isAdapted(marked)).toBe(true)
    book.do({ type: 'undo', seq: book.journal.length })
    const back = projectIn(book)
    expect(back && isAdapted(back)).toBe(false)
    expect(book.code({ ...adapt, id: 'nothing0' })).toBe('agenda.noProject')
  })

  it('hands on where it has it from, and refuses what is no such file', () => {
    const book = started()
    book.do(bringing(book, file(burg())))
    const on = regionFile(book.state, { ...about, id: 'regiontrier' })
    expect(on?.projects[0]?.from).toMatchObject({ agenda: 'regionburg', project: one, title: 'Region Burg' })
    const good = file(burg())
    for (const [raw, code] of [
      [{ ...good, format: 'x' }, 'region.format'],
      [{ ...good, version: 2 }, 'region.version'],
      [{ ...good, projects: [] }, 'import.malformed'],
      [{ ...good, origin: { ...good.origin, address: 'javascript:alert(1)' } }, 'import.malformed'],
      [null, 'region.format'],
    ] as const)
      expect(readRegion(raw)).toMatchObject({ ok: false, code })
    const [first] = good.projects
    const stone = { title: 'x', date: '2027-02-30', done: false }
    expect(readRegion({ ...good, projects: [{ ...first, milestones: [stone] }] }).ok).toBe(false)
  })

  it('takes in no address that is not one of the web, whoever sends it', () => {
    const book = started()
    const step = bringing(book, file(burg()))
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'https://a b', 'x'])
      expect(book.code({ ...step, address: w(address) })).toBe('agenda.notALink')
    expect(book.code({ ...step, address: w('') })).toBe('ok')
  })

  it('has a schema file that says what the code says', () => {
    const url = new URL('../../data/region-exchange-1.schema.json', import.meta.url)
    const told = JSON.parse(readFileSync(url, 'utf8')) as { $id: string; title: string }
    const made = z.toJSONSchema(regionSchema, { io: 'input', unrepresentable: 'any' })
    expect(told).toEqual({ ...made, $id: told.$id, title: told.title })
    expect(HANDED).not.toContain('contact')
  })
})

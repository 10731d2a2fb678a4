import { describe, expect, it } from 'vitest'
import { demand, FIELD, started, taking, w } from './book.ts'
import { newsOf } from './publicNews.ts'
import { publicOf } from './publicPage.ts'
import { projectId } from './take.ts'
import type { AgendaAction } from './actions.ts'

const on = (was = 0, index = false): AgendaAction => ({
  type: 'page/set',
  was,
  on: true,
  index,
  intro: w('Worum es geht'),
})
const event = (id: string, date: string, link = ''): AgendaAction => ({
  ...{ type: 'event/set', id, title: w(`Termin ${id}`), date, time: '18:00', place: w('Rathaus'), link: w(link) },
})
const one = projectId('workshop01', 'demand001')
const two = projectId('workshop01', 'demand002')

/** Two ranked demands, one idea that came by hand, a working group with somebody's name in it. */
function region() {
  const book = started()
  book.do({
    type: 'agenda/set',
    meta: { title: w('Region 2030'), subtitle: w(''), place: w('Burg'), organiser: w('Kreis'), date: '' },
  })
  book.do(taking([demand('demand001', 1), demand('demand002', 2)], FIELD[0]))
  book.do({
    type: 'project/add',
    id: 'ideaaaaa',
    title: w('Bus auf Ruf'),
    text: w('nachts'),
    field: null,
    origin: w('Jugendforum'),
  })
  book.do({ type: 'group/set', id: 'groupaaaa', title: w('AG Wege'), contact: w('Frau Geheim') })
  book.do({
    type: 'project/edit',
    id: one,
    group: 'groupaaaa',
    phase: 'phaseaaaa',
    status: 'running',
    contact: w('Herr Geheim'),
  })
  book.do({ type: 'profile/set', id: one, key: 'partners', was: 0, value: w('Firma Geheim') })
  book.do({ type: 'profile/set', id: one, key: 'goal', was: 0, value: w('Alle kommen hin') })
  const stone = { id: 'stoneaaaa', title: w('Förderbescheid'), date: '2027-03-01', done: false }
  book.do({ type: 'profile/set', id: one, key: 'milestones', was: 0, value: [stone] })
  return book
}

describe('the public page of an agenda', () => {
  it('shows nothing until it is switched on, and nothing again when it is switched off', () => {
    const book = region()
    expect(publicOf(book.state, '2026-11-22')).toBeNull()
    expect(book.code(on())).toBe('ok')
    expect(publicOf(book.state, '2026-11-22')).toMatchObject({ title: 'Region 2030', intro: 'Worum es geht' })
    expect(book.code(on())).toBe('agenda.fieldChanged')
    expect(book.code({ ...on(book.state.page.at), on: false } as AgendaAction)).toBe('ok')
    expect(publicOf(book.state, '2026-11-22')).toBeNull()
  })

  it('is built up from nothing: what came in, what was ranked, what became of it, and nobody to turn to by name', () => {
    const book = region()
    book.do(on())
    const page = publicOf(book.state, '2026-11-22')
    expect(page?.sources).toEqual([
      { origin: 'Burg', ideas: 2, cards: 4, ranked: 2, of: 87 },
      { origin: 'Jugendforum', ideas: 1, cards: 0, ranked: 0, of: null },
    ])
    expect(page?.projects[0]).toMatchObject({
      ...{ status: 'running', field: FIELD[0], phase: 'phaseaaaa', group: 'AG Wege', goal: 'Alle kommen hin' },
      milestones: [{ title: 'Förderbescheid', date: '2027-03-01', done: false }],
      ways: [{ title: 'Forderung demand001', place: 1, among: 12, votes: 41, of: 87, table: 'Mobilität', cards: 2 }],
    })
    expect(JSON.stringify(page)).not.toContain('Geheim')
    expect(JSON.stringify(page)).not.toMatch(/card0000|ranking001|workshop01/)
  })

  it('keeps back what is hidden, also where it has grown into something else, and what was erased', () => {
    const book = region()
    book.do(on())
    book.do({ type: 'page/hide', project: two, hidden: true })
    expect(publicOf(book.state, '2026-11-22')?.projects.map(({ id }) => id)).toEqual([one, 'ideaaaaa'])
    book.do({ type: 'project/merge', id: one, from: [two, 'ideaaaaa'] })
    const [grown] = publicOf(book.state, '2026-11-22')?.projects ?? []
    expect(grown?.ways.map(({ title }) => title)).toEqual(['Forderung demand001', 'Bus auf Ruf'])
    book.do({ type: 'page/hide', project: two, hidden: false })
    expect(publicOf(book.state, '2026-11-22')?.projects[0]?.ways).toHaveLength(3)
    const erased = {
      ...book.state,
      projects: book.state.projects.map((all) => ({ ...all, title: { ...all.title, text: '' } })),
    }
    expect(publicOf(erased, '2026-11-22')).toMatchObject({ projects: [], ways: [], sources: [] })
  })

  it('names the dates to come in their order, and leads to the web alone', () => {
    const book = region()
    book.do(on())
    expect(book.code(event('eventbbb', '2027-02-01'))).toBe('ok')
    expect(book.code(event('eventaaa', '2026-12-01', 'https://example.org/a'))).toBe('ok')
    expect(book.code(event('eventccc', '2026-11-21'))).toBe('ok')
    expect(book.code(event('eventddd', '2026-12-01', 'javascript:alert(1)'))).toBe('agenda.notALink')
    expect(book.code(event('eventddd', '2026-02-30'))).toBe('malformed')
    const dates = () => publicOf(book.state, '2026-11-22')?.events.map(({ date }) => date)
    expect(dates()).toEqual(['2026-12-01', '2027-02-01'])
    book.do({ type: 'event/remove', id: 'eventaaa' })
    expect(dates()).toEqual(['2027-02-01'])
    expect(book.code({ type: 'event/remove', id: 'eventaaa' })).toBe('agenda.noEvent')
  })

  it('knows when something that everybody may read has changed', () => {
    const book = region()
    const before = newsOf(book.journal)
    const contact: AgendaAction = { type: 'project/edit', id: one, contact: w('Stelle') }
    book.do(contact)
    expect(newsOf(book.journal)).toEqual(before)
    book.do({ type: 'project/edit', id: one, status: 'done' })
    const at = book.journal.length
    expect(newsOf(book.journal).get(one)).toEqual({ added: before.get(one)?.added, changed: at })
    book.do({ type: 'undo', seq: at })
    expect(newsOf(book.journal)).toEqual(before)
  })
})

import { describe, expect, it } from 'vitest'
import { AUDIENCES } from '../protocol/rows.ts'
import { latestOf } from '../room/journal.ts'
import type { AgendaAction } from './actions.ts'
import { backlogRows } from './backlog.ts'
import { ctx, demand, FIELD, started, taking, w } from './book.ts'
import { defaultAgenda } from './defaults.ts'
import { agendaRules } from './rules.ts'
import { copiedTexts, projectId } from './take.ts'
import type { ProjectRow } from './view.ts'

const order = (book: ReturnType<typeof started>) => book.state.fields.map((field) => field.id)

describe('taking demands', () => {
  it('makes proposed projects in the field and keeps their lineage', () => {
    const book = started()
    book.do(taking([demand('demand001', 1), demand('demand002')], FIELD[1]))
    const [project] = book.state.projects
    expect(project).toMatchObject({ status: 'proposed', field: FIELD[1], phase: null, origin: { text: 'Burg' } })
    expect(project?.lineage).toMatchObject({
      ...{ workshop: 'workshop01', demand: 'demand001', cards: ['card00001', 'card00002'], rounds: [1, 3] },
      ...{ place: 1, among: 12, votes: 41, of: 87, ranking: 'ranking001', table: { text: 'Mobilität' } },
    })
    const row = book.rows()[`project/${projectId('workshop01', 'demand001')}`] as unknown as ProjectRow
    expect(row.lineage).toEqual({
      ...{
        workshop: 'workshop01',
        table: 'Mobilität',
        cards: 2,
        rounds: [1, 3],
        place: 1,
        among: 12,
        votes: 41,
        of: 87,
      },
    })
    expect(backlogRows(book.state)[1]).toMatchObject({ field: FIELD[1], place: null, cards: 2, origin: 'Burg' })
  })

  it('twice the same doubles nothing; a longer list brings only the new ones', () => {
    const book = started()
    book.do(taking([demand('demand001'), demand('demand002')]))
    expect(book.do(taking([demand('demand001'), demand('demand002')]))).toEqual({
      ok: false,
      code: 'agenda.nothingNew',
    })
    const third = book.do(taking([demand('demand002'), demand('demand003'), demand('demand003')]))
    expect(third).toMatchObject({ ok: true, value: { demands: [{ demand: 'demand003' }] } })
    expect(book.state.projects.map((one) => one.lineage?.demand)).toEqual(['demand001', 'demand002', 'demand003'])
  })

  it('gives ids that never change, and others to the demands of other workshops', () => {
    expect(projectId('workshop01', 'demand001')).toBe('mwbgxfnbsr6yb8z5')
    const ids = Array.from({ length: 20_000 }, (_, n) => projectId(`workshop0${n % 7}`, `demand${n}`))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((id) => /^[a-z0-9]{16}$/.test(id))).toBe(true)
  })

  it('can be taken back and done again', () => {
    const book = started()
    book.do(taking([demand('demand001')]))
    const { seq } = latestOf(agendaRules, book.journal, null) ?? { seq: 0 }
    expect(book.do({ type: 'undo', seq }).ok).toBe(true)
    expect(book.state.projects).toEqual([])
    expect(book.do(taking([demand('demand001')])).ok).toBe(true)
    expect(book.state.projects).toHaveLength(1)
  })

  it('keeps a rejected and removed one away', () => {
    const book = started()
    book.do(taking([demand('demand001')]))
    const id = projectId('workshop01', 'demand001')
    expect(book.do({ type: 'project/remove', id })).toEqual({ ok: false, code: 'agenda.rejectFirst' })
    book.do({ type: 'project/edit', id, status: 'rejected' })
    expect(book.do({ type: 'project/remove', id }).ok).toBe(true)
    expect(book.do(taking([demand('demand001')]))).toEqual({ ok: false, code: 'agenda.nothingNew' })
  })

  it('names the copied texts, so that they can be erased with the workshop', () => {
    const book = started()
    book.do(taking([demand('demand001')]))
    const [project] = book.state.projects
    expect(copiedTexts(book.journal, 'workshop01')).toEqual([project?.title.id, project?.text.id])
    expect(copiedTexts(book.journal, 'workshop02')).toEqual([])
  })
})

describe('fields, phases, groups, projects', () => {
  it('keeps the order that was moved to', () => {
    const book = started()
    const [a, b, c] = FIELD
    book.do({ type: 'field/move', id: c, after: null })
    expect(order(book)).toEqual([c, a, b])
    book.do({ type: 'field/move', id: c, after: b })
    expect(order(book)).toEqual([a, b, c])
    book.do({ type: 'field/move', id: a, after: b })
    expect(order(book)).toEqual([b, a, c])
    expect(book.do({ type: 'field/move', id: a, after: a })).toMatchObject({ code: 'agenda.noField' })
    expect(book.do({ type: 'phase/move', id: a, after: null })).toMatchObject({ code: 'agenda.noPhase' })
    book.do({ type: 'field/set', id: a, title: w('neu'), note: w('') })
    expect(book.state.fields[1]?.title.text).toBe('neu')
  })

  it('lets projects outlive their field, and brings it back with the undo', () => {
    const book = started()
    book.do({
      type: 'project/add',
      id: 'project01',
      title: w('Mitfahrbank'),
      text: w(''),
      field: FIELD[0],
      origin: w(''),
    })
    book.do({ type: 'field/remove', id: FIELD[0] })
    expect(book.state.projects[0]?.field).toBeNull()
    book.do({ type: 'undo', seq: 3 })
    expect(book.state.projects[0]?.field).toBe(FIELD[0])
  })

  it('edits only what is named, and refuses what there is not', () => {
    const book = started()
    book.do({
      type: 'project/add',
      id: 'project01',
      title: w('Mitfahrbank'),
      text: w('Text'),
      field: null,
      origin: w(''),
    })
    book.do({ type: 'project/edit', id: 'project01', phase: 'phaseaaaa', status: 'running' })
    expect(book.state.projects[0]).toMatchObject({
      title: { text: 'Mitfahrbank' },
      phase: 'phaseaaaa',
      status: 'running',
    })
    book.do({ type: 'project/edit', id: 'project01', phase: null })
    expect(book.state.projects[0]).toMatchObject({ phase: null, status: 'running' })
    const code = (action: AgendaAction) => {
      const done = book.do(action)
      return done.ok ? 'ok' : done.code
    }
    expect(code({ type: 'project/edit', id: 'project01', field: 'phaseaaaa' })).toBe('agenda.noField')
    expect(code({ type: 'project/edit', id: 'project01', group: 'groupaaaa' })).toBe('agenda.noGroup')
    expect(code({ type: 'project/edit', id: 'constructor', field: null })).toBe('malformed')
    expect(code(taking([demand('demand001')], 'constructor'))).toBe('malformed')
    expect(code({ type: 'project/remove', id: 'project01' })).toBe('ok')
  })

  it('starts once, with six fields and five phases in both languages, and never falls back behind that', () => {
    for (const lang of ['de', 'en'] as const) {
      const { fields, phases } = defaultAgenda(lang)
      expect([fields.length, phases.length]).toEqual([6, 5])
    }
    const book = started()
    expect(book.do({ type: 'agenda/start', fields: [], phases: [] })).toMatchObject({ code: 'agenda.begun' })
    expect(book.do({ type: 'undo', seq: 1 })).toMatchObject({ code: 'undo.nothing' })
  })
})

it('lets in organisers alone, and shows nothing to any other audience', () => {
  const book = started()
  for (const role of ['participant', 'projector', 'host', 'minutes', 'moderator'] as const) {
    expect(agendaRules.check(book.state, { type: 'field/remove', id: FIELD[0] }, { ...ctx, role })).toMatchObject({
      ok: false,
    })
    // The projector has an exhibition, and as long as nobody has written anything an empty one.
    const rows = Object.keys(book.rows(agendaRules.audienceOf(role)))
    expect(rows).toEqual(role === 'projector' ? ['exhibition'] : [])
  }
  const reading = (['organiser', 'group', 'evaluator', 'projector'] as const).map(agendaRules.audienceOf)
  for (const audience of AUDIENCES) expect(Object.keys(book.rows(audience)).length > 0).toBe(reading.includes(audience))
})

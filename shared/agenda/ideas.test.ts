import { describe, expect, it } from 'vitest'
import type { AgendaAction } from './actions.ts'
import { FIELD, started, w } from './book.ts'
import { historyOf } from './history.ts'
import { publicOf } from './publicPage.ts'
import { cellsOf } from '../base/csv.ts'
import { readIdeas } from './readIdeas.ts'

const read = (file: string) => {
  const result = readIdeas(file)
  if (!result.ok) throw new Error(result.code)
  return result.value
}
const take = (ids: string[], source = 'Umfrage'): AgendaAction => ({
  ...{ type: 'ideas/take', source: w(source), field: FIELD[0] },
  ideas: ids.map((id) => ({ id, title: w(`Idee ${id.slice(-1)}`), text: w('weil') })),
})

describe('a list of ideas from another format', () => {
  it('is read with German or English heads, any usual separator, quotes and a mark at the beginning', () => {
    const ideas = [
      { title: 'Bus; auf Ruf', text: 'Zeile 1\nZeile "2"', source: 'Jugendforum' },
      { title: 'Bänke', text: '', source: '' },
    ]
    const csv =
      '\uFEFFQuelle;Überschrift;Beschreibung\r\nJugendforum;"Bus; auf Ruf";"Zeile 1\nZeile ""2"""\r\n;Bänke;\r\n;;\r\n;;nur Text'
    expect(read(csv)).toEqual({ ideas: [...ideas, { title: 'nur Text', text: '', source: '' }], left: 0 })
    expect(read('title,description\nBus,abends').ideas).toEqual([{ title: 'Bus', text: 'abends', source: '' }])
    expect(read('Bus auf Ruf\nBänke').ideas.map(({ title }) => title)).toEqual(['Bus auf Ruf', 'Bänke'])
    expect(read('[{"Titel":"Bus","Quelle":"Post"},"Bänke",{"x":1}]')).toEqual({
      ideas: [
        { title: 'Bus', text: '', source: 'Post' },
        { title: 'Bänke', text: '', source: '' },
      ],
      left: 1,
    })
    expect(read('{"ideas":[{"title":"Bus"}]}').ideas).toHaveLength(1)
  })

  it('loses no word of a title that is too long, and says when there is nothing to read', () => {
    const long = 'Wort '.repeat(100).trim()
    const [idea] = read(`Titel;Text\n${long};mehr`).ideas
    expect(idea?.title.length).toBeLessThanOrEqual(200)
    expect(idea?.text).toBe(`${long}\n\nmehr`)
    for (const file of ['', 'a;b\n1;2', '{"a":1}', '[1', 'Titel;Text\n;'])
      expect(readIdeas(file)).toMatchObject({ ok: false, code: 'agenda.noIdeas' })
    expect(cellsOf('a"b;"c', ';')).toEqual([['a"b', 'c']])
  })

  it('becomes proposed projects with their source, once, and is not public by itself', () => {
    const book = started()
    expect(book.code(take(['ideaaaa1', 'ideaaaa2']))).toBe('ok')
    expect(book.state.projects[0]).toMatchObject({ status: 'proposed', origin: { text: 'Umfrage' }, lineage: null })
    expect(historyOf(book.journal, 'ideaaaa1').map(({ key }) => key)).toContain('title')
    book.do({ type: 'page/set', was: 0, on: true, index: false, intro: w('') })
    expect(publicOf(book.state, '2026-11-22')?.projects).toEqual([])
    // The same list again, also after somebody has worked on what came of it; from elsewhere it is another idea.
    book.do({ type: 'project/edit', id: 'ideaaaa1', title: w('Anders') })
    book.do({ type: 'project/remove', id: 'ideaaaa2' })
    expect(book.code({ ...take(['ideabbb1', 'ideabbb2']) })).toBe('agenda.nothingNew')
    expect(book.code(take(['ideaccc1', 'ideaccc1', 'ideaccc3'], 'Umfrage '))).toBe('ok')
    expect(book.state.projects.map((one) => one.id)).toEqual(['ideaaaa1', 'ideaccc3'])
    expect(book.code(take(['ideaddd1'], 'Jugendforum'))).toBe('ok')
    expect(book.code({ ...take(['ideaeee9']), field: 'fieldzzz' } as AgendaAction)).toBe('agenda.noField')
  })

  it('is merged reversibly, and what was told apart stays apart', () => {
    const book = started()
    book.do(take(['ideaaaa1', 'ideaaaa2']))
    book.do({ type: 'project/merge', id: 'ideaaaa1', from: ['ideaaaa2'] })
    expect(book.state.projects[1]?.into).toBe('ideaaaa1')
    book.do({ type: 'project/split', id: 'ideaaaa2' })
    expect(book.state.projects[1]).toMatchObject({ into: null, origin: { text: 'Umfrage' } })
    expect(book.code({ type: 'ideas/apart', one: 'ideaaaa2', other: 'ideaaaa1' })).toBe('ok')
    expect(book.state.apart).toEqual(['ideaaaa1/ideaaaa2'])
    expect(book.code({ type: 'ideas/apart', one: 'ideaaaa2', other: 'ideazzz1' })).toBe('agenda.noProject')
  })
})

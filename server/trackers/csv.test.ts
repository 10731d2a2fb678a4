import { describe, expect, it } from 'vitest'
import { emptyAgenda, startingProject } from '#shared/agenda/agenda.ts'
import { cellsOf } from '#shared/base/csv.ts'
import { backlogFile } from './csv.ts'
import { markerFor } from './trackers.ts'

const w = (text: string) => ({ id: 'text0000', text })
const [ROOM, ID] = ['agenda0000000001', 'project0001']
const agenda = (title: string, text: string) => ({
  ...emptyAgenda,
  projects: [{ ...startingProject, id: ID, title: w(title), text: w(text), field: null, origin: w(''), lineage: null }],
})

describe('the files for importers', () => {
  it('[SPEC T5] hold no formula and no command, and the marker in every line', () => {
    for (const name of ['redmine.csv', 'openproject.csv', 'gitlab.csv', 'jira.csv']) {
      const file = backlogFile(ROOM, agenda('=1+1', '/close\n=SUM(A1)\n@all'), 'de', name) ?? ''
      expect(file).toContain(markerFor(ROOM, ID))
      expect(file).not.toMatch(/(^|[",;])[=@]/m)
      if (name !== 'jira.csv') expect(file).not.toMatch(/^"?\/close/m)
    }
  })

  it('look as each importer wants them', () => {
    const lines = (name: string) => (backlogFile(ROOM, agenda('Rufbus', 'Text'), 'de', name) ?? '').split('\r\n')
    expect(lines('redmine.csv')[0]).toBe('\ufeffThema;Beschreibung;Priorität;Herkunft')
    expect(lines('openproject.csv')[0]).toBe('\ufeffBetreff;Beschreibung;Priorität;Herkunft')
    expect(lines('openproject.csv').join()).toContain('Rufbus')
    expect(lines('gitlab.csv')[0]).toBe('title,description')
    expect(lines('jira.csv')[0]).toBe('Summary,Description,Priority,Labels')
    expect(lines('jira.csv').at(-2)).toContain(`tr-${markerFor(ROOM, ID).slice(3)}`)
    expect(backlogFile(ROOM, agenda('Rufbus', ''), 'de', 'constructor')).toBe(null)
  })

  it('keep a description of several lines in one cell', () => {
    for (const [name, separator] of [
      ...['redmine', 'openproject'].map((one) => [one, ';']),
      ['gitlab', ','],
      ['jira', ','],
    ]) {
      const file = backlogFile(ROOM, agenda('Rufbus', 'Erste Zeile\nZweite Zeile'), 'de', `${name}.csv`) ?? ''
      const [head = [], row = [], ...rest] = cellsOf(file, separator ?? '')
      expect([row.length, row[1]?.includes('Zweite Zeile'), rest]).toEqual([head.length, true, [['']]])
    }
  })

  it('leave out what was turned down', () => {
    const state = agenda('Rufbus', 'Text')
    const turned = { ...state, projects: state.projects.map((one) => ({ ...one, status: 'rejected' as const })) }
    expect(backlogFile(ROOM, turned, 'en', 'openproject.csv')).toBe('\ufeffSubject;Description;Priority;Herkunft\r\n')
  })
})

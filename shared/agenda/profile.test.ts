import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGS } from '../words/say.ts'
import { profileTexts } from '../words/profile.ts'
import type { AgendaAction } from './actions.ts'
import { type Book, demand, started, taking, w } from './book.ts'
import { historyOf } from './history.ts'
import { isDay, type Value } from './profile.ts'
import { sourcesOf, specsOf, valueOf, versionOf } from './projects.ts'
import { groupScope } from './roles.ts'
import { STANDARD, standardSpecs } from './standard.ts'
import { projectId } from './take.ts'
import type { ProjectRow } from './view.ts'

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const add = (book: Book, id: string, title = 'Mitfahrbank') =>
  book.code({ type: 'project/add', id, title: w(title), text: w(''), field: null, origin: w('') })
const set = (key: string, value: Value, was = 0, id = 'project01'): AgendaAction =>
  ({ type: 'profile/set', id, key, was, value }) as AgendaAction
function opened(): Book {
  const book = started()
  add(book, 'project01')
  return book
}
const project = (book: Book, id = 'project01') => {
  const found = book.state.projects.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}
const version = (book: Book, key: string) => versionOf(project(book), key)

describe('the fields of a profile', () => {
  it('have a name in both languages and the same keys and options whatever the language', () => {
    for (const [key] of STANDARD)
      for (const lang of LANGS)
        expect(profileTexts[`profile.field.${key}` as keyof typeof profileTexts][lang]).toBeTruthy()
    const ids = LANGS.map((lang) => standardSpecs(lang).map(({ key, options }) => [key, options.map(({ id }) => id)]))
    expect(ids[0]).toEqual(ids[1])
  })

  it('take what fits and nothing else', () => {
    const book = opened()
    const good: [string, Value][] = [
      ['goal', w('Mobil ohne\neigenes Auto')],
      ['world', 'worldmobility'],
      ['ownshare', 35],
      ['deadline', '2027-03-31'],
      ['milestones', [{ id: 'mile00001', title: w('Erste Bank'), date: '2027-05-01', done: false }]],
      ['schedule', [{ phase: 'phaseaaaa', from: '2027-01-01', to: '' }]],
      ['phase', 'phaseaaaa'],
      ['status', 'running'],
      ['contact', w('Stabsstelle Digitales')],
    ]
    for (const [key, value] of good) {
      expect([key, book.code(set(key, value))]).toEqual([key, 'ok'])
      expect(valueOf(project(book), key)).toEqual(value)
    }
    const bad: [string, Value][] = [
      ['title', w('')],
      ['title', w('zwei\nZeilen')],
      ['programme', 'worldmobility'],
      ['world', 'worldnowhere'],
      ['ownshare', '35'],
      ['deadline', '2027-02-30'],
      ['schedule', [{ phase: 'phaseaaaa', from: '2027-05-01', to: '2027-04-01' }]],
      ['schedule', [{ phase: 'phasezzzz', from: '', to: '' }]],
      ['group', 'group0001'],
      ['status', 'gone'],
      ['milestones', [{ phase: 'phaseaaaa', from: '', to: '' }]],
    ]
    for (const [key, value] of bad)
      expect([key, value, book.code(set(key, value, version(book, key)))]).toEqual([key, value, 'agenda.notFitting'])
    expect(book.code(set('nothing', w('x')))).toBe('agenda.noProfileField')
    expect(book.code(set('goal', w('x'), 0, 'project99'))).toBe('agenda.noProject')
  })

  it('know the days of the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const day = new Date(Date.UTC(1990, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)
        expect(isDay(day)).toBe(true)
      }),
      { seed },
    )
    for (const no of ['2026-02-29', '2100-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '', 'morgen'])
      expect([no, isDay(no)]).toEqual([no, false])
    expect(isDay('2028-02-29')).toBe(true)
  })

  it('are configurable: renamed, hidden, joined by others; what is on the boards stays', () => {
    const book = opened()
    const own = { key: 'climate1', kind: 'choice', section: 'proof', shown: true, label: w('Klimawirkung') } as const
    const options = [
      { id: 'climatelow', title: w('gering') },
      { id: 'climatehigh', title: w('hoch') },
    ]
    const fields = standardSpecs('de').map((one) => (one.key === 'risks' ? { ...one, shown: false } : one))
    const change = (list: object[], was = 0) =>
      book.code({ type: 'profile/fields', was, fields: list } as unknown as AgendaAction)
    expect(change([...fields, { ...own, options }])).toBe('ok')
    expect(book.code(set('climate1', 'climatehigh'))).toBe('ok')
    expect(book.code(set('risks', w('keine')))).toBe('agenda.noProfileField')
    const at = book.state.specsAt
    expect(change(fields, 0)).toBe('agenda.fieldChanged')
    const hide = (key: string) => fields.map((one) => (one.key === key ? { ...one, shown: false } : one))
    for (const wrong of [
      hide('status'),
      fields.slice(1),
      [...fields, { ...own, options: [] }],
      [...fields, { ...own, options, label: null }],
      [...fields, { ...own, options, kind: 'milestones' }],
      [...fields, fields[0] as object],
      fields.map((one) => (one.key === 'goal' ? { ...one, kind: 'line' } : one)),
    ])
      expect(change(wrong, at)).toBe('agenda.notFitting')
    expect(specsOf(book.state).at(-1)?.key).toBe('climate1')
  })
})

describe('two people and one field', () => {
  it('nobody overwrites what they have not seen; other fields do not matter', () => {
    const book = opened()
    const before = version(book, 'goal')
    expect(book.code(set('goal', w('Annas Ziel'), before))).toBe('ok')
    expect(book.code(set('effect', w('Bernds Wirkung'), 0))).toBe('ok')
    expect(book.code(set('goal', w('Bernds Ziel'), before))).toBe('agenda.fieldChanged')
    expect(valueOf(project(book), 'goal')).toMatchObject({ text: 'Annas Ziel' })
    expect(book.code(set('goal', w('Bernds Ziel, nach Annas'), version(book, 'goal')))).toBe('ok')
    // A quick change on the board counts as one, too.
    book.do({ type: 'project/edit', id: 'project01', status: 'accepted' })
    expect(book.code(set('status', 'running', 0))).toBe('agenda.fieldChanged')
  })

  it(`holds for any number of people who write late, twice and out of turn (seed ${seed})`, () => {
    const keys = ['goal', 'effect', 'title'] as const
    const step = fc.record({ who: fc.nat(3), key: fc.constantFrom(...keys), look: fc.boolean() })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const book = opened()
        const seen = Array.from({ length: 4 }, () => ({}) as Record<string, number>)
        const saved: Record<string, string> = {}
        for (const [n, { who, key, look }] of steps.entries()) {
          const mine = seen[who] ?? {}
          if (look) mine[key] = version(book, key)
          else {
            const wasSeen = (mine[key] ?? 0) === version(book, key)
            const code = book.code(set(key, w(`${who} zum ${n}. Mal`), mine[key] ?? 0))
            expect(code).toBe(wasSeen ? 'ok' : 'agenda.fieldChanged')
            if (code === 'ok') saved[key] = `${who} zum ${n}. Mal`
          }
        }
        for (const [key, text] of Object.entries(saved)) expect(valueOf(project(book), key)).toMatchObject({ text })
        // Nothing that was ever saved is lost: it stands in the history.
        expect(historyOf(book.journal, 'project01').filter(({ by }) => by === 'organiser').length).toBe(
          book.journal.length + 1,
        )
      }),
      { seed, numRuns: 100 },
    )
  })

  it('keeps every wording, and brings one back as a new step', () => {
    const book = opened()
    for (const text of ['eins', 'zwei', 'drei']) book.do(set('goal', w(text), version(book, 'goal')))
    const goals = () =>
      historyOf(book.journal, 'project01').flatMap(({ key, value }) => (key === 'goal' ? [value] : []))
    expect(goals().map((value) => (value as { text: string }).text)).toEqual(['drei', 'zwei', 'eins'])
    book.do(set('goal', w('eins'), version(book, 'goal')))
    expect(valueOf(project(book), 'goal')).toMatchObject({ text: 'eins' })
    expect(goals()).toHaveLength(4)
    book.do({ type: 'undo', seq: book.journal.length })
    expect(valueOf(project(book), 'goal')).toMatchObject({ text: 'drei' })
  })
})

describe('a working group', () => {
  it('[SPEC D15] writes the profiles of its own projects, and decides nothing about them', () => {
    const book = opened()
    book.do({ type: 'group/set', id: 'group0001', title: w('AG Mobilität'), contact: w('') })
    book.do({ type: 'project/edit', id: 'project01', group: 'group0001' })
    add(book, 'project02')
    const who = { role: 'group', scope: groupScope('group0001') } as const
    expect(book.code(set('goal', w('Ziel der AG')), who)).toBe('ok')
    expect(book.code(set('goal', w('x'), 0, 'project02'), who)).toBe('notAllowed')
    expect(book.code(set('status', 'done', 0), who)).toBe('notAllowed')
    expect(book.code(set('group', null, version(book, 'group')), who)).toBe('notAllowed')
    expect(book.code({ type: 'project/remove', id: 'project01' }, who)).toBe('notAllowed')
    expect(book.code(set('goal', w('x')), { role: 'group', scope: null })).toBe('notAllowed')
    expect(historyOf(book.journal, 'project01')[0]).toMatchObject({ by: 'group', key: 'goal' })
  })
})

describe('a project that grows from several', () => {
  const grown = () => {
    const book = opened()
    book.do(taking([demand('demand001', 1), demand('demand002', 2)]))
    const [one, two] = ['demand001', 'demand002'].map((id) => projectId('workshop01', id)) as [string, string]
    return { book, one, two }
  }
  const row = (book: Book, id: string) => book.rows()[`project/${id}`] as unknown as ProjectRow | undefined

  it('shows where all of them came from, and lets each go again', () => {
    const { book, one, two } = grown()
    expect(book.code({ type: 'project/merge', id: 'project01', from: [one, two] })).toBe('ok')
    expect(row(book, one)).toBeUndefined()
    expect(row(book, 'project01')?.sources.map(({ lineage }) => lineage?.place)).toEqual([1, 2])
    expect(book.code({ type: 'project/split', id: two })).toBe('ok')
    expect([row(book, two)?.lineage?.place, row(book, 'project01')?.sources.length]).toEqual([2, 1])
  })

  it('grows further, but never into itself; what was in it survives its end', () => {
    const { book, one, two } = grown()
    book.do({ type: 'project/merge', id: one, from: [two] })
    expect(book.code({ type: 'project/merge', id: two, from: ['project01'] })).toBe('agenda.noProject')
    expect(book.code({ type: 'project/merge', id: one, from: [one] })).toBe('agenda.noProject')
    book.do({ type: 'project/merge', id: 'project01', from: [one] })
    expect(sourcesOf(book.state, 'project01').map(({ id }) => id)).toEqual([one, two])
    book.do({ type: 'project/remove', id: 'project01' })
    expect(row(book, one)?.sources.map(({ id }) => id)).toEqual([two])
    // The same demands do not come a second time.
    expect(book.code(taking([demand('demand001')]))).toBe('agenda.nothingNew')
  })
})

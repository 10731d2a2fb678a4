import { expect, it } from 'vitest'
import type { Value } from './profile.ts'
import { type Book, FIELD, started, w } from './book.ts'
import type { ExhibitRow } from './exhibition.ts'
import { evaluatorScope } from './roles.ts'
import { standardSpecs } from './standard.ts'

const shown = (book: Book) =>
  Object.entries(book.rows('projector'))
    .filter(([key]) => key.startsWith('exhibit/'))
    .map(([, row]) => row as unknown as ExhibitRow)
    .toSorted((a, b) => a.index - b.index)
const titles = (book: Book) => shown(book).map((one) => one.title)

function filled(): Book {
  const book = started()
  const add = (id: string, field: string | null) =>
    book.do({ type: 'project/add', id, title: w(id), text: w('Text'), field, origin: w('Burg') })
  add('projaaaa', FIELD[1])
  add('projbbbb', FIELD[0])
  add('projcccc', null)
  return book
}
const set = (book: Book, id: string, key: string, value: Value) =>
  expect(book.code({ type: 'profile/set', id, key, was: 0, value } as never)).toBe('ok')

it('shows plain words in the order of the fields, and nothing of what was turned down or is not yet decided', () => {
  const book = filled()
  expect(titles(book)).toEqual(['projbbbb', 'projaaaa', 'projcccc'])
  set(book, 'projaaaa', 'goal', w('Ziel'))
  set(book, 'projaaaa', 'phase', 'phasebbbb')
  set(book, 'projbbbb', 'status', 'rejected')
  expect(shown(book)[0]).toMatchObject({ goal: 'Ziel', phase: { at: 2, of: 2 }, tier: null, place: null })
  book.do({ type: 'exhibition/set', seconds: 20, show: 'accepted', tiers: false })
  expect(titles(book)).toEqual([])
  set(book, 'projcccc', 'status', 'running')
  expect(titles(book)).toEqual(['projcccc'])
  // Ids and versions of texts are nobody's business in the hall.
  expect(JSON.stringify(book.rows('projector'))).not.toMatch(/text0000|versions/)
})

it('keeps what a hidden field holds', () => {
  const book = filled()
  set(book, 'projaaaa', 'programme', w('Smart Cities'))
  expect(JSON.stringify(book.rows('projector'))).toContain('Smart Cities')
  const fields = standardSpecs('de').map((one) => (one.key === 'programme' ? { ...one, shown: false } : one))
  book.do({ type: 'profile/fields', was: 0, fields } as never)
  expect(JSON.stringify(book.rows('projector'))).not.toContain('Smart Cities')
})

it('shows places and priority groups only when the organisers say so, and then in their order', () => {
  const book = filled()
  book.do({ type: 'evaluator/set', id: 'evalaaaa', title: w('Amt') })
  const scale = { note: w(''), weight: 1, from: 1, to: 5, low: w(''), high: w('') } as const
  book.do({ type: 'criteria/set', was: 0, criteria: [{ id: 'critaaaa', title: w('Zeitnah'), ...scale }] })
  book.do({ type: 'tiers/set', was: 0, by: 'size', tiers: [{ id: 'tieraaaa', title: w('Alle'), limit: null }] })
  const who = { role: 'evaluator', scope: evaluatorScope('evalaaaa') } as const
  book.do({ type: 'score/set', project: 'projcccc', criterion: 'critaaaa', value: 5 }, who)
  expect(shown(book).every((one) => one.place === null)).toBe(true)
  book.do({ type: 'exhibition/set', seconds: 20, show: 'all', tiers: true })
  expect(shown(book)[0]).toMatchObject({ title: 'projcccc', place: 1, tier: 'Alle' })
})

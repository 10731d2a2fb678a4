import { expect, it } from 'vitest'
import { type Listed, LISTED_KEYS, plainOf } from '#shared/agenda/directory.ts'
import { type Book, started } from '#shared/agenda/book.ts'
import { wordsOf } from '../draft.ts'
import { asBefore, withoutThem, withThem } from './back.ts'

const said = (title: string) => ({
  ...{ title: wordsOf(title), body: wordsOf('Landkreis'), about: wordsOf(''), name: wordsOf('Erika Probe') },
  ...{ mail: wordsOf(''), link: wordsOf('') },
})
const plain = (book: Book) =>
  book.state.directory.map((one) => ({ ...plainOf(one), id: one.id, list: one.list, shown: one.shown }))
const at = (book: Book, n: number) => {
  const one = book.state.directory[n]
  if (!one) throw new Error('nothing listed')
  return one
}
const ids = (one: Listed) => LISTED_KEYS.map((key) => one[key].id)
const run = (book: Book, steps: readonly object[]) => steps.forEach((step) => book.do(step as never))
/** Two contacts, one of them public. */
function listed(): Book {
  const book = started()
  const set = { type: 'directory/set', was: 0, list: 'contact' } as const
  book.do({ ...set, id: 'listaaaa', ...said('Gesundheitsamt'), shown: 'no' })
  book.do({ ...set, id: 'listbbbb', ...said('Schulamt'), shown: 'role' })
  return book
}

it('brings back what was removed, with what was public of it, in new words', () => {
  const book = listed()
  const [before, words] = [plain(book), book.state.directory.flatMap(ids)]
  const back = withThem('contact', book.state.directory)
  book.do({ type: 'directory/remove', ids: ['listaaaa', 'listbbbb'] })
  run(book, back)
  expect(plain(book)).toEqual(before)
  expect(book.state.directory.flatMap(ids).some((id) => words.includes(id))).toBe(false)
})

it('brings back how an entry was before it was changed, and keeps the words that are still there', () => {
  const book = listed()
  const [before, was] = [plain(book), at(book, 0)]
  book.do({ ...was, type: 'directory/set', was: was.at, title: wordsOf('Amt für Gesundheit'), shown: 'all' } as never)
  const now = at(book, 0)
  run(book, asBefore(was, now, now.at))
  expect(plain(book)).toEqual(before)
  expect(at(book, 0).name.id).toBe(was.name.id)
  expect([was.title.id, now.title.id]).not.toContain(at(book, 0).title.id)
})

it('takes away again what has come', () => {
  const book = listed()
  run(book, withoutThem(['listbbbb']))
  expect(book.state.directory.map(({ id }) => id)).toEqual(['listaaaa'])
})

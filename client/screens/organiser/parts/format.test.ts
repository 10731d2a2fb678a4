import { expect, test } from 'vitest'
import { sayIn } from '#shared/words/words.ts'
import { listTitle } from './format.ts'

test('a copy is told from its original by its title', () => {
  expect(listTitle({ title: 'Zukunftstag', copy: false }, sayIn('de'))).toBe('Zukunftstag')
  expect(listTitle({ title: 'Zukunftstag', copy: true }, sayIn('de'))).toBe('Zukunftstag (Kopie)')
  expect(listTitle({ title: 'Zukunftstag', copy: true }, sayIn('en'))).toBe('Zukunftstag (copy)')
})

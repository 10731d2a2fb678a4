import { expect, it } from 'vitest'
import { shownIn, stepped } from './walk.ts'

it('walks around, both ways, also when an exhibit goes or comes', () => {
  const ids = ['a', 'b', 'c']
  const at = (one: string | null) => ({ at: one, walking: true })
  expect(shownIn(ids, at(null))).toBe(0)
  expect(stepped(ids, at(null), 1).at).toBe('b')
  expect(stepped(ids, at('c'), 1).at).toBe('a')
  expect(stepped(ids, at('a'), -1).at).toBe('c')
  expect(stepped(['a', 'c', 'd'], at('c'), 1).at).toBe('d')
  expect(shownIn(['a', 'c'], at('b'))).toBe(0)
  expect(stepped([], at('b'), 1).at).toBe('b')
})

import { describe, expect, it } from 'vitest'
import type { ProjectOf } from '../rows.ts'
import { scopesOf } from './scope.ts'

const one = (id: string, field: string | null, status = 'proposed', title = id) =>
  ({ id, field, status, title: { id: 'text0000', text: title } }) as unknown as ProjectOf
const fields = [{ id: 'field1' }, { id: 'field2' }]
const scoring = {
  tiers: [{ id: 'tier1' }, { id: 'tier2' }],
  ranking: [
    { project: 'a', tier: 'tier1' },
    { project: 'b', tier: null },
    { project: 'gone', tier: 'tier1' },
  ],
}

describe('what can be sent at once', () => {
  it('is everything, a priority group, a field of action, or one project', () => {
    const projects = [one('a', 'field1'), one('b', 'field1'), one('c', null)]
    expect(scopesOf({ projects, fields }, scoring).map(({ value, projects: list }) => [value, list])).toEqual([
      ['all', null],
      ['tier/tier1', ['a']],
      ['field/field1', ['a', 'b']],
      ['project/a', ['a']],
      ['project/b', ['b']],
      ['project/c', ['c']],
    ])
    expect(scopesOf({ projects, fields }, null)[0]?.count).toBe(3)
  })

  it('leaves out what was turned down, unless it is named, and what was erased', () => {
    const projects = [one('a', 'field1'), one('b', 'field1', 'rejected'), one('c', 'field1', 'proposed', '')]
    const scopes = scopesOf({ projects, fields }, scoring)
    expect(scopes.map(({ value, count }) => [value, count])).toEqual([
      ['all', 1],
      ['tier/tier1', 1],
      ['field/field1', 1],
      ['project/a', 1],
      ['project/b', 1],
    ])
  })
})

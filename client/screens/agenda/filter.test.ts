import { describe, expect, it } from 'vitest'
import { filtered, isFiltering, NONE, noFilter } from './filter.ts'
import type { ProjectOf } from './rows.ts'

const w = (text: string, id = 'text0001') => ({ id, text })
const project = (id: string, rest: Partial<ProjectOf> = {}): ProjectOf => ({
  ...{ id, index: 0, title: w(`Vorhaben ${id}`), text: w(''), field: null, phase: null, group: null },
  ...{ status: 'proposed', contact: w(''), origin: w('Burg'), lineage: null, more: {}, versions: {} },
  ...{ sources: [], brought: null, ...rest },
})
const projects = [
  project('a', { title: w('Mitfahrbänke mit Anzeige'), field: 'field001' }),
  project('b', { contact: w('Stabsstelle Digitales'), status: 'running', group: 'group001' }),
  project('c', {
    phase: 'phase001',
    lineage: { workshop: 'w', table: 'Mobilität', cards: 1, rounds: [1], place: 1, among: 2, votes: 1, of: 2 },
  }),
]
const found = (filter: Partial<typeof noFilter>) =>
  filtered({ projects }, { ...noFilter, ...filter })
    .map((one) => one.id)
    .join('')

describe('finding projects', () => {
  it('searches title, role, origin and table, whatever the accents', () => {
    expect(found({})).toBe('abc')
    expect(found({ search: 'MITFAHRBANKE  anzeige' })).toBe('a')
    expect(found({ search: 'stabs' })).toBe('b')
    expect(found({ search: 'mobilitat burg' })).toBe('c')
    expect(found({ search: 'nirgends' })).toBe('')
  })
  it('filters by field, group and status, also by what is missing', () => {
    expect(found({ field: 'field001' })).toBe('a')
    expect(found({ field: NONE })).toBe('bc')
    expect(found({ group: 'group001', status: 'running' })).toBe('b')
    const tiers: Record<string, string> = { a: 'tier0001', c: 'tier0002' }
    const inTier = (tier: string) =>
      filtered({ projects }, { ...noFilter, tier }, (id) => tiers[id] ?? null).map((one) => one.id)
    expect([inTier('tier0001'), inTier(NONE), inTier('')]).toEqual([['a'], ['b'], ['a', 'b', 'c']])
    expect(found({ phase: 'phase001' })).toBe('c')
    expect(isFiltering(noFilter)).toBe(false)
    expect(isFiltering({ ...noFilter, search: 'x' })).toBe(true)
  })
})

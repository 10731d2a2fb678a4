import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STATUSES } from '#shared/agenda/agenda.ts'
import { DIRECTORIES } from '#shared/agenda/directory.ts'
import { noFilter } from './filter.ts'
import { COLUMNS, firstLook, hashOf, type Look, lookIn } from './look.ts'

const anyLook: fc.Arbitrary<Look> = fc.record({
  view: fc.constantFrom('list', 'board', 'time', 'scoring', 'plan', 'directory', 'exchange', 'trackers', 'public'),
  columns: fc.constantFrom(...COLUMNS),
  directory: fc.constantFrom(...DIRECTORIES),
  filter: fc.record({
    search: fc.string({ maxLength: 60 }),
    ...{ field: fc.string({ maxLength: 12 }), phase: fc.string({ maxLength: 12 }) },
    ...{ group: fc.string({ maxLength: 12 }), tier: fc.string({ maxLength: 12 }) },
    status: fc.constantFrom('' as const, ...STATUSES),
  }),
})

describe('how the agenda is looked at, in its address', () => {
  it('is found again, whatever was searched for', () => {
    fc.assert(
      fc.property(anyLook, (look) => {
        expect(lookIn(hashOf(look))).toEqual(look)
      }),
    )
  })
  it('says nothing of what is as at first', () => {
    expect(hashOf(firstLook)).toBe('')
    const filter = { ...noFilter, search: 'Bus & Bahn', status: 'running' } as const
    expect(hashOf({ ...firstLook, view: 'board', filter })).toBe('#view=board&search=Bus+%26+Bahn&status=running')
  })
  it('takes what it understands, and leaves marks inside the page alone', () => {
    expect(lookIn('')).toEqual(firstLook)
    expect(lookIn('#view=nowhere&status=lost&columns=field&x=1')).toEqual({ ...firstLook, columns: 'field' })
    expect(lookIn('#main')).toBeNull()
  })
})

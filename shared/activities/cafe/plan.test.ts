import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { letter, pausing, plan } from './plan.ts'

const sizes = Array.from({ length: 8 }, (_, n) => n + 1)
const every = sizes.flatMap((t) => sizes.flatMap((g) => sizes.map((r) => [t, g, r] as const)))
const spread = (counts: number[]) => Math.max(...counts) - Math.min(...counts)
const tally = (length: number, values: readonly (number | null)[]) =>
  Array.from({ length }, (_, n) => values.filter((value) => value === n).length)

describe('plan: over all tables, groups and rounds up to 8', () => {
  test('no two groups share a table, and as many groups sit as there are tables', () => {
    for (const [t, g, r] of every)
      for (const row of plan(t, g, r)) {
        const taken = row.filter((table) => table !== null)
        expect(new Set(taken).size, `${t} ${g} ${r}`).toBe(taken.length)
        expect(taken.length).toBe(Math.min(t, g))
        expect(taken.every((table) => table >= 0 && table < t)).toBe(true)
      }
  })

  test('no group meets a table again before it has been to all others', () => {
    for (const [t, g, r] of every) {
      const rows = plan(t, g, r)
      for (let group = 0; group < g; group++)
        for (let upTo = 1; upTo <= r; upTo++) {
          const visits = tally(
            t,
            rows.slice(0, upTo).map((row) => row[group] ?? null),
          )
          expect(spread(visits), `${t} ${g} ${r}, group ${group}, round ${upTo}`).toBeLessThanOrEqual(1)
        }
    }
  })

  test('as many tables as groups as rounds: every group is at every table exactly once', () => {
    for (const n of sizes) {
      const rows = plan(n, n, n)
      for (let group = 0; group < n; group++) expect(new Set(rows.map((row) => row[group])).size).toBe(n)
      for (let table = 0; table < n; table++) expect(new Set(rows.map((row) => row.indexOf(table))).size).toBe(n)
    }
  })

  test('more groups than tables: they pause in turn, nobody twice before everyone has once', () => {
    for (const [t, g, r] of every) {
      const rows = plan(t, g, r)
      for (let upTo = 1; upTo <= r; upTo++) {
        const pauses = tally(g, rows.slice(0, upTo).flatMap(pausing))
        expect(spread(pauses), `${t} ${g} ${r}`).toBeLessThanOrEqual(1)
      }
      if (g <= t) expect(rows.flatMap(pausing)).toEqual([])
    }
  })

  test('larger ones keep the same rules', () => {
    const seed = Date.now() % 2 ** 31
    console.info(`cafe plan seed ${seed}`)
    const size = fc.integer({ min: 1, max: 24 })
    fc.assert(
      fc.property(size, size, size, (t, g, r) => {
        const rows = plan(t, g, r)
        for (let group = 0; group < g; group++)
          expect(
            spread(
              tally(
                t,
                rows.map((row) => row[group] ?? null),
              ),
            ),
          ).toBeLessThanOrEqual(1)
        for (const row of rows) expect(row.filter((table) => table !== null).length).toBe(Math.min(t, g))
      }),
      { seed },
    )
  })
})

test('the first round is as people expect it: A at the first table, B at the second', () => {
  expect(plan(4, 4, 2)).toEqual([
    [0, 1, 2, 3],
    [1, 2, 3, 0],
  ])
  expect(plan(2, 3, 3)).toEqual([
    [0, 1, null],
    [null, 0, 1],
    [1, null, 0],
  ])
  expect([0, 1, 7].map(letter)).toEqual(['A', 'B', 'H'])
})

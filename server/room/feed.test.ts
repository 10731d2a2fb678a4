import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromSnapshot, type Mirror, receive } from '#shared/protocol/mirror.ts'
import { AUDIENCES, type Json, type Rows } from '#shared/protocol/rows.ts'
import { Feed, freshFeeds } from './feed.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)

describe('a feed', () => {
  it('[SPEC R3] counts its patches without a gap, and makes none when nothing changed', () => {
    const feed = new Feed('e1')
    expect(feed.advance({ a: 1 })?.rev).toBe(1)
    expect(feed.advance({ a: 1 })).toBeNull()
    expect(feed.advance({})).toEqual({ rev: 2, put: {}, drop: ['a'] })
    expect(feed.snapshot()).toEqual({ epoch: 'e1', rev: 2, rows: {} })
  })

  it('[SPEC R5] gives the missing patches, and the snapshot when it cannot', () => {
    const feed = new Feed('e1')
    for (let n = 1; n <= 400; n++) feed.advance({ n })
    expect(feed.since('e1', 400)).toEqual([])
    expect(feed.since('e1', 398)?.map(({ rev }) => rev)).toEqual([399, 400])
    expect(feed.since('e1', 100)).toHaveLength(300)
    for (const [epoch, rev] of [
      ['e1', 99],
      ['e1', 401],
      ['e2', 400],
      ['e1', undefined],
      [undefined, 400],
      [undefined, undefined],
    ] as const)
      expect(feed.since(epoch, rev)).toBeNull()
  })

  it('[SPEC R3] is new for every audience when a room is read from disk', () => {
    const [one, two] = [freshFeeds(), freshFeeds()]
    expect(Object.keys(one)).toEqual([...AUDIENCES])
    expect(new Set(AUDIENCES.map((audience) => one[audience].epoch)).size).toBe(1)
    expect(one.projector.epoch).not.toBe(two.projector.epoch)
  })

  it(`[SPEC R1] [SPEC R5] brings a mirror from anywhere to the present (SEED=${seed})`, () => {
    const rows = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<Json>,
    ) as fc.Arbitrary<Rows>
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 30 }), fc.nat(30), (tables, at) => {
        const feed = new Feed('e')
        let mirror: Mirror = { epoch: 'e', rev: 0, rows: {} }
        tables.forEach((table, i) => {
          feed.advance(table)
          if (i === at) mirror = fromSnapshot(feed.snapshot())
        })
        for (const patch of feed.since(mirror.epoch, mirror.rev) ?? []) mirror = receive(mirror, 'e', patch) ?? mirror
        expect(mirror).toEqual(fromSnapshot(feed.snapshot()))
        expect(mirror.rows).toEqual(tables.at(-1))
      }),
      { seed, numRuns: Number(process.env['RUNS'] ?? 200) },
    )
  })
})

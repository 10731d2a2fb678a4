import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../base/schema.ts'
import { fromSnapshot, type Mirror, receive } from './mirror.ts'
import { applyPatch, diffRows, type Json, type Patch, type Rows, same } from './rows.ts'
import { actSchema, helloSchema, PROTOCOL, saySchema } from './wire.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
const runs = { seed, numRuns: Number(process.env['RUNS'] ?? 300) }
const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>
const name = fc.constantFrom(
  'workshop',
  'here',
  'item/a',
  'item/b',
  'turnout/a',
  'a/ask',
  'a/figures',
  'b/q/1',
  'b/q/2',
)
const table = fc.dictionary(name, json, { maxKeys: 9 }) as fc.Arbitrary<Rows>

describe(`rows and patches (SEED=${seed})`, () => {
  it('[SPEC R1] a patch leads from one table exactly to the next, and is needed only when something changed', () => {
    fc.assert(
      fc.property(table, table, fc.nat(), (before, after, rev) => {
        const patch = diffRows(before, after, rev)
        expect(patch === null).toBe(JSON.stringify(sorted(before)) === JSON.stringify(sorted(after)))
        if (!patch) return
        const kept = structuredClone([before, patch])
        expect(applyPatch(before, patch)).toEqual(after)
        expect([before, patch]).toEqual(kept)
        // Nothing is sent that did not change.
        for (const [key, row] of Object.entries(patch.put)) expect(before[key]).not.toEqual(row)
        for (const key of patch.drop) expect([key in before, key in after]).toEqual([true, false])
      }),
      runs,
    )
  })
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : typeof value === 'object' && value !== null
        ? {
            '': Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, inner]) => [key, sorted(inner)]),
          }
        : value

  it('[SPEC R1] says of two values whether they are the same, whatever the order of their keys', () => {
    expect(same({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true)
    for (const [a, b] of [
      [[1], { 0: 1 }],
      [{}, []],
      [null, {}],
      [{ a: null }, {}],
      [[1, 2], [1]],
      ['1', 1],
      [undefined, null],
      [
        { a: 1, b: 1 },
        { a: 1, c: 1 },
      ],
    ] as [Json | undefined, Json | undefined][]) {
      expect(same(a, b)).toBe(false)
      expect(same(b, a)).toBe(false)
    }
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(same(a, structuredClone(a))).toBe(true)
        expect(same(a, b)).toBe(same(b, a))
        expect(same(a, b)).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)))
      }),
      runs,
    )
  })
})

describe('the mirror', () => {
  const patch = (rev: number, row: string, value: Json = rev): Patch => ({ rev, put: { [row]: value }, drop: [] })
  const start: Mirror = fromSnapshot({ epoch: 'e1', rev: 4, rows: { a: 0 } })

  it('[SPEC R2] takes the next patch, ignores one it has, and asks when one is missing', () => {
    const next = receive(start, 'e1', patch(5, 'b'))
    expect(next).toEqual({ epoch: 'e1', rev: 5, rows: { a: 0, b: 5 } })
    expect(receive(start, 'e1', patch(4, 'a'))).toBe(start)
    expect(receive(start, 'e1', patch(1, 'a'))).toBe(start)
    expect(receive(start, 'e1', patch(6, 'a'))).toBeNull()
    expect(start.rows).toEqual({ a: 0 })
  })
  it('[SPEC R3] asks when the room was loaded anew', () => {
    expect(receive(start, 'e2', patch(5, 'b'))).toBeNull()
    expect(receive(start, 'e2', patch(1, 'b'))).toBeNull()
    expect(receive({ epoch: '', rev: 0, rows: {} }, 'e1', patch(1, 'b'))).toBeNull()
  })
  it(`[SPEC R2] ends equal, however often patches come, as long as none is missing (SEED=${seed})`, () => {
    fc.assert(
      fc.property(
        fc.array(table, { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(7), { maxLength: 30 }),
        (tables, noise) => {
          let rows: Rows = {}
          const patches: Patch[] = []
          for (const next of tables) {
            const one = diffRows(rows, next, patches.length + 1)
            if (one) patches.push(one)
            rows = next
          }
          let mirror: Mirror = { epoch: 'e', rev: 0, rows: {} }
          for (const n of [...noise, ...patches.keys()]) {
            const one = patches[n]
            const after = one && receive(mirror, 'e', one)
            if (after) mirror = after
          }
          expect(mirror.rows).toEqual(rows)
        },
      ),
      runs,
    )
  })
})

describe('messages', () => {
  const key = 'k'.repeat(32)
  const say = { id: 'say00001', activity: 'poll0001', run: 1, n: 1, history: 'h', answer: null }
  it('[SPEC P9] let in what fits', () => {
    for (const right of [
      { protocol: PROTOCOL, room: 'ABCDEFG', key },
      { protocol: PROTOCOL, room: 't'.repeat(32), grant: 'organiser', epoch: 'e', rev: 0, as: 'projector' },
    ])
      expect(parse(helloSchema, right).ok).toBe(true)
    expect(parse(saySchema, say).ok).toBe(true)
    expect(parse(saySchema, { ...say, name: 'Ada', answer: [{}] }).ok).toBe(true)
    expect(parse(actSchema, { id: 'act00001', action: null }).ok).toBe(true)
  })
  it.each([
    ...[
      { room: 'short' },
      { room: 'ABC DEFG' },
      { room: 'x'.repeat(41) },
      { protocol: 0 },
      { protocol: '1' },
      { key: 'K'.repeat(32) },
      { key: 'k'.repeat(23) },
      { rev: -1 },
      { rev: 1.5 },
      { as: 'moderator' },
    ].map((wrong) => ['hello', helloSchema, { protocol: PROTOCOL, room: 'ABCDEFG', key, ...wrong }] as const),
    ...[
      { id: 'x' },
      { activity: '__proto__' },
      { run: 0 },
      { run: 1000 },
      { n: 0 },
      { n: 2 ** 53 },
      { history: 7 },
      { name: 'x'.repeat(81) },
    ].map((wrong) => ['say', saySchema, { ...say, ...wrong }] as const),
    ...[{ id: '' }, { saw: -1 }, { saw: '1' }].map(
      (wrong) => ['act', actSchema, { id: 'act00001', action: {}, ...wrong }] as const,
    ),
  ])('[SPEC P9] keep out what does not: %s %#', (_name, schema, raw) => {
    expect(parse(schema, raw)).toMatchObject({ ok: false })
  })
  it('[SPEC P9] carry no stowaways', () => {
    expect(parse(helloSchema, { protocol: PROTOCOL, room: 'ABCDEFG', key, role: 'moderator', scope: 'x' })).toEqual({
      ok: true,
      value: { protocol: PROTOCOL, room: 'ABCDEFG', key },
    })
  })
})

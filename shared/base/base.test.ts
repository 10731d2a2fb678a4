import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { seeded, seedOf, shuffled } from './chance.ts'
import { type Bytes, CODE_LENGTH, CODE_SIGNS, newCode, newId, newSecret, readCode, spacedCode } from './ids.ts'
import { refuse } from './result.ts'
import { clean, id, int, list, parse, text, words } from './schema.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
const runs = { seed, numRuns: Number(process.env['RUNS'] ?? 300) }
/** Bytes from a seed, for ids that can be drawn again. */
const bytesOf = (from: number): Bytes => {
  const dice = seeded(from)
  return (count) => Uint8Array.from({ length: count }, () => Math.floor(dice() * 256))
}
/** How far counts are from even; for 30 degrees of freedom 60 is exceeded once in a thousand times. */
const unevenness = (counts: number[]) => {
  const mean = counts.reduce((a, b) => a + b, 0) / counts.length
  return counts.reduce((sum, n) => sum + (n - mean) ** 2 / mean, 0)
}

describe(`ids and codes (SEED=${seed})`, () => {
  it('[SPEC D9] a code has seven signs, none of which is mistaken for another', () => {
    expect(CODE_SIGNS).toHaveLength(31)
    expect(new Set(CODE_SIGNS).size).toBe(31)
    expect(CODE_SIGNS).not.toMatch(/[01ILOa-z]/)
    for (let i = 0; i < 200; i++)
      expect(newCode(bytesOf(seed + i))).toMatch(new RegExp(`^[${CODE_SIGNS}]{${CODE_LENGTH}}$`))
  })

  it.each([
    ['code', newCode, CODE_SIGNS],
    ['id', newId, 'abcdefghijkmnpqrstuvwxyz23456789'],
    ['secret', newSecret, 'abcdefghijkmnpqrstuvwxyz23456789'],
  ] as const)('[SPEC D9] every sign of a %s is equally likely, at every place', (_name, make, signs) => {
    const bytes = bytesOf(seed)
    const drawn = Array.from({ length: 3000 }, () => make(bytes))
    expect(new Set(drawn).size).toBe(3000)
    const length = drawn[0]?.length ?? 0
    const even = (text: string) => {
      const counts = new Map([...signs].map((sign) => [sign, 0]))
      for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1)
      expect(counts.size).toBe(signs.length)
      expect(unevenness([...counts.values()])).toBeLessThan(90)
    }
    even(drawn.join(''))
    for (let place = 0; place < length; place++) even(drawn.map((one) => one[place]).join(''))
  })

  it('takes no byte that would make a sign likelier', () => {
    const only = (byte: number): Bytes => {
      let first = true
      return (count) => {
        const out = new Uint8Array(count).fill(first ? byte : 0)
        first = false
        return out
      }
    }
    // 248 and above are thrown away for 31 signs; the next draw is taken instead.
    for (const byte of [248, 255]) expect(newCode(only(byte))).toBe('2222222')
    expect(newCode(only(247))).toBe('ZZZZZZZ')
  })

  it('shows a code in one way, which can be typed again', () => {
    expect(spacedCode('BNK6DQ6')).toBe('BNK\u00a06DQ6')
    expect(spacedCode('a-room-number')).toBe('a-room-number')
    expect(readCode(spacedCode('BNK6DQ6'))).toBe('BNK6DQ6')
  })

  it('reads a code as people type it, and nothing else', () => {
    for (const typed of ['abc-d efg', ' ABCDEFG ', 'a b c d e f g', 'AbCdEfG']) expect(readCode(typed)).toBe('ABCDEFG')
    for (const typed of ['', 'ABCDEF', 'ABCDEFGH', 'ABCDEF0', 'ABCDEFI', 'ABCDEFÄ', '<script', 'ABCDEF\u0000'])
      expect(readCode(typed)).toBeNull()
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const read = readCode(typed)
        expect(read === null || (read.length === 7 && [...read].every((sign) => CODE_SIGNS.includes(sign)))).toBe(true)
      }),
      runs,
    )
  })

  it('[SPEC P9] an id is a safe key of an object', () => {
    for (let i = 0; i < 200; i++) expect(parse(id, newId(bytesOf(seed + i))).ok).toBe(true)
    for (const odd of [
      'constructor',
      '__proto__',
      'short12',
      'A'.repeat(16),
      'a'.repeat(33),
      'abc/defgh',
      'abcdefgh\n',
      '',
      7,
      null,
    ])
      expect([odd, parse(id, odd).ok]).toEqual([odd, false])
    const plain: Record<string, unknown> = {}
    for (const name of Object.getOwnPropertyNames(Object.prototype))
      expect([name, parse(id, name).ok && plain[name] !== undefined]).toEqual([name, false])
  })
})

describe(`texts (SEED=${seed})`, () => {
  it('[SPEC P9] loses signs that would disturb a screen or a file, and keeps what people write', () => {
    expect(clean('  Fußgängerzone  ')).toBe('Fußgängerzone')
    expect(clean('a\u0000b\u0007c\td\u202ee\u2066f\u200eg\ufeffh\u009fi')).toBe('a b c d e f g h i')
    expect(clean('Zeile\r\nzwei\rdrei\nvier')).toBe('Zeile\nzwei\ndrei\nvier')
    expect(clean('a\u0308')).toBe('ä')
    expect(clean('x\ud800y')).toBe('x\ufffdy')
    for (const kept of ['👩‍👩‍👧 Familie', 'Ελληνικά', 'עברית', '„Zitat“ – Strich', 'a\nb', '<b>&amp;'])
      expect(clean(kept)).toBe(kept)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const once = clean(raw)
        expect(clean(once)).toBe(once)
        // oxlint-disable-next-line no-control-regex
        expect(once).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
        expect(once.isWellFormed()).toBe(true)
      }),
      runs,
    )
  })

  it('[SPEC P9] is measured after cleaning, and the refusal says how long it may be', () => {
    const short = text(5, 2)
    expect(parse(short, '  abcde  ')).toEqual({ ok: true, value: 'abcde' })
    expect(parse(short, 'abcdef')).toEqual(refuse('tooLong', { max: 5 }))
    expect(parse(short, ' \u0000\u0000 a ')).toEqual(refuse('empty', { path: '' }))
    expect(parse(z.object({ words: words(5) }), { words: { id: 'word0001', text: '' } })).toEqual(
      refuse('empty', { path: 'words.text' }),
    )
  })

  it('[SPEC P9] a refusal names the place, or how many are too many', () => {
    const schema = z.object({ items: list(int(1, 5), 2) })
    expect(parse(schema, { items: [1, 2, 3] })).toEqual(refuse('tooMany', { max: 2, path: 'items' }))
    expect(parse(schema, { items: [1, 7] })).toEqual(refuse('malformed', { path: 'items.1' }))
    expect(parse(schema, { items: [1.5] })).toEqual(refuse('malformed', { path: 'items.0' }))
    expect(parse(schema, null)).toEqual(refuse('malformed', { path: '' }))
    expect(parse(schema, { items: [1], more: true })).toEqual({ ok: true, value: { items: [1] } })
  })
})

describe(`chance (SEED=${seed})`, () => {
  it('[SPEC J2] is the same for the same seed, on every machine', () => {
    const dice = seeded(1)
    expect([dice(), dice(), dice()]).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522])
    expect(seedOf('Tafelrunde')).toBe(seedOf('Tafelrunde'))
    expect(new Set(['a', 'b', 'ab', 'ba', ''].map(seedOf)).size).toBe(5)
    expect(shuffled([1, 2, 3, 4, 5, 6], seeded(7))).toEqual(shuffled([1, 2, 3, 4, 5, 6], seeded(7)))
  })

  it('shuffles evenly, keeps everything and leaves the original alone', () => {
    const dice = seeded(seed)
    const original = ['a', 'b', 'c']
    const counts = new Map<string, number>()
    for (let i = 0; i < 6000; i++) {
      const mixed = shuffled(original, dice).join('')
      counts.set(mixed, (counts.get(mixed) ?? 0) + 1)
    }
    expect(original).toEqual(['a', 'b', 'c'])
    expect(counts.size).toBe(6)
    expect(unevenness([...counts.values()])).toBeLessThan(30)
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (items, n) => {
        expect(shuffled(items, seeded(n)).toSorted()).toEqual(items.toSorted())
      }),
      runs,
    )
  })
})

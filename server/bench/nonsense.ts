import fc from 'fast-check'

const nasty = ['', ' ', '__proto__', 'constructor', 'toString', '\u0000', '\ud800', '\u202e', 'a'.repeat(20_000)]
export const odd: unknown[] = [
  ...nasty,
  null,
  true,
  -1,
  0,
  1,
  1.5,
  11,
  2 ** 53,
  1e308,
  [],
  {},
  [[]],
  [null],
  { type: 'x' },
]

/** Any JSON, with a liking for what breaks programs. */
export const someJson: fc.Arbitrary<unknown> = fc.oneof(fc.jsonValue(), fc.constantFrom(...odd))

export type Step = { place: number; what: 'set' | 'drop' | 'twin'; by: unknown }
const step: fc.Arbitrary<Step> = fc.record({
  place: fc.nat(),
  what: fc.constantFrom('set' as const, 'set' as const, 'drop' as const, 'twin' as const),
  by: someJson,
})

/** Something right in which up to three places have been made wrong. */
export const mutated = (right: readonly unknown[]): fc.Arbitrary<unknown> =>
  right.length === 0
    ? someJson
    : fc.tuple(fc.constantFrom(...right), fc.array(step, { maxLength: 3 })).map(([value, steps]) => {
        let root: unknown = structuredClone(value)
        for (const one of steps) root = disturb(root, one)
        return root
      })

type Holder = Record<string, unknown>
function places(value: unknown): [Holder, string][] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Holder
  return Object.keys(holder).flatMap((key) => [[holder, key] as [Holder, string], ...places(holder[key])])
}

/** Makes one place of something right wrong. */
export function disturb(root: unknown, { place, what, by }: Step): unknown {
  const all = places(root)
  const [holder, key] = all[place % Math.max(1, all.length)] ?? []
  const fresh = structuredClone(by)
  if (!holder || key === undefined) return fresh
  if (what === 'drop') delete holder[key]
  else if (what === 'twin' && Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]))
  else holder[key] = fresh
  return root
}

import type { CountInput } from './ballots.ts'
import type { DotsConvention } from './dots.ts'
import type { Unranked } from './pairwise.ts'
import type { RankedPairsConvention } from './ranked-pairs.ts'
import { ok, refuse, type Result } from './refusal.ts'

/** The variant of a method a result holds for, every default spelt out. */
export type Convention = Readonly<Record<string, unknown>>

/** For each key its default and the values it may take. A default of undefined is left out of the convention. */
type Keys = Record<string, { usual?: unknown; allows: (value: unknown) => boolean }>

const oneOf = (...values: unknown[]) => ({ usual: values[0], allows: (value: unknown) => values.includes(value) })
const limit = { allows: (value: unknown) => Number.isFinite(value) && Number(value) >= 0 }

export function rankedPairsConvention(input: CountInput): Result<RankedPairsConvention & { unranked: Unranked }> {
  const keys = {
    strength: oneOf('winning-votes', 'margins'),
    unranked: oneOf('last', 'ignore'),
    ties: oneOf('simultaneous', 'lot'),
    lotOrder: { allows: (value: unknown) => input.convention?.['ties'] === 'lot' && isLotOrder(value, input) },
  }
  const read = readConvention<RankedPairsConvention & { unranked: Unranked }>(input, keys)
  if (read.ok && read.value.ties === 'lot' && !read.value.lotOrder) {
    return refuse('counting.convention', { key: 'lotOrder', value: 'undefined' })
  }
  return read
}

export function dotsConvention(input: CountInput): Result<DotsConvention> {
  return readConvention<DotsConvention>(input, { budget: limit, maxPerOption: limit, normalise: oneOf(false, true) })
}

export function approvalConvention(input: CountInput): Result<Convention> {
  return readConvention(input, {})
}

/** Fills in defaults; refuses any key or value not named in `keys`: ignoring one would count a different vote. */
function readConvention<C extends object>(input: CountInput, keys: Keys): Result<C> {
  const convention: Record<string, unknown> = {}
  for (const [key, { usual }] of Object.entries(keys)) if (usual !== undefined) convention[key] = usual
  for (const [key, value] of Object.entries(input.convention ?? {})) {
    const rule = Object.hasOwn(keys, key) ? keys[key] : undefined
    if (!rule?.allows(value)) return refuse('counting.convention', { key, value: JSON.stringify(value) ?? 'undefined' })
    convention[key] = value
  }
  return ok(convention as C)
}

/** Every option still standing must have been drawn, once; withdrawn ones may be on the list as well. */
function isLotOrder(value: unknown, { options, withdrawn = [] }: CountInput): boolean {
  if (!Array.isArray(value) || new Set(value).size !== value.length) return false
  return (
    value.every((option) => options.includes(option)) &&
    options.every((option) => value.includes(option) || withdrawn.includes(option))
  )
}

/** A copy with the keys of every object in order and without `undefined`: the same content is the same text. */
export function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, inner]) => [key, ordered(inner)]),
  )
}

/** JSON that depends on nothing but the content; readable, with a line break at the end. */
export const stableJson = (value: unknown): string => `${JSON.stringify(ordered(value), null, 2)}\n`
/** The same on one line, to compare and to sort by. */
export const stableLine = (value: unknown): string => JSON.stringify(ordered(value))

/** Who looks. One feed each; what a role may see is decided once, not per person. */
export type Audience = 'participant' | 'projector' | 'moderator' | 'host' | 'minutes'
export const AUDIENCES: readonly Audience[] = ['participant', 'projector', 'moderator', 'host', 'minutes']

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
/** What a screen sees: a flat table of rows. A patch puts some and drops others: no deep paths, no merge. */
export type Rows = Readonly<Record<string, Json>>
export type Patch = { rev: number; put: Record<string, Json>; drop: string[] }
export type Snapshot = { epoch: string; rev: number; rows: Rows }

/** Deep equality of JSON values. */
export function same(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((x, i) => same(x, b[i]))
  if (Array.isArray(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
}

/** What changed between two tables, as the next patch; null when nothing did. */
export function diffRows(before: Rows, after: Rows, rev: number): Patch | null {
  const put: Record<string, Json> = {}
  const drop = Object.keys(before).filter((key) => !Object.hasOwn(after, key))
  for (const key of Object.keys(after)) {
    const row = after[key] as Json
    if (!same(before[key], row)) put[key] = row
  }
  return drop.length > 0 || Object.keys(put).length > 0 ? { rev, put, drop } : null
}

export function applyPatch(rows: Rows, patch: Patch): Rows {
  const next: Record<string, Json> = { ...rows, ...patch.put }
  for (const key of patch.drop) delete next[key]
  return next
}

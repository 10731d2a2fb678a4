/** Where the walk stands: which exhibit, and whether it goes on by itself. */
export type Walk = { at: string | null; walking: boolean }

/** The exhibit to show: the chosen one, or the nearest to where it stood when it is gone. */
export function shownIn(ids: readonly string[], { at }: Walk): number {
  const found = at === null ? -1 : ids.indexOf(at)
  return found < 0 ? 0 : found
}

/** One further or one back, around the end. */
export function stepped(ids: readonly string[], walk: Walk, by: 1 | -1): Walk {
  if (ids.length === 0) return walk
  const next = (shownIn(ids, walk) + by + ids.length) % ids.length
  return { ...walk, at: ids[next] ?? null }
}

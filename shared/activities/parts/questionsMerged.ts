import { at } from './questionsBasics.ts'

type Merged = Readonly<Record<string, string>>

/** The questions that one was merged into, nearest first. Empty for one that would end in itself. */
export function chainOf(merged: Merged, id: string): string[] {
  const chain: string[] = []
  for (let next = at(merged, id); next !== undefined; next = at(merged, next)) {
    if (next === id) return []
    // A ring that this question is not part of ends where one enters it.
    if (chain.includes(next)) return chain.slice(0, chain.indexOf(next) + 1)
    chain.push(next)
  }
  return chain
}

/** Where a question stands now: itself, or the end of the chain. Questions that are gone are stepped over. */
export function rootOf(merged: Merged, id: string, exists: (id: string) => boolean = () => true): string {
  return chainOf(merged, id).findLast(exists) ?? id
}

/** What was merged into what, directly. */
export function childrenOf(
  merged: Merged,
  ids: Iterable<string>,
  exists: (id: string) => boolean,
): Map<string, string[]> {
  const children = new Map<string, string[]>()
  for (const id of ids) {
    const parent = chainOf(merged, id).find(exists)
    if (parent === undefined) continue
    const siblings = children.get(parent)
    if (siblings) siblings.push(id)
    else children.set(parent, [id])
  }
  return children
}

type Likes = ReadonlyMap<number, boolean>
const nobody: Likes = new Map()
/**
 * Who supports a question, each person once. A like of a merged question counts for the one it went into, unless the
 * person has said something else there since.
 */
export function supporters(
  id: string,
  likes: ReadonlyMap<string, Likes>,
  children: ReadonlyMap<string, readonly string[]>,
): Likes {
  const own = likes.get(id) ?? nobody
  const below = children.get(id)
  if (!below) return own
  const all = new Map<number, boolean>()
  for (const child of below)
    for (const [voter, on] of supporters(child, likes, children)) all.set(voter, on || all.get(voter) === true)
  for (const [voter, on] of own) all.set(voter, on)
  return all
}

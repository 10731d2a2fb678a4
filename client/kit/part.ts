import type { ComponentType } from 'react'
import { fetchFiles, filesOf, type Loaded } from './files.ts'

/** A part of the pages that is loaded when it is needed. */
export type Part<P> = { found: ComponentType<P> | null; load: () => Promise<Loaded> }

/**
 * `source` is the module's path below `client`. Browsers remember a module that did not come, and never ask again. So
 * its files are fetched first, as often as it takes; the import then finds them in the browser's own cache.
 */
export function part<P>(source: string, load: () => Promise<ComponentType<P>>): Part<P> {
  let coming: Promise<Loaded> | null = null
  const own: Part<P> = {
    found: null,
    load: () =>
      (coming ??= fetchPart().finally(() => {
        coming = null
      })),
  }
  async function fetchPart(): Promise<Loaded> {
    if (own.found) return 'here'
    const fetched = await fetchFiles(source)
    if (fetched !== 'here') return fetched
    try {
      own.found = await load()
      return 'here'
    } catch {
      // All files are there and it still does not come: only a fresh page helps.
      return filesOf(source).length > 0 ? 'old' : 'line'
    }
  }
  return own
}

import type { ComponentType } from 'react'

/** What loading has come to: it is here, the line was bad, or the server has another version by now. */
export type Loaded = 'here' | 'line' | 'old'
/** A part of the pages that is loaded when it is needed. */
export type Part<P> = { found: ComponentType<P> | null; load: () => Promise<Loaded> }

type List = { files: string[]; parts: Record<string, number[]> }
let list: List | null = null

/** Which files a part consists of: written into the page when it is built. In development nothing is written there. */
function filesOf(source: string): string[] {
  list ??= JSON.parse(document.getElementById('parts')?.textContent ?? '{"files":[],"parts":{}}') as List
  const { files, parts } = list
  return (parts[source] ?? []).flatMap((n) => files[n] ?? [])
}

const fetched = new Set<string>()

async function fetchFile(url: string): Promise<Loaded> {
  if (fetched.has(url)) return 'here'
  try {
    const answer = await fetch(url)
    if (answer.status === 404) return 'old'
    // A page in between (the hotel's Wi-Fi wants a click) is not our file.
    if (!answer.ok || answer.headers.get('content-type')?.includes('text/html')) return 'line'
    await answer.arrayBuffer()
    fetched.add(url)
    return 'here'
  } catch {
    return 'line'
  }
}

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
    const files = filesOf(source)
    const all = await Promise.all(files.map(fetchFile))
    if (all.includes('old')) return 'old'
    if (all.includes('line')) return 'line'
    try {
      own.found = await load()
      return 'here'
    } catch {
      // All files are there and it still does not come: only a fresh page helps.
      return files.length > 0 ? 'old' : 'line'
    }
  }
  return own
}

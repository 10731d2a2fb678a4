/** What loading has come to: it is here, the line was bad, or the server has another version by now. */
export type Loaded = 'here' | 'line' | 'old'

type List = { files: string[]; parts: Record<string, number[]> }
let list: List | null = null

/** Which files a part consists of: written into the page when it is built. In development nothing is written there. */
export function filesOf(source: string): string[] {
  list ??= JSON.parse(document.getElementById('parts')?.textContent ?? '{"files":[],"parts":{}}') as List
  const { files, parts } = list
  return (parts[source] ?? []).flatMap((n) => files[n] ?? [])
}

const fetched = new Map<string, Promise<Loaded>>()

async function fetchFile(url: string): Promise<Loaded> {
  try {
    const answer = await fetch(url)
    if (answer.status === 404) return 'old'
    // A page in between (the hotel's Wi-Fi wants a click) is not our file.
    if (!answer.ok || answer.headers.get('content-type')?.includes('text/html')) return 'line'
    await answer.arrayBuffer()
    return 'here'
  } catch {
    return 'line'
  }
}

function fetchOnce(url: string): Promise<Loaded> {
  const known = fetched.get(url)
  if (known) return known
  const coming = fetchFile(url).then((how) => {
    if (how !== 'here') fetched.delete(url)
    return how
  })
  fetched.set(url, coming)
  return coming
}

/** Brings the files of a part into the browser's cache; those that came once are not asked for again. */
export async function fetchFiles(source: string): Promise<Loaded> {
  const all = await Promise.all(filesOf(source).map(fetchOnce))
  return all.includes('old') ? 'old' : all.includes('line') ? 'line' : 'here'
}

import type { Target } from '#shared/trackers/target.ts'
import type { Fetch } from '../line.ts'

/** A ticket system as the contract needs it: real, or a fake that keeps to its recorded rules. */
export type System = {
  target: Target
  token: string
  fetch: Fetch
  /** As somebody over there would. */
  edit(id: string, change: { title?: string; body?: string }): Promise<void>
  close(id: string): Promise<void>
  remove(id: string): Promise<void>
  /** Ids of all items that carry the marker. */
  holding(marker: string): Promise<string[]>
}
/** What a fake was asked, and what it does with the next request of a kind. */
export type Fake = System & {
  asked: { method: string; path: string; body: unknown; headers: Record<string, string> }[]
  /** `lost`: it is done and nobody hears of it. */
  next: { method: string; does: 'lost' | 'dropped' | Answering }[]
}
type Answering = { status: number; headers?: Record<string, string>; body?: unknown }
export type Told = Answering

export const told = (status: number, body?: unknown, headers: Record<string, string> = {}): Told => ({
  ...{ status, headers, ...(body === undefined ? {} : { body }) },
})
const responseOf = ({ status, headers = {}, body }: Told): Response =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    ...{ status, headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers } },
  })

/** A `fetch` that ends at `answer` and can be told to fail. */
export function faked(
  answer: (method: string, url: URL, body: unknown, headers: Record<string, string>) => Told,
): Pick<Fake, 'fetch' | 'asked' | 'next'> {
  const asked: Fake['asked'] = []
  const next: Fake['next'] = []
  return {
    ...{ asked, next },
    async fetch(address, init) {
      const url = new URL(address)
      const method = init.method ?? 'GET'
      const headers = init.headers as Record<string, string>
      const body = typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined
      asked.push({ method, path: url.pathname + url.search, body, headers })
      const at = next.findIndex((one) => one.method === method)
      const does = at < 0 ? undefined : next.splice(at, 1)[0]?.does
      if (does === 'dropped') throw new TypeError('fetch failed')
      if (typeof does === 'object') return responseOf(does)
      const reply = answer(method, url, body, headers)
      if (does === 'lost') throw new TypeError('fetch failed')
      return responseOf(reply)
    },
  }
}

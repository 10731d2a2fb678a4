import type { Refusal } from '#shared/base/result.ts'
import type { Act, Hello, Reply, Say, Welcome } from '#shared/protocol/wire.ts'

async function call<T>(path: string, body: unknown): Promise<T> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  // A captive portal answers with a page of its own: that is no word from our server.
  if (!answer.headers.get('content-type')?.includes('application/json')) throw new Error('not our server')
  return (await answer.json()) as T
}

export const callHello = (hello: Hello) => call<Welcome | Refusal>('/api/hello', hello)
export const callSay = (hello: Hello, say: Say) => call<Reply>('/api/say', { hello, say })
export const callAct = (hello: Hello, act: Act) => call<Reply>('/api/act', { hello, act })
/** A line is cut by a message over its frame; plain requests of staff may be larger. */
export const isLarge = (act: Act): boolean => new TextEncoder().encode(JSON.stringify(act)).length > 12_000

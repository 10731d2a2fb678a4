import { type Refusal, refuse } from '#shared/base/result.ts'

/**
 * Asks the server over plain HTTP. A refusal is an answer like any other; a broken line, or a page that somebody else
 * put in between, is the refusal `line`.
 */
export async function call<T extends object = object>(
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
): Promise<({ ok: true } & T) | Refusal> {
  try {
    const answer = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.headers.get('content-type')?.includes('application/json')) return refuse('line')
    return (await answer.json()) as ({ ok: true } & T) | Refusal
  } catch {
    return refuse('line')
  }
}

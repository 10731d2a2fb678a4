import { type Refusal, refuse } from '#shared/base/result.ts'

/** Our doors answer in JSON and never send anybody elsewhere: a page or a way to one is a Wi-Fi that wants a sign-in. */
const isPortal = (answer: Response): boolean =>
  answer.type === 'opaqueredirect' || (answer.ok && answer.headers.get('content-type')?.includes('text/html') === true)

/**
 * Asks the server over plain HTTP. A refusal is an answer like any other; a broken line is the refusal `line`, and a page
 * that the Wi-Fi put in between is the refusal `portal`.
 */
export async function call<T extends object = object>(
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<({ ok: true } & T) | Refusal> {
  try {
    const answer = await fetch(path, {
      method,
      credentials: 'same-origin',
      redirect: 'manual',
      ...(signal ? { signal } : {}),
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (isPortal(answer)) return refuse('portal')
    if (!answer.headers.get('content-type')?.includes('application/json')) return refuse('line')
    return (await answer.json()) as ({ ok: true } & T) | Refusal
  } catch {
    return refuse('line')
  }
}

import { refuse, ok, type Refusal, type Result } from '#shared/base/result.ts'
import { isAllowed, originOf } from '#shared/trackers/target.ts'

/** What is asked of a ticket system. `path` begins with a slash and is put behind its address. */
export type Ask = { method: 'GET' | 'POST' | 'PUT' | 'PATCH'; path: string; body?: unknown }
export type Answer = { status: number; body: unknown }
/** One system, spoken to with one token. Answers of any kind but those that every system means alike. */
export type Line = (ask: Ask) => Promise<Result<Answer>>
export type Fetch = (url: string, init: RequestInit) => Promise<Response>
export type LineParts = {
  address: string
  hosts: readonly string[]
  headers: Record<string, string>
  fetch: Fetch
  /** Waits; false when the work was called off meanwhile. */
  wait: (ms: number) => Promise<boolean>
  signal?: AbortSignal
}

const TIMEOUT_MS = 30_000
const ANSWER_MAX = 8 * 2 ** 20
/** Whoever is told to wait longer than this says so to the organiser instead. */
const PATIENCE_S = 120
const TRIES = 6

/** After these nobody knows whether a write was done: look before it is said again. */
export const isDoubtful = ({ code }: Refusal): boolean => code === 'tracker.noAnswer' || code === 'tracker.fault'

/** Seconds to wait, as the answer asks for; null when it does not. */
function pauseOf({ status, headers }: Response): number | null {
  const after = headers.get('retry-after')
  const spent = headers.get('x-ratelimit-remaining') === '0'
  if (status !== 429 && !(status === 403 && (after !== null || spent)) && !(status === 503 && after !== null))
    return null
  const seconds = Number(after)
  if (after !== null && Number.isFinite(seconds)) return Math.max(0, seconds)
  const reset = Number(headers.get('x-ratelimit-reset')) - Number(new Date(headers.get('date') ?? '')) / 1000
  return spent && Number.isFinite(reset) ? Math.max(1, Math.ceil(reset)) : 5
}

async function bodyOf(response: Response): Promise<unknown> {
  if (Number(response.headers.get('content-length') ?? 0) > ANSWER_MAX) return null
  const text = await response.text()
  if (text.length > ANSWER_MAX || !response.headers.get('content-type')?.includes('json') || text.trim() === '')
    return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** Speaks to hosts alone that an administrator has named, and follows nobody elsewhere. The token is never logged. */
export function openLine({ address, hosts, headers, fetch, wait, signal }: LineParts): Line {
  const base = address.replace(/\/+$/, '')
  async function once(ask: Ask): Promise<Result<Response>> {
    const url = base + ask.path
    if (!isAllowed(base, hosts) || originOf(url) !== originOf(base) || new URL(url).origin !== new URL(base).origin)
      return refuse('tracker.host', { host: originOf(base) ?? address })
    const timeout = AbortSignal.timeout(TIMEOUT_MS)
    try {
      const response = await fetch(url, {
        ...{ method: ask.method, redirect: 'manual', signal: signal ? AbortSignal.any([timeout, signal]) : timeout },
        headers: { accept: 'application/json', ...headers, 'content-type': 'application/json' },
        ...(ask.body === undefined ? {} : { body: JSON.stringify(ask.body) }),
      })
      return ok(response)
    } catch {
      return refuse('tracker.noAnswer')
    }
  }
  return async (ask) => {
    for (let tries = 1; ; tries++) {
      const sent = await once(ask)
      if (!sent.ok) return sent
      const response = sent.value
      const pause = pauseOf(response)
      // What was refused for its pace was not done; a server that is away may have done it, so a write is not repeated.
      if (pause !== null && (response.status !== 503 || ask.method === 'GET')) {
        if (tries < TRIES && pause <= PATIENCE_S && (await wait(pause * 1000))) continue
        return refuse('tracker.tooFast', { seconds: pause })
      }
      if (response.status >= 300 && response.status < 400) return refuse('tracker.redirect')
      if (response.status === 401) return refuse('tracker.key')
      if (response.status >= 500) return refuse('tracker.fault', { status: response.status })
      try {
        const body = await bodyOf(response)
        if (response.status === 403) return refuse('tracker.forbidden')
        return ok({ status: response.status, body })
      } catch {
        return refuse('tracker.noAnswer')
      }
    }
  }
}

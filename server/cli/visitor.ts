import { randomBytes } from 'node:crypto'
import { newId } from '#shared/base/ids.ts'
import type { Refusal } from '#shared/base/result.ts'
import type { Role } from '#shared/protocol/wire.ts'

/** A browser without a picture: keeps its cookie and asks the HTTP doors. */
export type Visitor = {
  url: string
  cookie: () => string
  call: <T extends object>(
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
  ) => Promise<({ ok: true } & T) | Refusal>
  /** The same, but a refusal is an error. */
  must: <T extends object>(method: 'GET' | 'POST', path: string, body?: unknown) => Promise<{ ok: true } & T>
  /** A file as text, and as it is. */
  file: (path: string) => Promise<{ status: number; type: string; body: string; bytes: Buffer }>
}

export function visitor(url: string): Visitor {
  let cookie = ''
  async function ask(method: string, path: string, body?: unknown): Promise<Response> {
    const answer = await fetch(url + path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(cookie ? { cookie } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const set = answer.headers.get('set-cookie')
    if (set) cookie = set.split(';')[0] ?? ''
    return answer
  }
  const call = async <T extends object>(method: 'GET' | 'POST', path: string, body?: unknown) =>
    (await (await ask(method, path, body)).json()) as ({ ok: true } & T) | Refusal
  return {
    url,
    cookie: () => cookie,
    call,
    async must<T extends object>(method: 'GET' | 'POST', path: string, body?: unknown) {
      let reply = await call<T>(method, path, body)
      // A script is quicker than people; it waits as they would be told to.
      for (const end = Date.now() + 60_000; !reply.ok && reply.code === 'tooFast' && Date.now() < end; ) {
        await new Promise((done) => setTimeout(done, 500))
        reply = await call<T>(method, path, body)
      }
      if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(reply)}`)
      return reply
    },
    async file(path) {
      const answer = await ask('GET', path)
      const bytes = Buffer.from(await answer.arrayBuffer())
      return { status: answer.status, type: answer.headers.get('content-type') ?? '', body: bytes.toString(), bytes }
    },
  }
}

/** The first organiser of a fresh server. */
export async function setUpOrganiser(
  url: string,
  secret: string,
  account = { name: 'Organisation', password: 'tafel und runde' },
): Promise<Visitor> {
  const organiser = visitor(url)
  await organiser.must('POST', '/api/accept', { secret, ...account })
  return organiser
}

const words = (text: string) => ({ id: newId(randomBytes), text })
export type MetaTexts = { title: string; subtitle?: string; place?: string; organiser?: string; date?: string }

/** A new workshop (or agenda) from a template; returns its id. */
export async function createRoom(
  organiser: Visitor,
  texts: MetaTexts,
  options: { type?: 'workshop' | 'agenda'; template?: string | null; lang?: 'de' | 'en' } = {},
): Promise<string> {
  const { title, subtitle = '', place = '', organiser: by = '', date = '' } = texts
  const meta = { title: words(title), subtitle: words(subtitle), place: words(place), organiser: words(by), date }
  const { type = 'workshop', template = null, lang = 'de' } = options
  return (await organiser.must<{ id: string }>('POST', '/api/rooms', { type, lang, template, meta })).id
}

/** Makes a link and walks through it with a browser of its own. */
export async function walkIn(
  organiser: Visitor,
  room: string,
  role: Exclude<Role, 'participant' | 'organiser'>,
  scope: string | null = null,
): Promise<{ visitor: Visitor; grant: string; secret: string }> {
  const link = await organiser.must<{ secret: string }>('POST', `/api/rooms/${room}/links`, { role, scope, label: '' })
  const guest = visitor(organiser.url)
  const entered = await guest.must<{ grant: string }>('POST', '/api/enter', { secret: link.secret })
  return { visitor: guest, grant: entered.grant, secret: link.secret }
}

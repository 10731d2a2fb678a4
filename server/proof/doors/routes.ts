import { request } from 'node:http'
import { randomBytes } from 'node:crypto'
import { newId } from '#shared/base/ids.ts'
import { tableBelow } from '../../bench/spec.ts'
import { createRoom, type Visitor, walkIn } from '../../cli/visitor.ts'
import { DOORS } from '../../doors.ts'
import { type Case, hold } from '../part.ts'
import type { Stage } from '../stage.ts'

export const LINKS = ['projector', 'host', 'minutes', 'moderator'] as const
export const ROLES = ['nobody', 'participant', ...LINKS, 'organiser'] as const
type Relation = 'own' | 'other' | 'none' | 'revoked'
export type Answer = { status: number; code: string | undefined; text: string }
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH']

/** One request as it is, with whatever headers: also those a browser would not let a page set. */
export function ask(url: string, method: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const body = method === 'GET' ? {} : { 'content-type': 'application/json', 'content-length': '2' }
  return new Promise((done, fail) => {
    // A line of its own: one that is kept may be let go by the server just as it is used again.
    const asked = request(url, { method, path, agent: false, headers: { ...body, ...headers } }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => {
        const json = response.headers['content-type']?.includes('json')
        const code = json ? (JSON.parse(text) as { code?: string }).code : undefined
        done({ status: response.statusCode ?? 0, code, text })
      })
    })
    asked.on('error', fail)
    asked.end(method === 'GET' ? undefined : '{}')
  })
}

/** Where routes are tried: a workshop, or an agenda, which also gives out links to groups and evaluators. */
export type Home = {
  room: string
  /** Another one of the same kind. */
  other: string
  roles: readonly string[]
  /** What takes the place of a name in a path. */
  names: Record<string, string>
  /** A link to it, and the browser that has walked through. */
  link: (role: string) => Promise<{ visitor: Visitor; grant: string }>
}

/** A browser of that role: its cookie. */
async function enter(stage: Stage, home: Home, role: string, relation: Relation): Promise<string> {
  if (role === 'organiser') return stage.organiser.cookie()
  if (role === 'nobody' || role === 'participant') return ''
  const { visitor: guest, grant } = await home.link(role)
  if (relation === 'revoked')
    await stage.organiser.must('POST', `/api/rooms/${home.room}/links/revoke`, { link: grant })
  return guest.cookie()
}

/** Every route for every role, in its own room, another one, one that is not there, and with a link that was revoked. */
export async function tryRoutes(one: Case, stage: Stage, home: Home, some = (_n: number) => true): Promise<void> {
  const rows = tableBelow('### Routes')
  let n = 0
  for (const relation of ['own', 'other', 'none', 'revoked'] as const)
    for (const role of home.roles) {
      const cookie = await enter(stage, home, role, relation)
      const room = { own: home.room, revoked: home.room, other: home.other, none: newId(randomBytes) }[relation]
      for (const row of rows) {
        const { method = '', path = '' } = row
        // Signing out ends what is tried next; it is tried by itself. What is a role's own is never left out.
        if (path === '/api/signout' || (row[role] !== 'own' && !some(n++))) continue
        const real = path.replace(/:(\w+)/g, (_all, name: string) =>
          name === 'room' ? room : (home.names[name] ?? name),
        )
        const reply = await ask(stage.server.url, method, real, cookie ? { cookie } : {})
        const there = relation !== 'none' || !path.includes(':room')
        const may = (row[role] === 'yes' && there) || (row[role] === 'own' && relation === 'own')
        const got = `${method} ${path}, ${role}, ${relation}: ${reply.status} ${reply.code}`
        hold(may ? !/notAllowed|origin|: 5/.test(got) : got.endsWith(' 403 notAllowed'), got)
        one.count('cells')
      }
    }
}

/** The same in the stage's workshop; and the table of routes is the table. */
export async function checkRoutes(one: Case, stage: Stage): Promise<void> {
  const rows = tableBelow('### Routes')
  const name = (row: { method?: string; path?: string }) => `${row.method} ${row.path}`
  hold(rows.map(name).sort().join() === DOORS.map(name).sort().join(), 'the table is not the table')
  const other = await createRoom(stage.organiser, { title: 'Nebenan' })
  const link = (role: string) => walkIn(stage.organiser, stage.room, role as (typeof LINKS)[number])
  await tryRoutes(one, stage, { room: stage.room, other, roles: ROLES, names: { file: 'workshop.json' }, link })
}

/** What is in no table is no door: pages are all the same page, everything else is not found. */
export async function checkNothingElse(one: Case, stage: Stage): Promise<void> {
  const { url } = stage.server
  const cookie = stage.organiser.cookie()
  const page = (await ask(url, 'GET', '/')).text
  const known = DOORS.map(({ path }) => path.replace(':room', stage.room).replace(':file', 'workshop.json'))
  const paths = [...known, ...known.map((path) => `${path}/x`), '/api', '/api/x', '/api/rooms/x/y', '/metrics', '/.env']
  for (const path of paths)
    for (const method of METHODS) {
      if (DOORS.some((door, i) => door.method === method && known[i] === path)) continue
      // A name in the place of another route's room or file.
      if (
        method === 'GET' &&
        DOORS.some(
          (door) =>
            door.method === 'GET' && door.path.split('/').length === path.split('/').length && door.path.includes(':'),
        )
      )
        continue
      const { status, text } = await ask(url, method, path, { cookie })
      hold(status === 404 || (method === 'GET' && text === page), `${method} ${path} is a door: ${status}`)
      one.count('doors that are none')
    }
}

/** Pages of other hosts get nowhere, also those whose name only looks like ours. */
export async function checkOrigins(one: Case, stage: Stage): Promise<void> {
  const { url } = stage.server
  const { host, hostname, port } = new URL(url)
  const cookie = stage.organiser.cookie()
  const strange = [
    ...['null', 'file://', 'https://example.org', `https://${host}.example.org`, `http://${host}.example.org`],
    ...[`http://x${host}`, `http://x.${host}`, `http://${hostname}:${Number(port) + 1}`, `http://${hostname}`],
    ...[`http://example.org#${host}`, `http://example.org/${host}`, `http://${host}@example.org`, `${host}`, ''],
    ...[`http://example.org:${port}`, 'http://localhost', `http://[::1]:${port}`, `http://${host}\u00e4`],
  ]
  for (const origin of strange) {
    const post = await ask(url, 'POST', '/api/legal', { cookie, origin: encodeURI(origin) })
    hold(post.code === 'origin', `POST from ${JSON.stringify(origin)}: ${post.status} ${post.code}`)
    const line = await ask(url, 'GET', '/socket.io/?EIO=4&transport=polling', { cookie, origin: encodeURI(origin) })
    hold(line.status === 403, `a line from ${JSON.stringify(origin)}: ${line.status}`)
    one.count('foreign origins', 2)
  }
  hold((await ask(url, 'POST', '/api/legal', { cookie, origin: url })).code !== 'origin', 'our own page is a stranger')
}

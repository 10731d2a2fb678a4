import { request } from 'node:http'
import { randomBytes } from 'node:crypto'
import { newId } from '#shared/base/ids.ts'
import { tableBelow } from '../../bench/spec.ts'
import { createRoom, walkIn } from '../../cli/visitor.ts'
import { DOORS } from '../../doors.ts'
import { type Case, hold } from '../part.ts'
import type { Stage } from '../stage.ts'

export const LINKS = ['projector', 'host', 'minutes', 'moderator'] as const
export const ROLES = ['nobody', 'participant', ...LINKS, 'organiser'] as const
export type Somebody = (typeof ROLES)[number]
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

/** A browser of that role in the stage's room: its cookie. */
async function enter(stage: Stage, role: Somebody, relation: Relation): Promise<string> {
  if (role === 'organiser') return stage.organiser.cookie()
  const link = LINKS.find((one) => one === role)
  if (!link) return ''
  const { visitor: guest, grant } = await walkIn(stage.organiser, stage.room, link)
  if (relation === 'revoked')
    await stage.organiser.must('POST', `/api/rooms/${stage.room}/links/revoke`, { link: grant })
  return guest.cookie()
}

/** Every route for every role, in its own room, another one, one that is not there, and with a link that was revoked. */
export async function checkRoutes(one: Case, stage: Stage): Promise<void> {
  const rows = tableBelow('### Routes')
  const name = (row: { method?: string; path?: string }) => `${row.method} ${row.path}`
  hold(rows.map(name).sort().join() === DOORS.map(name).sort().join(), 'the table is not the table')
  const other = await createRoom(stage.organiser, { title: 'Nebenan' })
  for (const relation of ['own', 'other', 'none', 'revoked'] as const)
    for (const role of ROLES) {
      const cookie = await enter(stage, role, relation)
      const room = { own: stage.room, revoked: stage.room, other, none: newId(randomBytes) }[relation]
      for (const row of rows) {
        const { method = '', path = '' } = row
        // Signing out ends what is tried next; it is tried by itself.
        if (path === '/api/signout') continue
        const real = path.replace(':room', room).replace(':file', 'workshop.json')
        const reply = await ask(stage.server.url, method, real, cookie ? { cookie } : {})
        const there = relation !== 'none' || !path.includes(':room')
        const may = (row[role] === 'yes' && there) || (row[role] === 'own' && relation === 'own')
        const got = `${name(row)}, ${role}, ${relation}: ${reply.status} ${reply.code}`
        hold(may ? !/notAllowed|origin|: 5/.test(got) : got.endsWith(' 403 notAllowed'), got)
        one.count('cells')
      }
    }
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

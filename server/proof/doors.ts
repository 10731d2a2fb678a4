import { request } from 'node:http'
import { randomBytes } from 'node:crypto'
import { newId } from '#shared/base/ids.ts'
import { tableBelow } from '../bench/spec.ts'
import { Robot } from '../cli/robot.ts'
import { createRoom, type Visitor, visitor, walkIn } from '../cli/visitor.ts'
import { DOORS } from '../doors.ts'
import { type Case, hold, type Part, pause, until } from './part.ts'
import { Stage } from './stage.ts'

const LINKS = ['projector', 'host', 'minutes', 'moderator'] as const
const ROLES = ['nobody', 'participant', ...LINKS, 'organiser'] as const
type Somebody = (typeof ROLES)[number]
type Relation = 'own' | 'other' | 'none' | 'revoked'
type Answer = { status: number; code: string | undefined; text: string }
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH']

/** One request as it is, with whatever headers: also those a browser would not let a page set. */
function ask(url: string, method: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const body = method === 'GET' ? {} : { 'content-type': 'application/json', 'content-length': '2' }
  return new Promise((done, fail) => {
    const asked = request(url, { method, path, headers: { ...body, ...headers } }, (response) => {
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
async function checkRoutes(one: Case, stage: Stage): Promise<void> {
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
        // Signing out ends what is tried next.
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
async function checkNothingElse(one: Case, stage: Stage): Promise<void> {
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
async function checkOrigins(one: Case, stage: Stage): Promise<void> {
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

/** Out within a second: whose link is revoked, whose device is removed, whose account is gone. */
async function checkRevoked(one: Case, stage: Stage): Promise<void> {
  const out = async (who: string, robot: Robot, step: () => Promise<unknown>) => {
    let gone = false
    robot['line'].on('disconnect', () => (gone = true))
    // It is not to come back by itself with the same error again and again.
    robot['line'].io.reconnection(false)
    await step()
    const began = performance.now()
    await until(`${who} is out`, () => gone, 5000)
    const ms = performance.now() - began
    one.time('revoked is out', ms)
    hold(ms <= 1000, `${who} was out only after ${Math.round(ms)} ms`)
    robot.close()
  }
  for (const role of LINKS) {
    const robot = await stage.staff(role)
    const link = robot.door.grant
    await out(role, robot, () => stage.organiser.must('POST', `/api/rooms/${stage.room}/links/revoke`, { link }))
    const me = (await ask(stage.server.url, 'GET', '/api/me', { cookie: robot.door.cookie ?? '' })).text
    hold(!me.includes(`"${link}"`), `${role} still holds the link`)
  }
  const [phone] = await stage.people(1)
  hold(phone, 'a phone')
  type Devices = { devices: { device: string }[] }
  const { devices } = await stage.organiser.must<Devices>('GET', `/api/rooms/${stage.room}/devices`)
  const device = devices.at(-1)?.device
  await out('a removed device', phone, () => stage.moderator.must({ type: 'device/remove', device }))
  stage.leave(phone)
  const second = await secondOrganiser(stage)
  const { visitor: guest, id } = second
  const robot = await sit(stage, guest)
  await out('a removed organiser', robot, () => stage.organiser.must('POST', '/api/organisers/remove', { id }))
  const after = await ask(stage.server.url, 'GET', '/api/rooms', { cookie: guest.cookie() })
  hold(after.code === 'notAllowed', `a removed organiser still gets ${after.status}`)
}

async function secondOrganiser(stage: Stage): Promise<{ visitor: Visitor; id: string }> {
  const { secret } = await stage.organiser.must<{ secret: string }>('POST', '/api/organisers/invite')
  const guest = visitor(stage.server.url)
  await guest.must('POST', '/api/accept', { secret, name: `Zweite ${newId(randomBytes)}`, password: 'tafel und runde' })
  const me = await guest.must<{ organiser: { id: string } }>('GET', '/api/me')
  return { visitor: guest, id: me.organiser.id }
}
async function sit(stage: Stage, guest: Visitor): Promise<Robot> {
  const door = { url: stage.server.url, room: stage.room, grant: 'organiser', cookie: guest.cookie() }
  return new Robot(door).arrive()
}

async function run(one: Case): Promise<void> {
  const stage = await Stage.open(one)
  try {
    await checkOrigins(one, stage)
    await checkRoutes(one, stage)
    await checkNothingElse(one, stage)
    await checkRevoked(one, stage)
    await pause(10)
  } finally {
    await stage.close()
  }
}

export const doors: Part = {
  name: 'doors',
  what: 'Every route for every role in its own room, another, none and with a revoked link; strange origins; who is revoked is out',
  unit: 'rounds',
  units: { full: 3, quick: 1, smoke: 1 },
  perCase: 1,
  lanes: 1,
  seconds: 120,
  run,
}

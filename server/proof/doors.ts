import { randomBytes } from 'node:crypto'
import { newId } from '#shared/base/ids.ts'
import { Robot } from '../cli/robot.ts'
import { type Visitor, visitor, walkIn } from '../cli/visitor.ts'
import { checkAgenda } from './doors/agenda.ts'
import { out } from './doors/out.ts'
import { ask, checkNothingElse, checkOrigins, checkRoutes, LINKS } from './doors/routes.ts'
import { checkSockets } from './doors/walk.ts'
import { type Case, hold, type Part, pause } from './part.ts'
import { Stage } from './stage.ts'

/** Whoever signs out is out everywhere: its cookie opens nothing more, and what its browser had open ends. */
async function checkSignOut(one: Case, stage: Stage): Promise<void> {
  const { url } = stage.server
  const { visitor: organiser } = await secondOrganiser(stage)
  const guests: [string, Visitor, string][] = []
  for (const role of LINKS) {
    const { visitor: guest, grant } = await walkIn(organiser, stage.room, role)
    guests.push([role, guest, grant])
  }
  guests.push(['organiser', organiser, 'organiser'])
  for (const [role, guest, grant] of guests) {
    const cookie = guest.cookie()
    const robot = await new Robot({ url, room: stage.room, grant, cookie }).arrive()
    await out(one, `a signed-out ${role}`, robot, () => guest.must('POST', '/api/signout'))
    const me = (await ask(url, 'GET', '/api/me', { cookie })).text
    hold(me.includes('"organiser":null,"grants":[]'), `a signed-out ${role} is still ${me}`)
    const door = await ask(url, 'GET', `/api/rooms/${stage.room}`, { cookie })
    hold(door.code === 'notAllowed', `a signed-out ${role} still gets ${door.status}`)
    one.count('cells')
  }
  hold((await ask(url, 'POST', '/api/signout')).status === 200, 'nobody may sign out, too')
  one.count('cells')
}

/** Out within a second: whose link is revoked, whose device is removed, whose account is gone. */
async function checkRevoked(one: Case, stage: Stage): Promise<void> {
  for (const role of LINKS) {
    const robot = await stage.staff(role)
    const link = robot.door.grant
    await out(one, role, robot, () => stage.organiser.must('POST', `/api/rooms/${stage.room}/links/revoke`, { link }))
    const me = (await ask(stage.server.url, 'GET', '/api/me', { cookie: robot.door.cookie ?? '' })).text
    hold(!me.includes(`"${link}"`), `${role} still holds the link`)
  }
  const [phone] = await stage.people(1)
  hold(phone, 'a phone')
  type Devices = { devices: { device: string }[] }
  const { devices } = await stage.organiser.must<Devices>('GET', `/api/rooms/${stage.room}/devices`)
  const device = devices.at(-1)?.device
  await out(one, 'a removed device', phone, () => stage.moderator.must({ type: 'device/remove', device }))
  stage.leave(phone)
  const second = await secondOrganiser(stage)
  const { visitor: guest, id } = second
  const robot = await sit(stage, guest)
  await out(one, 'a removed organiser', robot, () => stage.organiser.must('POST', '/api/organisers/remove', { id }))
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
    await checkSignOut(one, stage)
    await checkSockets(one, stage)
    await checkAgenda(one, stage)
    await checkRevoked(one, stage)
    await pause(10)
  } finally {
    await stage.close()
  }
}

export const doors: Part = {
  name: 'doors',
  what: 'Every route and every event for every role in its own workshop or agenda, another, none and with a revoked link, and in every phase; strange origins; what is in no table; who is revoked is out',
  unit: 'rounds',
  units: { full: 3, quick: 1, smoke: 1 },
  perCase: 1,
  lanes: 3,
  seconds: 900,
  run,
}

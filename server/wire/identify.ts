import { createHmac, timingSafeEqual } from 'node:crypto'
import { CODE_LENGTH } from '#shared/base/ids.ts'
import { refuse, type Result, ok } from '#shared/base/result.ts'
import { type Hello, PROTOCOL, type Role } from '#shared/protocol/wire.ts'
import { hashOf, type House, staffDevice } from '../house.ts'
import type { Room } from '../room/room.ts'
import type { Who } from '../room/types.ts'
import type { SessionRecord } from '../store/directory.ts'
import { broken } from '../store/failpoint.ts'
import { isDisk } from '../store/store.ts'
import { typedCodes } from './limits.ts'

/** `session`: the browser whose cookie opened the door; when it signs out, its lines end. */
export type Seat = { who: Who; room: Room; ticket?: string; session?: string }

const ticketOf = (house: House, room: string, device: string) =>
  createHmac('sha256', house.secret).update(`${room}/${device}`).digest('hex').slice(0, 40)

function holds(ticket: string | undefined, expected: string): boolean {
  const [given, right] = [Buffer.from(ticket ?? ''), Buffer.from(expected)]
  return given.length === right.length && timingSafeEqual(given, right)
}

/** A session that nobody has used for so long is over. */
export const SESSION_MS = 30 * 24 * 3600 * 1000
export const secretOf = (cookie: string | undefined): string | undefined =>
  /(?:^|;\s*)tr_session=([a-z0-9]{32})(?:;|$)/.exec(cookie ?? '')?.[1]

/** False when the disk takes nothing now: whoever only looks, looks on. */
export function tried(step: () => void): boolean {
  try {
    step()
    return true
  } catch (error) {
    if (isDisk(error)) return false
    throw error
  }
}

/** The cookie's session, if there is one that is not over. */
export function sessionOf(house: House, cookie: string | undefined): SessionRecord | null {
  const secret = secretOf(cookie)
  const session = secret ? house.directory.session(hashOf(secret)) : null
  if (!session || house.now() - session.seen <= SESSION_MS) return session
  tried(() => house.directory.removeSession(session.secret))
  return null
}

/** Who says hello? Decided by the server's own records alone; nothing in the message can raise a role. */
export async function identify(house: House, hello: Hello, cookie: string | undefined): Promise<Result<Seat>> {
  if (hello.protocol !== PROTOCOL) return refuse('reload')
  return hello.grant === undefined ? admit(house, hello) : byGrant(house, hello, hello.grant, cookie)
}

/** A moderator's own laptop often drives the projector too: there it must get no more than the room may see. */
const seated = (role: Role, { as }: Hello): Role =>
  as === 'projector' && (role === 'moderator' || role === 'organiser') ? 'projector' : role

async function byGrant(house: House, hello: Hello, grant: string, cookie: string | undefined): Promise<Result<Seat>> {
  const session = sessionOf(house, cookie)
  const room = session && (await house.rooms.get(hello.room))
  if (!session || !room) return refuse('grant.unknown')
  if (grant === 'organiser') {
    if (session.organiser === null) return refuse('grant.unknown')
    const device = staffDevice(`organiser/${session.secret}`)
    const who = { role: seated('organiser', hello), scope: null, grant: null, device }
    return ok({ room, who, session: session.secret })
  }
  const link = session.grants.includes(grant) ? house.directory.link(grant) : null
  if (!link || link.revoked !== null || (link.room !== hello.room && !broken('room-unchecked')))
    return refuse('grant.unknown')
  if (house.directory.room(link.room)?.archived !== null) return refuse('room.unknown')
  const device = staffDevice(`link/${link.id}`)
  const who = { role: seated(link.role, hello), scope: link.scope, grant: link.id, device }
  return ok({ room, who, session: session.secret })
}

async function admit(house: House, hello: Hello): Promise<Result<Seat>> {
  if (!hello.key) return refuse('room.unknown')
  const typed = hello.room.length === CODE_LENGTH
  const record = house.directory.roomByName(hello.room)
  const device = hashOf(`${record?.id ?? ''}/${hello.key}`).slice(0, 24)
  const ticket = ticketOf(house, record?.id ?? '', device)
  const known = holds(hello.ticket, ticket)
  if (typed && !known && !typedCodes(house).left(house.now())) return refuse('tooFast')
  if (!record || record.archived !== null || record.copy === 1) {
    if (typed) typedCodes(house).take(house.now())
    return refuse('room.unknown')
  }
  const room = await house.rooms.get(record.id)
  if (!room) return refuse('room.unknown')
  const { rules } = room.parts
  if (rules.removed(room.state).includes(device)) return refuse('room.removed')
  if (!known && !room.presence.has(device)) {
    if ((room.state as { locked?: boolean }).locked) return refuse('room.locked')
    if (room.presence.here >= house.config.maxDevices) return refuse('room.full', { max: house.config.maxDevices })
  }
  return ok({ room, who: { role: 'participant', scope: null, grant: null, device }, ticket })
}

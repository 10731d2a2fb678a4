import type { Refusal } from '#shared/base/result.ts'
import { PROTOCOL } from '#shared/protocol/version.ts'
import type { Hello, Welcome } from '#shared/protocol/wire.ts'
import { call } from './api.ts'
import { deviceKey, knowsRooms, nextKey, storage } from './device.ts'

export type DoorReply = ({ ok: true } & { id: string; name: string }) | Refusal
type Greeted = { reply: Extract<Welcome, { ok: true }>; at: number } | null
type Early = { name: string; door: Promise<DoorReply> | null; id: string | null; greeted: Promise<Greeted> | null }

let early: Early | null = null

/** What a participant's page says of itself, over whatever line. */
export function helloOf(door: { id: string; name: string }): Hello {
  const ticket = storage.get(`tr:ticket:${door.id}`)
  return { protocol: PROTOCOL, room: door.name, key: deviceKey(door.id), ...(ticket ? { ticket } : {}) }
}

/** A scanned code names its room as it stands; a typed one is read by the door first. */
const SCANNED = /^[a-z0-9]{32}$/

const greet = async (hello: Hello): Promise<Greeted> => {
  const reply = await call<Extract<Welcome, { ok: true }>>('POST', '/api/hello', hello)
  return reply.ok ? { reply, at: Date.now() } : null
}

/** The usual way: the door tells which room it is, and so which key of this device to show there. */
async function byDoor(next: Early, asked: Promise<DoorReply>): Promise<Greeted> {
  const reply = await asked
  if (!reply.ok) return null
  next.id = reply.id
  return greet(helloOf(reply))
}

/** A browser that has no key of any room needs not ask which one to show: it is let in with a new one at once. */
async function atOnce(next: Early): Promise<{ door: DoorReply; greeted: Greeted }> {
  const { name } = next
  const greeted = await greet({ protocol: PROTOCOL, room: name, key: nextKey() })
  // The door knows best why not. Where another tab was let in meanwhile, its key may be the one of this device.
  if (!greeted || knowsRooms()) return { door: await askDoor(name), greeted: null }
  const { room } = greeted.reply
  deviceKey(room)
  next.id = room
  return { door: { ok: true, id: room, name }, greeted }
}
const askDoor = (name: string) => call<{ id: string; name: string }>('POST', '/api/door', { name })

/**
 * While the page's own code is still on its way, the door and the room are asked already: on a slow line that is the
 * longer part. Resolves with the kind of the present item. Whatever goes wrong here is asked again by the page.
 */
export async function beginEarly(name: string): Promise<string | null> {
  const next: Early = { name, door: null, id: null, greeted: null }
  early = next
  if (SCANNED.test(name) && !knowsRooms()) {
    const both = atOnce(next)
    next.door = both.then(({ door }) => door)
    next.greeted = both.then(({ greeted }) => greeted)
  } else {
    next.door = askDoor(name)
    next.greeted = byDoor(next, next.door)
  }
  const greeted = await next.greeted
  const rows = greeted && 'snapshot' in greeted.reply ? greeted.reply.snapshot.rows : {}
  const { current } = (rows['workshop'] ?? {}) as { current?: string | null }
  return current ? (((rows[`item/${current}`] ?? {}) as { kind?: string }).kind ?? null) : null
}

/** The door's answer, if that name was asked early. It is good for one use. */
export function takeDoor(name: string): Promise<DoorReply> | null {
  if (early?.name !== name) return null
  const { door } = early
  early.door = null
  return door
}

/** What the room said early. Good for one use; its clock goes on. */
export async function takeWelcome(id: string): Promise<Extract<Welcome, { ok: true }> | null> {
  if (early?.id !== id) return null
  const { greeted } = early
  early.greeted = null
  const found = await greeted
  return found && { ...found.reply, now: found.reply.now + Date.now() - found.at }
}

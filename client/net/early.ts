import type { Refusal } from '#shared/base/result.ts'
import { PROTOCOL } from '#shared/protocol/version.ts'
import type { Hello, Welcome } from '#shared/protocol/wire.ts'
import { call } from './api.ts'
import { deviceKey, storage } from './device.ts'

export type DoorReply = ({ ok: true } & { id: string; name: string }) | Refusal
type Greeted = { reply: Extract<Welcome, { ok: true }>; at: number } | null
type Early = { name: string; door: Promise<DoorReply> | null; id: string | null; greeted: Promise<Greeted> | null }

let early: Early | null = null

/** What a participant's page says of itself, over whatever line. */
export function helloOf(door: { id: string; name: string }): Hello {
  const ticket = storage.get(`tr:ticket:${door.id}`)
  return { protocol: PROTOCOL, room: door.name, key: deviceKey(door.id), ...(ticket ? { ticket } : {}) }
}

/**
 * While the page's own code is still on its way, the door and the room are asked already: on a slow line that is the
 * longer part. Resolves with the kind of the present item. Whatever goes wrong here is asked again by the page.
 */
export async function beginEarly(name: string): Promise<string | null> {
  const door = call<{ id: string; name: string }>('POST', '/api/door', { name })
  const next: Early = { name, door, id: null, greeted: null }
  early = next
  const reply = await door
  if (!reply.ok) return null
  const hello = helloOf(reply)
  next.id = reply.id
  next.greeted = call<Extract<Welcome, { ok: true }>>('POST', '/api/hello', hello).then((found) =>
    found.ok ? { reply: found, at: Date.now() } : null,
  )
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

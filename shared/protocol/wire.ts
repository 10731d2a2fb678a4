import * as z from 'zod/mini'
import type { Refusal } from '../base/result.ts'
import { id, int } from '../base/schema.ts'
import type { Audience, Patch, Rows, Snapshot } from './rows.ts'

// In a file of its own: phones need the number, but none of the schemas below.
export { PROTOCOL } from './version.ts'
/** The largest message a client may send, in bytes. */
export const FRAME = 16_384

/**
 * Who somebody is to a room. Decided by the server's records alone. Working groups write the profiles of an agenda,
 * evaluators score its projects; a workshop has neither.
 */
export type Role = 'participant' | 'projector' | 'host' | 'minutes' | 'moderator' | 'organiser' | 'group' | 'evaluator'

const key = z.string().check(z.regex(/^[a-z0-9]{24,64}$/))
/** A room's public name: a join code, a QR token, or (for grants) its id. */
const room = z.string().check(z.regex(/^[A-Za-z0-9]{7,40}$/))

export const helloSchema = z.object({
  protocol: int(1, 9999),
  room,
  /** A participant's device key. */
  key: z.optional(key),
  /** The grant (link or organiser) a page speaks with; the cookie must hold it. */
  grant: z.optional(z.string().check(z.maxLength(40))),
  /** A moderator or organiser who opens the projector's page sits there as a projector, and sees no more than one. */
  as: z.optional(z.literal('projector')),
  /** Proof that this device was let in before: it opens a locked or full door after a restart. */
  ticket: z.optional(z.string().check(z.maxLength(64))),
  epoch: z.optional(z.string().check(z.maxLength(40))),
  rev: z.optional(int(0, 1e9)),
})
export type Hello = z.infer<typeof helloSchema>

export const actSchema = z.object({
  id,
  /** The journal number the moderator's screen showed, for actions that depend on what was seen. */
  saw: z.optional(int(0, 1e9)),
  action: z.unknown(),
})
export type Act = z.infer<typeof actSchema>

export const saySchema = z.object({
  id,
  activity: id,
  run: int(1, 999),
  /** Grows with every answer of this device: an older retry never overwrites a newer answer. */
  n: int(1, Number.MAX_SAFE_INTEGER),
  history: z.string().check(z.maxLength(40)),
  name: z.optional(z.string().check(z.maxLength(80))),
  answer: z.unknown(),
})
export type Say = z.infer<typeof saySchema>

export type Reply = { ok: true; seq?: number } | Refusal
export type Mine = { rev: number; rows: Rows }
export type Welcome = {
  ok: true
  room: string
  role: Role
  audience: Audience
  /** What a host's link is limited to, e.g. one table. */
  scope: string | null
  now: number
  history: string
  ticket?: string
  mine: Mine
} & ({ snapshot: Snapshot } | { epoch: string; patches: Patch[] })

/** Socket.IO's event maps. Payloads coming in are `unknown` on purpose: only a schema may give them a type. */
export interface ClientToServer {
  hello(raw: unknown, ack: (reply: Welcome | Refusal) => void): void
  act(raw: unknown, ack: (reply: Reply) => void): void
  say(raw: unknown, ack: (reply: Reply) => void): void
}
export interface ServerToClient {
  patch(epoch: string, patch: Patch): void
  mine(mine: Mine): void
  /** The room asks to say hello again (a grant was taken back, the room was loaded anew). */
  again(code: string): void
}

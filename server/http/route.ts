import type { Request, Response } from 'express'
import type * as z from 'zod/mini'
import type { Refusal } from '#shared/base/result.ts'
import type { Role } from '#shared/protocol/wire.ts'
import type { House } from '../house.ts'
import type { LinkRecord, RoomRecord, SessionRecord } from '../store/directory.ts'

/** Who may use a door: anybody, an organiser, or (for a room's doors) somebody with one of these links to it. */
export type May = 'anyone' | 'organiser' | readonly Role[]
/** How often: per session and room, never per address. */
export type Limit = 'light' | 'heavy' | 'password'
export type Asker = {
  session: SessionRecord | null
  organiser: boolean
  /** The room in the path, and the links to it that this browser holds. */
  room: RoomRecord | null
  links: LinkRecord[]
}
export type Call<B = unknown> = { house: House; req: Request; res: Response; body: B; asker: Asker }
/** JSON unless it says otherwise; `undefined` when the handler has answered by itself. */
export type Answer = Refusal | { ok: true; [key: string]: unknown } | undefined
/** One row of the table of doors: nothing is reachable that is not in it. */
export type Route<B = unknown> = {
  method: 'GET' | 'POST'
  path: string
  may: May
  limit: Limit
  body: z.ZodMiniType<B> | null
  /** Bytes of JSON that are let in. */
  size?: number
  handle(call: Call<B>): Promise<Answer> | Answer
}
export const route = <B>(one: Route<B>): Route => one as unknown as Route

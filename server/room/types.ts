import type { AnyAction, Rules } from '#shared/room/rules.ts'
import type { Audience, Patch } from '#shared/protocol/rows.ts'
import type { Lang } from '#shared/words/say.ts'
import type { Reply, Role, Say } from '#shared/protocol/wire.ts'
import type { Keys } from '../store/keys.ts'
import type { DiskRoom, Store } from '../store/store.ts'

/** Somebody at the door: what the server's records say about them. */
export type Who = { role: Role; scope: string | null; grant: string | null; device: string }
export type Job =
  | { type: 'act'; who: Who; id: string; saw: number | null; action: AnyAction }
  | { type: 'say'; who: Who; say: Say }
export type Waiting = { job: Job; done: (reply: Reply) => void }
/** What a room tells its doors. */
export type Listener = {
  patch(audience: Audience, epoch: string, patch: Patch): void
  /** The private rows of a device, or (null) of anybody, may have changed. */
  mine(device: string | null): void
  again(device: string | null, code: string): void
  /** Whether the last thing is still being told: then nothing newer is shown. */
  busy?(): boolean
}
export type RoomParts<S, A extends AnyAction> = {
  id: string
  rules: Rules<S, A>
  store: Store
  keys: Keys
  now: () => number
  dice: () => number
  /** Join code and address for the projector's QR code. */
  code: string
  joinUrl: () => string
  /** The language people write in; German where nobody said. */
  lang?: Lang
  /** The disk's room, where there is one: whether anything can be saved, and what moderators are told. */
  space?: DiskRoom
  /** An imported copy: it can be looked at, and nothing in it ever changes. */
  copy?: boolean
}

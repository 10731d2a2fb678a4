import type * as z from 'zod/mini'
import type { Activity } from '../activities/kind.ts'
import type { Result } from '../base/result.ts'
import type { Audience, Rows } from '../protocol/rows.ts'
import type { Role } from '../protocol/wire.ts'

export type AnyAction = { type: string }
/** An action that has happened. `by` reads `role` or `role:grant`, never a person. */
export type Entry<A = AnyAction> = { seq: number; id: string; at: number; by: string; scope: string | null; action: A }

/** Who acts and when, and what the room knows beside the journal. */
export type Ctx = {
  role: Role
  scope: string | null
  at: number
  /** The number this step gets in the journal; never given twice, also when steps are taken back. */
  seq: number
  dice: () => number
  result: (item: Activity) => unknown
  turnout: (item: Activity) => { n: number; of: number }
  answered: (item: Activity) => boolean
}

/** A step that can be taken back. `does`: what it did inside an item. */
export type LatestStep = { seq: number; type: string; does?: string }

/** What a view may use beside the state. */
export type Known = Pick<Ctx, 'result' | 'turnout'> & {
  /** Participant devices connected now. */
  here: number
  /** A phone has arrived by the address in the QR code. */
  tested: boolean
  /** The journal's last number, also when that step was taken back. */
  seq: number
  /** The latest step that a scope of this role (a moderator if left out) could take back. */
  undo: (scope: string | null, role?: Role) => LatestStep | null
  /** How much room the disk has: a moderator is told before nothing can be saved. */
  disk?: 'ok' | 'low' | 'full'
  /** The language people write in here; screens in another one mark what is theirs. */
  lang?: 'de' | 'en'
  code: string
  /** The address phones can reach, with the token for the QR code. */
  joinUrl: string
}

/** What a room holds (a workshop, an agenda), as pure functions over its journal. */
export interface Rules<S, A extends AnyAction> {
  action: z.ZodMiniType<A>
  empty: S
  check(state: S, action: A, ctx: Ctx): Result<A>
  apply(state: S, entry: Entry<A>): S
  /** Actions that cannot be taken back, because something outside the journal followed from them. */
  final: ReadonlySet<string>
  /** Among those: steps whose words leave the disk as soon as `held` no longer holds them. */
  forgets?: ReadonlySet<string>
  held?(state: S): unknown
  /** Actions that a rehearsal leaves in place. */
  prepares: ReadonlySet<string>
  /** Among those: what carries words that were said in the rehearsal, and leaves with it. */
  rehearsed?(action: A): boolean
  audienceOf(role: Role): Audience
  view(state: S, known: Known, audience: Audience): Rows
  /** Private rows of whoever came by a link: what they have said themselves. */
  mine?(state: S, role: Role, scope: string | null): Rows
  /** Activities, for rooms that take answers. */
  items(state: S): Activity[]
  item(state: S, id: string): Activity | null
  ended(state: S): boolean
  removed(state: S): readonly string[]
}
/** `by` of entries that the server writes on its own. */
export const SERVER = 'server'
export const roleOf = (by: string) => by.split(':')[0] as Role

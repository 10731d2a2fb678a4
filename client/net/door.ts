import type { Mirror } from '#shared/protocol/mirror.ts'

/** Whom we ask to let us in: a participant by the room's public name (code or token), everyone else by a grant. */
export type Door = { id: string; name: string; grant?: string; as?: 'projector' }

/** Refusals of the door that pass by themselves: tried again, and nothing is said about them. */
const PASSING = new Set(['tooFast', 'server', 'line', 'portal', 'notJoined', 'notSaved'])
/** The door may open any moment: the page says why it is shut, and keeps knocking. */
const KNOCKING = new Set(['room.locked', 'room.full', 'reload'])

export const passes = (code: string) => PASSING.has(code)

/** After how long to ask again, with jitter; null when the answer will stay the same. */
export function patience(code: string): number | null {
  if (passes(code)) return 500 + Math.random() * 2000
  return KNOCKING.has(code) ? 4000 + Math.random() * 2000 : null
}

const RELOAD_MS = 60_000
/** A new page helps only once: an old one out of a cache must not reload for ever. */
export function mayReload(): boolean {
  const [how] = performance.getEntriesByType('navigation') as { type?: string }[]
  return how?.type !== 'reload' || performance.now() > RELOAD_MS
}

/** Whether this mirror shows a rehearsal; undefined before anything has come. */
export const rehearses = ({ rows }: Mirror) => (rows['workshop'] as { rehearsal?: boolean } | undefined)?.rehearsal

/** Words after which nobody knows whether a message was written: only a retry with the same id tells. */
const OPEN = new Set(['notSaved', 'server', 'line', 'portal'])
export const leavesOpen = (code: string): boolean => OPEN.has(code)

/** Refusals of a server that has destroyed what it would know a retry by. */
const FORGOTTEN = new Set(['activity.sealed', 'activity.otherRun', 'room.ended'])
/**
 * Whether a refusal tells nothing about the tries before it. An answer that went out once and was not acknowledged may
 * then count or not, and nobody will ever know; one that never went out does not count.
 */
export const cannotKnow = (code: string): boolean => FORGOTTEN.has(code)

/** Kinds that have something to count: closing them is followed by showing the result. */
export const VOTES: ReadonlySet<string> = new Set(['poll', 'ranking', 'words', 'feedback'])
/** Kinds whose face shows the time itself: one clock is enough. */
export const OWN_CLOCK: ReadonlySet<string> = new Set(['info', 'talk', 'cafe'])
/** Kinds that need no step of their own between being shown and being open. */
export const AT_ONCE: ReadonlySet<string> = new Set(['info', 'talk', 'questions'])

/** Kinds that have something to count: closing them is followed by showing the result. */
export const VOTES: ReadonlySet<string> = new Set(['poll', 'ranking', 'words', 'feedback'])

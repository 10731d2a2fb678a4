/** A mistake on purpose, switched on in the proof's build only, and the part that has to catch it. */
export type Mutant = { name: string; what: string; part: string }

/** Chosen where a mistake would be silent. The list grows with every real defect. */
export const MUTANTS: readonly Mutant[] = [{ name: 'ack-first', part: 'kill', what: 'acknowledges before the commit' }]

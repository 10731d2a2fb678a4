/** A mistake on purpose, switched on in the proof's build only, and the part that has to catch it. */
export type Mutant = { name: string; what: string; part: string }

/** Chosen where a mistake would be silent. The list grows with every real defect. */
export const MUTANTS: readonly Mutant[] = [
  { name: 'ack-first', part: 'kill', what: 'acknowledges before the commit' },
  { name: 'forget-retry', part: 'kill', what: 'counts a secret vote again when it is sent again' },
  { name: 'split-transaction', part: 'kill', what: 'writes who has voted and what was voted one after the other' },
  { name: 'code-unlimited', part: 'flood', what: 'looks at every guessed code' },
  { name: 'ip-limit-on-votes', part: 'flood', what: 'slows down the address of a hall instead of a device' },
  { name: 'slow-never-dropped', part: 'flood', what: 'goes on telling whoever does not read' },
]

import { seeded, seedOf, shuffled } from '../../base/chance.ts'

/**
 * The options in an order of their own for each person, which undoes what the first of a list has ahead of the others.
 * The same seed gives the same order, so the list stays put on reload.
 */
export const orderFor = <T>(options: readonly T[], seed: string): T[] => shuffled(options, seeded(seedOf(seed)))

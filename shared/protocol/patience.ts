import type { Dice } from '../base/chance.ts'

const FIRST = 500
const MOST = 4000

/**
 * How long to wait before a lost line is tried again. Full jitter: a hall whose Wi-Fi was gone comes back spread over
 * some seconds instead of at once, and nobody waits longer than that after the Wi-Fi is there again.
 */
export const pauseAfter = (failures: number, dice: Dice): number => dice() * Math.min(FIRST * 2 ** failures, MOST)

import { kill } from './kill.ts'
import type { Part } from './part.ts'

/** Everything that is proved, in the order in which it runs. */
export const PARTS: readonly Part[] = [kill]

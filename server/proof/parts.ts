import { kill } from './kill.ts'
import { mutation } from './mutation.ts'
import type { Part } from './part.ts'

const parts: readonly Part[] = [kill]

/** Everything that is proved, in the order in which it runs. */
export const PARTS: readonly Part[] = [...parts, mutation(parts)]

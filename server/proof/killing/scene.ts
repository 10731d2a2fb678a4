import type { Case } from '../part.ts'
import type { Deed } from '../history.ts'
import type { Look } from '../forensics.ts'
import type { Stage } from '../stage.ts'

/** People at work while the server under them is killed again and again. */
export type Going = {
  /** What does not hold in the files of a server that has just died. */
  check: (look: Look) => string[]
  /** What was done beside what was said. */
  deeds: Deed[]
  /** Ends the work: everybody finishes what they have begun, and hears a reply. */
  finish: () => Promise<void>
}

export type Scene = {
  name: string
  /** Where on the way of a change it may die, beside any moment. */
  places: readonly string[]
  open: (stage: Stage, one: Case) => Promise<Going>
}

/** Places that every change passes. */
export const COMMIT = ['commit.after', 'commit.inside', 'commit.before', 'round.committed', 'round.told'] as const

/** Starts people who work in a loop until they are told to stop; whatever one of them throws comes out of `finish`. */
export function working(stage: Stage, jobs: readonly (() => Promise<void>)[]): () => Promise<void> {
  let going = true
  const loops = jobs.map(async (job) => {
    while (going && !stage.closed) await job()
  })
  const all = Promise.all(loops)
  // Told at the end; until then it must not count as nobody's.
  all.catch(() => undefined)
  return async () => {
    going = false
    await all
  }
}

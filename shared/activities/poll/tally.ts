import type { Tally } from '../kind.ts'
import type { PollConfig, PollResult, PollState } from './config.ts'

type Counts = { people: number; abstained: number; votes: Map<string, number> }

/** Ballots by option, whichever options there are just now. */
export function pollTally(
  keysOf: (config: PollConfig) => string[],
  counts: Counts = { people: 0, abstained: 0, votes: new Map() },
): Tally<PollConfig, PollState, PollResult> {
  function add(value: unknown, n: 1 | -1): void {
    if (value === null) return
    const picks = value as string[]
    counts.people += n
    if (picks.length === 0) counts.abstained += n
    for (const pick of picks) counts.votes.set(pick, (counts.votes.get(pick) ?? 0) + n)
  }
  return {
    change(_slot, _voter, before, after) {
      add(before, -1)
      add(after, 1)
    },
    result: ({ config, state }) => ({
      voters: counts.people - counts.abstained,
      abstained: counts.abstained,
      votes: Object.fromEntries(keysOf(config).map((key) => [key, counts.votes.get(key) ?? 0])),
      hands: Object.values(state.hands).reduce((sum, n) => sum + n, 0),
    }),
    copy: () => pollTally(keysOf, { ...counts, votes: new Map(counts.votes) }),
  }
}

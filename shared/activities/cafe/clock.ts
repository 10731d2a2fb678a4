/** Where a café stands at a moment. `over`: time is up, but nobody has rung yet. */
export type CafePhase = 'before' | 'walking' | 'round' | 'over' | 'finished'
export type CafeClock = { round: number; startsAt: number | null; endsAt: number | null; finished: boolean }

export function phaseAt({ round, startsAt, endsAt, finished }: CafeClock, at: number): CafePhase {
  if (finished) return 'finished'
  if (round === 0) return 'before'
  if (startsAt !== null && at < startsAt) return 'walking'
  return endsAt !== null && at >= endsAt ? 'over' : 'round'
}

/** Is what was begun in this round still on time? Until the next round really begins; later it is handed in late. */
export const onTime = (clock: CafeClock, begun: number, at: number): boolean =>
  !clock.finished && (begun >= clock.round || (begun === clock.round - 1 && phaseAt(clock, at) === 'walking'))

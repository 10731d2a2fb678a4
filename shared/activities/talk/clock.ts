import type { Clock } from './config.ts'

/** The clock after a press. Pressing start on a running clock changes nothing. */
export function turn({ startedAt, stoppedAt }: Clock, press: 'start' | 'stop' | 'reset', at: number): Clock {
  if (press === 'reset') return { startedAt: null, stoppedAt: null }
  if (press === 'stop') return { startedAt, stoppedAt: startedAt === null ? null : (stoppedAt ?? at) }
  if (startedAt === null) return { startedAt: at, stoppedAt: null }
  return { startedAt: stoppedAt === null ? startedAt : startedAt + Math.max(0, at - stoppedAt), stoppedAt: null }
}

/** Milliseconds left; below zero is overtime. */
export function left({ startedAt, stoppedAt }: Clock, minutes: number, now: number): number {
  const gone = startedAt === null ? 0 : Math.max(0, (stoppedAt ?? now) - startedAt)
  return minutes * 60_000 - gone
}

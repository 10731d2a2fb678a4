import { useEffect, useState } from 'react'

/** Minutes and seconds: 4:05, 0:00, and +0:42 when the time is over. */
export function clockText(left: number): string {
  const over = left < 0
  const seconds = over ? Math.floor(-left / 1000) : Math.ceil(left / 1000)
  const rest = String(seconds % 60).padStart(2, '0')
  return `${over && seconds > 0 ? '+' : ''}${Math.floor(seconds / 60)}:${rest}`
}

export type TimeState = 'calm' | 'last' | 'over'

/** Calm, the last minute, or over. */
export function timeState(left: number): TimeState {
  if (left < 0) return 'over'
  return left <= 60_000 ? 'last' : 'calm'
}

/** Milliseconds left until a server time, renewed when the shown second changes. A paused clock stands still. */
export function useTimeLeft(endsAt: number, now: () => number, pausedLeft?: number): number {
  const [left, setLeft] = useState(() => endsAt - now())

  useEffect(() => {
    if (pausedLeft !== undefined) return
    let timer: ReturnType<typeof setTimeout>
    function tick() {
      const rest = endsAt - now()
      setLeft(rest)
      timer = setTimeout(tick, (((rest % 1000) + 1000) % 1000) + 20)
    }
    tick()
    return () => clearTimeout(timer)
  }, [endsAt, now, pausedLeft])

  return pausedLeft ?? left
}

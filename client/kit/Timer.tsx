import type { ReactNode } from 'react'
import { clockText, timeState, useTimeLeft } from './clock.ts'
import { cx } from './cx.ts'
import { Icon } from './Icon.tsx'
import styles from './Timer.module.css'

export type TimerProps = {
  /** Server milliseconds. */
  endsAt: number
  /** Server time now; must be the same function on every render. */
  now: () => number
  label: string
  size?: 'm' | 'l' | 'xl' | undefined
  /** Set while the clock is paused: how much was left. */
  pausedLeft?: number | undefined
}

/** The time left in mm:ss. Seen, not felt: it never blinks and never speaks by itself. */
export function Timer({ endsAt, now, label, size = 'm', pausedLeft }: TimerProps) {
  const left = useTimeLeft(endsAt, now, pausedLeft)
  const state = timeState(left)
  return (
    <span role="timer" aria-label={label} className={cx(styles.timer, styles[size], styles[state], 'figures')}>
      <Icon name={pausedLeft === undefined ? 'clock' : 'pause'} />
      <span>{clockText(left)}</span>
    </span>
  )
}

export type TimeRingProps = {
  startsAt: number
  endsAt: number
  now: () => number
  /** ring: a circle around its content. edge: along the frame of the nearest positioned ancestor. */
  shape?: 'ring' | 'edge' | undefined
  pausedLeft?: number | undefined
  children?: ReactNode
}

/** The same time as a line that gets shorter. Decorative: put a Timer beside it. */
export function TimeRing({ startsAt, endsAt, now, shape = 'ring', pausedLeft, children }: TimeRingProps) {
  const left = useTimeLeft(endsAt, now, pausedLeft)
  const span = Math.max(1, endsAt - startsAt)
  const part = Math.min(1, Math.max(0, left / span))
  const state = styles[timeState(left)]
  return shape === 'ring' ? (
    <div className={cx(styles.ring, state)}>
      <svg viewBox="0 0 100 100" aria-hidden="true" focusable="false">
        <circle cx="50" cy="50" r="46" className={styles.track} />
        <circle cx="50" cy="50" r="46" pathLength="1" className={styles.rest} strokeDasharray={`${part} 1`} />
      </svg>
      <div className={styles.inside}>{children}</div>
    </div>
  ) : (
    <div className={cx(styles.edge, state)} aria-hidden="true">
      {sides.map((side) => (
        <span
          key={side.name}
          className={styles[side.name]}
          style={{ transform: `${side.axis}(${sidePart(part, side)})` }}
        />
      ))}
    </div>
  )
}

/** A 16:9 frame walked clockwise from the upper left: where each side begins and how long it is. */
const sides = [
  { name: 'top', axis: 'scaleX', from: 0, to: 0.32 },
  { name: 'right', axis: 'scaleY', from: 0.32, to: 0.5 },
  { name: 'bottom', axis: 'scaleX', from: 0.5, to: 0.82 },
  { name: 'left', axis: 'scaleY', from: 0.82, to: 1 },
] as const

function sidePart(part: number, side: { from: number; to: number }): number {
  const gone = 1 - part
  return Math.min(1, Math.max(0, (side.to - gone) / (side.to - side.from)))
}

import { cx } from './cx.ts'
import styles from './ProgressBar.module.css'

export type ProgressBarProps = {
  value: number
  of: number
  /** What it counts, spoken: "87 von 104 haben abgestimmt". */
  label: string
  /** Shown above the bar as well. */
  showLabel?: boolean | undefined
}

/** How many of how many. */
export function ProgressBar({ value, of, label, showLabel }: ProgressBarProps) {
  const part = of > 0 ? Math.min(1, Math.max(0, value / of)) : 0
  return (
    <div className={styles.progress}>
      {showLabel && (
        <span className={cx(styles.label, 'figures')} aria-hidden="true">
          {label}
        </span>
      )}
      <div
        role="progressbar"
        className={styles.track}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={Math.min(value, of)}
        aria-valuetext={label}
      >
        <div className={styles.fill} style={{ transform: `scaleX(${part})` }} />
      </div>
    </div>
  )
}

/** Where in the programme: one dot per item, the current one long. The words come with the label. */
export function Steps({
  current,
  total,
  label,
  hideLabel,
}: {
  current: number
  total: number
  label: string
  hideLabel?: boolean | undefined
}) {
  return (
    <div className={styles.steps}>
      <span className={cx('figures', hideLabel && 'visually-hidden')}>{label}</span>
      <span className={styles.dots} aria-hidden="true">
        {Array.from({ length: total }, (_, step) => (
          <span
            key={step}
            className={cx(styles.dot, step + 1 < current && styles.done, step + 1 === current && styles.now)}
          />
        ))}
      </span>
    </div>
  )
}

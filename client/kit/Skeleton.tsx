import { cx } from './cx.ts'
import styles from './Skeleton.module.css'

export type SkeletonProps = {
  /** What is being fetched, for screen readers. */
  label: string
  shape?: 'text' | 'cards' | 'bars' | undefined
  lines?: number | undefined
}

/** Holds the room for what is coming, in the size it will have. */
export function Skeleton({ label, shape = 'text', lines = 3 }: SkeletonProps) {
  return (
    <div className={cx(styles.skeleton, styles[shape])} aria-busy="true">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} />
      ))}
    </div>
  )
}

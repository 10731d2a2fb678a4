import { cx } from './cx.ts'
import styles from './Mark.module.css'

const seats = Array.from({ length: 9 }, (_, seat) => {
  const angle = ((seat * 40 - 90) * Math.PI) / 180
  return { x: 50 + 39 * Math.cos(angle), y: 50 + 39 * Math.sin(angle) }
})

/** The sign of the house: a round table seen from above, one seat lit. Decorative. */
export function Mark({ large }: { large?: boolean | undefined }) {
  return (
    <svg className={cx(styles.mark, large && styles.large)} viewBox="0 0 100 100" aria-hidden="true" focusable="false">
      <circle className={styles.table} cx="50" cy="50" r="24" />
      {seats.map((seat, index) => (
        <circle key={seat.x} className={index === 0 ? styles.lit : styles.seat} cx={seat.x} cy={seat.y} r="7.5" />
      ))}
    </svg>
  )
}

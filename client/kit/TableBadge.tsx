import { cx } from './cx.ts'
import styles from './TableBadge.module.css'
import { tableMark } from './tableMarks.ts'

export type TableBadgeProps = {
  /** Counted from 1. */
  table: number
  /** What stands in the shape; the number of the table when nothing is given. */
  sign?: string | undefined
  size?: 's' | 'm' | 'l' | 'xl' | undefined
  /** Spoken: "Tisch 3". Without it the badge is decoration and words must stand beside it. */
  label?: string | undefined
}

/** The mark of a café table: colour, letter and shape together, so that no one of them must be seen. */
export function TableBadge({ table, sign, size = 'm', label }: TableBadgeProps) {
  const mark = tableMark(table)
  const text = sign ?? String(table)
  const shrink = text.length > 2 ? 0.62 : text.length > 1 ? 0.8 : 1
  return (
    <svg
      className={cx(styles.badge, styles[size])}
      viewBox="0 0 100 100"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      focusable="false"
    >
      <path d={mark.shape} className={styles.shape} style={{ fill: mark.fill }} />
      <text
        x="50"
        y={mark.letter.y}
        textAnchor="middle"
        dominantBaseline="central"
        className={styles.sign}
        style={{ fill: mark.ink, fontSize: mark.letter.size * shrink }}
      >
        {text}
      </text>
    </svg>
  )
}

import type { ReactNode } from 'react'
import styles from './Chip.module.css'
import { cx } from './cx.ts'
import { Icon, type IconName } from './Icon.tsx'

export type ChipProps = {
  children: ReactNode
  pressed: boolean
  onChange: (pressed: boolean) => void
  icon?: IconName | undefined
  /** A number behind the word. */
  count?: number | undefined
  disabled?: boolean | undefined
}

/** A word that can be switched on and off: headings of a board, filters of a list. */
export function Chip({ children, pressed, onChange, icon, count, disabled }: ChipProps) {
  return (
    <button
      type="button"
      className={styles.chip}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={() => onChange(!pressed)}
      // Where a row scrolls sideways, the one with the focus comes into view as a whole.
      onFocus={(event) => event.currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' })}
    >
      {(pressed || icon) && <Icon name={pressed ? 'check' : (icon ?? 'check')} />}
      <span>{children}</span>
      {count !== undefined && <span className={cx(styles.count, 'figures')}>{count}</span>}
    </button>
  )
}

/** Chips in a row that wraps. */
export function ChipRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only follows the focus of its chips
    <div role="group" aria-label={label} className={styles.row}>
      {children}
    </div>
  )
}

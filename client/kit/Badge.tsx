import type { ReactNode } from 'react'
import styles from './Badge.module.css'
import { cx } from './cx.ts'
import { Icon, type IconName } from './Icon.tsx'

export type BadgeTone = 'plain' | 'accent' | 'good' | 'info' | 'warn' | 'bad'

/** A short word about a state. Colour is never the only sign: the word says it. */
export function Badge({
  children,
  tone = 'plain',
  icon,
}: {
  children: ReactNode
  tone?: BadgeTone | undefined
  icon?: IconName | undefined
}) {
  return (
    <span className={cx(styles.badge, styles[tone])}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}

/** A place as a numeral on a plate: "1." */
export function PlaceBadge({ place, size = 'm' }: { place: number | string; size?: 'm' | 'l' | undefined }) {
  return (
    <span
      className={cx(styles.place, size === 'l' && styles.placeLarge, Number(place) === 1 && styles.first, 'figures')}
    >
      {place}
    </span>
  )
}

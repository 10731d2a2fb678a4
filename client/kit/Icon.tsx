import { cx } from './cx.ts'
import styles from './Icon.module.css'
import { iconPaths } from './iconPaths.ts'

export type IconName = keyof typeof iconPaths

const filled = new Set<IconName>(['play', 'stop'])
const dotted = new Set<IconName>(['more', 'drag'])

/** A stroke icon in the size of the text around it. It never speaks: the words beside it do. */
export function Icon({ name, className, solid }: { name: IconName; className?: string | undefined; solid?: boolean }) {
  return (
    <svg
      className={cx(
        styles.icon,
        (solid || filled.has(name)) && styles.solid,
        dotted.has(name) && styles.dots,
        className,
      )}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={iconPaths[name]} />
    </svg>
  )
}

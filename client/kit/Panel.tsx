import { type ReactNode, useId } from 'react'
import { cx } from './cx.ts'
import styles from './Panel.module.css'

export type PanelProps = {
  title: string
  children: ReactNode
  /** Buttons beside the heading. */
  actions?: ReactNode
  /** A count or a word behind the heading. */
  note?: ReactNode
  level?: 2 | 3 | undefined
  /** On its own sheet, or straight on the page. */
  sheet?: boolean | undefined
}

/** A part of a page with a heading and what can be done with it. */
export function Panel({ title, children, actions, note, level = 2, sheet }: PanelProps) {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className={cx(styles.panel, sheet && styles.sheet)} aria-labelledby={id}>
      <header className={styles.header}>
        <Heading id={id} className={styles.title}>
          {title}
        </Heading>
        {note !== undefined && <span className={cx(styles.note, 'figures')}>{note}</span>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </section>
  )
}

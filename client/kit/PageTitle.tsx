import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { useWritten } from './language.tsx'
import styles from './PageTitle.module.css'

export type PageTitleProps = {
  title: ReactNode
  /** A short line above: where this is. */
  eyebrow?: ReactNode
  lead?: ReactNode
  /** The line of chalk below the title. */
  line?: boolean | undefined
  center?: boolean | undefined
  /** Title and lead are what people wrote. */
  written?: boolean | undefined
}

/** The heading of a screen. */
export function PageTitle({ title, eyebrow, lead, line, center, written }: PageTitleProps) {
  const language = useWritten()
  const theirs = written ? language : {}
  return (
    <div className={cx(styles.head, center && styles.center)}>
      {eyebrow !== undefined && <p className={styles.eyebrow}>{eyebrow}</p>}
      <h1 className={styles.title} {...theirs}>
        {title}
      </h1>
      {line && <ChalkLine />}
      {lead !== undefined && (
        <p className={styles.lead} {...theirs}>
          {lead}
        </p>
      )}
    </div>
  )
}

/** A line drawn by hand. */
export function ChalkLine() {
  return (
    <svg className={styles.line} viewBox="0 0 240 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path d="M2 5.6C30 3.4 52 6.8 84 5.2S150 3.2 176 5.4c20 1.6 40 .3 62-1.9" />
    </svg>
  )
}

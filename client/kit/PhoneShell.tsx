import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './PhoneShell.module.css'

export type PhoneShellProps = {
  skipLabel: string
  /** Where am I: stands on the green band. */
  top?: ReactNode
  children: ReactNode
  /** The one next thing: stays in reach of the thumb. */
  action?: ReactNode
  /** Below the content: imprint, language. */
  footer?: ReactNode
  mainId?: string | undefined
}

/** One thumb, one thing. The middle scrolls between the bars, so that nothing focused ever lies behind one. */
export function PhoneShell({ skipLabel, top, children, action, footer, mainId = 'main' }: PhoneShellProps) {
  return (
    <div className={styles.shell}>
      <a className="skip-link" href={`#${mainId}`}>
        {skipLabel}
      </a>
      {top !== undefined && (
        <header className={styles.top} data-tone="tafel">
          <div className={styles.column}>{top}</div>
        </header>
      )}
      <div className={styles.middle}>
        <main id={mainId} className={cx(styles.column, styles.main)} tabIndex={-1}>
          {children}
        </main>
        {footer !== undefined && <footer className={cx(styles.column, styles.footer)}>{footer}</footer>}
      </div>
      {action !== undefined && (
        <div className={styles.action}>
          <div className={styles.column}>{action}</div>
        </div>
      )}
    </div>
  )
}

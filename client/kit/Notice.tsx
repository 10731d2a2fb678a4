import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Icon, type IconName } from './Icon.tsx'
import styles from './Notice.module.css'

export type NoticeTone = 'info' | 'good' | 'warn' | 'bad'
export type NoticeProps = {
  tone?: NoticeTone | undefined
  title?: string | undefined
  children?: ReactNode
  action?: ReactNode
  icon?: IconName | undefined
  /** status or alert when it appears by itself; nothing when it was there from the start. */
  live?: 'status' | 'alert' | undefined
}

const icons: Record<NoticeTone, IconName> = { info: 'info', good: 'saved', warn: 'warning', bad: 'warning' }

/** A message that stays where it belongs. */
export function Notice({ tone = 'info', title, children, action, icon, live }: NoticeProps) {
  return (
    <div className={cx(styles.notice, styles[tone])} role={live}>
      <Icon name={icon ?? icons[tone]} />
      <div className={styles.text}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}

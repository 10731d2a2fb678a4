import type { ReactNode } from 'react'
import styles from './Card.module.css'
import { cx } from './cx.ts'

export type CardProps = {
  children: ReactNode
  /** place: a folded place card, for the one thing a person should see first. */
  tone?: 'plain' | 'quiet' | 'accent' | 'place' | undefined
  as?: 'div' | 'section' | 'article' | 'li' | undefined
  label?: string | undefined
  /** Less padding, for cards in a list. */
  tight?: boolean | undefined
}

/** A sheet of paper on the table. */
export function Card({ children, tone = 'plain', as: Tag = 'div', label, tight }: CardProps) {
  return (
    <Tag className={cx(styles.card, styles[tone], tight && styles.tight)} aria-label={label}>
      {children}
    </Tag>
  )
}

import type { ReactNode } from 'react'
import { useSay } from '../../kit/language.tsx'
import { Link } from '../../kit/Link.tsx'
import styles from './Legal.module.css'

export const LEGAL_PAGES = ['imprint', 'privacy', 'accessibility'] as const
export type LegalPageName = (typeof LEGAL_PAGES)[number]

/** Who is responsible, what is stored, how accessible it is: on every screen. `links` may put others in front. */
export function LegalFooter({ links }: { links?: ReactNode }) {
  const say = useSay()
  return (
    <nav className={styles.footer} aria-label={say('legal.nav')}>
      {links}
      {LEGAL_PAGES.map((page) => (
        <Link key={page} to={`/legal/${page}`}>
          {say(`legal.${page}`)}
        </Link>
      ))}
    </nav>
  )
}

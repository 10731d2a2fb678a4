import type { ReactNode } from 'react'
import { cx } from '../../../kit/cx.ts'
import { useSay } from '../../../kit/language.tsx'
import { Link } from '../../../kit/Link.tsx'
import { Mark } from '../../../kit/Mark.tsx'
import { LegalFooter } from '../../legal/LegalFooter.tsx'
import { useTitle } from '../parts/useTitle.ts'
import { LanguageButton, MenuButton } from './Menu.tsx'
import styles from './Shell.module.css'

export type PlainPageProps = {
  /** In the browser's tab. */
  title: string
  children?: ReactNode
  /** wide: lists and desks; narrow: something to read or a form. */
  wide?: boolean | undefined
  /** Where the name of the house leads. */
  home?: string | undefined
  /** The signed-in organiser, and what happens after signing out. */
  user?: string | undefined
  onSignOut?: (() => void) | undefined
}

/** A page on the table: the green band, the sheet, and what the law asks for below. */
export function PlainPage({ title, children, wide, home = '/', user, onSignOut }: PlainPageProps) {
  const say = useSay()
  useTitle(title)
  return (
    <div className={styles.shell}>
      <a className="skip-link" href="#main">
        {say('common.skipToContent')}
      </a>
      <header className={styles.band} data-tone="tafel">
        <div className={cx(styles.column, styles.wide, styles.bandInside)}>
          <Link to={home} className={styles.brand}>
            <Mark />
            <span>{say('app.name')}</span>
          </Link>
          <div className={styles.tools}>
            <Link to="/help" className={styles.help}>
              {say('org.help')}
            </Link>
            <LanguageButton />
            <MenuButton user={user} onSignOut={onSignOut} />
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className={cx(styles.column, styles.main, wide && styles.wide)}>
        {children}
      </main>
      <footer className={styles.footer}>
        <div className={cx(styles.column, styles.wide)}>
          <LegalFooter />
        </div>
      </footer>
    </div>
  )
}

import { type ReactNode, useState } from 'react'
import { cx } from './cx.ts'
import styles from './DeskShell.module.css'
import { Icon, type IconName } from './Icon.tsx'

export type DeskPlace = 'left' | 'middle' | 'right'
export type DeskSection = { label: string; icon: IconName; content: ReactNode; count?: number | undefined }

export type DeskShellProps = {
  skipLabel: string
  /** Stands on the green band: name, state, menus. */
  header: ReactNode
  left?: DeskSection | undefined
  middle: DeskSection
  right?: DeskSection | undefined
  /** Names the tab bar of phones. */
  sectionsLabel: string
  /** The one next thing, below the columns and above the tab bar. */
  action?: ReactNode
  /** The page keeps still and each column scrolls: for running a workshop. */
  steady?: boolean | undefined
  mainId?: string | undefined
}

/** Up to three columns at a desk, two on a tablet, one with a tab bar on a phone. All stay mounted. */
export function DeskShell(props: DeskShellProps) {
  const { skipLabel, header, left, middle, right, sectionsLabel, action, steady, mainId = 'main' } = props
  const [shown, show] = useState<DeskPlace>('middle')
  const places = [
    { place: 'left', section: left },
    { place: 'middle', section: middle },
    { place: 'right', section: right },
  ] as const
  const present = places.filter((each) => each.section !== undefined)

  return (
    <div className={cx(styles.shell, steady && styles.steady)}>
      <a className="skip-link" href={`#${mainId}`}>
        {skipLabel}
      </a>
      <header className={styles.header} data-tone="tafel">
        {header}
      </header>
      <div className={cx(styles.columns, left && styles.hasLeft, right && styles.hasRight)}>
        {present.map(({ place, section }) =>
          place === 'middle' ? (
            <main
              key={place}
              id={mainId}
              tabIndex={-1}
              className={cx(styles.column, styles.middle)}
              data-shown={shown === place}
            >
              {section?.content}
            </main>
          ) : (
            <aside
              key={place}
              aria-label={section?.label}
              className={cx(styles.column, styles[place])}
              data-shown={shown === place}
            >
              {section?.content}
            </aside>
          ),
        )}
      </div>
      {action && <div className={styles.action}>{action}</div>}
      {present.length > 1 && (
        <nav className={styles.bar} aria-label={sectionsLabel}>
          {present.map(({ place, section }) => (
            <button
              key={place}
              type="button"
              className={styles.tab}
              aria-current={shown === place ? 'page' : undefined}
              onClick={() => show(place)}
            >
              {section && <Icon name={section.icon} />}
              <span>{section?.label}</span>
              {section?.count ? <span className={cx(styles.count, 'figures')}>{section.count}</span> : null}
            </button>
          ))}
        </nav>
      )}
    </div>
  )
}

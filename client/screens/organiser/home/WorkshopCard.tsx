import { Link } from 'react-router'
import { spacedCode } from '#shared/base/ids.ts'
import { cx } from '../../../kit/cx.ts'
import { Icon } from '../../../kit/Icon.tsx'
import { useLang, useSay } from '../../../kit/language.tsx'
import { leafOf, listTitle, longDay } from '../parts/format.ts'
import { StateBadge } from '../parts/StateBadge.tsx'
import type { RoomSummary } from '../parts/types.ts'
import styles from './Card.module.css'

/** One workshop as a card with the leaf of a calendar. */
export function WorkshopCard({ room }: { room: RoomSummary }) {
  const say = useSay()
  const [lang] = useLang()
  const leaf = leafOf(room.date, lang)
  return (
    <li className={cx(styles.card, room.state === 'running' && room.archived === null && styles.running)}>
      <span className={styles.leaf} aria-hidden="true">
        {leaf ? (
          <>
            <span className={styles.leafMonth}>{leaf.month}</span>
            <span className={styles.leafDay}>{leaf.day}</span>
            <span className={styles.leafYear}>{leaf.year}</span>
          </>
        ) : (
          <Icon name="clock" />
        )}
      </span>
      <div className={styles.cardText}>
        <h3 className={styles.cardTitle}>
          <Link to={`/o/${room.id}`}>{listTitle(room, say)}</Link>
        </h3>
        <p className={styles.cardMeta}>
          <StateBadge room={room} />
          {room.code && !room.copy && (
            <span>
              {say('org.code')} <strong className={cx(styles.code, 'figures')}>{spacedCode(room.code)}</strong>
            </span>
          )}
          <span className={leaf ? 'visually-hidden' : styles.quiet}>
            {longDay(room.date, lang) || say('org.noDate')}
          </span>
        </p>
      </div>
    </li>
  )
}

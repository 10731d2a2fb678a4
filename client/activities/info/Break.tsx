import { cx } from '../../kit/cx.ts'
import { timeState, useTimeLeft } from '../../kit/clock.ts'
import { Icon } from '../../kit/Icon.tsx'
import { useLang, useSay } from '../../kit/language.tsx'
import { TimeRing, Timer } from '../../kit/Timer.tsx'
import type { ItemRow } from '../../net/rows.ts'
import { serverNow, useRows } from '../../net/store.ts'
import styles from './Info.module.css'

/** From a hundred minutes on there is one more digit. */
const LONG = 99 * 60_000

export type BreakProps = { item: ItemRow; board?: boolean | undefined }

/** How long it lasts, when we go on, and with what. */
export function Break({ item, board }: BreakProps) {
  const say = useSay()
  const next = useNext(item)
  return (
    <div className={cx(styles.break, board && styles.large)}>
      {item.endsAt !== null && item.openedAt !== null && item.phase === 'open' ? (
        <Countdown openedAt={item.openedAt} endsAt={item.endsAt} />
      ) : (
        <p className={styles.word}>{say('info.break')}</p>
      )}
      {next && (
        <p className={styles.next}>
          <Icon name="arrowRight" />
          <span>
            <span className={styles.quiet}>{say('info.next')}</span> <b>{next}</b>
          </span>
        </p>
      )}
    </div>
  )
}

function Countdown({ openedAt, endsAt }: { openedAt: number; endsAt: number }) {
  const say = useSay()
  const [lang] = useLang()
  const left = useTimeLeft(endsAt, serverNow)
  const over = timeState(left) === 'over'
  const time = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit' }).format(endsAt)
  return (
    <div className={cx(styles.ring, left >= LONG && styles.long)}>
      <TimeRing startsAt={openedAt} endsAt={endsAt} now={serverNow}>
        {over ? (
          <p className={styles.over}>{say('info.over')}</p>
        ) : (
          <>
            <Timer endsAt={endsAt} now={serverNow} label={say('info.timer')} size="xl" />
            <p className={styles.until}>{say('info.until', { time })}</p>
          </>
        )}
      </TimeRing>
    </div>
  )
}

/** The title of the item after this one. */
function useNext(item: ItemRow): string | null {
  const items = useRows<ItemRow>('item/').map(([, row]) => row)
  const later = items.filter((one) => one.index > item.index && !one.skipped).sort((a, b) => a.index - b.index)
  return later[0]?.title ?? null
}

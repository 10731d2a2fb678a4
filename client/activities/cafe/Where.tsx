import type { CafePhase } from '#shared/activities/cafe/clock.ts'
import { letter } from '#shared/activities/cafe/plan.ts'
import { Icon } from '../../kit/Icon.tsx'
import { useSay } from '../../kit/language.tsx'
import { TableBadge } from '../../kit/TableBadge.tsx'
import { tableMark } from '../../kit/tableMarks.ts'
import { Timer } from '../../kit/Timer.tsx'
import { serverNow } from '../../net/store.ts'
import styles from './Where.module.css'
import type { CafeRow, NowRow } from './rows.ts'

type WhereProps = { cafe: CafeRow; now: NowRow; phase: CafePhase; group: number; seat: number | null }

/** The first thing a phone says: where to go, in the table's colour, with its shape, and how much time there is. */
export function Where({ cafe, now, phase, group, seat }: WhereProps) {
  const say = useSay()
  const table = seat === null ? undefined : cafe.tables[seat]
  const fill = seat === null ? undefined : { borderBlockStartColor: tableMark(seat + 1).fill }
  return (
    <section className={styles.where} style={fill} aria-label={say('cafe.where')}>
      <div className={styles.goal}>
        {seat === null ? (
          <span className={styles.letter}>{letter(group)}</span>
        ) : (
          <TableBadge table={seat + 1} size="l" />
        )}
        <div className={styles.words}>
          <p className={styles.title}>
            {phase === 'before'
              ? say('cafe.youAre', { group: letter(group) })
              : seat === null
                ? say('cafe.pause', { group: letter(group) })
                : say('cafe.goTo', { group: letter(group), n: seat + 1 })}
          </p>
          {table && <p className={styles.theme}>{table.theme}</p>}
          {table?.place && (
            <p className={styles.place}>
              <Icon name="flag" />
              <span>{table.place}</span>
            </p>
          )}
          {table?.host && phase === 'walking' && (
            <p className={styles.place}>{say('cafe.hostWaits', { host: table.host })}</p>
          )}
        </div>
      </div>
      <Time now={now} phase={phase} rounds={cafe.rounds} />
    </section>
  )
}

function Time({ now, phase, rounds }: { now: NowRow; phase: CafePhase; rounds: number }) {
  const say = useSay()
  if (phase === 'before') return <p className={styles.time}>{say('cafe.waitStart')}</p>
  const ends = phase === 'walking' ? now.startsAt : phase === 'round' ? now.endsAt : null
  const label = say(
    phase === 'walking'
      ? 'cafe.walking'
      : phase === 'round'
        ? 'cafe.inRound'
        : now.round >= rounds
          ? 'cafe.timeUpLast'
          : 'cafe.timeUp',
  )
  return (
    <p className={styles.time}>
      <span>
        <b className="figures">{say('cafe.roundOf', { round: now.round, n: rounds })}</b> {label}
      </span>
      {ends !== null && <Timer key={ends} endsAt={ends} now={serverNow} label={label} size="l" />}
    </p>
  )
}

import type { Plan } from '#shared/activities/cafe/plan.ts'
import { useSay } from '../../kit/language.tsx'
import { TableBadge } from '../../kit/TableBadge.tsx'
import styles from './Phone.module.css'
import { type CafeRow, type NowRow, seatIn } from './rows.ts'

/** The group's way through all rounds, before the start and while pausing. */
export function Way({ cafe, now, plan, group }: { cafe: CafeRow; now: NowRow; plan: Plan; group: number }) {
  const say = useSay()
  return (
    <section className={styles.block}>
      <h2 className={styles.heading}>{say('cafe.yourWay')}</h2>
      <ol className={styles.way}>
        {plan.map((_, index) => {
          const seat = seatIn(plan, index + 1, group)
          const table = seat === null ? undefined : cafe.tables[seat]
          return (
            // oxlint-disable-next-line react/no-array-index-key -- rounds are their numbers
            <li key={index} className={styles.stop} aria-current={index + 1 === now.round ? 'step' : undefined}>
              <span className={styles.stopRound}>{say('cafe.roundN', { round: index + 1 })}</span>
              {seat !== null && <TableBadge table={seat + 1} size="s" />}
              <span>
                {table && seat !== null
                  ? say('cafe.tableTheme', { n: seat + 1, theme: table.theme })
                  : say('cafe.pausing')}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

import { letter, type Plan } from '#shared/activities/cafe/plan.ts'
import { useSay } from '../../kit/language.tsx'
import { TableBadge } from '../../kit/TableBadge.tsx'
import styles from './Desk.module.css'
import { seatIn } from './rows.ts'

type PlanTableProps = { cafe: { groups: number; rounds: number }; plan: Plan; round: number }

/** Which group sits at which table in which round, and who pauses. */
export function PlanTable({ cafe, plan, round }: PlanTableProps) {
  const say = useSay()
  const rounds = Array.from({ length: cafe.rounds }, (_, index) => index + 1)
  return (
    // Wide plans scroll sideways; the keyboard must reach that too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-label={say('cafe.plan')} tabIndex={0}>
      <table className={styles.plan}>
        <caption className="visually-hidden">{say('cafe.plan')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('cafe.group')}</th>
            {rounds.map((one) => (
              <th key={one} scope="col" aria-current={one === round ? 'step' : undefined}>
                {say('cafe.roundN', { round: one })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: cafe.groups }, (_, group) => (
            <tr key={letter(group)}>
              <th scope="row">{letter(group)}</th>
              {rounds.map((one) => {
                const seat = seatIn(plan, one, group)
                return (
                  <td key={one} data-now={one === round || undefined}>
                    {seat === null ? (
                      <span className={styles.quiet}>{say('cafe.pausing')}</span>
                    ) : (
                      <TableBadge table={seat + 1} size="s" label={say('cafe.tableN', { n: seat + 1 })} />
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

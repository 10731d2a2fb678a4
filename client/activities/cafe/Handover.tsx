import { useSay } from '../../kit/language.tsx'
import styles from './Phone.module.css'
import { useHandover } from './rows.ts'

/** What the group before hands over: up to five points, before anything else on the table. */
export function Handover({ id, table, round, host }: { id: string; table: string; round: number; host?: boolean }) {
  const say = useSay()
  const points = useHandover(id, table, round)
  if (points.length === 0) return null
  return (
    <details className={styles.handover} open>
      <summary className={styles.heading}>{say(host ? 'cafe.handedOver' : 'cafe.handover')}</summary>
      <ul>
        {points.map((point, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- points have no other name
          <li key={index}>{point}</li>
        ))}
      </ul>
    </details>
  )
}

import { letter } from '#shared/activities/cafe/plan.ts'
import { useSay } from '../../kit/language.tsx'
import { Panel } from '../../kit/Panel.tsx'
import type { FaceProps } from '../../net/rows.ts'
import { useRow } from '../../net/store.ts'
import styles from './Desk.module.css'
import { PlanTable } from './PlanTable.tsx'
import { Steps } from './Steps.tsx'
import { TablesNow } from './TablesNow.tsx'
import { useCafe, usePhase } from './rows.ts'

/** The café from the moderator's desk: the next step, the groups and their way, the tables. */
export function CafeModerator({ id, item }: FaceProps) {
  const parts = useCafe(id)
  return parts ? <Desk {...parts} id={id} item={item} /> : null
}

function Desk({ id, item, cafe, now, plan }: FaceProps & NonNullable<ReturnType<typeof useCafe>>) {
  const say = useSay()
  const phase = usePhase(now)
  const sizes = useRow<number[]>(`${id}/sizes`) ?? []
  const people = sizes.reduce((sum, size) => sum + size, 0)
  return (
    <div className={styles.desk}>
      <Steps {...{ id, cafe, now, phase, plan }} open={item.phase === 'open'} />
      <Panel title={say('cafe.groups')} note={say('cafe.people', { n: people })} level={3}>
        <p className={styles.sizes}>
          {sizes.map((size, group) => (
            <span key={letter(group)} className={styles.size}>
              <b>{letter(group)}</b> <span className="figures">{say('cafe.people', { n: size })}</span>
            </span>
          ))}
        </p>
        <PlanTable cafe={cafe} plan={plan} round={now.round} />
      </Panel>
      <TablesNow id={id} cafe={cafe} round={now.round} />
    </div>
  )
}

import { Link } from 'react-router'
import { Button } from '../../../kit/Button.tsx'
import { Icon } from '../../../kit/Icon.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import type { RoomSummary } from '../parts/types.ts'
import styles from './Home.module.css'

/** The region's plans across workshops. */
export function AgendasPanel({ agendas, onCreate }: { agendas: RoomSummary[]; onCreate: () => void }) {
  const say = useSay()
  return (
    <Panel title={say('org.agendas')} sheet>
      {agendas.length === 0 ? (
        <p className={styles.quiet}>{say('org.agendas.none')}</p>
      ) : (
        <ul className={styles.lines}>
          {agendas.map((agenda) => (
            <li key={agenda.id}>
              <Link to={`/o/agenda/${agenda.id}`} className={styles.lineLink}>
                <Icon name="folder" />
                <span>{agenda.title}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button icon="plus" onClick={onCreate}>
          {say('org.agendas.create')}
        </Button>
      </div>
    </Panel>
  )
}

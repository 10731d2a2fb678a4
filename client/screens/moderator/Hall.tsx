import { useState } from 'react'
import { spacedCode } from '#shared/base/ids.ts'
import { Button, LinkButton } from '../../kit/Button.tsx'
import { Switch } from '../../kit/Checkbox.tsx'
import { useSay } from '../../kit/language.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { QrCode } from '../../kit/QrCode.tsx'
import type { JoinRow, WorkshopRow } from '../../net/rows.ts'
import { useRow } from '../../net/store.ts'
import { Settings } from '../parts/Settings.tsx'
import styles from './Desk.module.css'
import { Devices } from './Devices.tsx'

type HallProps = {
  room: string
  grant: string
  workshop: WorkshopRow
  press: (actions: unknown[]) => Promise<void>
  onHelp: () => void
}

/** The people and the door: how many are here, how others get in, what the projector shows besides. */
export function Hall({ room, grant, workshop, press, onHelp }: HallProps) {
  const say = useSay()
  const here = useRow<number>('here') ?? 0
  const join = useRow<JoinRow>('join')
  const [devices, setDevices] = useState(false)
  return (
    <Panel title={say('desk.room')}>
      <div className={styles.stack}>
        <p className={`${styles.here} figures`}>{say('desk.here', { n: here })}</p>
        {join && (
          <div className={styles.join}>
            <QrCode text={join.url} label={say('projector.qr')} />
            <strong className="figures">{spacedCode(join.code)}</strong>
          </div>
        )}
        <Switch
          label={say('desk.lock')}
          hint={say('desk.lockHint')}
          checked={workshop.locked}
          onChange={(locked) => void press([{ type: 'workshop/lock', locked }])}
        />
        <Switch
          label={say('desk.blank')}
          checked={workshop.blank}
          onChange={(blank) => void press([{ type: 'workshop/blank', blank }])}
        />
        <Switch
          label={say('desk.qr')}
          checked={workshop.qr}
          onChange={(large) => void press([{ type: 'workshop/qr', large }])}
        />
        <LinkButton href={`/projector/${room}/${grant}`} newTab icon="projector">
          {say('desk.toProjector')}
        </LinkButton>
        <Button variant="quiet" icon="users" onClick={() => setDevices(true)}>
          {say('desk.devices')}
        </Button>
        <Button variant="quiet" icon="info" onClick={onHelp}>
          {say('desk.keys')}
        </Button>
        <Settings />
      </div>
      <Devices room={room} open={devices} onClose={() => setDevices(false)} press={press} />
    </Panel>
  )
}

import { useState } from 'react'
import { Button } from '../../../kit/Button.tsx'
import { Checkbox } from '../../../kit/Checkbox.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import type { JoinRow, WorkshopRow } from '../../../net/rows.ts'
import { useRow } from '../../../net/store.ts'
import type { RoomAnswer } from '../parts/types.ts'
import { useTables } from '../parts/useTables.ts'
import { AddressField } from './AddressField.tsx'
import { PhoneTest } from './PhoneTest.tsx'
import { Poster } from './Poster.tsx'
import styles from './Posters.module.css'

type PostersTabProps = { answer: RoomAnswer; workshop: WorkshopRow; again: () => void }

/** What hangs on the wall and lies on the tables. */
export function PostersTab({ answer, workshop, again }: PostersTabProps) {
  const say = useSay()
  const tables = useTables()
  const live = useRow<JoinRow>('join')
  const [wifi, setWifi] = useState({ name: '', password: '' })
  const [hall, setHall] = useState(true)
  const [perTable, setPerTable] = useState(true)
  const { room, join, address } = answer
  const { title, subtitle, place, date, organiser } = workshop
  const poster = {
    ...{ title, subtitle, place, date, organiser, wifi, join, address },
    ...{ lang: room.lang, code: room.code ?? '' },
  }
  const count = (hall ? 1 : 0) + (perTable ? tables.length : 0)

  return (
    <div className={styles.columns}>
      <div className={styles.settings}>
        <AddressField address={address} onSaved={again} />
        <Panel title={say('org.posters.test')} sheet>
          <PhoneTest join={join} tested={live?.tested === true} address={address} />
        </Panel>
        <Panel title={say('org.posters.wifi')} sheet>
          <p className={styles.quiet}>{say('org.posters.wifiText')}</p>
          <TextField
            label={say('org.posters.wifiName')}
            mark={say('common.optional')}
            value={wifi.name}
            onChange={(name) => setWifi({ ...wifi, name })}
            maxLength={32}
            autoComplete="off"
          />
          <TextField
            label={say('org.posters.wifiPassword')}
            mark={say('common.optional')}
            value={wifi.password}
            onChange={(password) => setWifi({ ...wifi, password })}
            maxLength={63}
            autoComplete="off"
            spellCheck={false}
          />
        </Panel>
      </div>
      <div className={styles.sheets}>
        <div className={styles.print}>
          <div className={styles.which}>
            <Checkbox label={say('org.posters.hall')} checked={hall} onChange={setHall} />
            {tables.length > 0 && (
              <Checkbox
                label={say('org.posters.tables', { n: tables.length })}
                checked={perTable}
                onChange={setPerTable}
              />
            )}
          </div>
          <Button variant="primary" icon="print" disabled={count === 0} onClick={() => print()}>
            {say('org.posters.print', { n: count })}
          </Button>
        </div>
        <div className={styles.preview}>
          {hall && <Poster {...poster} />}
          {perTable && tables.map((table) => <Poster key={table.id} {...poster} table={table} />)}
        </div>
      </div>
    </div>
  )
}

import { useState } from 'react'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { QrCode } from '../../../kit/QrCode.tsx'
import { TableBadge } from '../../../kit/TableBadge.tsx'
import { CopyField } from '../parts/CopyField.tsx'
import type { RoomAnswer } from '../parts/types.ts'
import { usePost } from '../parts/usePost.ts'
import type { Table } from '../parts/useTables.ts'
import styles from './Doors.module.css'

type TableLinksProps = { answer: RoomAnswer; tables: readonly Table[]; onClose: () => void }

/** One link per table in one press, to walk from table to table with. */
export function TableLinks({ answer, tables, onClose }: TableLinksProps) {
  const say = useSay()
  const { post, busy, refusal } = usePost()
  const [urls, setUrls] = useState<Readonly<Record<string, string>>>({})
  const missing = tables.filter((table) => !urls[table.id])

  async function make() {
    for (const table of missing) {
      const link = { role: 'host', scope: `table/${table.id}`, label: table.host }
      const reply = await post<{ secret: string }>(`/api/rooms/${answer.room.id}/links`, link)
      if (!reply.ok) return
      setUrls((before) => ({ ...before, [table.id]: `${answer.address}/e#${reply.secret}` }))
    }
  }

  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={say('org.doors.allTables')}
      closeLabel={say('common.close')}
      actions={
        missing.length === 0 ? (
          <Button variant="primary" onClick={onClose}>
            {say('org.done')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{say('common.cancel')}</Button>
            <Button variant="primary" busy={busy} onClick={() => void make()}>
              {say('org.doors.makeAll', { n: missing.length })}
            </Button>
          </>
        )
      }
    >
      <p>{say('org.role.host.about')}</p>
      <RefusalNotice refusal={refusal} />
      {missing.length === 0 && (
        <Notice tone="warn" live="status">
          {say('org.doors.once', { n: tables.length })}
        </Notice>
      )}
      <ul className={styles.fresh}>
        {tables.map((table) => {
          const url = urls[table.id]
          return (
            <li key={table.id} className={styles.freshTable}>
              <div className={styles.table}>
                <TableBadge table={table.number} label={say('org.table', { n: table.number })} />
                <span className={styles.theme}>
                  <strong>{table.theme}</strong>
                  {table.host && <span className={styles.since}>{table.host}</span>}
                </span>
              </div>
              {url && (
                <>
                  <QrCode text={url} label={say('org.doors.qr', { label: table.theme })} />
                  <CopyField label={say('org.doors.link')} value={url} hideLabel />
                </>
              )}
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}

import { useState } from 'react'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button, IconButton } from '../../../kit/Button.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { TableBadge } from '../../../kit/TableBadge.tsx'
import type { Link, LinkRole, RoomAnswer } from '../parts/types.ts'
import { useGet } from '../parts/useGet.ts'
import { type Table, useTables } from '../parts/useTables.ts'
import styles from './Doors.module.css'
import { LinkList } from './LinkList.tsx'
import { NewLink } from './NewLink.tsx'
import { TableLinks } from './TableLinks.tsx'

const ROLES: readonly LinkRole[] = ['moderator', 'projector', 'minutes', 'host']

/** Who gets in, and how: links with a secret, each for one role, good until revoked. */
export function DoorsTab({ answer }: { answer: RoomAnswer }) {
  const say = useSay()
  const { id } = answer.room
  const { data, refusal, again } = useGet<{ links: Link[] }>(`/api/rooms/${id}/links`)
  const tables = useTables()
  const [making, setMaking] = useState<{ role: LinkRole; table?: Table } | null>(null)
  const [all, setAll] = useState(false)
  const links = (data?.links ?? []).filter((link) => link.revoked === null)
  const done = () => {
    setMaking(null)
    setAll(false)
    again()
  }
  return (
    <div className={styles.tab}>
      <p className={styles.lead}>{say('org.doors.lead')}</p>
      <RefusalNotice refusal={refusal} />
      <div className={styles.grid}>
        {ROLES.map((role) => (
          <Panel
            key={role}
            sheet
            title={say(`org.role.${role}`)}
            actions={
              role === 'host' && tables.length > 0 ? (
                <Button icon="qr" onClick={() => setAll(true)}>
                  {say('org.doors.allTables')}
                </Button>
              ) : (
                role !== 'host' && (
                  <Button icon="plus" onClick={() => setMaking({ role })}>
                    {say('org.doors.make')}
                  </Button>
                )
              )
            }
          >
            <p className={styles.quiet}>{say(`org.role.${role}.about`)}</p>
            {role === 'host' ? (
              <HostLinks
                room={id}
                tables={tables}
                links={links.filter((link) => link.role === role)}
                onMake={(table) => setMaking({ role, table })}
                onChange={again}
              />
            ) : (
              <LinkList room={id} links={links.filter((link) => link.role === role)} onChange={again} />
            )}
          </Panel>
        ))}
      </div>
      {making && <NewLink answer={answer} role={making.role} table={making.table} onClose={done} />}
      {all && <TableLinks answer={answer} tables={tables} onClose={done} />}
    </div>
  )
}

type HostLinksProps = {
  room: string
  tables: readonly Table[]
  links: readonly Link[]
  onMake: (table: Table) => void
  onChange: () => void
}

function HostLinks({ room, tables, links, onMake, onChange }: HostLinksProps) {
  const say = useSay()
  if (tables.length === 0) return <p className={styles.quiet}>{say('org.doors.noTables')}</p>
  return (
    <ul className={styles.tables}>
      {tables.map((table) => (
        <li key={table.id}>
          <div className={styles.table}>
            <TableBadge table={table.number} size="s" label={say('org.table', { n: table.number })} />
            <span className={styles.theme}>{table.theme}</span>
            <IconButton
              icon="plus"
              label={say('org.doors.makeFor', { n: table.number })}
              onClick={() => onMake(table)}
            />
          </div>
          <LinkList
            room={room}
            links={links.filter((link) => link.scope === `table/${table.id}`)}
            onChange={onChange}
          />
        </li>
      ))}
    </ul>
  )
}

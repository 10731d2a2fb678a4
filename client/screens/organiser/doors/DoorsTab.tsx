import { useState } from 'react'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button, IconButton } from '../../../kit/Button.tsx'
import { ConfirmDialog } from '../../../kit/Dialog.tsx'
import { useLang, useSay } from '../../../kit/language.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { TableBadge } from '../../../kit/TableBadge.tsx'
import { shortMoment } from '../parts/format.ts'
import type { Link, LinkRole, RoomAnswer } from '../parts/types.ts'
import { useGet } from '../parts/useGet.ts'
import { usePost } from '../parts/usePost.ts'
import { type Table, useTables } from '../parts/useTables.ts'
import styles from './Doors.module.css'
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

function LinkList({ room, links, onChange }: { room: string; links: readonly Link[]; onChange: () => void }) {
  const say = useSay()
  const [lang] = useLang()
  const { post, busy, refusal } = usePost()
  const [leaving, setLeaving] = useState<Link | null>(null)
  async function revoke() {
    if (!leaving) return
    await post(`/api/rooms/${room}/links/revoke`, { link: leaving.id })
    setLeaving(null)
    onChange()
  }
  if (links.length === 0) return null
  return (
    <>
      <ul className={styles.links}>
        {links.map((link) => (
          <li key={link.id} className={styles.link}>
            <span>
              <span className={styles.label}>{link.label || say('org.doors.unnamed')}</span>
              <span className={styles.since}>{say('org.doors.since', { when: shortMoment(link.created, lang) })}</span>
            </span>
            <IconButton
              icon="trash"
              label={say('org.doors.revoke', { label: link.label || say('org.doors.unnamed') })}
              onClick={() => setLeaving(link)}
            />
          </li>
        ))}
      </ul>
      <RefusalNotice refusal={refusal} />
      <ConfirmDialog
        open={leaving !== null}
        title={say('org.doors.revokeTitle')}
        text={say('org.doors.revokeText')}
        confirmLabel={say('org.doors.revokeGo')}
        cancelLabel={say('common.cancel')}
        danger
        busy={busy}
        onConfirm={() => void revoke()}
        onCancel={() => setLeaving(null)}
      />
    </>
  )
}

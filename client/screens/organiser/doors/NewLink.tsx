import { type SubmitEvent, useId, useState } from 'react'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { CopyField } from '../parts/CopyField.tsx'
import type { LinkRole, RoomAnswer } from '../parts/types.ts'
import { usePost } from '../parts/usePost.ts'
import type { Table } from '../parts/useTables.ts'
import styles from './Doors.module.css'
import { LinkCode } from './LinkCode.tsx'

type NewLinkProps = { answer: RoomAnswer; role: LinkRole; table: Table | undefined; onClose: () => void }

/** Makes one link and shows it once: afterwards the server knows no more than its fingerprint. */
export function NewLink({ answer, role, table, onClose }: NewLinkProps) {
  const say = useSay()
  const form = useId()
  const { post, busy, refusal } = usePost()
  const [label, setLabel] = useState(table?.host ?? '')
  const [url, setUrl] = useState<string | null>(null)

  async function make(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const scope = table ? `table/${table.id}` : null
    const reply = await post<{ secret: string }>(`/api/rooms/${answer.room.id}/links`, {
      ...{ role, scope, label: label.trim() },
    })
    if (reply.ok) setUrl(`${answer.address}/e#${reply.secret}`)
  }

  const title = table ? say('org.doors.linkTable', { n: table.number }) : say(`org.role.${role}`)
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      closeLabel={say('common.close')}
      actions={
        url ? (
          <Button variant="primary" onClick={onClose}>
            {say('org.done')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{say('common.cancel')}</Button>
            <Button type="submit" form={form} variant="primary" busy={busy}>
              {say('org.doors.make')}
            </Button>
          </>
        )
      }
    >
      {url ? (
        <>
          <Notice tone="warn" live="status">
            {say('org.doors.once', { n: 1 })}
          </Notice>
          <CopyField label={say('org.doors.link')} value={url} />
          <div className={styles.code}>
            <LinkCode url={url} label={title} />
          </div>
        </>
      ) : (
        <form id={form} onSubmit={(event) => void make(event)} className={styles.form}>
          <p>{say(`org.role.${role}.about`)}</p>
          <TextField
            label={say('org.doors.label')}
            mark={say('common.optional')}
            hint={say('org.doors.labelHint')}
            value={label}
            onChange={setLabel}
            maxLength={80}
          />
          <RefusalNotice refusal={refusal} />
        </form>
      )}
    </Dialog>
  )
}

import { useState } from 'react'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { IconButton } from '../../../kit/Button.tsx'
import { ConfirmDialog } from '../../../kit/Dialog.tsx'
import { useLang, useSay } from '../../../kit/language.tsx'
import { shortMoment } from '../parts/format.ts'
import type { Link } from '../parts/types.ts'
import { usePost } from '../parts/usePost.ts'
import styles from './Doors.module.css'

type ListProps = { room: string; links: readonly Link[]; onChange: () => void }

/** The links there are, each with the way to end it. */
export function LinkList({ room, links, onChange }: ListProps) {
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

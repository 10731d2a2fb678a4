import { useState } from 'react'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { LinkCode } from '../../organiser/doors/LinkCode.tsx'
import { LinkList } from '../../organiser/doors/LinkList.tsx'
import { CopyField } from '../../organiser/parts/CopyField.tsx'
import type { AgendaLinkRole, Link, RoomAnswer } from '../../organiser/parts/types.ts'
import { useGet } from '../../organiser/parts/useGet.ts'
import { usePost } from '../../organiser/parts/usePost.ts'
import styles from './LinkDialog.module.css'

type LinkProps = {
  room: string
  as: AgendaLinkRole
  scope: string | null
  /** What the link is for, as the heading and in the list of links. */
  title: string
  label: string
  about: string
  onClose: () => void
}

/** The links of one working group, one evaluator or the exhibition: makes one, shows it once, ends others. */
export function LinkDialog({ room, as: role, scope, title, label, about, onClose }: LinkProps) {
  const say = useSay()
  const answer = useGet<RoomAnswer>(`/api/rooms/${room}`)
  const { data, refusal, again } = useGet<{ links: Link[] }>(`/api/rooms/${room}/links`)
  const { post, busy, refusal: refused } = usePost()
  const [url, setUrl] = useState<string | null>(null)
  const links = (data?.links ?? []).filter(
    (link) => link.role === role && link.scope === scope && link.revoked === null,
  )
  async function make() {
    const reply = await post<{ secret: string }>(`/api/rooms/${room}/links`, { role, scope, label: label.slice(0, 80) })
    if (!reply.ok) return
    setUrl(`${answer.data?.address ?? location.origin}/e#${reply.secret}`)
    again()
  }
  return (
    <Dialog open onClose={onClose} title={title} closeLabel={say('common.close')}>
      <div className={styles.inside}>
        <p>{about}</p>
        <RefusalNotice refusal={refusal ?? answer.refusal ?? refused} />
        {url ? (
          <>
            <Notice tone="warn" live="status">
              {say('org.doors.once', { n: 1 })}
            </Notice>
            <CopyField label={say('org.doors.link')} value={url} />
            <LinkCode url={url} label={title} />
          </>
        ) : (
          <div>
            <Button variant="primary" icon="link" busy={busy} onClick={() => void make()}>
              {say('org.doors.make')}
            </Button>
          </div>
        )}
        <LinkList room={room} links={links} onChange={again} />
      </div>
    </Dialog>
  )
}

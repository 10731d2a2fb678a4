import { useState } from 'react'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button, IconButton } from '../../../kit/Button.tsx'
import { ConfirmDialog, Dialog } from '../../../kit/Dialog.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { CopyField } from '../parts/CopyField.tsx'
import type { Organiser } from '../parts/types.ts'
import { useGet } from '../parts/useGet.ts'
import { usePost } from '../parts/usePost.ts'
import styles from './Home.module.css'

/** Who may organise here: invite with a link that works once, or take the right back. */
export function PeoplePanel({ me }: { me: string }) {
  const say = useSay()
  const { data, refusal, again } = useGet<{ organisers: Organiser[] }>('/api/organisers')
  const address = useGet<{ address: string }>('/api/address')
  const { post, busy, refusal: refused } = usePost()
  const [invite, setInvite] = useState<string | null>(null)
  const [leaving, setLeaving] = useState<Organiser | null>(null)

  async function makeInvite() {
    const reply = await post<{ secret: string }>('/api/organisers/invite')
    if (!reply.ok) return
    // A colleague cannot open "localhost": then the address that others can reach goes into the link.
    const local = ['localhost', '127.0.0.1'].includes(location.hostname)
    const origin = local ? (address.data?.address ?? location.origin) : location.origin
    setInvite(`${origin}/invite#${reply.secret}`)
  }
  async function remove() {
    if (!leaving) return
    await post('/api/organisers/remove', { id: leaving.id })
    setLeaving(null)
    again()
  }
  const close = () => setInvite(null)

  return (
    <Panel title={say('org.people')} sheet>
      <ul className={styles.lines}>
        {(data?.organisers ?? []).map((one) => (
          <li key={one.id} className={styles.person}>
            <span>{one.name}</span>
            {one.id === me ? (
              <span className={styles.quiet}>{say('org.people.me')}</span>
            ) : (
              <IconButton
                icon="trash"
                label={say('org.people.remove', { name: one.name })}
                onClick={() => setLeaving(one)}
              />
            )}
          </li>
        ))}
      </ul>
      <RefusalNotice refusal={refused ?? refusal} />
      <div>
        <Button icon="users" busy={busy} onClick={() => void makeInvite()}>
          {say('org.people.invite')}
        </Button>
      </div>
      <Dialog
        open={invite !== null}
        onClose={close}
        title={say('org.people.inviteTitle')}
        closeLabel={say('common.close')}
        actions={<Button onClick={close}>{say('org.done')}</Button>}
      >
        <p>{say('org.people.inviteText')}</p>
        {invite && <CopyField label={say('org.people.inviteLink')} value={invite} />}
      </Dialog>
      <ConfirmDialog
        open={leaving !== null}
        title={say('org.people.removeTitle', { name: leaving?.name ?? '' })}
        text={say('org.people.removeText')}
        confirmLabel={say('org.people.removeGo')}
        cancelLabel={say('common.cancel')}
        danger
        busy={busy}
        onConfirm={() => void remove()}
        onCancel={() => setLeaving(null)}
      />
    </Panel>
  )
}

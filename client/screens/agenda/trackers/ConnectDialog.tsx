import { type SubmitEvent, useId, useState } from 'react'
import { type Target, TRACKER_NAMES, type TrackerKind, TRACKERS } from '#shared/trackers/target.ts'
import type { ConnectionInfo } from '#shared/trackers/told.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { useSay } from '../../../kit/language.tsx'
import { SelectField } from '../../../kit/SelectField.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import { usePost } from '../../organiser/parts/usePost.ts'
import styles from './Trackers.module.css'

/** Where most of them live; the others stand on a host of the organisation's own. */
const USUAL: Partial<Record<TrackerKind, string>> = { github: 'https://api.github.com', gitlab: 'https://gitlab.com' }
const addressOf = (host: string) => (host.includes('://') ? host : `https://${host}`)

type ConnectProps = {
  room: string
  hosts: readonly string[]
  before: ConnectionInfo | null
  onClose: (changed: boolean) => void
}

/** Address, project and token of a ticket system. The token is sent and never comes back. */
export function ConnectDialog({ room, hosts, before, onClose }: ConnectProps) {
  const say = useSay()
  const form = useId()
  const { toast } = useVoice()
  const { post, busy, refusal } = usePost()
  const [target, setTarget] = useState<Target>(
    before?.target ?? {
      ...{ kind: 'redmine', address: addressOf(hosts[0] ?? ''), place: '', login: '', field: '', type: '' },
    },
  )
  const [token, setToken] = useState('')
  const set = (part: Partial<Target>) => setTarget({ ...target, ...part })
  const { kind } = target
  const pick = (next: TrackerKind) => set({ kind: next, address: USUAL[next] ?? target.address, field: '', type: '' })

  async function save(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const trimmed = {
      ...target,
      address: target.address.trim(),
      place: target.place.trim(),
      field: target.field.trim(),
    }
    const reply = await post(`/api/rooms/${room}/trackers`, {
      id: before?.id ?? null,
      target: trimmed,
      token: token.trim(),
    })
    if (!reply.ok) return
    toast(say('trackers.saved'), 'good')
    onClose(true)
  }

  return (
    <Dialog
      open
      onClose={() => onClose(false)}
      title={say(before ? 'trackers.edit' : 'trackers.connect')}
      closeLabel={say('common.close')}
      actions={
        <>
          <Button onClick={() => onClose(false)}>{say('common.cancel')}</Button>
          <Button type="submit" form={form} variant="primary" busy={busy}>
            {say('trackers.save')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} noValidate onSubmit={(event) => void save(event)}>
        <SelectField<TrackerKind>
          label={say('trackers.kind')}
          value={kind}
          onChange={pick}
          options={TRACKERS.map((one) => ({ value: one, label: TRACKER_NAMES[one] }))}
        />
        <TextField
          label={say('trackers.address')}
          hint={say('trackers.addressHint', { hosts: hosts.join(', ') })}
          type="url"
          value={target.address}
          onChange={(address) => set({ address })}
        />
        <TextField
          label={say('trackers.place')}
          hint={say(`trackers.placeHint.${kind}`)}
          value={target.place}
          onChange={(place) => set({ place })}
        />
        {kind === 'jira' && (
          <TextField
            label={say('trackers.login')}
            type="email"
            value={target.login}
            onChange={(login) => set({ login })}
            autoComplete="off"
          />
        )}
        <TextField
          label={say('trackers.token')}
          hint={say(before?.ready ? 'trackers.tokenKept' : 'trackers.tokenHint')}
          type="password"
          value={token}
          onChange={setToken}
          autoComplete="off"
        />
        {(kind === 'redmine' || kind === 'openproject') && (
          <TextField
            label={say(`trackers.field.${kind}`)}
            hint={say(`trackers.fieldHint.${kind}`)}
            value={target.field}
            onChange={(field) => set({ field })}
          />
        )}
        {(kind === 'redmine' || kind === 'openproject' || kind === 'jira') && (
          <TextField
            label={say('trackers.type')}
            hint={say('trackers.typeHint')}
            value={target.type}
            onChange={(type) => set({ type })}
          />
        )}
        <RefusalNotice refusal={refusal} />
      </form>
    </Dialog>
  )
}

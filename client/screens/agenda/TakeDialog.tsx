import { type SubmitEvent, useId, useState } from 'react'
import { RefusalNotice } from '../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { useSay } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { NumberField } from '../../kit/NumberField.tsx'
import { RadioGroup } from '../../kit/RadioGroup.tsx'
import { SelectField } from '../../kit/SelectField.tsx'
import { Skeleton } from '../../kit/Skeleton.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import type { RoomSummary } from '../organiser/parts/types.ts'
import { useGet } from '../organiser/parts/useGet.ts'
import { usePost } from '../organiser/parts/usePost.ts'
import styles from './Agenda.module.css'
import type { PartOf } from './rows.ts'

/** Turns the demands of a workshop into proposed projects: the same press twice doubles nothing. */
export function TakeDialog({ agenda, fields, onClose }: { agenda: string; fields: PartOf[]; onClose: () => void }) {
  const say = useSay()
  const form = useId()
  const { toast } = useVoice()
  const { data, refusal } = useGet<{ rooms: RoomSummary[] }>('/api/rooms')
  const { post, busy, refusal: refused } = usePost()
  const [chosen, setChosen] = useState('')
  const [field, setField] = useState('')
  const [which, setWhich] = useState<'all' | 'top'>('all')
  const [top, setTop] = useState<number | null>(5)
  const workshops = (data?.rooms ?? []).filter(
    ({ type, archived, state }) => type === 'workshop' && archived === null && state !== 'prepared',
  )
  const workshop = chosen || workshops[0]?.id || ''

  async function take(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const reply = await post<{ taken: number; known: number }>(`/api/rooms/${workshop}/handover`, {
      ...{ agenda, field: field || null },
      ...(which === 'top' ? { top: top ?? 1 } : {}),
    })
    if (!reply.ok) return
    const known = reply.known > 0 ? say('agenda.takenKnown', { n: reply.known }) : ''
    toast(`${say('agenda.taken', { n: reply.taken })} ${known}`, 'good')
    onClose()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={say('agenda.take')}
      closeLabel={say('common.close')}
      actions={
        <>
          <Button onClick={onClose}>{say('common.cancel')}</Button>
          <Button type="submit" form={form} variant="primary" busy={busy} disabled={workshop === ''}>
            {say('agenda.takeDo')}
          </Button>
        </>
      }
    >
      <p>{say('agenda.takeIntro')}</p>
      <RefusalNotice refusal={refusal} />
      {!data && !refusal && <Skeleton label={say('common.loading')} lines={4} />}
      {data && workshops.length === 0 && <Notice>{say('agenda.takeNoWorkshop')}</Notice>}
      {workshops.length > 0 && (
        <form id={form} className={styles.form} noValidate onSubmit={(event) => void take(event)}>
          <SelectField
            label={say('agenda.takeWorkshop')}
            value={workshop}
            onChange={setChosen}
            options={workshops.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <SelectField
            label={say('agenda.takeField')}
            value={field}
            onChange={setField}
            options={[
              { value: '', label: say('agenda.takeFieldLater') },
              ...fields.map(({ id, title }) => ({ value: id, label: title.text })),
            ]}
          />
          <RadioGroup<'all' | 'top'>
            label={say('agenda.takeWhich')}
            value={which}
            onChange={setWhich}
            options={[
              { value: 'all', label: say('agenda.takeAll') },
              { value: 'top', label: say('agenda.takeTop'), hint: say('agenda.takeTopHint') },
            ]}
          />
          {which === 'top' && (
            <NumberField
              label={say('agenda.takeTopCount')}
              value={top}
              onChange={setTop}
              min={1}
              max={60}
              less={say('agenda.fewer')}
              more={say('agenda.more')}
            />
          )}
          <RefusalNotice refusal={refused} />
        </form>
      )}
    </Dialog>
  )
}

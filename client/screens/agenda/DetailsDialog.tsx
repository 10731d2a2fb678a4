import { type SubmitEvent, useId, useState } from 'react'
import { refuse, type Refusal } from '#shared/base/result.ts'
import type { Meta } from '#shared/workshop/workshop.ts'
import { RefusalNotice } from '../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { useSay, useSayRefusal } from '../../kit/language.tsx'
import { TextField } from '../../kit/TextField.tsx'
import { useAct } from '../../net/useAct.ts'
import styles from './Agenda.module.css'
import { wordsOf } from './draft.ts'

const KEYS = ['title', 'subtitle', 'place', 'organiser'] as const

/** What the agenda is called and whose it is. */
export function DetailsDialog({ meta, onClose }: { meta: Meta; onClose: () => void }) {
  const say = useSay()
  const sayRefusal = useSayRefusal()
  const form = useId()
  const [run, state] = useAct()
  const [wrong, setWrong] = useState<Refusal | null>(null)
  const [draft, setDraft] = useState(() => Object.fromEntries(KEYS.map((key) => [key, meta[key].text])))

  async function save(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!draft['title']?.trim()) return setWrong(refuse('empty'))
    const words = KEYS.map((key) => {
      const text = draft[key]?.trim() ?? ''
      return [key, text === meta[key].text && meta[key].id !== 'none0000' ? meta[key] : wordsOf(text)]
    })
    const reply = await run({ type: 'agenda/set', meta: { ...Object.fromEntries(words), date: meta.date } })
    if (reply.ok) onClose()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={say('agenda.details')}
      closeLabel={say('common.close')}
      actions={
        <>
          <Button onClick={onClose}>{say('common.cancel')}</Button>
          <Button type="submit" form={form} variant="primary" busy={state.busy}>
            {say('common.save')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} noValidate onSubmit={(event) => void save(event)}>
        {KEYS.map((key) => (
          <TextField
            key={key}
            label={say(`agenda.details.${key}`)}
            value={draft[key] ?? ''}
            onChange={(text) => setDraft({ ...draft, [key]: text })}
            maxLength={key === 'subtitle' ? 240 : 160}
            {...(key === 'title'
              ? { required: true, error: wrong ? sayRefusal(wrong) : undefined }
              : { mark: say('common.optional') })}
          />
        ))}
        <RefusalNotice refusal={state.refusal} />
      </form>
    </Dialog>
  )
}

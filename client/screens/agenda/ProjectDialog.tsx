import { type SubmitEvent, useId, useState } from 'react'
import { refuse, type Refusal } from '#shared/base/result.ts'
import { RefusalNotice } from '../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { useSay } from '../../kit/language.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import { freshId } from '../../net/device.ts'
import { useAct } from '../../net/useAct.ts'
import styles from './Agenda.module.css'
import { type Draft, emptyDraft, wordsOf } from './draft.ts'
import { NONE } from './filter.ts'
import { ProjectFields } from './ProjectFields.tsx'
import type { Plan } from './rows.ts'

type DialogProps = {
  plan: Plan
  /** The field that is being looked at. */
  field: string
  onClose: () => void
  onAdded: (project: string) => void
}

/** An idea that came another way becomes a project; everything else is written in its profile. */
export function ProjectDialog({ plan, field, onClose, onAdded }: DialogProps) {
  const say = useSay()
  const form = useId()
  const { announce } = useVoice()
  const [draft, setDraft] = useState<Draft>({ ...emptyDraft, field: field === NONE ? '' : field })
  const [wrong, setWrong] = useState<Refusal | null>(null)
  const [run, state] = useAct()

  async function add(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (draft.title.trim() === '') return setWrong(refuse('empty'))
    const id = freshId()
    const [title, text, origin] = [wordsOf(draft.title), wordsOf(draft.text), wordsOf(draft.origin)]
    const reply = await run({ type: 'project/add', id, title, text, field: draft.field || null, origin })
    if (!reply.ok) return
    const { group, contact } = draft
    if (group || contact) await run({ type: 'project/edit', id, group: group || null, contact: wordsOf(contact) })
    announce(say('agenda.saved'))
    onAdded(id)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      wide
      title={say('agenda.addProject')}
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
      <form id={form} className={styles.form} noValidate onSubmit={(event) => void add(event)}>
        <ProjectFields plan={plan} draft={draft} onChange={setDraft} wrong={wrong} />
        <RefusalNotice refusal={state.refusal} />
      </form>
    </Dialog>
  )
}

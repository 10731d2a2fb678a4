import { useState } from 'react'
import { refuse, type Refusal } from '#shared/base/result.ts'
import { useSay } from '../../kit/language.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import { freshId } from '../../net/device.ts'
import { useAct } from '../../net/useAct.ts'
import { type Draft, emptyDraft, wordsOf } from './draft.ts'
import { FormDialog } from './FormDialog.tsx'
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
  const { announce } = useVoice()
  const [draft, setDraft] = useState<Draft>({ ...emptyDraft, field: field === NONE ? '' : field })
  const [wrong, setWrong] = useState<Refusal | null>(null)
  const [run, state] = useAct()

  async function add() {
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
    <FormDialog wide title={say('agenda.addProject')} onSave={add} {...{ state, onClose }}>
      <ProjectFields plan={plan} draft={draft} onChange={setDraft} wrong={wrong} />
    </FormDialog>
  )
}

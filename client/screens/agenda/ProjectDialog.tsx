import { type SubmitEvent, useId, useState } from 'react'
import { refuse, type Refusal } from '#shared/base/result.ts'
import { RefusalNotice } from '../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../kit/Button.tsx'
import { ConfirmDialog, Dialog } from '../../kit/Dialog.tsx'
import { useSay } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import { freshId } from '../../net/device.ts'
import { useAct } from '../../net/useAct.ts'
import styles from './Agenda.module.css'
import { changesOf, type Draft, draftOf, emptyDraft, wordsOf } from './draft.ts'
import { LineageFacts } from './Lineage.tsx'
import { NONE } from './filter.ts'
import { useTitleOf } from './labels.ts'
import { ProjectFields } from './ProjectFields.tsx'
import type { Plan, ProjectOf } from './rows.ts'

type DialogProps = {
  plan: Plan
  /** Its id; null makes a new one, in the field that is being looked at. */
  project: string | null
  field: string
  onClose: () => void
}

/** One project to read and to edit. What is typed here is touched by nobody else. */
export function ProjectDialog({ plan, project: id, field, onClose }: DialogProps) {
  const say = useSay()
  const form = useId()
  const { announce, toast } = useVoice()
  const titleOf = useTitleOf()
  const now = plan.projects.find((one) => one.id === id)
  const [before] = useState<ProjectOf | undefined>(now)
  const [draft, setDraft] = useState<Draft>(() =>
    before ? draftOf(before) : { ...emptyDraft, field: field === NONE ? '' : field },
  )
  const [wrong, setWrong] = useState<Refusal | null>(null)
  const [leaving, setLeaving] = useState(false)
  const [run, state] = useAct()

  async function add() {
    const project = freshId()
    const [title, text, origin] = [wordsOf(draft.title), wordsOf(draft.text), wordsOf(draft.origin)]
    const reply = await run({ type: 'project/add', id: project, title, text, field: draft.field || null, origin })
    if (!reply.ok) return reply
    const { phase, group, status, contact } = draft
    const more = phase || group || contact || status !== 'proposed'
    const rest = { phase: phase || null, group: group || null, status, contact: wordsOf(contact) }
    return more ? run({ type: 'project/edit', id: project, ...rest }) : reply
  }
  async function save(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (draft.title.trim() === '' && before?.title.text !== '') return setWrong(refuse('empty'))
    const changes = before ? changesOf(before, draft) : {}
    if (before && Object.keys(changes).length === 0) return onClose()
    const reply = before ? await run({ type: 'project/edit', id: before.id, ...changes }) : await add()
    if (!reply.ok) return
    announce(say('agenda.saved'))
    onClose()
  }
  async function remove() {
    setLeaving(false)
    const reply = before && (await run({ type: 'project/remove', id: before.id }))
    if (!reply?.ok) return
    toast(say('agenda.step.project/remove'))
    onClose()
  }

  const changed = before && now && JSON.stringify({ ...before, index: 0 }) !== JSON.stringify({ ...now, index: 0 })
  const bound = now?.lineage != null && now.status !== 'rejected'
  return (
    <>
      <Dialog
        open={!leaving}
        onClose={onClose}
        wide
        title={before ? titleOf(before) : say('agenda.addProject')}
        closeLabel={say('common.close')}
        actions={
          <>
            {now && !bound && (
              <Button variant="quiet" icon="trash" onClick={() => setLeaving(true)}>
                {say('agenda.removeProject')}
              </Button>
            )}
            <Button onClick={onClose}>{say('common.cancel')}</Button>
            <Button type="submit" form={form} variant="primary" busy={state.busy}>
              {say('common.save')}
            </Button>
          </>
        }
      >
        {changed && <Notice live="status">{say('agenda.changedMeanwhile')}</Notice>}
        {before && !now && <Notice tone="warn">{say('agenda.goneMeanwhile')}</Notice>}
        <form id={form} className={styles.form} noValidate onSubmit={(event) => void save(event)}>
          <ProjectFields plan={plan} draft={draft} onChange={setDraft} fresh={!before} wrong={wrong} />
          <RefusalNotice refusal={state.refusal} />
        </form>
        {before && <LineageFacts project={before} />}
        {bound && <p className={styles.quiet}>{say('agenda.rejectFirst')}</p>}
      </Dialog>
      <ConfirmDialog
        open={leaving}
        title={say('agenda.removeProject')}
        text={say('agenda.removeProjectSure', { title: before ? titleOf(before) : '' })}
        confirmLabel={say('agenda.remove')}
        cancelLabel={say('common.cancel')}
        danger
        busy={state.busy}
        onConfirm={() => void remove()}
        onCancel={() => setLeaving(false)}
      />
    </>
  )
}

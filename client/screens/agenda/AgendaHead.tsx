import { useState } from 'react'
import { Button, IconButton } from '../../kit/Button.tsx'
import { cx } from '../../kit/cx.ts'
import { useSay } from '../../kit/language.tsx'
import { PageTitle } from '../../kit/PageTitle.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import { useAct } from '../../net/useAct.ts'
import { useStep } from './labels.ts'
import styles from './Agenda.module.css'
import { DetailsDialog } from './DetailsDialog.tsx'
import { FilesDialog } from './print/FilesDialog.tsx'
import type { Plan } from './rows.ts'
import { UndoLine } from './UndoLine.tsx'

/** Title and summary, and what can be done with the agenda as a whole. */
export function AgendaHead({
  id,
  plan,
  onTake,
  onAdd,
}: {
  id: string
  plan: Plan
  onTake: () => void
  onAdd: () => void
}) {
  const say = useSay()
  const [open, setOpen] = useState<'details' | 'export' | null>(null)
  const [unfolded, setUnfolded] = useState(false)
  const filled = plan.projects.length > 0
  const { meta } = plan.agenda
  const waiting = plan.projects.filter((project) => project.status === 'proposed').length
  const eyebrow = [say('agenda.name'), meta.place.text || meta.organiser.text].filter(Boolean).join(' · ')
  const summary = say('agenda.summary', { n: plan.projects.length, fields: plan.fields.length })
  return (
    <div className={styles.head}>
      <div className={styles.title}>
        <PageTitle
          eyebrow={eyebrow}
          title={meta.title.text || say('agenda.untitled')}
          line
          lead={
            <>
              {meta.subtitle.text && <span className={styles.subtitle}>{meta.subtitle.text}</span>}
              {summary} {waiting > 0 && say('agenda.waiting', { n: waiting })}
            </>
          }
        />
      </div>
      <div className={styles.actions}>
        <div className={cx(styles.doings, styles.all)} data-folded={filled && !unfolded}>
          {filled && (
            <>
              <Button variant="primary" icon="merge" onClick={onTake}>
                {say('agenda.take')}
              </Button>
              <div className={styles.toggle}>
                <Button icon="more" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
                  {say('agenda.doMore')}
                </Button>
              </div>
            </>
          )}
          <div className={styles.folding}>
            {filled && (
              <Button icon="plus" onClick={onAdd}>
                {say('agenda.addProject')}
              </Button>
            )}
            <Button icon="download" aria-haspopup="dialog" onClick={() => setOpen('export')}>
              {say('agenda.export')}
            </Button>
            <IconButton
              icon="pencil"
              variant="secondary"
              label={say('agenda.details')}
              aria-haspopup="dialog"
              onClick={() => setOpen('details')}
            />
          </div>
        </div>
        <UndoButton plan={plan} />
      </div>
      {open === 'details' && <DetailsDialog meta={meta} onClose={() => setOpen(null)} />}
      {open === 'export' && <FilesDialog id={id} plan={plan} onClose={() => setOpen(null)} />}
    </div>
  )
}

function UndoButton({ plan }: { plan: Plan }) {
  const say = useSay()
  const step = useStep()
  const { toast } = useVoice()
  const [run, state] = useAct()
  const { undo } = plan.agenda
  async function takeBack() {
    if (!undo) return
    const reply = await run({ type: 'undo', seq: undo.seq })
    if (reply.ok) toast(say('agenda.undone', { step: step(undo.type) }), 'good')
  }
  if (!undo) return null
  return <UndoLine type={undo.type} busy={state.busy} refusal={state.refusal} onUndo={() => void takeBack()} />
}

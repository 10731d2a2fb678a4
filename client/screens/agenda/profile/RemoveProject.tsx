import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '../../../kit/Button.tsx'
import { useSay } from '../../../kit/language.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import { useAct } from '../../../net/useAct.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { useTitleOf } from '../labels.ts'
import { RemoveDialog } from '../RemoveDialog.tsx'
import type { Plan } from '../rows.ts'

/** Takes a project out of the agenda, back at `to`. A demand from the room is turned down first, for everybody to see. */
export function RemoveProject({ to, plan, project }: { to: string; plan: Plan; project: string }) {
  const say = useSay()
  const titleOf = useTitleOf()
  const navigate = useNavigate()
  const { toast } = useVoice()
  const [leaving, setLeaving] = useState(false)
  const [run, state, clear] = useAct()
  const found = plan.projects.find((one) => one.id === project)
  if (!found) return null
  async function remove() {
    const reply = await run({ type: 'project/remove', id: project })
    if (!reply.ok) return
    toast(say('agenda.step.project/remove'))
    void navigate(to, { replace: true })
  }
  return (
    <>
      <Button
        variant="quiet"
        icon="trash"
        onClick={() => {
          clear()
          setLeaving(true)
        }}
      >
        {say('agenda.removeProject')}
      </Button>
      <RemoveDialog
        open={leaving}
        title={say('agenda.removeProject')}
        text={
          <>
            <p>{say('agenda.removeProjectSure', { title: titleOf(found) })}</p>
            <RefusalNotice refusal={state.refusal} />
          </>
        }
        busy={state.busy}
        onRemove={remove}
        onClose={() => setLeaving(false)}
      />
    </>
  )
}

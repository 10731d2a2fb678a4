import { type SubmitEvent, useState } from 'react'
import { refuse, type Refusal } from '#shared/base/result.ts'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../../kit/Button.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import type { WorkshopRow } from '../../../net/rows.ts'
import { useAct } from '../../../net/useAct.ts'
import { draftOf, emptyMeta, MetaFields, metaOf, type MetaDraft } from '../parts/MetaFields.tsx'
import styles from './Settings.module.css'

/** Title, place, date, organiser. */
export function MetaPanel({ workshop, closed }: { workshop: WorkshopRow; closed: boolean }) {
  const say = useSay()
  const { toast } = useVoice()
  const [run, state] = useAct()
  const [typing, setTyping] = useState<MetaDraft | null>(null)
  const [wrong, setWrong] = useState<Refusal | null>(null)
  const value = typing ?? (workshop.meta ? draftOf(workshop.meta) : emptyMeta)

  async function save(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (value.title.trim() === '') return setWrong(refuse('org.noTitle'))
    setWrong(null)
    const reply = await run({ type: 'workshop/set', meta: metaOf(value, workshop.meta) })
    if (!reply.ok) return
    toast(say('org.saved'), 'good')
    setTyping(null)
  }
  return (
    <Panel title={say('org.settings.meta')} sheet>
      <form onSubmit={(event) => void save(event)} noValidate className={styles.column}>
        <MetaFields value={value} onChange={setTyping} error={wrong} disabled={closed} />
        <RefusalNotice refusal={state.refusal} />
        {!closed && (
          <div>
            <Button type="submit" variant={typing ? 'primary' : 'secondary'} busy={state.busy}>
              {say('common.save')}
            </Button>
          </div>
        )}
      </form>
    </Panel>
  )
}

import { useState } from 'react'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../../kit/Button.tsx'
import { ConfirmDialog } from '../../../kit/Dialog.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import type { WorkshopRow } from '../../../net/rows.ts'
import { useAct } from '../../../net/useAct.ts'
import styles from './Settings.module.css'

/** Try everything the evening before: what is answered vanishes at the end, doors and posters stay. */
export function RehearsalPanel({ workshop }: { workshop: WorkshopRow }) {
  const say = useSay()
  const [run, state] = useAct()
  const [asking, setAsking] = useState(false)
  async function end() {
    const reply = await run({ type: 'rehearsal/end' })
    if (reply.ok) setAsking(false)
  }
  return (
    <Panel title={say('org.rehearsal')} sheet>
      <p className={styles.quiet}>{say('org.rehearsal.text')}</p>
      <div>
        {workshop.rehearsal ? (
          <Button variant="primary" icon="check" onClick={() => setAsking(true)}>
            {say('org.rehearsal.end')}
          </Button>
        ) : (
          <Button icon="play" busy={state.busy} onClick={() => void run({ type: 'rehearsal/begin' })}>
            {say('org.rehearsal.begin')}
          </Button>
        )}
      </div>
      <RefusalNotice refusal={state.refusal} />
      <ConfirmDialog
        open={asking}
        title={say('org.rehearsal.endTitle')}
        text={say('org.rehearsal.endText')}
        confirmLabel={say('org.rehearsal.end')}
        cancelLabel={say('common.cancel')}
        busy={state.busy}
        onConfirm={() => void end()}
        onCancel={() => setAsking(false)}
      />
    </Panel>
  )
}

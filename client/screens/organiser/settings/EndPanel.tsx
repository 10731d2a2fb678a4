import { useState } from 'react'
import { RefusalNotice } from '../../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../../kit/Button.tsx'
import { ConfirmDialog } from '../../../kit/Dialog.tsx'
import { useSay } from '../../../kit/language.tsx'
import { Panel } from '../../../kit/Panel.tsx'
import { useRow } from '../../../net/store.ts'
import type { WorkshopRow } from '../../../net/rows.ts'
import { useAct } from '../../../net/useAct.ts'
import styles from './Settings.module.css'

/** The end of the day: no more answers, for good. */
export function EndPanel({ again }: { again: () => void }) {
  const say = useSay()
  const here = useRow<number>('here') ?? 0
  const rehearsal = useRow<WorkshopRow>('workshop')?.rehearsal ?? false
  const [run, state] = useAct()
  const [asking, setAsking] = useState(false)
  async function end() {
    const reply = await run({ type: 'workshop/end' })
    if (!reply.ok) return
    setAsking(false)
    again()
  }
  return (
    <Panel title={say('org.end')} sheet>
      <p className={styles.quiet}>{say(rehearsal ? 'refusal.rehearsal.running' : 'org.end.text')}</p>
      <div>
        <Button icon="flag" disabled={rehearsal} onClick={() => setAsking(true)}>
          {say('org.end.open')}
        </Button>
      </div>
      <RefusalNotice refusal={state.refusal} />
      <ConfirmDialog
        open={asking}
        title={say('org.end.title')}
        text={`${say('org.end.confirm')} ${say('org.end.here', { n: here })}`}
        confirmLabel={say('org.end.go')}
        cancelLabel={say('common.cancel')}
        danger
        busy={state.busy}
        onConfirm={() => void end()}
        onCancel={() => setAsking(false)}
      />
    </Panel>
  )
}

import type { Refusal } from '#shared/base/result.ts'
import { RefusalNotice } from '../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import styles from './Agenda.module.css'
import { useStep } from './labels.ts'

type LineProps = { type: string; busy: boolean; refusal: Refusal | null; onUndo: () => void }

/** What was done last, and the button that takes it back. */
export function UndoLine({ type, busy, refusal, onUndo }: LineProps) {
  const say = useSay()
  const step = useStep()
  return (
    <div className={styles.undo}>
      <Button variant="quiet" icon="undo" busy={busy} onClick={onUndo}>
        {say('agenda.undo')}
      </Button>
      <span className={styles.quiet}>{say('agenda.undoStep', { step: step(type) })}</span>
      <RefusalNotice refusal={refusal} />
    </div>
  )
}

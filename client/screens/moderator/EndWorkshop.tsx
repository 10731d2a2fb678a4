import { useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { ConfirmDialog } from '../../kit/Dialog.tsx'
import { useSay } from '../../kit/language.tsx'
import { useRow, useRows } from '../../net/store.ts'
import type { ItemRow, WorkshopRow } from '../../net/rows.ts'
import styles from './Desk.module.css'

/** The last step of the day: closes what is open, then ends the workshop for good. */
export function EndWorkshop({ press }: { press: (actions: unknown[]) => Promise<void> }) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const open = useRows<ItemRow>('item/').filter(([, item]) => item.phase === 'open')
  const rehearsal = useRow<WorkshopRow>('workshop')?.rehearsal ?? false
  // The notice above says how a rehearsal ends; the day cannot end before it.
  if (rehearsal) return null
  return (
    <div className={styles.end}>
      <p>{say('desk.allDone')}</p>
      <Button variant="danger" onClick={() => setAsking(true)}>
        {say('desk.end')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={say('desk.endTitle')}
        text={say('desk.endText')}
        confirmLabel={say('desk.end')}
        cancelLabel={say('common.cancel')}
        danger
        onConfirm={() => {
          setAsking(false)
          void press([...open.map(([id]) => ({ type: 'item/close', id })), { type: 'workshop/end' }])
        }}
        onCancel={() => setAsking(false)}
      />
    </div>
  )
}

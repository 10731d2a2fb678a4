import { useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { ConfirmDialog } from '../../kit/Dialog.tsx'
import { useSay } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'

/** Says that a rehearsal runs, and ends it: that throws answers away, so it asks first. */
export function EndRehearsal({ press }: { press: (actions: unknown[]) => Promise<void> }) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  return (
    <Notice tone="warn" action={<Button onClick={() => setAsking(true)}>{say('desk.rehearsalEnd')}</Button>}>
      {say('desk.rehearsal')}
      <ConfirmDialog
        open={asking}
        title={say('desk.rehearsalEnd')}
        text={say('desk.rehearsalEndText')}
        confirmLabel={say('desk.rehearsalEnd')}
        cancelLabel={say('common.cancel')}
        danger
        onConfirm={() => {
          setAsking(false)
          void press([{ type: 'rehearsal/end' }])
        }}
        onCancel={() => setAsking(false)}
      />
    </Notice>
  )
}

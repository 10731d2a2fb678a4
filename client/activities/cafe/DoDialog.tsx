import type { ReactNode } from 'react'
import type { CafeAction } from '#shared/activities/cafe/actions.ts'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { useSay } from '../../kit/language.tsx'
import { RefusalNotice } from '../parts/RefusalNotice.tsx'
import styles from './Host.module.css'
import type { Doing } from './useDo.ts'

type DoDialogProps = {
  title: string
  confirm: string
  ready: boolean
  doing: Doing
  /** Built at the press; its texts get their ids then. */
  action: () => CafeAction
  onClose: () => void
  onDone?: () => void
  children: ReactNode
}

/** A form for one step of a host. It stays open, with all that was typed, until the server has taken it. */
export function DoDialog({ title, confirm, ready, doing, action, onClose, onDone, children }: DoDialogProps) {
  const say = useSay()
  async function go() {
    if (!ready || !(await doing.run(action()))) return
    onDone?.()
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      closeLabel={say('common.close')}
      actions={
        <>
          <Button onClick={onClose}>{say('common.cancel')}</Button>
          <Button variant="primary" busy={doing.busy} disabled={!ready} onClick={() => void go()}>
            {confirm}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {children}
        <RefusalNotice refusal={doing.refusal} />
      </div>
    </Dialog>
  )
}

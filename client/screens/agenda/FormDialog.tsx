import { type ReactNode, type SubmitEvent, useId } from 'react'
import { RefusalNotice } from '../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { useSay } from '../../kit/language.tsx'
import type { ActState } from '../../net/useAct.ts'
import styles from './Agenda.module.css'

export type FormDialogProps = {
  title: string
  /** The step that saving makes: busy while it is under way, and why it was refused. */
  state: ActState
  onSave: () => void | Promise<void>
  onClose: () => void
  children: ReactNode
  wide?: boolean | undefined
  /** What the main button says instead of "Save". */
  save?: string | undefined
  disabled?: boolean | undefined
  className?: string | undefined
}

/** A dialog that is filled in and saved as a whole, or left as it was. */
export function FormDialog({ title, state, onSave, onClose, children, ...look }: FormDialogProps) {
  const say = useSay()
  const form = useId()
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    void onSave()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      closeLabel={say('common.close')}
      wide={look.wide}
      actions={
        <>
          <Button onClick={onClose}>{say('common.cancel')}</Button>
          <Button type="submit" form={form} variant="primary" busy={state.busy} disabled={look.disabled}>
            {look.save ?? say('common.save')}
          </Button>
        </>
      }
    >
      <form id={form} className={look.className ?? styles.form} noValidate onSubmit={submit}>
        {children}
        <RefusalNotice refusal={state.refusal} />
      </form>
    </Dialog>
  )
}

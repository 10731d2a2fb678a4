import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { Button, IconButton } from './Button.tsx'
import { cx } from './cx.ts'
import styles from './Dialog.module.css'

export type DialogProps = {
  open: boolean
  onClose: () => void
  title: string
  closeLabel: string
  children: ReactNode
  /** Buttons at the foot; the main one last. */
  actions?: ReactNode
  wide?: boolean | undefined
  /** A press beside the dialog closes it; off for forms with drafts. */
  light?: boolean | undefined
}

/** The browser's own dialog: it keeps focus inside and gives it back. On phones it rises from below. */
export function Dialog({ open, onClose, title, closeLabel, children, actions, wide, light }: DialogProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const element = dialog.current
    if (!element || element.open === open) return
    if (open) element.showModal()
    else element.close()
  }, [open])

  function press(event: MouseEvent) {
    if (light && event.target === dialog.current) onClose()
  }

  return (
    // The press beside the dialog is for the mouse only; the keyboard has Escape and the button.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={cx(styles.dialog, wide && styles.wide)}
      aria-labelledby={id}
      onClick={press}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClose={() => {
        if (open) onClose()
      }}
    >
      {open && (
        <div className={styles.inside}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          <div className={styles.body}>{children}</div>
          {actions && <footer className={styles.actions}>{actions}</footer>}
          {/* Last in order, so that the first field or button inside gets the focus. */}
          <div className={styles.close}>
            <IconButton icon="close" label={closeLabel} onClick={onClose} />
          </div>
        </div>
      )}
    </dialog>
  )
}

export type ConfirmDialogProps = {
  open: boolean
  title: string
  /** What happens and who is affected. */
  text: ReactNode
  confirmLabel: string
  cancelLabel: string
  onConfirm: () => void
  onCancel: () => void
  danger?: boolean | undefined
  busy?: boolean | undefined
}

/** Asks before what cannot be undone. The button says what will happen, never "OK". */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Dialog
      open={props.open}
      onClose={props.onCancel}
      title={props.title}
      closeLabel={props.cancelLabel}
      actions={
        <>
          <Button onClick={props.onCancel}>{props.cancelLabel}</Button>
          <Button variant={props.danger ? 'danger' : 'primary'} busy={props.busy} onClick={props.onConfirm}>
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      {typeof props.text === 'string' ? <p>{props.text}</p> : props.text}
    </Dialog>
  )
}

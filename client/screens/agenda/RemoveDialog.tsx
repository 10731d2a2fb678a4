import { ConfirmDialog, type ConfirmDialogProps } from '../../kit/Dialog.tsx'
import { useSay } from '../../kit/language.tsx'

type RemoveProps = Pick<ConfirmDialogProps, 'open' | 'title' | 'text' | 'busy'> & {
  /** What the button says, where "remove" says too little. */
  label?: string | undefined
  onRemove: () => Promise<void>
  onClose: () => void
}

/** Asks before something is taken out of the agenda. */
export function RemoveDialog({ label, onRemove, onClose, ...rest }: RemoveProps) {
  const say = useSay()
  return (
    <ConfirmDialog
      {...rest}
      confirmLabel={label ?? say('agenda.remove')}
      cancelLabel={say('common.cancel')}
      danger
      onConfirm={() => void onRemove()}
      onCancel={onClose}
    />
  )
}

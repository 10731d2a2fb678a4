import { faces } from '../../../activities/faces.ts'
import { Dialog } from '../../../kit/Dialog.tsx'
import { Icon } from '../../../kit/Icon.tsx'
import { useSay } from '../../../kit/language.tsx'
import { KIND_ORDER, kindLooks } from './kindLooks.ts'
import styles from './List.module.css'

export type AddItemProps = { open: boolean; onClose: () => void; onAdd: (kind: string, config: unknown) => void }

/** Which kind of item? One press, then it can be filled in. */
export function AddItem({ open, onClose, onAdd }: AddItemProps) {
  const say = useSay()
  return (
    <Dialog
      open={open}
      wide
      light
      onClose={onClose}
      title={say('org.programme.addTitle')}
      closeLabel={say('common.close')}
    >
      <ul className={styles.kinds}>
        {KIND_ORDER.filter((kind) => faces[kind]).map((kind) => (
          <li key={kind}>
            <button type="button" className={styles.kind} onClick={() => onAdd(kind, faces[kind].blank(say))}>
              <span className={styles.sign}>
                <Icon name={kindLooks[kind].icon} />
              </span>
              <span className={styles.entryText}>
                <span className={styles.entryTitle}>{say(faces[kind].name)}</span>
                <span className={styles.entryMeta}>{say(kindLooks[kind].about)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

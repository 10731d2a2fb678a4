import { useId, useRef } from 'react'
import { Button } from '../../../kit/Button.tsx'
import { useSay } from '../../../kit/language.tsx'
import { useVoice } from '../../../kit/Toasts.tsx'
import styles from './CopyField.module.css'

/** Something long to copy. Works on plain HTTP too, where the browser offers no clipboard. */
export function CopyField({ label, value, hideLabel }: { label: string; value: string; hideLabel?: boolean }) {
  const say = useSay()
  const { toast } = useVoice()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)

  async function copy() {
    field.current?.select()
    try {
      if (navigator.clipboard) await navigator.clipboard.writeText(value)
      else if (!document.execCommand('copy')) throw new Error('no clipboard')
      toast(say('org.copied'), 'good')
    } catch {
      toast(say('org.copyByHand'))
    }
  }

  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <div className={styles.row}>
        <input
          ref={field}
          id={id}
          className={styles.input}
          readOnly
          value={value}
          onFocus={(event) => event.target.select()}
        />
        <Button icon="copy" onClick={() => void copy()}>
          {say('org.copy')}
        </Button>
      </div>
    </div>
  )
}

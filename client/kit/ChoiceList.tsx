import type { ReactNode } from 'react'
import styles from './ChoiceList.module.css'
import { cx } from './cx.ts'
import field from './Field.module.css'
import { type FieldLook, GroupFrame } from './FieldFrame.tsx'
import { useWritten } from './language.tsx'

export type Choice = {
  value: string
  label: string
  note?: string | undefined
  lead?: ReactNode
  disabled?: boolean | undefined
}

export type ChoiceListProps = FieldLook & {
  choices: readonly Choice[]
  value: readonly string[]
  onChange: (value: string[]) => void
  /** 1 means one of them (radios); more, or nothing given, means several (boxes). */
  max?: number | undefined
  disabled?: boolean | undefined
  /** A, B, C before the choices, as a moderator says them aloud. */
  letters?: boolean | undefined
}

/** Big cards to tap: one, or several up to a maximum. When it is reached the others wait until one is given back. */
export function ChoiceList({ choices, value, onChange, max, disabled, letters, ...frame }: ChoiceListProps) {
  const written = useWritten()
  const one = max === 1
  const full = !one && max !== undefined && value.length >= max

  function press(choice: string, on: boolean) {
    if (one) onChange([choice])
    else onChange(on ? [...value, choice] : value.filter((each) => each !== choice))
  }

  return (
    <GroupFrame {...frame}>
      {(name) => (
        <div className={styles.list}>
          {choices.map((choice, index) => {
            const checked = value.includes(choice.value)
            const off = disabled || choice.disabled || (full && !checked)
            return (
              <label key={choice.value} className={cx(styles.card, checked && styles.chosen, off && styles.off)}>
                <input
                  type={one ? 'radio' : 'checkbox'}
                  name={name}
                  className={cx(field.box, one && field.round)}
                  checked={checked}
                  disabled={off}
                  onChange={(event) => press(choice.value, event.target.checked)}
                />
                {choice.lead}
                {letters && <b className={styles.letter}>{String.fromCharCode(65 + (index % 26))}</b>}
                <span className={styles.text}>
                  <span {...(letters ? written : {})}>{choice.label}</span>
                  {choice.note && <span className={styles.note}>{choice.note}</span>}
                </span>
              </label>
            )
          })}
        </div>
      )}
    </GroupFrame>
  )
}

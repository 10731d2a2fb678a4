import { useId } from 'react'
import { Button } from '../../kit/Button.tsx'
import { cx } from '../../kit/cx.ts'
import { type FieldLook, GroupFrame } from '../../kit/FieldFrame.tsx'
import styles from './ScaleInput.module.css'

export type ScaleInputProps = FieldLook & {
  from: number
  to: number
  /** What the two ends mean; may be empty. */
  low: string
  high: string
  value: number | null
  onChange: (value: number) => void
  disabled?: boolean | undefined
  /** For questions that may be left out: a way back to no answer. */
  clear?: { label: string; onClear: () => void } | undefined
}

/** One number between two labelled ends: big keys for a thumb, radios for everything else. */
export function ScaleInput({ from, to, low, high, value, onChange, disabled, clear, ...frame }: ScaleInputProps) {
  const ends = useId()
  const numbers = Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step)
  const described = (number: number) =>
    (number === from && low && `${ends}-low`) || (number === to && high && `${ends}-high`) || undefined
  return (
    <GroupFrame {...frame}>
      {(name) => (
        <div className={styles.scale}>
          <div className={styles.keys}>
            {numbers.map((number) => (
              <label key={number} className={cx(styles.key, number === value && styles.chosen, disabled && styles.off)}>
                <input
                  type="radio"
                  name={name}
                  className={styles.radio}
                  checked={number === value}
                  disabled={disabled}
                  aria-describedby={described(number)}
                  onChange={() => onChange(number)}
                />
                <span className="figures">{number}</span>
              </label>
            ))}
          </div>
          <ScaleEnds {...{ from, to, low, high }} id={ends} />
          {clear && value !== null && !disabled && (
            <div>
              <Button variant="quiet" icon="close" onClick={clear.onClear}>
                {clear.label}
              </Button>
            </div>
          )}
        </div>
      )}
    </GroupFrame>
  )
}

export type ScaleEndsProps = { from: number; to: number; low: string; high: string; id?: string | undefined }

/** What the first and the last number mean. */
export function ScaleEnds({ from, to, low, high, id }: ScaleEndsProps) {
  if (!low && !high) return null
  return (
    <div className={styles.ends}>
      <span id={id && `${id}-low`}>{low && `${from} = ${low}`}</span>
      <span id={id && `${id}-high`}>{high && `${to} = ${high}`}</span>
    </div>
  )
}

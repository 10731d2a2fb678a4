import { useState } from 'react'
import { IconButton } from './Button.tsx'
import { cx } from './cx.ts'
import styles from './Field.module.css'
import { FieldFrame, type FieldLook } from './FieldFrame.tsx'

export type NumberFieldProps = FieldLook & {
  value: number | null
  onChange: (value: number | null) => void
  min?: number | undefined
  max?: number | undefined
  step?: number | undefined
  disabled?: boolean | undefined
  required?: boolean | undefined
  /** Labels of the minus and plus buttons; without them there are none. */
  less?: string | undefined
  more?: string | undefined
}

/** A number, typed or stepped. An empty field is null, never zero. */
export function NumberField(props: NumberFieldProps) {
  const {
    label,
    hideLabel,
    hint,
    error,
    mark,
    value,
    onChange,
    min,
    max,
    step = 1,
    disabled,
    required,
    less,
    more,
  } = props
  const [typed, setTyped] = useState<string | null>(null)

  function type(text: string) {
    setTyped(text)
    const number = Number(text)
    onChange(text.trim() === '' || Number.isNaN(number) ? null : number)
  }

  function go(by: number) {
    setTyped(null)
    onChange(Math.min(max ?? Infinity, Math.max(min ?? -Infinity, (value ?? min ?? 0) + by)))
  }

  return (
    <FieldFrame {...{ label, hideLabel, hint, error, mark }}>
      {(links) => (
        <div className={styles.row}>
          {less && (
            <IconButton
              icon="minus"
              label={less}
              variant="secondary"
              disabled={disabled || (min !== undefined && value !== null && value <= min)}
              onClick={() => go(-step)}
            />
          )}
          <input
            {...links}
            type="number"
            inputMode={Number.isInteger(step) ? 'numeric' : 'decimal'}
            className={cx(styles.control, styles.number, 'figures')}
            value={typed ?? value ?? ''}
            onChange={(event) => type(event.target.value)}
            onBlur={() => setTyped(null)}
            {...{ min, max, step, disabled, required }}
          />
          {more && (
            <IconButton
              icon="plus"
              label={more}
              variant="secondary"
              disabled={disabled || (max !== undefined && value !== null && value >= max)}
              onClick={() => go(step)}
            />
          )}
        </div>
      )}
    </FieldFrame>
  )
}

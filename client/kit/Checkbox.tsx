import { useId } from 'react'
import { cx } from './cx.ts'
import styles from './Field.module.css'
import { Icon } from './Icon.tsx'

export type CheckboxProps = {
  label: string
  hint?: string | undefined
  error?: string | undefined
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean | undefined
  name?: string | undefined
}

/** A box to tick: takes effect when the form is sent. */
export function Checkbox(props: CheckboxProps) {
  return <Tick {...props} look={styles.box} />
}

/** A switch: takes effect at once. */
export function Switch(props: CheckboxProps) {
  return <Tick {...props} look={styles.switch} isSwitch />
}

function Tick({
  label,
  hint,
  error,
  checked,
  onChange,
  disabled,
  name,
  look,
  isSwitch,
}: CheckboxProps & { look: string | undefined; isSwitch?: boolean }) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          className={look}
          aria-describedby={cx(error && `${id}-error`, hint && `${id}-hint`) || undefined}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChange(event.target.checked)}
          role={isSwitch ? 'switch' : undefined}
          aria-checked={isSwitch ? checked : undefined}
          {...{ checked, disabled, name }}
        />
        <span className={styles.tickText}>
          {label}
          {hint && (
            <span id={`${id}-hint`} className={styles.hint}>
              {hint}
            </span>
          )}
        </span>
      </label>
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          <Icon name="warning" />
          <span>{error}</span>
        </p>
      )}
    </div>
  )
}

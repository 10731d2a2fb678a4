import { cx } from './cx.ts'
import styles from './Field.module.css'
import { FieldFrame, type FieldLook } from './FieldFrame.tsx'
import { Icon } from './Icon.tsx'

export type SelectOption<Value extends string = string> = {
  value: Value
  label: string
  disabled?: boolean | undefined
}

export type SelectFieldProps<Value extends string> = FieldLook & {
  value: Value
  onChange: (value: Value) => void
  options: readonly SelectOption<Value>[]
  disabled?: boolean | undefined
  required?: boolean | undefined
}

/** One of many, in the platform's own list. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, hideLabel, hint, error, mark, value, onChange, options, disabled, required } = props
  return (
    <FieldFrame {...{ label, hideLabel, hint, error, mark }}>
      {(links) => (
        <div className={styles.select}>
          <select
            {...links}
            {...{ disabled, required, value }}
            className={cx(styles.control)}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.target.value)
              if (chosen) onChange(chosen.value)
            }}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </div>
      )}
    </FieldFrame>
  )
}

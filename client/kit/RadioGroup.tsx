import { cx } from './cx.ts'
import styles from './Field.module.css'
import { type FieldLook, GroupFrame } from './FieldFrame.tsx'

export type RadioOption<Value extends string = string> = {
  value: Value
  label: string
  hint?: string | undefined
  disabled?: boolean | undefined
}

export type RadioGroupProps<Value extends string> = FieldLook & {
  value: Value | null
  onChange: (value: Value) => void
  options: readonly RadioOption<Value>[]
  disabled?: boolean | undefined
}

/** One of a few, all visible: for settings at a desk. Phones vote with ChoiceList. */
export function RadioGroup<Value extends string>({
  value,
  onChange,
  options,
  disabled,
  ...frame
}: RadioGroupProps<Value>) {
  return (
    <GroupFrame {...frame}>
      {(name) => (
        <div className={styles.options}>
          {options.map((option) => (
            <label key={option.value} className={styles.tick}>
              <input
                type="radio"
                name={name}
                className={cx(styles.box, styles.round)}
                checked={option.value === value}
                disabled={disabled || option.disabled}
                onChange={() => onChange(option.value)}
              />
              <span className={styles.tickText}>
                {option.label}
                {option.hint && <span className={styles.hint}>{option.hint}</span>}
              </span>
            </label>
          ))}
        </div>
      )}
    </GroupFrame>
  )
}

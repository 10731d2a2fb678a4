import { cx } from './cx.ts'
import styles from './Field.module.css'
import { FieldFrame, type FieldLook } from './FieldFrame.tsx'
import { Icon } from './Icon.tsx'

export type SelectOption<Value extends string = string> = {
  value: Value
  label: string
  disabled?: boolean | undefined
  /** Options with the same group stand together under its name. */
  group?: string | undefined
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
            {grouped(options).map(([group, members]) =>
              group === '' ? (
                members.map(written)
              ) : (
                <optgroup key={group} label={group}>
                  {members.map(written)}
                </optgroup>
              ),
            )}
          </select>
          <Icon name="down" />
        </div>
      )}
    </FieldFrame>
  )
}

const written = ({ value, label, disabled }: SelectOption) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
)

/** In the order in which the groups come up. */
function grouped(options: readonly SelectOption[]): [string, SelectOption[]][] {
  const groups = new Map<string, SelectOption[]>()
  for (const option of options) groups.set(option.group ?? '', [...(groups.get(option.group ?? '') ?? []), option])
  return [...groups]
}

import { type ComponentPropsWithRef, useId } from 'react'
import { cx } from './cx.ts'
import styles from './Field.module.css'
import { FieldFrame, type FieldLook } from './FieldFrame.tsx'

type Native = Omit<ComponentPropsWithRef<'input'>, 'value' | 'onChange' | 'className' | 'id' | 'type'>

export type TextFieldProps = Native &
  FieldLook & {
    value: string
    onChange: (value: string) => void
    type?: 'text' | 'email' | 'password' | 'search' | 'url' | 'tel' | 'time' | 'date' | 'datetime-local' | undefined
    /** What others have written there before, to choose from. */
    suggestions?: readonly string[] | undefined
  }

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, hideLabel, hint, error, mark, value, onChange, type = 'text', suggestions = [], ...rest } = props
  const list = useId()
  return (
    <FieldFrame {...{ label, hideLabel, hint, error, mark }}>
      {(links) => (
        <>
          <input
            {...rest}
            {...links}
            {...(suggestions.length > 0 ? { list } : {})}
            type={type}
            className={cx(styles.control, (type === 'time' || type === 'date') && 'figures')}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {suggestions.length > 0 && (
            <datalist id={list}>
              {suggestions.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </datalist>
          )}
        </>
      )}
    </FieldFrame>
  )
}

import type { ComponentPropsWithRef, CSSProperties } from 'react'
import { cx } from './cx.ts'
import styles from './Field.module.css'
import { FieldFrame, type FieldLook } from './FieldFrame.tsx'

type Native = Omit<ComponentPropsWithRef<'textarea'>, 'value' | 'onChange' | 'className' | 'id'>

export type TextAreaProps = Native &
  FieldLook & {
    value: string
    onChange: (value: string) => void
    /** How to say how many characters are left; shown when a fifth of maxLength or less remains. */
    left?: ((characters: number) => string) | undefined
  }

/** Several lines of text. It grows with what is written and tells when room runs out. */
export function TextArea(props: TextAreaProps) {
  const { label, hideLabel, hint, error, mark, value, onChange, left, rows = 3, ...rest } = props
  const remaining = rest.maxLength === undefined ? undefined : rest.maxLength - value.length
  const near = remaining !== undefined && remaining <= Math.max(20, (rest.maxLength ?? 0) / 5)
  const count = left && near ? left(remaining) : undefined
  return (
    <FieldFrame {...{ label, hideLabel, hint, error, mark, count }}>
      {(links) => (
        <textarea
          {...rest}
          {...links}
          rows={rows}
          className={cx(styles.control, styles.area)}
          style={{ '--rows': rows } as CSSProperties}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}

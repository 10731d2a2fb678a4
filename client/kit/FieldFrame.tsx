import { type ReactNode, useId } from 'react'
import { cx } from './cx.ts'
import styles from './Field.module.css'
import { Icon } from './Icon.tsx'

/** What every field has around it. */
export type FieldLook = {
  label: string
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean | undefined
  hint?: string | undefined
  error?: string | undefined
  /** A word behind the label, such as "freiwillig". */
  mark?: string | undefined
}

type Links = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

/** Label, hint, control and error in one column; the control gets the ids that tie them together. */
export function FieldFrame(props: FieldLook & { count?: string | undefined; children: (links: Links) => ReactNode }) {
  const id = useId()
  const ids = {
    hint: props.hint && `${id}-hint`,
    count: props.count && `${id}-count`,
    error: props.error && `${id}-error`,
  }
  const links: Links = {
    id,
    'aria-describedby': cx(ids.error, ids.hint, ids.count) || undefined,
    'aria-invalid': props.error ? true : undefined,
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={cx(styles.label, props.hideLabel && 'visually-hidden')}>
        {props.label}
        {props.mark && <span className={styles.mark}> {props.mark}</span>}
      </label>
      <Hint id={ids.hint} text={props.hint} />
      {props.children(links)}
      {props.count && (
        <p id={ids.count} className={cx(styles.count, 'figures')}>
          {props.count}
        </p>
      )}
      <ErrorText id={ids.error} text={props.error} />
    </div>
  )
}

/** The same around a group of radios or boxes. */
export function GroupFrame(
  props: FieldLook & { children: (name: string) => ReactNode; className?: string | undefined },
) {
  const id = useId()
  const described = cx(props.error && `${id}-error`, props.hint && `${id}-hint`) || undefined
  return (
    <fieldset className={cx(styles.field, props.className)} aria-describedby={described}>
      <legend className={cx(styles.label, props.hideLabel && 'visually-hidden')}>
        {props.label}
        {props.mark && <span className={styles.mark}> {props.mark}</span>}
      </legend>
      <Hint id={`${id}-hint`} text={props.hint} />
      {props.children(id)}
      <ErrorText id={`${id}-error`} text={props.error} />
    </fieldset>
  )
}

function Hint({ id, text }: { id: string | undefined; text: string | undefined }) {
  return text ? (
    <p id={id} className={styles.hint}>
      {text}
    </p>
  ) : null
}

function ErrorText({ id, text }: { id: string | undefined; text: string | undefined }) {
  return text ? (
    <p id={id} className={styles.error}>
      <Icon name="warning" />
      <span>{text}</span>
    </p>
  ) : null
}

import { type ReactNode, useId } from 'react'
import { cx } from './cx.ts'
import { FieldFrame, type FieldLook } from './FieldFrame.tsx'
import styles from './FileField.module.css'

export type FileFieldProps = Pick<FieldLook, 'label' | 'hint'> & {
  /** Kinds of files, as the browser's own dialog understands them. */
  accept: string
  onFile: (file: File | null) => void
  /** Forgets the file as soon as it was handed over, so that the same one can be chosen again. */
  forget?: boolean | undefined
  /** What became of the file, e.g. why it cannot be taken: read together with the field. */
  children?: ReactNode
}

/** A file from this computer. */
export function FileField({ label, hint, accept, onFile, forget, children }: FileFieldProps) {
  const said = useId()
  return (
    <FieldFrame label={label} hint={hint}>
      {(links) => (
        <>
          <input
            {...links}
            aria-describedby={cx(links['aria-describedby'], children !== undefined && said)}
            className={styles.input}
            type="file"
            accept={accept}
            onChange={({ target }) => {
              onFile(target.files?.[0] ?? null)
              if (forget) target.value = ''
            }}
          />
          {children !== undefined && <div id={said}>{children}</div>}
        </>
      )}
    </FieldFrame>
  )
}

import { useId, useRef } from 'react'
import { decoded } from '#shared/base/csv.ts'
import styles from './Exchange.module.css'

type FileProps = { label: string; hint?: string; accept: string; onText: (text: string, name: string) => void }

/** Reads a file from this computer; the same one can be chosen again. */
export function FileField({ label, hint, accept, onText }: FileProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  async function read(file: File | undefined) {
    if (file) onText(decoded(new Uint8Array(await file.arrayBuffer())), file.name)
    if (input.current) input.current.value = ''
  }
  return (
    <div className={styles.file}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className={styles.quiet}>
          {hint}
        </p>
      )}
      <input
        ref={input}
        id={id}
        type="file"
        accept={accept}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => void read(event.target.files?.[0])}
      />
    </div>
  )
}

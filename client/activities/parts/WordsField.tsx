import type { Words } from '#shared/base/schema.ts'
import { useSay } from '../../kit/language.tsx'
import { TextArea } from '../../kit/TextArea.tsx'
import { TextField } from '../../kit/TextField.tsx'

export type WordsFieldProps = {
  label: string
  hint?: string | undefined
  value: Words
  onChange: (value: Words) => void
  max: number
  required?: boolean | undefined
  /** Several lines. */
  long?: boolean | undefined
}

/** Edits a text that is stored under an id. The id stays, because wording may change where structure may not. */
export function WordsField({ value, onChange, max, long, ...look }: WordsFieldProps) {
  const say = useSay()
  const change = (text: string) => onChange({ ...value, text })
  return long ? (
    <TextArea
      {...look}
      rows={6}
      value={value.text}
      onChange={change}
      maxLength={max}
      left={(n) => say('edit.left', { n })}
    />
  ) : (
    <TextField {...look} value={value.text} onChange={change} maxLength={max} />
  )
}

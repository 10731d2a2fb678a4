import { decoded } from '#shared/base/csv.ts'
import { FileField } from '../../../kit/FileField.tsx'

type FileProps = { label: string; hint?: string; accept: string; onText: (text: string, name: string) => void }

/** Reads a file of text, whatever machine has written it. */
export function TextFileField({ onText, ...rest }: FileProps) {
  async function read(file: File | null) {
    if (file) onText(decoded(new Uint8Array(await file.arrayBuffer())), file.name)
  }
  return <FileField {...rest} forget onFile={(file) => void read(file)} />
}

import type { Refusal } from '#shared/base/result.ts'
import { useSayRefusal } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'

/** What went wrong and what to do now; nothing while nothing was refused. */
export function RefusalNotice({ refusal }: { refusal: Refusal | null | undefined }) {
  const sayRefusal = useSayRefusal()
  if (!refusal) return null
  return (
    <Notice tone="warn" live="alert">
      {sayRefusal(refusal)}
    </Notice>
  )
}

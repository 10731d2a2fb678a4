import { useSay } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import type { DiskLevel } from '../../net/rows.ts'

/** Tells those who can do something about it that the server runs out of space. */
export function DiskNotice({ level }: { level: DiskLevel }) {
  const say = useSay()
  if (level === 'ok') return null
  return (
    <Notice tone="warn" icon="warning" live="status">
      {say(level === 'full' ? 'desk.disk.full' : 'desk.disk.low')}
    </Notice>
  )
}

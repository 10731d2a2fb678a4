import { useEffect, useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { useNet } from '../../net/store.ts'

/** A slow line takes its time to come up; that nothing is there yet is seen anyway. */
const PATIENCE_MS: Record<string, number> = { connecting: 8000 }

/** Speaks only when the line is bad, and not at every blink: a short gap heals by itself. */
export function LineNotice({ portal = false }: { portal?: boolean }) {
  const say = useSay()
  const net = useNet(({ line }) => line)
  const line = portal ? 'portal' : net
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (line === 'live') return setLate(false)
    const timer = setTimeout(() => setLate(true), PATIENCE_MS[line] ?? 2500)
    return () => clearTimeout(timer)
  }, [line])
  if (line === 'live' || (!late && line !== 'portal')) return null
  return (
    <Notice tone="warn" icon="offline" live="status">
      {say(line === 'polling' || line === 'portal' ? `line.${line}` : 'line.lost')}
    </Notice>
  )
}

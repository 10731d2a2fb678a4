import { useEffect, useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { useNet } from '../../net/store.ts'

/** Speaks only when the line is bad, and not at every blink: a short gap heals by itself. */
export function LineNotice() {
  const say = useSay()
  const line = useNet((net) => net.line)
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (line === 'live') return setLate(false)
    const timer = setTimeout(() => setLate(true), 2500)
    return () => clearTimeout(timer)
  }, [line])
  if (!late || line === 'live') return null
  return (
    <Notice tone="warn" icon="offline" live="status">
      {say(line === 'polling' ? 'line.polling' : 'line.lost')}
    </Notice>
  )
}

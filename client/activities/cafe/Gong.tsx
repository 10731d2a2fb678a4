import { useEffect, useRef, useState } from 'react'
import { IconButton } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { strike } from './strike.ts'

/** Rings at every change and, more softly, at the warning. Browsers want a press before they make a sound. */
export function Gong({ round, warned }: { round: number; warned: boolean }) {
  const say = useSay()
  const [audio, setAudio] = useState<AudioContext | null>(null)
  const before = useRef({ round, warned })

  useEffect(() => {
    const last = before.current
    before.current = { round, warned }
    if (!audio) return
    if (round !== last.round) strike(audio, 'change')
    else if (warned && !last.warned) strike(audio, 'warning')
  }, [round, warned, audio])
  useEffect(() => () => void audio?.close(), [audio])

  function press() {
    if (audio) {
      setAudio(null)
      return
    }
    const fresh = new AudioContext()
    strike(fresh, 'warning')
    setAudio(fresh)
  }
  return (
    <IconButton
      icon={audio ? 'sound' : 'mute'}
      label={say(audio ? 'cafe.gongOff' : 'cafe.gongOn')}
      aria-pressed={audio !== null}
      onClick={press}
    />
  )
}

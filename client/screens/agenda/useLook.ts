import { useEffect, useState } from 'react'
import { goTo, usePlace } from '../../kit/place.ts'
import { firstLook, hashOf, type Look, lookIn } from './look.ts'

/** Somebody who types makes no address of every letter. */
const PAUSE_MS = 300

/**
 * How the desk at `path` is looked at, kept in its address. Another tab is a step that the browser goes back; filters
 * and words only change the address. While another page is open the look stays for whoever returns.
 */
export function useLook(path: string): [Look, (next: Look) => void] {
  const { pathname, hash } = usePlace()
  const here = pathname === path
  const [heard, setHeard] = useState<string | null>(null)
  const [look, setLook] = useState(firstLook)
  // Another address by other means: the way back, a link.
  if (here && hash !== heard) {
    setHeard(hash)
    const next = lookIn(hash)
    if (next && hash !== hashOf(look)) setLook(next)
  }
  const wanted = hashOf(look)
  useEffect(() => {
    if (!here || wanted === hash) return
    const timer = setTimeout(() => goTo(path + wanted, { replace: true }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [here, path, wanted, hash])

  function change(next: Look) {
    setLook(next)
    if (next.view !== look.view || next.columns !== look.columns || next.directory !== look.directory)
      goTo(path + hashOf(next))
  }
  return [look, change]
}

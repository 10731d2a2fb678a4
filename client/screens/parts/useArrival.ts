import { useEffect, useRef } from 'react'
import { usePlace } from '../../kit/place.ts'

/** How long a page may take to come before the reader is left alone. */
const PATIENCE_MS = 10_000

/** The focus goes to the page's `main`, unless something inside it or a dialog already has it. */
function arrive(): boolean {
  const main = document.getElementById('main')
  if (!main) return false
  const held = document.activeElement
  if (!main.contains(held) && !held?.closest('dialog')) main.focus({ preventScroll: true })
  return true
}

/** After a link inside the app, keyboard and screen reader stand at the beginning of the new page, as after a fresh one. */
export function useArrival(): void {
  const { pathname, fresh } = usePlace()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    if (fresh) window.scrollTo(0, 0)
    if (arrive()) return
    // Pages are loaded when they are needed: the skeleton has no `main` of that name yet.
    const watch = new MutationObserver(() => {
      if (arrive()) watch.disconnect()
    })
    watch.observe(document.body, { childList: true, subtree: true })
    const end = setTimeout(() => watch.disconnect(), PATIENCE_MS)
    return () => {
      watch.disconnect()
      clearTimeout(end)
    }
  }, [pathname, fresh])
}

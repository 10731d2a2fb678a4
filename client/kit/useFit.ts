import { type RefObject, useLayoutEffect } from 'react'

/** Down to four fifths: then the smallest text of the board is still a fiftieth of the picture. */
const STEPS = [1, 0.94, 0.88, 0.84, 0.8]

/** Draws the content a little smaller when it would not fit into its box. */
export function useFit(box: RefObject<HTMLElement | null>, content: RefObject<HTMLElement | null>) {
  useLayoutEffect(() => {
    const [outer, inner] = [box.current, content.current]
    if (!outer || !inner || typeof ResizeObserver === 'undefined') return

    function fit() {
      if (!outer || !inner) return
      for (const step of STEPS) {
        inner.style.setProperty('zoom', String(step))
        if (outer.scrollHeight <= outer.clientHeight + 1) break
      }
    }

    fit()
    const watch = new ResizeObserver(fit)
    watch.observe(outer)
    watch.observe(inner)
    return () => watch.disconnect()
  }, [box, content])
}

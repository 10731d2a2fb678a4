/** What can hold the focus for a while in place of something inside it, and tells a screen reader where it is. */
const PLACES = 'main, article, section, nav, aside, form, fieldset, dialog, ul, ol, li, table, [role="tabpanel"]'
/** A component that knows a better place (the next card, the same button) goes first. */
const PATIENCE_MS = 80

const usable = (one: Element) =>
  one.isConnected && !one.matches(':disabled') && !one.closest('[inert]') && one.getClientRects().length > 0
const nobody = () => document.activeElement === document.body || document.activeElement === null

/** Focus on a box that is not a control: nothing can be pressed by accident, and Tab goes on from there. */
function stay(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true })
  }
  place.focus({ preventScroll: true })
}

/**
 * When what had the focus goes away or is switched off, because the workshop moves on or somebody else was faster, the
 * focus stays near: in the box around it, else at the beginning of the page's content. Returns how to stop.
 */
export function keepFocus(): () => void {
  let held: Element | null = null
  let around: HTMLElement[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  function came({ target }: FocusEvent) {
    if (!(target instanceof HTMLElement) || target === document.body) return
    held = target
    around = []
    for (let box = target.parentElement; box; box = box.parentElement) if (box.matches(PLACES)) around.push(box)
  }
  function settle() {
    if (!held || !nobody()) return
    if (usable(held)) {
      // Whoever pressed beside everything wanted to hold nothing.
      held = null
      return
    }
    const place = around.find(usable) ?? document.querySelector<HTMLElement>('main')
    // A page that is still coming has no place yet: the next change asks again.
    if (place) stay(place)
  }
  function soon() {
    if (!held || !nobody()) return
    clearTimeout(timer)
    timer = setTimeout(settle, PATIENCE_MS)
  }
  const watch = new MutationObserver(soon)
  watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled', 'hidden', 'inert'] })
  document.addEventListener('focusin', came)
  document.addEventListener('focusout', soon)
  return () => {
    watch.disconnect()
    clearTimeout(timer)
    document.removeEventListener('focusin', came)
    document.removeEventListener('focusout', soon)
  }
}

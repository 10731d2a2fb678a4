import { useSyncExternalStore } from 'react'

/** Where the reader is. `fresh`: came by a link, not by going back. */
export type Place = { pathname: string; hash: string; fresh: boolean }

const read = (fresh: boolean): Place => ({ pathname: location.pathname, hash: location.hash, fresh })
const listeners = new Set<() => void>()
let place: Place | null = null
let fresh = false

/** The address has changed by other means, e.g. a router's. */
export function noticePlace(byLink: boolean): void {
  const next = read(byLink)
  if (place && place.pathname === next.pathname && place.hash === next.hash) return
  place = next
  for (const tell of listeners) tell()
}

/** Leads to another page of the app. Whoever listens to the browser's history hears of it. */
export function goTo(to: string, how: { replace?: boolean } = {}): void {
  if (how.replace) history.replaceState(null, '', to)
  else history.pushState(null, '', to)
  fresh = true
  dispatchEvent(new PopStateEvent('popstate'))
  fresh = false
}

function subscribe(tell: () => void): () => void {
  const heard = () => noticePlace(fresh)
  listeners.add(tell)
  addEventListener('popstate', heard)
  addEventListener('hashchange', heard)
  return () => {
    listeners.delete(tell)
    removeEventListener('popstate', heard)
    removeEventListener('hashchange', heard)
  }
}

/** Where the reader is. Phones have two pages; a whole router would cost them as much as all that they say. */
export const usePlace = (): Place => useSyncExternalStore(subscribe, () => (place ??= read(true)))

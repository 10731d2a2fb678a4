/** What a page says about itself: the web vitals, in milliseconds (CLS without a unit). */
export type Seen = { firstPaint: number; lcp: number; largest: string; inp: number; cls: number; shifted: string[] }

type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources?: { node?: Node | null }[] }
type Largest = PerformanceEntry & { element?: Element | null }
type Interaction = PerformanceEntry & { interactionId?: number }
type Watch = { lcp: Largest | null; inp: number; cls: number; window: { from: number; last: number; sum: number } }
type Watched = typeof globalThis & { phoneBench: Watch & { shifted: string[] } }

/** Runs in the page, before anything else. It stands alone: nothing from outside is known there. */
export function observe(): void {
  const watch: Watched['phoneBench'] = {
    ...{ lcp: null, inp: 0, cls: 0, shifted: [] },
    window: { from: -1e9, last: -1e9, sum: 0 },
  }
  ;(globalThis as Watched).phoneBench = watch
  const on = (type: string, take: (entry: PerformanceEntry) => void) => {
    const init = { type, buffered: true, durationThreshold: 16 }
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe(init)
  }
  on('largest-contentful-paint', (entry) => {
    watch.lcp = entry as Largest
  })
  on('event', (entry) => {
    if ((entry as Interaction).interactionId) watch.inp = Math.max(watch.inp, entry.duration)
  })
  // The worst window of shifts: at most a second between two, at most five seconds long.
  on('layout-shift', (entry) => {
    const shift = entry as Shift
    if (shift.hadRecentInput) return
    const { window } = watch
    const joins = shift.startTime - window.last < 1000 && shift.startTime - window.from < 5000
    if (!joins) Object.assign(window, { from: shift.startTime, sum: 0 })
    window.last = shift.startTime
    window.sum += shift.value
    watch.cls = Math.max(watch.cls, window.sum)
    const where = (shift.sources ?? []).map(({ node }) => (node instanceof Element ? node.className : 'text'))
    watch.shifted.push(`${shift.value.toFixed(4)} ${where.join(', ')}`)
  })
}

/** Runs in the page: what has been seen so far. */
export function seen(): Seen {
  const { lcp, inp, cls, shifted } = (globalThis as Watched).phoneBench
  const largest = lcp?.element
  return {
    firstPaint: Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
    lcp: Math.round(lcp?.startTime ?? 0),
    largest: largest ? `${largest.tagName} ${(largest.textContent ?? '').slice(0, 40)}` : '',
    inp: Math.round(inp),
    cls: Math.round(cls * 10_000) / 10_000,
    shifted,
  }
}

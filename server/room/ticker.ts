/** So much time lies between two things that screens are told. */
const TICK_MS = 100
/** What comes in the same moment is shown together. */
const GATHER_MS = 30
const AGAIN_MS = 5

/**
 * When screens are told: not with every vote, but once per tick, and not before they were told the last thing. This is
 * what bounds the cost of ten thousand thumbs.
 */
export class Ticker {
  private timer: NodeJS.Timeout | null = null
  private last = 0
  private stopped = false
  private readonly show: () => boolean

  /** `show` answers whether it could. */
  constructor(show: () => boolean) {
    this.show = show
  }
  /** Something is new. */
  arm(wait = Math.max(GATHER_MS, this.last + TICK_MS - performance.now())): void {
    if (this.stopped || this.timer) return
    this.timer = setTimeout(() => {
      this.timer = null
      if (this.show()) this.last = performance.now()
      else this.arm(AGAIN_MS)
    }, wait).unref()
  }
  stop(): void {
    this.stopped = true
    if (this.timer) clearTimeout(this.timer)
  }
}

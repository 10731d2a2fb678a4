/** So much time lies between two things that screens are told. */
const TICK_MS = 100
/** What comes in the same moment is shown together. */
const GATHER_MS = 30
/**
 * Who comes and goes is shown more slowly, and the more slowly the more there are to tell: a hall that arrives must not
 * be told of every one of its own. Whatever is said shows who is here along with it.
 */
const CROWD_MS = 1000
const CROWD_MOST_MS = 3000
const crowdPause = (here: number) => Math.min(CROWD_MOST_MS, Math.max(CROWD_MS, here))
const AGAIN_MS = 5

/**
 * When screens are told: not with every vote, but once per tick, and not before they were told the last thing. This is
 * what bounds the cost of ten thousand thumbs.
 */
export class Ticker {
  private timer: NodeJS.Timeout | null = null
  private due = 0
  private last = 0
  private stopped = false
  private readonly show: () => boolean

  /** `show` answers whether it could. */
  constructor(show: () => boolean) {
    this.show = show
  }
  /** Something is new: something was said, or somebody came or went; `here`: so many are to be told. */
  arm(news: 'said' | 'crowd', here: number): void {
    const now = performance.now()
    this.at(Math.max(now + GATHER_MS, this.last + (news === 'said' ? TICK_MS : crowdPause(here))))
  }
  private at(due: number): void {
    if (this.stopped || (this.timer && this.due <= due)) return
    if (this.timer) clearTimeout(this.timer)
    this.due = due
    this.timer = setTimeout(() => this.tick(), due - performance.now()).unref()
  }
  private tick(): void {
    this.timer = null
    if (this.show()) this.last = performance.now()
    else this.at(performance.now() + AGAIN_MS)
  }
  stop(): void {
    this.stopped = true
    if (this.timer) clearTimeout(this.timer)
  }
}

import type { Reply } from '#shared/protocol/wire.ts'
import type { Job, Waiting } from './types.ts'

/** Votes of one moment are written together: a few milliseconds of waiting save most of the flushing. */
const GATHER_MS = 4
const MOST = 1000

/** What is said to a room, in the order in which it came. One at a time is at work on it. */
export class Mailbox {
  private waiting: Waiting[] = []
  private busy = false
  private readonly work: (jobs: Waiting[]) => Promise<void>

  /** `work` decides and writes some jobs; those it gives `back` come first next time. */
  constructor(work: (jobs: Waiting[]) => Promise<void>) {
    this.work = work
  }
  post(job: Job): Promise<Reply> {
    return new Promise((done) => {
      this.waiting.push({ job, done })
      if (this.busy) return
      this.busy = true
      setTimeout(() => void this.drain(), GATHER_MS)
    })
  }
  back(jobs: readonly Waiting[]): void {
    this.waiting.unshift(...jobs)
  }
  drop(): Waiting[] {
    return this.waiting.splice(0)
  }
  /** Does something else in between; false when somebody is at work already. */
  between(step: () => Promise<void>): boolean {
    if (this.busy) return false
    this.busy = true
    void step().then(() => this.drain())
    return true
  }
  /** When everything that came has been answered. */
  async quiet(): Promise<void> {
    while (this.busy || this.waiting.length > 0) await new Promise((done) => setTimeout(done, 5))
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) await this.work(this.waiting.splice(0, MOST))
    this.busy = false
  }
}

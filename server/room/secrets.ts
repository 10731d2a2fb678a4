import { randomInt } from 'node:crypto'
import { refuse } from '#shared/base/result.ts'
import { broken } from '../store/failpoint.ts'
import type { Batch } from '../store/store.ts'
import type { Room } from './room.ts'
import { attempt, type Round } from './round.ts'
import { hear } from './saying.ts'
import type { Waiting } from './types.ts'

/** Secret ballots are written in shuffled groups, as soon as so many are there or after so long. */
const GROUP = 5
const GROUP_MS = 200

const mixed = <T>(list: readonly T[]): T[] =>
  list
    .map((one) => [randomInt(2 ** 40), one] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, one]) => one)

/** The secret ballots that wait for company. */
export class Secrets {
  private waiting: Waiting[] = []
  private timer: NodeJS.Timeout | null = null
  private readonly due: () => void

  /** `due` is called when the first of a group has waited long enough. */
  constructor(due: () => void) {
    this.due = due
  }
  get some(): boolean {
    return this.waiting.length > 0
  }
  get full(): boolean {
    return this.waiting.length >= GROUP
  }
  add(waiting: Waiting): void {
    this.waiting.push(waiting)
    this.arm()
  }
  arm(ms = GROUP_MS): void {
    this.timer ??= setTimeout(() => {
      this.timer = null
      if (this.some) this.due()
    }, ms)
  }
  drop(): Waiting[] {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    return this.waiting.splice(0)
  }

  /** Moves them into a round, shuffled so that order tells nothing. After a defect the rest waits on. */
  cast(room: Room, round: Round): void {
    const group = this.drop()
    for (let next = group.shift(); next; next = group.shift()) {
      const waiting = next
      const { job } = waiting
      attempt(round, waiting, () => {
        const reply = job.type === 'say' ? hear(room, job, round.batch, true) : refuse('server')
        round.afterwards.push(() => room.tellMine(job.who.device))
        return reply === 'secret' ? refuse('server') : reply
      })
      if (round.defect) break
    }
    for (const waiting of group) this.add(waiting)
  }
}

/** What is cast together lies on disk in no order. */
export function mix(batch: Batch): void {
  if (batch.ballots.length < 2 || broken('no-shuffle')) return
  batch.marks = mixed(batch.marks)
  batch.ballots = mixed(batch.ballots)
}

import type { Reply } from '#shared/protocol/wire.ts'
import type { Robot } from '../robot.ts'

/** What the server has acknowledged, as the people remember it: the later proof is made against this. */
export class Ledger {
  sent = 0
  acknowledged = 0
  private readonly cells = new Map<string, Map<string, boolean>>()
  /** Everything anybody wrote and got acknowledged. */
  readonly texts = new Set<string>()
  private readonly robots = new Map<Robot, number>()

  /** Says something as a robot and keeps the books. A refusal that lasts is an error: the day allows everything. */
  async say(robot: Robot, activity: string, slot: string, answer: object, text?: string): Promise<void> {
    this.sent += 1
    const reply: Reply = await robot.say(activity, answer)
    if (!reply.ok) throw new Error(`${activity} ${slot}: ${JSON.stringify(reply)} for ${JSON.stringify(answer)}`)
    this.acknowledged += 1
    const known = this.robots.get(robot) ?? this.robots.size
    this.robots.set(robot, known)
    const cells = this.cells.get(activity) ?? new Map<string, boolean>()
    cells.set(`${known}/${slot}`, true)
    this.cells.set(activity, cells)
    if (text) this.texts.add(text)
  }

  /** How many cells (or secret ballots) of an activity must be on disk. */
  cellsOf(activity: string): number {
    return this.cells.get(activity)?.size ?? 0
  }
  /** How many people have answered an activity. */
  peopleOf(activity: string): number {
    return new Set([...(this.cells.get(activity)?.keys() ?? [])].map((key) => key.split('/')[0])).size
  }
  get activities(): string[] {
    return [...this.cells.keys()]
  }
}

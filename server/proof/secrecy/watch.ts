import type { Robot } from '../../cli/robot.ts'

/**
 * Words that are not for everybody, and whoever may read them so far. Every frame of every role is read as it comes; one
 * that holds what its role may not know yet is kept as a fault.
 */
export class Curtain {
  readonly faults: string[] = []
  frames = 0
  private readonly heard: Buffer[] = []
  private readonly may = new Map<string, Set<string>>()

  hide(text: string, ...roles: string[]): string {
    this.may.set(text, new Set(roles))
    return text
  }
  /** From now on these may read it, too: called before the step that shows it. */
  lift(text: string, ...roles: string[]): void {
    for (const role of roles) this.may.get(text)?.add(role)
  }
  watch(robot: Robot, role: string): Robot {
    const { io } = robot['line']
    io.on('open', () => {
      io.engine.on('packet', ({ data }: { data?: unknown }) => {
        if (typeof data === 'string') this.read(data, role)
      })
    })
    return robot
  }
  private read(frame: string, role: string): void {
    this.frames += 1
    this.heard.push(Buffer.from(frame))
    for (const [text, roles] of this.may)
      if (!roles.has(role) && frame.includes(text)) this.faults.push(`${role} was told ${JSON.stringify(text)}`)
  }
  all(): Buffer {
    return Buffer.concat(this.heard)
  }
}

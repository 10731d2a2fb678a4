import type { Robot } from '../../cli/robot.ts'
import { type Case, hold, until } from '../part.ts'

/** Does something that has to end this line, within a second. */
export async function out(one: Case, who: string, robot: Robot, step: () => Promise<unknown>): Promise<void> {
  let gone = false
  robot['line'].on('disconnect', () => (gone = true))
  // It is not to come back by itself with the same error again and again.
  robot['line'].io.reconnection(false)
  await step()
  const began = performance.now()
  await until(`${who} is out`, () => gone, 5000)
  const ms = performance.now() - began
  one.time('revoked is out', ms)
  hold(ms <= 1000, `${who} was out only after ${Math.round(ms)} ms`)
  robot.close()
}

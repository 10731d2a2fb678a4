import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const EVERY_MS = 20
const SHARED = [Object.prototype, Array.prototype, Function.prototype, String.prototype]
const names = () => SHARED.flatMap((one) => Reflect.ownKeys(one).map(String))

export type Probed = {
  /** What was put onto the prototypes that everything shares. */
  strange: string[]
  /** The longest time since the last question for which the event loop worked without a break. */
  blockedMs: number
  heapMb: number
}

/** In the proof's build only: on SIGUSR2 the server says how it is, in one line. */
export function openProbe(): void {
  const known = new Set(names())
  let blocked = 0
  let last = { wall: performance.now(), cpu: process.cpuUsage() }
  setInterval(() => {
    const { user, system } = process.cpuUsage(last.cpu)
    const wall = performance.now() - last.wall - EVERY_MS
    // A machine that is busy elsewhere stops everybody: only time that was worked counts.
    blocked = Math.max(blocked, Math.min(wall, (user + system) / 1000))
    last = { wall: performance.now(), cpu: process.cpuUsage() }
  }, EVERY_MS).unref()
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  process.on('SIGUSR2', () => {
    const blockedMs = Math.round(blocked)
    collect()
    const heapMb = Math.round((process.memoryUsage().heapUsed / 2 ** 20) * 10) / 10
    const strange = names().filter((name) => !known.has(name))
    process.stdout.write(`probe ${JSON.stringify({ strange, blockedMs, heapMb } satisfies Probed)}\n`)
    // What the collection took is nobody's input.
    blocked = 0
    last = { wall: performance.now(), cpu: process.cpuUsage() }
  })
}

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
  /** For so long at least it stood still since then and did not work: it waited for the disk, or for the machine. */
  waitedMs: number
  heapMb: number
}

/** In the proof's build only: on SIGUSR2 the server says how it is, in one line. */
export function openProbe(): void {
  const known = new Set(names())
  let blocked = 0
  let waited = 0
  let last = { wall: performance.now(), cpu: process.cpuUsage() }
  setInterval(() => {
    const { user, system } = process.cpuUsage(last.cpu)
    const wall = performance.now() - last.wall - EVERY_MS
    // A machine that is busy elsewhere stops everybody: only time that was worked counts.
    const worked = (user + system) / 1000
    blocked = Math.max(blocked, Math.min(wall, worked))
    waited = Math.max(waited, wall - worked)
    last = { wall: performance.now(), cpu: process.cpuUsage() }
  }, EVERY_MS).unref()
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  process.on('SIGUSR2', () => {
    const [blockedMs, waitedMs] = [Math.round(blocked), Math.round(waited)]
    collect()
    const heapMb = Math.round((process.memoryUsage().heapUsed / 2 ** 20) * 10) / 10
    const strange = names().filter((name) => !known.has(name))
    process.stdout.write(`probe ${JSON.stringify({ strange, blockedMs, waitedMs, heapMb } satisfies Probed)}\n`)
    // What the collection took is nobody's input.
    blocked = 0
    waited = 0
    last = { wall: performance.now(), cpu: process.cpuUsage() }
  })
}

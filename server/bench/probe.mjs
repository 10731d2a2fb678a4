// Loaded into every server on the bench before its own code: answers the bench over the parent's channel, never a door.
import { mkdirSync, writeFileSync } from 'node:fs'
import { Session } from 'node:inspector'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'

const delay = monitorEventLoopDelay({ resolution: 2 })
const collect = () => {
  for (let i = 0; i < 3; i++) globalThis.gc?.()
}

const answers = {
  /** Microseconds of processor time so far, of all threads. */
  cpu() {
    const { user, system } = process.cpuUsage()
    return user + system
  },
  memory() {
    collect()
    return process.memoryUsage().rss
  },
  watch() {
    delay.reset()
    delay.enable()
    return null
  },
  /** The event loop's delay since `watch`, in milliseconds. */
  delay() {
    delay.disable()
    return { p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 }
  },
}

process.on('message', ({ id, ask, script }) => {
  if (script) globalThis.benchScript?.(script)
  process.send?.({ id, value: answers[ask]?.() ?? null })
})
process.channel?.unref()

// BENCH_PROFILE=FOLDER writes what was done between two questions about time, for Chromium's developer tools.
const folder = process.env.BENCH_PROFILE
if (folder) {
  mkdirSync(folder, { recursive: true })
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  const { cpu } = answers
  let count = 0
  answers.cpu = () => {
    count += 1
    if (count % 2 === 1) session.post('Profiler.start')
    else
      session.post('Profiler.stop', (_, { profile }) => {
        writeFileSync(join(folder, `${process.pid}-${count / 2}.cpuprofile`), JSON.stringify(profile))
      })
    return cpu()
  }
}
// Whoever asked has gone, by whatever way: nobody is left to be measured for.
process.on('disconnect', () => process.exit())

import { Worker } from 'node:worker_threads'
import type { Refusal } from '#shared/base/result.ts'
import type { File, Order } from './making.ts'

/** Makes files in a thread of its own, one after the other, so that nobody else waits. */
export type Press = { make: (order: Order) => Promise<File | Refusal>; close: () => Promise<void> }
export type Told = { n: number } & ({ file: File | Refusal } | { fault: string })

/** A file that takes longer than this is given up. */
const PATIENCE = 120_000
/** Without work the thread is let go: a set type and its fonts take memory. */
const IDLE = 120_000

type Waiting = { order: Order; done: (file: File | Refusal) => void; fail: (error: Error) => void }

/** The thread runs what was built beside this file; sources go through the loader that development has anyway. */
function openWorker(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./pressWorker.js', import.meta.url))
  const file = JSON.stringify(new URL('./pressWorker.ts', import.meta.url).href)
  const load = `import('tsx/esm/api').then(({ register }) => { register(); return import(${file}) })`
  return new Worker(load, { eval: true })
}

/**
 * The thread starts with the first order and is given one at a time. When it dies, or is given up, that order fails and
 * the next one starts another: nobody pays for what somebody else has asked for.
 */
export function openPress(open: () => Worker = openWorker, patience = PATIENCE): Press {
  let worker: Worker | null = null
  let timer: NodeJS.Timeout | undefined
  let last = 0
  let current: Waiting | null = null
  const queue: Waiting[] = []

  const stop = async () => {
    const old = worker
    worker = null
    clearTimeout(timer)
    await old?.terminate()
  }
  /** What was under way is settled; the next one has its turn. */
  const settle = (tell: (one: Waiting) => void) => {
    const one = current
    current = null
    clearTimeout(timer)
    if (one) tell(one)
    next()
  }
  const start = (): Worker => {
    const fresh = open()
    fresh.on('message', (told: Told) => {
      if (worker !== fresh || told.n !== last) return
      settle(({ done, fail }) => ('file' in told ? done(told.file) : fail(new Error(told.fault))))
    })
    const gone = (error: Error) => {
      if (worker !== fresh) return
      worker = null
      settle(({ fail }) => fail(error))
    }
    fresh.on('error', gone)
    fresh.on('exit', (code) => gone(new Error(`the press ended with ${code}`)))
    return fresh
  }
  const next = () => {
    if (current) return
    current = queue.shift() ?? null
    if (!current) {
      worker?.unref()
      timer = setTimeout(() => void stop(), IDLE).unref()
      return
    }
    clearTimeout(timer)
    const { order } = current
    worker ??= start()
    worker.ref()
    timer = setTimeout(() => {
      void stop()
      settle(({ fail }) => fail(new Error(`no ${order.make} after ${patience} ms`)))
    }, patience)
    worker.postMessage({ n: ++last, order })
  }
  return {
    make: (order) =>
      new Promise((done, fail) => {
        queue.push({ order, done, fail })
        next()
      }),
    async close() {
      const lost = [...(current ? [current] : []), ...queue.splice(0)]
      current = null
      const ended = stop()
      for (const { fail } of lost) fail(new Error('the press was closed'))
      await ended
    },
  }
}

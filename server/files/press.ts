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

type Waiting = { done: (file: File | Refusal) => void; fail: (error: Error) => void; timer: NodeJS.Timeout }

/** The thread runs what was built beside this file; sources go through the loader that development has anyway. */
function openWorker(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./pressWorker.js', import.meta.url))
  const file = JSON.stringify(new URL('./pressWorker.ts', import.meta.url).href)
  const load = `import('tsx/esm/api').then(({ register }) => { register(); return import(${file}) })`
  return new Worker(load, { eval: true })
}

/** The thread starts with the first order. When it dies, its orders fail and the next one starts another. */
export function openPress(open: () => Worker = openWorker): Press {
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let last = 0
  const waiting = new Map<number, Waiting>()

  const take = (n: number): Waiting | undefined => {
    const one = waiting.get(n)
    waiting.delete(n)
    clearTimeout(one?.timer)
    if (waiting.size === 0) {
      worker?.unref()
      idle = setTimeout(() => void stop(), IDLE).unref()
    }
    return one
  }
  const failAll = (error: Error) => {
    for (const n of waiting.keys()) take(n)?.fail(error)
  }
  const stop = async (why = new Error('the press was closed')) => {
    const old = worker
    worker = null
    clearTimeout(idle)
    failAll(why)
    clearTimeout(idle)
    await old?.terminate()
  }
  const start = (): Worker => {
    const fresh = open()
    fresh.on('message', (told: Told) => {
      const one = take(told.n)
      if ('file' in told) one?.done(told.file)
      else one?.fail(new Error(told.fault))
    })
    const gone = (error: Error) => {
      if (worker !== fresh) return
      worker = null
      failAll(error)
    }
    fresh.on('error', gone)
    fresh.on('exit', (code) => gone(new Error(`the press ended with ${code}`)))
    return fresh
  }
  return {
    make: (order) =>
      new Promise((done, fail) => {
        const n = ++last
        clearTimeout(idle)
        worker ??= start()
        worker.ref()
        const timer = setTimeout(() => void stop(new Error(`no ${order.make} after ${PATIENCE} ms`)), PATIENCE)
        waiting.set(n, { done, fail, timer })
        worker.postMessage({ n, order })
      }),
    close: stop,
  }
}

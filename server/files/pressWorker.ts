import { parentPort } from 'node:worker_threads'
import { make, type Order } from './making.ts'
import type { Told } from './press.ts'

/** The thread of the press: one order after the other. A file that cannot be made ends nothing else. */
let before: Promise<unknown> = Promise.resolve()
parentPort?.on('message', ({ n, order }: { n: number; order: Order }) => {
  before = before.then(async () => {
    try {
      const file = await make(order)
      tell({ n, file })
    } catch (error) {
      tell({ n, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  })
})

function tell(told: Told): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(told)
}

import { beforeEach, expect, it } from 'vitest'
import type { Rows } from '#shared/protocol/rows.ts'
import { shown } from './shown.ts'
import { emptyNet, useNet } from './store.ts'

beforeEach(() => useNet.setState({ ...emptyNet }))
let rev = 0
const patch = (rows: Rows) => {
  rev += 1
  useNet.setState({ mirror: { epoch: 'a', rev, rows } })
}
/** Whether it has resolved by now. */
async function isDone(wait: Promise<void>): Promise<boolean> {
  let done = false
  void wait.then(() => {
    done = true
  })
  await Promise.resolve()
  await Promise.resolve()
  return done
}

it('waits for the step itself where the screen is told of steps', async () => {
  patch({ workshop: { seq: 4 } })
  const wait = shown(6)
  expect(await isDone(wait)).toBe(false)
  // Of an older step, still on its way.
  patch({ workshop: { seq: 5 } })
  expect(await isDone(wait)).toBe(false)
  patch({ workshop: { seq: 6 } })
  expect(await isDone(wait)).toBe(true)
  expect(await isDone(shown(6))).toBe(true)
})

it('waits for what comes next where it is not, and for nothing else', async () => {
  patch({ item: { title: 'Café' } })
  const wait = shown(6)
  useNet.setState({ freshAt: 1 })
  expect(await isDone(wait)).toBe(false)
  patch({ item: { title: 'World-Café' } })
  expect(await isDone(wait)).toBe(true)
})

it('does not wait for ever', async () => {
  patch({ agenda: { seq: 1 } })
  await expect(shown(9)).resolves.toBeUndefined()
})

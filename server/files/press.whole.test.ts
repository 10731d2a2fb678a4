import { Worker } from 'node:worker_threads'
import { afterAll, describe, expect, it } from 'vitest'
import { openPress } from './press.ts'

const press = openPress()
afterAll(() => press.close())
const sheet = { columns: ['Titel'], rows: [['=1+1']] }

describe('the press', () => {
  it('makes files in a thread of its own, in the order of asking', { timeout: 30_000 }, async () => {
    const made = await Promise.all([press.make({ make: 'csv', sheet }), press.make({ make: 'json', value: { a: 1 } })])
    expect(made[0]).toMatchObject({ body: expect.stringContaining("'=1+1") })
    expect(made[1]).toEqual({ type: 'application/json; charset=utf-8', body: '{\n  "a": 1\n}\n' })
  })

  it('lives on after an order that cannot be made, and after its thread was ended', { timeout: 60_000 }, async () => {
    const wrong = { make: 'csv', sheet: { columns: null, rows: null } } as never
    await expect(press.make(wrong)).rejects.toThrow()
    expect(await press.make({ make: 'json', value: 1 })).toMatchObject({ body: '1\n' })
    const lost = press.make({ make: 'json', value: 2 })
    const fault = expect(lost).rejects.toThrow('closed')
    await press.close()
    await fault
    expect(await press.make({ make: 'json', value: 3 })).toMatchObject({ body: '3\n' })
  })

  it('gives up what takes too long, and dies of what kills it, without those who wait behind', {
    timeout: 30_000,
  }, async () => {
    const thread = `const { parentPort } = require('node:worker_threads')
      parentPort.on('message', ({ n, order: { value } }) => {
        while (value === 'endless') continue
        if (value === 'deadly') process.exit(3)
        parentPort.postMessage({ n, file: { type: 'text/plain', body: value } })
      })`
    const hurried = openPress(() => new Worker(thread, { eval: true }), 4000)
    const asked = ['first', 'endless', 'second', 'deadly', 'third'].map((value) =>
      hurried.make({ make: 'json', value }).then(
        (file) => ('body' in file ? file.body : file.code),
        (error: Error) => error.message,
      ),
    )
    const told = ['first', 'no json after 4000 ms', 'second', 'the press ended with 3', 'third']
    expect(await Promise.all(asked)).toEqual(told)
    await hurried.close()
  })
})

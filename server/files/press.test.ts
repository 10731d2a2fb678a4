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
})

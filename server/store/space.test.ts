import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Space } from './space.ts'
import { isDisk, isFull } from './store.ts'

const full = () => Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
let folder: string
let space: Space
let emptied: number
const ballast = () => join(folder, 'ballast')
const held = () => (existsSync(ballast()) ? statSync(ballast()).size : 0)
const open = (bytes: number) => {
  space = new Space(folder, bytes, () => {
    emptied += 1
  })
  return space
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tr-space-'))
  emptied = 0
})
afterEach(() => {
  space.close()
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

describe('the room on the disk', () => {
  it('[SPEC S13] keeps a reserve of real bytes', async () => {
    open(2 ** 20)
    await vi.waitFor(() => expect(held()).toBe(2 ** 20))
    expect(space.stuck).toBe(false)
  })

  it('[SPEC S13] gives the reserve up at the first "full", empties the log, and tries once more', async () => {
    open(2 ** 20)
    await vi.waitFor(() => expect(held()).toBe(2 ** 20))
    const levels: string[] = []
    space.onChange = (level) => levels.push(level)
    let tries = 0
    const step = () => {
      tries += 1
      if (existsSync(ballast())) throw full()
      return 'written'
    }
    expect(space.spare(step)).toBe('written')
    expect([tries, emptied, levels[0]]).toEqual([2, 1, 'full'])
  })

  it('[SPEC S13] says so when there is nothing left to give up, and is stuck until the disk takes bytes again', async () => {
    vi.useFakeTimers()
    open(0)
    const step = () => {
      throw full()
    }
    expect(() => space.spare(step)).toThrow('full')
    space.failed(full())
    expect([space.stuck, space.level]).toEqual([true, 'full'])
    vi.advanceTimersByTime(2100)
    expect([space.stuck, existsSync(`${ballast()}.try`)]).toEqual([false, false])
    vi.useRealTimers()
  })

  it('leaves defects of the program alone', () => {
    open(0)
    space.failed(new TypeError('x is not a function'))
    expect(space.stuck).toBe(false)
    expect([isFull(full()), isDisk({ code: 'SQLITE_IOERR_FSYNC' }), isDisk(null), isDisk({ code: 5 })]).toEqual([
      ...[true, true, false, false],
    ])
  })
})

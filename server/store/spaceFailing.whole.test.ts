import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Space } from './space.ts'

const disk = vi.hoisted(() => {
  const state = { fails: false }
  const error = () => Object.assign(new Error('EIO: i/o error'), { code: 'EIO' })
  const whole = <T extends unknown[], R>(real: (...args: T) => R) => {
    return (...args: T): R => {
      if (state.fails) throw error()
      return real(...args)
    }
  }
  const later = <T extends unknown[], R>(real: (...args: T) => Promise<R>) => {
    return async (...args: T): Promise<R> => {
      if (state.fails) throw error()
      return real(...args)
    }
  }
  return { state, whole, later }
})
vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs')>()
  const { whole } = disk
  return {
    ...real,
    ...{ openSync: whole(real.openSync), writeFileSync: whole(real.writeFileSync), fsyncSync: whole(real.fsyncSync) },
    ...{ rmSync: whole(real.rmSync), statSync: whole(real.statSync), statfsSync: whole(real.statfsSync) },
  }
})
vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs/promises')>()
  return { ...real, open: disk.later(real.open), rm: disk.later(real.rm) }
})

const error = (code: string) => Object.assign(new Error(code), { code })
let folder: string
let space: Space
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tr-space-'))
  vi.useFakeTimers()
})
afterEach(() => {
  disk.state.fails = false
  space.close()
  vi.useRealTimers()
  rmSync(folder, { recursive: true, force: true })
})

describe('a disk that fails for good, also when something is to be taken away', () => {
  it('[SPEC S13] is asked again and again by the clock, which never throws, until it takes something', () => {
    space = new Space(folder, 0, () => undefined)
    disk.state.fails = true
    space.failed(error('EIO'))
    expect(() => vi.advanceTimersByTime(12_000)).not.toThrow()
    expect([space.stuck, space.level]).toEqual([true, 'full'])
    disk.state.fails = false
    vi.advanceTimersByTime(2000)
    expect(space.stuck).toBe(false)
  })

  it('[SPEC S13] lets the first error through, not one of the reserve that cannot be given up', async () => {
    space = new Space(folder, 2 ** 18, () => undefined)
    vi.useRealTimers()
    await vi.waitFor(() => expect(space['held']()).toBe(2 ** 18))
    const step = () => {
      disk.state.fails = true
      throw error('SQLITE_FULL')
    }
    expect(() => space.spare(step)).toThrow('SQLITE_FULL')
    expect(space.level).toBe('full')
  })

  it('[SPEC S13] tries once more also where the log could not be emptied into the room that was made', async () => {
    space = new Space(folder, 2 ** 18, () => {
      throw error('SQLITE_IOERR')
    })
    vi.useRealTimers()
    await vi.waitFor(() => expect(space['held']()).toBe(2 ** 18))
    let tries = 0
    const step = () => {
      tries += 1
      if (tries === 1) throw error('SQLITE_FULL')
      return 'written'
    }
    expect(space.spare(step)).toBe('written')
  })

  it('[SPEC S13] leaves no promise behind that nobody hears when the reserve cannot be filled', async () => {
    const unheard = vi.fn()
    process.once('unhandledRejection', unheard)
    vi.useRealTimers()
    space = new Space(folder, 2 ** 24, () => undefined)
    // It is being filled when the disk gives out, and the reserve is to go at the same time.
    expect(() =>
      space.spare(() => {
        disk.state.fails = true
        throw error('SQLITE_FULL')
      }),
    ).toThrow('SQLITE_FULL')
    await new Promise((done) => setTimeout(done, 200))
    process.off('unhandledRejection', unheard)
    expect(unheard).not.toHaveBeenCalled()
  })

  it('[SPEC S13] does not end with whoever listens to its level', () => {
    space = new Space(folder, 0, () => undefined)
    space.onChange = () => {
      throw new Error('nobody there')
    }
    expect(() => space.failed(error('EIO'))).not.toThrow()
    expect(space.level).toBe('full')
  })
})

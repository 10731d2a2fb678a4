import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeFlushed } from './flush.ts'

describe('a small file', () => {
  it('[SPEC S14] is written whole', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tr-flush-'))
    writeFlushed(join(folder, 'key'), 'w', Buffer.alloc(32, 7))
    expect(readFileSync(join(folder, 'key'))).toEqual(Buffer.alloc(32, 7))
    rmSync(folder, { recursive: true })
  })

  it.skipIf(!existsSync('/dev/full'))('is closed again when the disk is full: twenty tries leave nothing open', () => {
    const open = () => readdirSync('/proc/self/fd').length
    const before = open()
    for (let i = 0; i < 20; i++) expect(() => writeFlushed('/dev/full', 'r+', Buffer.alloc(32))).toThrow('ENOSPC')
    expect(open()).toBe(before)
  })
})

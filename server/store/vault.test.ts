import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openVault } from './vault.ts'

const folder = mkdtempSync(join(tmpdir(), 'tr-vault-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('secrets that are used again', () => {
  const vault = openVault(join(folder, 'vault'))
  const sealed = vault.seal('geheimes-token', 'room/tracker/https://a.example')

  it('[SPEC T4] open with the key in its file alone, and for what they were given for alone', () => {
    expect(sealed).not.toContain('geheim')
    expect(vault.open(sealed, 'room/tracker/https://a.example')).toBe('geheimes-token')
    expect(vault.open(sealed, 'room/tracker/https://b.example')).toBe(null)
    expect(openVault(join(folder, 'other')).open(sealed, 'room/tracker/https://a.example')).toBe(null)
    expect(openVault(join(folder, 'vault')).open(sealed, 'room/tracker/https://a.example')).toBe('geheimes-token')
  })

  it('never look the same twice, and refuse what was changed', () => {
    expect(vault.seal('x', 'y')).not.toBe(vault.seal('x', 'y'))
    const bytes = Buffer.from(sealed, 'base64url')
    for (const at of [0, 12, bytes.length - 1]) {
      const bent = Buffer.from(bytes)
      bent[at] = (bent[at] ?? 0) ^ 1
      expect(vault.open(bent.toString('base64url'), 'room/tracker/https://a.example')).toBe(null)
    }
    for (const odd of ['', 'x', '####']) expect(vault.open(odd, 'y')).toBe(null)
  })

  it('have a key that nobody else on the machine reads, and lose it with its file', () => {
    const file = join(folder, 'vault', 'key')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(file)).toHaveLength(32)
    writeFileSync(file, Buffer.alloc(32, 1))
    expect(vault.open(sealed, 'room/tracker/https://a.example')).toBe(null)
  })
})

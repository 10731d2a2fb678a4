import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { broken } from './failpoint.ts'
import { flushFolder, writeFlushed } from './flush.ts'
import { noSpare, type Spare } from './space.ts'

/** Keeps secrets that must be used again, such as tokens: encrypted in the database, the key in a file of its own. */
export type Vault = {
  /** `bound`: what the secret belongs to. Elsewhere it cannot be opened. */
  seal(secret: string, bound: string): string
  /** Null when it was sealed with another key, or for something else. */
  open(sealed: string, bound: string): string | null
}
const [IV, TAG] = [12, 16]

/** The key is made when the first secret is kept. */
export function openVault(folder: string, spare: Spare = noSpare): Vault {
  const file = join(folder, 'key')
  function key(): Buffer {
    if (!existsSync(file)) {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      spare(() => writeFlushed(`${file}.new`, 'w', randomBytes(32)))
      renameSync(`${file}.new`, file)
      for (const one of [folder, dirname(folder)]) flushFolder(one)
    }
    return readFileSync(file)
  }
  return {
    seal(secret, bound) {
      if (broken('token-plain')) return secret
      const iv = randomBytes(IV)
      const cipher = createCipheriv('aes-256-gcm', key(), iv).setAAD(Buffer.from(bound))
      const inner = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), inner]).toString('base64url')
    },
    open(sealed, bound) {
      if (broken('token-plain')) return sealed
      const bytes = Buffer.from(sealed, 'base64url')
      if (bytes.length < IV + TAG || !existsSync(file)) return null
      try {
        const cipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, IV)).setAAD(Buffer.from(bound))
        cipher.setAuthTag(bytes.subarray(IV, IV + TAG))
        return Buffer.concat([cipher.update(bytes.subarray(IV + TAG)), cipher.final()]).toString('utf8')
      } catch {
        return null
      }
    },
  }
}

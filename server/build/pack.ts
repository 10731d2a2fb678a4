import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const TEXT = new Set(['.html', '.js', '.css', '.svg', '.json'])
/** Below this a packet is not filled anyway. */
const SMALL = 512
const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }

/** Puts `x.br` and `x.gz` beside every text file of the client's build, so that no request costs the server work. */
export function pack(): Plugin {
  return {
    name: 'tafelrunde:pack',
    writeBundle({ dir }) {
      if (dir) packFolder(dir)
    },
  }
}

export function packFolder(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !TEXT.has(extname(entry.name))) continue
    const path = join(entry.parentPath, entry.name)
    const plain = readFileSync(path)
    if (plain.length < SMALL) continue
    writeFileSync(`${path}.br`, brotliCompressSync(plain, best))
    writeFileSync(`${path}.gz`, gzipSync(plain, { level: 9 }))
  }
}

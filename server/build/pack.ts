import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { type Chunk, finishPage, partsOf } from './parts.ts'

const TEXT = new Set(['.html', '.js', '.css', '.svg', '.json'])
/** Below this a packet is not filled anyway. */
const SMALL = 512
const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }

/**
 * The last step of the client's build: the page gets the list of its late parts, and every text file `x` gets `x.br`
 * and `x.gz` beside it, so that no request costs the server work.
 */
export function pack(root: string): Plugin {
  return {
    name: 'tafelrunde:pack',
    writeBundle({ dir }, bundle) {
      if (!dir) return
      const isLate = (id: string) => (this.getModuleInfo(id)?.dynamicImporters.length ?? 0) > 0
      const chunks = bundle as Record<string, Chunk>
      const early = Object.values(chunks).find(({ name, isEntry }) => isEntry && name === 'early')
      finishPage(dir, partsOf(chunks, root, isLate), early?.fileName ?? null)

      packFolder(dir)
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

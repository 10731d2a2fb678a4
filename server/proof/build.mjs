// Builds the server alone, with its failpoints (see server/store/failpoint.ts), in one piece and compiled beforehand; the
// pages are the release's.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, createBuilder } from 'vite'

const builder = await createBuilder({ logLevel: 'warn' })
const { ssr } = builder.environments
await builder.build(ssr)

const here = dirname(fileURLToPath(import.meta.url))
const { outDir } = ssr.config.build
await build({
  ...{ configFile: false, logLevel: 'warn', root: here },
  ssr: { noExternal: true, external: ssr.config.resolve.external },
  build: {
    ...{ ssr: join(outDir, 'main.js'), outDir, emptyOutDir: false, target: 'node20', minify: false },
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'main.cjs', codeSplitting: false } },
  },
})
const start = join(outDir, 'start.cjs')
copyFileSync(join(here, 'start.cjs'), start)
const data = mkdtempSync(join(tmpdir(), 'tafelrunde-compile-'))
const there = { NODE_ENV: 'production', DATA_DIR: data, PORT: '0', HOST: '127.0.0.1' }
const env = { ...process.env, ...there, TAFELRUNDE_WRITE_COMPILED: '1' }
execFileSync(process.execPath, [start], { env, stdio: ['ignore', 'ignore', 'inherit'] })
rmSync(data, { recursive: true })

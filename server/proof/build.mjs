// Builds the server alone, with its failpoints (see server/store/failpoint.ts); the pages are the release's. Then puts this
// server and the released one into one piece each, compiled beforehand (see start.cjs).
import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, createBuilder } from 'vite'

const builder = await createBuilder({ logLevel: 'warn' })
const { ssr } = builder.environments
await builder.build(ssr)

const here = dirname(fileURLToPath(import.meta.url))
const { outDir } = ssr.config.build

/** Compiles the server in `from` into `to`: nothing of it is changed but the form of its modules and of its letters. */
async function compile(from, to) {
  await build({
    ...{ configFile: false, logLevel: 'warn', root: here },
    ssr: { noExternal: true, external: ssr.config.resolve.external },
    build: {
      ...{ ssr: join(from, 'main.js'), outDir: to, emptyOutDir: false, target: 'node20', minify: false },
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'main.cjs', codeSplitting: false } },
    },
  })
  const main = join(to, 'main.cjs')
  // Text of ASCII alone is read several times as fast.
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  writeFileSync(main, readFileSync(main, 'utf8').replaceAll(/[^\0-\x7f]/g, escaped), 'latin1')
  // The thread that makes files stays as it was built.
  if (from !== to)
    for (const part of ['pressWorker.js', 'assets']) cpSync(join(from, part), join(to, part), { recursive: true })
  const start = join(to, 'start.cjs')
  copyFileSync(join(here, 'start.cjs'), start)
  const data = mkdtempSync(join(tmpdir(), 'tafelrunde-compile-'))
  const there = { NODE_ENV: 'production', DATA_DIR: data, PORT: '0', HOST: '127.0.0.1' }
  const env = { ...process.env, ...there, TAFELRUNDE_WRITE_COMPILED: '1' }
  execFileSync(process.execPath, [start], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  rmSync(data, { recursive: true })
}

await compile(join(outDir, '../server'), join(outDir, 'release'))
await compile(outDir, outDir)

// `npm start`: builds when the sources are newer than the last build, then serves in this very process.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const built = join(root, 'dist/server/main.js')

function newest(path) {
  const info = statSync(path)
  if (!info.isDirectory()) return info.mtimeMs
  return readdirSync(path)
    .filter((name) => name !== 'node_modules' && name !== 'e2e')
    .reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0)
}

export function buildIfNeeded() {
  const sources = ['client', 'server', 'shared', 'package.json', 'vite.config.ts'].map((path) => join(root, path))
  const upToDate = existsSync(built) && statSync(built).mtimeMs > Math.max(...sources.map(newest))
  if (upToDate) return
  // Said before anything is built, so that the product's own texts cannot be asked yet.
  const german = !(process.env.LANG ?? 'de').startsWith('en')
  process.stdout.write(
    german
      ? 'Tafelrunde wird gebaut (einmal, etwa 10 Sekunden) ...\n'
      : 'Building Tafelrunde (once, about 10 seconds) ...\n',
  )
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  if (!existsSync(vite)) {
    process.stderr.write(
      german ? 'Die Pakete fehlen. Bitte zuerst: npm ci\n' : 'The packages are missing. Please run: npm ci\n',
    )
    process.exit(1)
  }
  execFileSync(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.env.NODE_ENV ??= 'production'
  process.setSourceMapsEnabled(true)
  buildIfNeeded()
  await import(built)
}

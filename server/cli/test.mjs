// `npm test`: everything, in the order in which a fault is cheapest to find. The last line is `N passed, N failed`.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildIfNeeded } from '../start.mjs'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g')
const totals = { passed: 0, failed: 0, skipped: 0 }

/** Runs a command, shows what it prints, and returns it. */
function run(title, command, args, env = {}) {
  process.stdout.write(`\n== ${title}\n`)
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env } })
    let output = ''
    const take = (chunk) => {
      output += chunk
      process.stdout.write(chunk)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('close', (code) => done({ code, output }))
  })
}

/** Adds up what a runner says of itself: `Tests  3 failed | 120 passed | 1 skipped`, or Playwright's lines. */
function count({ code, output }, pattern) {
  // Some runners colour what they print whatever they are told.
  const lines = output
    .replaceAll(COLOUR, '')
    .split('\n')
    .filter((line) => pattern.test(line))
  let seen = 0
  for (const line of lines)
    for (const [, number, what] of line.matchAll(/(\d+) (passed|failed|skipped|flaky|interrupted|did not run)/g)) {
      const key = what === 'passed' ? 'passed' : what === 'skipped' || what === 'did not run' ? 'skipped' : 'failed'
      totals[key] += Number(number)
      seen += Number(number)
    }
  if (code !== 0 && totals.failed === 0) totals.failed += 1
  if (seen === 0) totals.failed += 1
}

/** One step that is one check: it passes or fails as a whole. */
function single({ code }) {
  if (code === 0) totals.passed += 1
  else totals.failed += 1
}

function findBrowser() {
  const known = [process.env.CHROMIUM_PATH, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium']
  const found = known.find((path) => path && existsSync(path))
  if (found) return `found ${found}`
  const playwright = join(root, 'node_modules/.bin/playwright')
  try {
    execFileSync(playwright, ['install', '--with-deps', 'chromium-headless-shell'], { cwd: root, stdio: 'inherit' })
    return "installed Playwright's Chromium"
  } catch {
    return 'no browser found, and Playwright could not install one. On Debian: apt-get install chromium-headless-shell'
  }
}

const npx = (name) => join(root, 'node_modules/.bin', name)
const lint = ['-c', '.config/oxlint.json', '--type-aware', '--deny-warnings', 'server', 'client', 'shared']
const format = ['format', '--config-path=.config', 'server', 'client', 'shared', 'vite.config.ts', 'package.json']
const vitest = (project) => ['run', ...project.flatMap((name) => ['--project', name])]

single(await run('types', npx('tsc'), ['--noEmit']))
single(await run('format', npx('biome'), format))
single(await run('lint', npx('oxlint'), lint))
count(await run('unit', npx('vitest'), vitest(['shared', 'node', 'dom'])), /^\s*Tests /)
count(await run('contracts and properties of whole parts', npx('vitest'), vitest(['whole'])), /^\s*Tests /)
buildIfNeeded()
count(await run('integration', npx('vitest'), vitest(['integration'])), /^\s*Tests /)
process.stdout.write(`\n== browser: ${findBrowser()}\n`)
// The same small proof each time; the quick and the full one play a new story in each run.
const proof = ['--import', 'tsx', 'server/proof/main.ts', '--mode', 'smoke', '--seed', process.env.SEED ?? '1']
count(await run('proof (smoke)', process.execPath, proof), /^\d+ passed, \d+ failed/)
count(
  await run('e2e', npx('playwright'), ['test', '-c', '.config/playwright.config.ts']),
  /^\s+\d+ (passed|failed|skipped|flaky|did not run|interrupted)/,
)

const { passed, failed, skipped } = totals
process.stdout.write(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`)
process.exit(failed === 0 ? 0 : 1)

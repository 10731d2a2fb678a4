// `npm run check`: types, format and lint, and the tests that need no whole part, beside each other: two of them wait for one core only.
import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Runs a script of package.json; what it prints is shown in one piece when it has ended. */
const run = (script) =>
  new Promise((done) => {
    const child = spawn('npm', ['run', '--silent', script], { cwd: root, shell: process.platform === 'win32' })
    let output = ''
    const take = (chunk) => (output += chunk)
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('close', (code) => {
      process.stdout.write(`== ${script}: ${code === 0 ? 'holds' : 'does not hold'}\n${output}\n`)
      done(code === 0)
    })
  })

const held = await Promise.all(['unit', 'types', 'lint'].map(run))
process.exit(held.every(Boolean) ? 0 : 1)

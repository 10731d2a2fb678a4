import { execFileSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { dataFolder, projectFolder } from '../paths.ts'
import { buildBoth } from './build.ts'
import { leaveNothing } from './leave.ts'
import { MODES, type Mode } from './part.ts'
import { PARTS } from './parts.ts'
import { machine, replay, type Report, tableOf, writeReport } from './report.ts'
import { runPart } from './runner.ts'

leaveNothing()

// Everything here talks to 127.0.0.1: certificates that this machine adds would be read at every one of some thousand starts.
delete process.env['NODE_EXTRA_CA_CERTS']

const { values } = parseArgs({
  options: {
    mode: { type: 'string', default: 'full' },
    part: { type: 'string', default: '' },
    seed: { type: 'string', default: '' },
    case: { type: 'string', default: '' },
    mutant: { type: 'string', default: '' },
  },
})
const stop = (line: string): never => {
  process.stderr.write(`${line}\n`)
  process.exit(2)
}
const mode = MODES.find((one) => one === values.mode) ?? stop(`--mode is one of ${MODES.join(', ')}`)
const names = values.part ? values.part.split(',') : PARTS.map(({ name }) => name)
const unknown = names.find((name) => !PARTS.some((part) => part.name === name))
if (unknown) stop(`--part is one of ${PARTS.map(({ name }) => name).join(', ')}`)
const seed = values.seed ? Number(values.seed) : randomInt(1e9)
const only = values.case ? Number(values.case) : null
if (!Number.isInteger(seed) || (only !== null && !Number.isInteger(only))) stop('--seed and --case are whole numbers')

const tell = (line: string) => void process.stdout.write(`${line}\n`)
const version = () => {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: projectFolder() }).toString().trim()
  } catch {
    return 'unknown'
  }
}

async function prove(how: Mode): Promise<boolean> {
  buildBoth()
  const at = new Date().toISOString()
  const report: Report = { mode: how, seed, at, version: version(), machine: machine(), outcomes: [] }
  tell(`proof: ${how}, seed ${seed}, ${report.machine}`)
  const order = { mode: how, seed, only, mutant: values.mutant || null, most: null, first: false, tell }
  // In the order in which they were asked for.
  const queue = [...new Set(names)].flatMap((name) => PARTS.filter((part) => part.name === name))
  const lane = async () => {
    for (let part = queue.shift(); part; part = queue.shift()) {
      tell(`${part.name}: ${part.what}`)
      const outcome = await runPart(part, order)
      report.outcomes.push(outcome)
      // A long run that is cut off has still told what it found.
      if (how !== 'smoke') tell(tableOf({ ...report, outcomes: [outcome] }, PARTS))
      for (const { number } of outcome.failed) tell(`  play it again: ${replay(part.name, how, seed, number)}`)
    }
  }
  // The smoke run judges no times, so two parts may run beside each other.
  await Promise.all(Array.from({ length: how === 'smoke' ? 2 : 1 }, lane))
  const place = (name: string) => PARTS.findIndex((part) => part.name === name)
  report.outcomes.sort((a, b) => place(a.part) - place(b.part))
  writeReport(join(dataFolder(), 'var/proof'), report, PARTS)
  tell(`\n${tableOf(report, PARTS)}\n`)
  const sum = (pick: (one: (typeof report.outcomes)[number]) => number) =>
    report.outcomes.reduce((total, one) => total + pick(one), 0)
  const [passed, failed] = [sum((one) => one.passed), sum((one) => one.failed.length)]
  const skipped = sum((one) => one.absent.length + (one.skipped === null ? 0 : 1))
  tell(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  return failed === 0
}

// What a part has left open (a socket of a phone, a timer) must not keep the last line waiting.
process.exit((await prove(mode)) ? 0 : 1)

import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { projectFolder } from '../paths.ts'
import { remember } from './leave.ts'
import { overTheWire } from './model/wire.ts'
import { type Case, Fault, type Part } from './part.ts'

/** Of so many sequences one is played over the wire as well. */
const OVER_THE_WIRE = 100

/** Sequences in a process of their own, so that a second core helps. `leave` ends it early. */
function inside(one: Case): { done: Promise<void>; leave: () => void } {
  const file = join(projectFolder(), 'server/proof/model/inside.ts')
  // The sources make mistakes on purpose only when they are told that they are the proof's.
  const proof = one.mutant === null ? [] : ['--import', 'data:text/javascript,globalThis.__PROOF__=true']
  const all = one.number === 0 && one.mode !== 'smoke' ? ['everything'] : []
  const args = [...proof, '--import', 'tsx', file, String(one.seed), String(one.units), ...all]
  const env = { ...process.env, ...(one.mutant === null ? {} : { TAFELRUNDE_MUTANT: one.mutant }) }
  const child = spawn(process.execPath, args, { cwd: projectFolder(), env, stdio: ['ignore', 'pipe', 'inherit'] })
  const leave = remember(() => child.kill('SIGKILL'))
  return { done: listen(one, child), leave }
}

async function listen(one: Case, child: ChildProcessByStdio<null, Readable, null>): Promise<void> {
  let told = ''
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString()
  })
  await new Promise((done) => child.once('close', done))
  type Told = { counts?: Record<string, number>; fault?: string; defect?: boolean }
  const { counts = {}, fault, defect } = JSON.parse(told || '{"fault":"it said nothing","defect":true}') as Told
  if (fault !== undefined) throw defect ? new Error(fault) : new Fault(fault)
  for (const [what, n] of Object.entries(counts)) one.count(what, n)
}

export const model: Part = {
  name: 'model',
  what: 'random sequences of every step and answer beside a small reference: both decide and show the same; undo and redo change nothing; told again it is the same',
  unit: 'sequences',
  units: { full: 200_000, quick: 10_000, smoke: 400 },
  perCase: 5000,
  lanes: 3,
  seconds: 600,
  async run(one) {
    const sequences = inside(one)
    try {
      await Promise.all([sequences.done, overTheWire(one, Math.ceil(one.units / OVER_THE_WIRE))])
    } finally {
      sequences.leave()
    }
  },
}

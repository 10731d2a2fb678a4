import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectFolder } from '../paths.ts'
import { buildBoth } from './build.ts'
import { until } from './part.ts'

const folder = mkdtempSync(join(tmpdir(), 'tafelrunde-leave-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Node with the sources; `output` is what it has said so far. */
function start(args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    ...{ cwd: projectFolder(), env: { ...process.env, TMPDIR: folder } },
  })
  let output = ''
  const take = (chunk: Buffer) => void (output += chunk.toString())
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const ended = new Promise<number | null>((done) => child.once('close', done))
  return { child, ended, output: () => output }
}

/** A small run of its own that leaves nothing. */
const script = (lines: string) =>
  start([
    ...['--input-type=module', '--eval'],
    `import { existsSync, mkdirSync, readdirSync } from 'node:fs'
     import { leaveNothing, remember } from './server/proof/leave.ts'
     import { Fault } from './server/proof/part.ts'
     import { runPart } from './server/proof/runner.ts'
     const say = (word) => () => process.stdout.write(word + '\\n')
     leaveNothing()
     ${lines}`,
  ])

/** Gone, or only waiting for somebody to read how it ended. */
function isAlive(pid: number): boolean {
  try {
    if (process.platform === 'linux') return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** The process of a server that works under the folder; 0 as long as there is none. */
function serverThere(): number {
  try {
    const lock = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('server.lock'))
    return lock === undefined ? 0 : Number(readFileSync(join(folder, lock), 'utf8'))
  } catch {
    return 0
  }
}

describe.skipIf(process.platform === 'win32')('a proof that is told to stop', () => {
  beforeAll(buildBoth, 120_000)

  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ] as const)('by %s leaves no server and no folder behind', async (signal, code) => {
    const proof = start(['server/proof/main.ts', '--mode', 'smoke', '--part', 'doors', '--seed', '1'])
    try {
      let server = 0
      await until('a server is there', () => (server = serverThere()), 30_000)
      expect(isAlive(server)).toBe(true)
      proof.child.kill(signal)
      expect(await proof.ended, proof.output()).toBe(code)
      await until('the server is gone', () => !isAlive(server))
      expect(readdirSync(folder).filter((name) => name.startsWith('tafelrunde-proof-doors-'))).toEqual([])
    } finally {
      proof.child.kill('SIGTERM')
      await proof.ended
    }
  })

  it('undoes what is left, the newest first and each thing once, and tries again what fails', async () => {
    const free = join(folder, 'free')
    const one = script(`
      const folder = () => { if (!existsSync(${JSON.stringify(free)})) throw new Error('busy'); say('folder')() }
      remember(folder)
      remember(say('mount'))
      const early = remember(say('early'))
      early()
      early()
      remember(say('process'))
      setInterval(() => undefined, 1000)
      say('ready')()`)
    await until('it is ready', () => one.output().includes('ready'), 20_000)
    one.child.kill('SIGTERM')
    await until('it tidies up', () => one.output().includes('mount'))
    // A second word while it waits for the folder.
    one.child.kill('SIGTERM')
    writeFileSync(free, '')
    expect(await one.ended).toBe(143)
    expect(one.output().trim().split('\n')).toEqual(['early', 'ready', 'process', 'mount', 'folder'])
  })

  it('says what could not be undone, and fails', async () => {
    const one = script(`
      remember(() => { throw new Error('busy') })
      process.exit(0)`)
    expect(await one.ended).toBe(1)
    expect(one.output()).toBe('1 folders, mounts or processes of the proof were left behind: Error: busy\n')
  })

  it('tidies up at its end what a case began after it had failed', async () => {
    const one = script(`
      const part = { name: 'late', what: '', unit: '', units: { smoke: 1 }, perCase: 1, lanes: 1, seconds: 9 }
      const run = async ({ folder }) => {
        setTimeout(() => mkdirSync(folder + '/var', { recursive: true }), 50)
        throw new Fault('at once')
      }
      const order = { mode: 'smoke', seed: 1, only: null, mutant: null, most: null, first: false, tell: () => undefined }
      const outcome = await runPart({ ...part, run }, order)
      setTimeout(() => {
        say(String(outcome.failed.length))()
        say(readdirSync(process.env.TMPDIR).some((name) => name.startsWith('tafelrunde-proof-late-')))()
        process.exit(0)
      }, 500)`)
    expect(await one.ended, one.output()).toBe(0)
    expect(one.output().trim().split('\n')).toEqual(['1', 'true'])
    expect(readdirSync(folder).filter((name) => name.startsWith('tafelrunde-proof-late-'))).toEqual([])
  })
})

import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
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
      proof.child.kill('SIGKILL')
    }
  })

  it('undoes what is left, the newest first and each thing once, and tries again what fails', async () => {
    const script = `
      import { leaveNothing, remember } from './server/proof/leave.ts'
      const say = (word) => () => process.stdout.write(word + '\\n')
      let busy = 3
      leaveNothing()
      const folder = () => { if (busy-- > 0) throw new Error('busy'); say('folder')() }
      remember(folder)
      remember(say('mount'))
      const early = remember(say('early'))
      early()
      early()
      remember(say('process'))
      setInterval(() => undefined, 1000)
      say('ready')()`
    const one = start(['--input-type=module', '--eval', script])
    await until('it is ready', () => one.output().includes('ready'), 20_000)
    one.child.kill('SIGTERM')
    // While it waits for the folder.
    await until('it tidies up', () => one.output().includes('mount'))
    one.child.kill('SIGTERM')
    expect(await one.ended).toBe(143)
    expect(one.output().trim().split('\n')).toEqual(['early', 'ready', 'process', 'mount', 'folder'])
  })
})

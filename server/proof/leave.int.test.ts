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

function isAlive(pid: number): boolean {
  try {
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

describe('a proof that is told to stop', () => {
  beforeAll(buildBoth, 120_000)

  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('by %s leaves no server and no folder behind', async (signal, code) => {
    const args = ['--import', 'tsx', 'server/proof/main.ts', '--mode', 'smoke', '--part', 'doors', '--seed', '1']
    const env = { ...process.env, TMPDIR: folder }
    const proof = spawn(process.execPath, args, { cwd: projectFolder(), env, stdio: 'ignore' })
    const ended = new Promise((done) => proof.once('exit', done))
    await until('a server is there', serverThere, 30_000)
    const server = serverThere()
    proof.kill(signal)
    expect(await ended).toBe(code)
    await until('the server is gone', () => !isAlive(server))
    expect(readdirSync(folder).filter((name) => name.startsWith('tafelrunde-proof-doors-'))).toEqual([])
  })
})

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectFolder } from '../paths.ts'
import { remember } from './leave.ts'
import { type Case, Fault } from './part.ts'

const call = promisify(execFile)

/** The command as people call it; a broken one where a mistake is to be made. */
export async function command(one: Case, name: 'backup' | 'restore', dataDir: string, args: string[]): Promise<void> {
  const root = projectFolder()
  const proof = one.mutant ? ['--import', 'data:text/javascript,globalThis.__PROOF__=true'] : []
  const env = { ...process.env, DATA_DIR: dataDir, ...(one.mutant ? { TAFELRUNDE_MUTANT: one.mutant } : {}) }
  const running = call(process.execPath, [...proof, '--import', 'tsx', join(root, `server/cli/${name}.ts`), ...args], {
    cwd: root,
    env,
  })
  const leave = remember(() => running.child.kill('SIGKILL'))
  await running
    .catch((error: Error) => {
      throw new Fault(error.message)
    })
    .finally(leave)
}

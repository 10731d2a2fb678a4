import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../paths.ts'
import { buildIfNeeded } from '../start.mjs'

/** The server with its failpoints and switches for mistakes, next to the release. */
export const proofServer = (): string => join(projectFolder(), 'dist/proof/start.cjs')
/** The release as it is shipped. */
export const releaseServer = (): string => join(projectFolder(), 'dist/server/main.js')
/** The same release, compiled beforehand. */
export const compiledRelease = (): string => join(projectFolder(), 'dist/proof/release/start.cjs')

/** Builds the release, and then the proof's server, where they are older than the sources. */
export function buildBoth(): void {
  buildIfNeeded()
  const [proof, release] = [proofServer(), releaseServer()]
  if (existsSync(proof) && statSync(proof).mtimeMs > statSync(release).mtimeMs) return
  const root = projectFolder()
  const env = { ...process.env, TAFELRUNDE_PROOF_BUILD: '1' }
  execFileSync(process.execPath, [join(root, 'server/proof/build.mjs')], { cwd: root, env, stdio: 'inherit' })
}

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildBoth, proofServer, releaseServer } from './build.ts'
import { MUTANTS } from './mutants.ts'

/** Everything that was built: the server, its thread for files, and what both share. */
const scriptsIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.c?js$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')

describe('the release', () => {
  beforeAll(buildBoth, 120_000)

  it('[SPEC H8] holds no failpoint and no switch for a mistake; the build for the proof does', () => {
    const [release, proof] = [releaseServer(), proofServer()].map((file) => scriptsIn(dirname(file)))
    const words = ['TAFELRUNDE_FAILPOINT', 'TAFELRUNDE_MUTANT', 'failpoint(', 'broken(']
    const names = MUTANTS.filter(({ command }) => !command).map(({ name }) => `broken("${name}")`)
    expect(words.filter((word) => release?.includes(word))).toEqual([])
    expect([...words, ...names].filter((word) => !proof?.includes(word))).toEqual([])
  })
})

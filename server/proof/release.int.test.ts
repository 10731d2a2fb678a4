import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildBoth, proofServer, releaseServer } from './build.ts'
import { MUTANTS } from './mutants.ts'

describe('the release', () => {
  beforeAll(buildBoth, 120_000)

  it('[SPEC H8] holds no failpoint and no switch for a mistake; the build for the proof does', () => {
    const [release, proof] = [releaseServer(), proofServer()].map((file) => readFileSync(file, 'utf8'))
    const words = ['TAFELRUNDE_FAILPOINT', 'TAFELRUNDE_MUTANT', 'failpoint(', 'broken(']
    const names = MUTANTS.filter(({ command }) => !command).map(({ name }) => `broken("${name}")`)
    expect(words.filter((word) => release?.includes(word))).toEqual([])
    expect([...words, ...names].filter((word) => !proof?.includes(word))).toEqual([])
  })
})

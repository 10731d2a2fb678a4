import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const home = fileURLToPath(new URL('../..', import.meta.url))
const run = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'server/cli/recount.ts', ...args],
      { cwd: home },
      (_, out, err) => done({ code: child.exitCode ?? -1, out, err }),
    )
  })

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'recount-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const written = (name: string, content: string | Buffer): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const json = (name: string, value: unknown): string => written(name, JSON.stringify(value))

const ballots = [
  { count: 2, ranks: [['A'], ['B']] },
  { count: 1, weight: 1.5, ranks: [['B']] },
]
const vote = { id: 'lunch', method: 'ranked-pairs', convention: { unranked: 'last' }, options: ['A', 'B'], ballots }

describe('recount', { timeout: 60_000 }, () => {
  it('knows every key of the ballot files that Tafelrunde writes', async () => {
    const own = { method: 'ranked-pairs', options: ['A', 'B'], ballots, labels: { A: 'Breitband', B: 'Schule' } }
    expect(await run(json('own.json', own))).toMatchObject({ code: 0, err: '' })
  })

  it('prints one vote as one line', async () => {
    const { code, out, err } = await run(json('vote.json', vote))
    expect({ code, err, lines: out.trimEnd().split('\n').length }).toEqual({ code: 0, err: '', lines: 1 })
    expect(JSON.parse(out)).toMatchObject({
      id: 'lunch',
      winners: ['A'],
      ranking: [['A'], ['B']],
      places: { A: 1, B: 2 },
      rejected: 0,
      pairwise: { A: { B: 2 }, B: { A: 1.5 } },
    })
  })

  it('prints a file of cases line by line and goes on after one it refuses', async () => {
    const { code, out, err } = await run(
      json('cases.json', {
        method: 'approval',
        cases: [
          { id: 1, options: ['A', 'B'], ballots: [{ scores: { A: 1 } }, { scores: { B: 2 } }] },
          { id: 2, options: ['A'], convention: { max: 2 }, ballots: [] },
          { id: 3, options: ['A', 'B'], ballots: [], lotOrder: ['A'] },
        ],
      }),
    )
    const [first, third] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
    expect(first).toMatchObject({ id: 1, winners: ['A'], tallies: { A: 1, B: 0 }, rejected: 1 })
    expect(third).toMatchObject({ id: 3, winners: [] })
    expect(err).toContain('(2): the convention "max": 2 is unknown.')
    expect(err).toContain('(3): "lotOrder" is ignored.')
    expect(code).toBe(2)
  })

  it.each([
    ['plain.json', (text: string) => text],
    ['packed.bin', (text: string) => gzipSync(text)],
  ])('takes ballots from another file, packed or not: %s', async (name, pack) => {
    written(name, pack(JSON.stringify({ options: ['A', 'B'], ballots })))
    const { code, out } = await run(json(`of-${name}.json`, { method: 'ranked-pairs', ballots_file: name }))
    expect([code, JSON.parse(out)]).toMatchObject([0, { winners: ['A'], voters: 3 }])
  })

  it.each([
    ['no file', [], /^Usage: /],
    ['a file that is not there', ['/nowhere/vote.json'], /cannot be read \(ENOENT\)\.$/],
    ['malformed JSON', ['{"method":\n  "approval",\n  ]'], /line 3, column 3\.$/],
    ['JSON that ends too early', ['{"options": ["A"'], /line 1, column 17\.$/],
    ['a broken archive', [Buffer.from([0x1f, 0x8b, 1, 2])], /cannot be unpacked\.$/],
    ['text that is not UTF-8', [Buffer.from([0x7b, 0xff])], /is not UTF-8 text\.$/],
    ['no vote', ['[]'], /must hold an object with a vote\.$/],
    ['an unknown method', [{ ...vote, method: 'dice' }], /\(lunch\): the method "dice" is unknown\.$/],
    ['an unknown convention', [{ ...vote, convention: { strength: 'ratio' } }], /"strength": "ratio" is unknown\.$/],
    ['missing ballots', [{ ...vote, ballots: undefined }], /"ballots" is missing or malformed\.$/],
    ['a malformed ballot', [{ ...vote, ballots: [{ ranks: 'A' }] }], /ballot 1 is malformed at "ranks"\.$/],
    ['an unknown option', [{ ...vote, ballots: [{ ranks: [['Z\n']] }] }], /names "Z ", which is not an option\.$/],
    ['two sources of ballots', [{ ...vote, ballots_file: 'x' }], /either "ballots" or "ballots_file"\.$/],
    ['a missing file of ballots', [{ method: 'approval', ballots_file: 'x.gz' }], /x\.gz cannot be read \(ENOENT\)\.$/],
  ] satisfies [string, unknown[], RegExp][])('refuses %s in one sentence', async (name, [content], sentence) => {
    const path = typeof content === 'string' && content.startsWith('/') ? content : undefined
    const raw = typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content)
    const { code, out, err } = await run(...(raw === undefined ? [] : [path ?? written(`${name}.json`, raw)]))
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 })
    expect(err.trimEnd()).toMatch(sentence)
  })
})

import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFolder } from './paths.ts'

const SEED = process.env['SEED'] ?? '7'

describe(`the demo day (seed ${SEED})`, () => {
  it('runs from the first scan to the exported backlog, and finds every acknowledged value again', async () => {
    const out = mkdtempSync(join(tmpdir(), 'tafelrunde-out-'))
    const args = ['--import', 'tsx', 'server/cli/demo.ts', '--out', out, '--participants', '16', '--seed', SEED]
    const { code, stdout, stderr } = await new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
      execFile(process.execPath, args, { cwd: projectFolder(), timeout: 170_000 }, (error, stdout, stderr) =>
        done({ code: error ? 1 : 0, stdout, stderr }),
      )
    })
    const files = readdirSync(out)
    rmSync(out, { recursive: true, force: true })
    expect(code, stderr).toBe(0)
    const line = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Record<string, number> & { ranking: unknown[] }
    expect(line['acknowledged']).toBe(line['sent'])
    expect(line['stored']).toBe(line['acknowledged'])
    expect(line['cards']).toBeGreaterThanOrEqual(200)
    expect(line['questions']).toBeGreaterThanOrEqual(16)
    expect(line['demands']).toBeGreaterThanOrEqual(20)
    expect(line['projects']).toBe(line['demands'])
    expect(line.ranking.slice(0, 2)).toMatchObject([
      { place: 1, shared: true },
      { place: 1, shared: true },
    ])
    const tables = ['backlog', 'demands', 'ranking'].flatMap((name) => [`${name}.csv`, `${name}.json`])
    const records = ['docx', 'md', 'pdf', 'xlsx'].map((type) => `record.${type}`)
    expect(files.toSorted()).toEqual([...tables, ...records, 'workshop.json'])
  }, 180_000)
})

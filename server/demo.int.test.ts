import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFolder } from './paths.ts'
import { fakeRedmine } from './trackers/fakes/redmine.ts'
import { serveFake } from './trackers/fakes/serve.ts'

type Line = Record<string, number> & {
  ranking: unknown[]
  groups: { computed: number; shown: number }[]
  pushed: unknown[]
}
const SEED = process.env['SEED'] ?? '7'
/** Far off, so that what is announced on it lies ahead whenever this is run. */
const DAY = '2099-04-15'

describe(`the demo day (seed ${SEED})`, () => {
  it('runs from the first scan to a scored backlog that is sent twice, and finds every acknowledged value again', async () => {
    const out = mkdtempSync(join(tmpdir(), 'tafelrunde-out-'))
    const redmine = fakeRedmine()
    const { url, stop } = await serveFake(redmine)
    const args = [
      '--import',
      'tsx',
      'server/cli/demo.ts',
      '--out',
      out,
      '--participants',
      '16',
      '--seed',
      SEED,
      '--day',
      DAY,
    ]
    const { place, field } = redmine.target
    args.push('--redmine', url, '--project', place, '--field', field)
    const env = { ...process.env, REDMINE_KEY: redmine.token }
    const { code, stdout, stderr } = await new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
      execFile(process.execPath, args, { cwd: projectFolder(), timeout: 170_000, env }, (error, stdout, stderr) =>
        done({ code: error ? 1 : 0, stdout, stderr }),
      )
    })
    await stop()
    const files = readdirSync(out)
    const record = code === 0 ? readFileSync(join(out, 'record.md'), 'utf8') : ''
    rmSync(out, { recursive: true, force: true })
    expect(code, stderr).toBe(0)
    const line = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Line
    expect(line['acknowledged']).toBe(line['sent'])
    expect(line['stored']).toBe(line['acknowledged'])
    expect(line['cards']).toBeGreaterThanOrEqual(200)
    expect(line['questions']).toBeGreaterThanOrEqual(16)
    expect(line['demands']).toBeGreaterThanOrEqual(20)
    expect(line.ranking.slice(0, 2)).toMatchObject([
      { place: 1, shared: true },
      { place: 1, shared: true },
    ])

    // What was written down for a day in 2027 is told as on this one.
    expect(record).toContain('15. April 2099')
    expect(record).toMatch(/6\\?\. Mai 2099/)

    // The evening: demands and ideas from elsewhere, less two that have grown into demands.
    const projects = line['projects'] ?? 0
    // As the README says.
    expect([line['demands'], line['ideas'], projects]).toEqual([23, 13, 34])
    expect(projects).toBe((line['demands'] ?? 0) + (line['ideas'] ?? 0) - 2)
    expect(line['profileFields']).toBe(projects * 14)
    expect(line['judgements']).toBe(projects * 3 * 4)
    expect(line.groups.map((one) => one.computed)).toEqual([8, 14, projects - 22])
    expect(line.groups.map((one) => one.shown)).toEqual([8, 15, projects - 23])
    expect(line['moved']).toBe(1)

    const none = { created: 0, updated: 0, unchanged: 0, others: 0, doubles: 0 }
    expect(line.pushed).toMatchObject([
      { ...none, created: projects },
      { ...none, unchanged: projects },
    ])
    // Each press also tries two items that cannot be made, to learn which fields are asked for.
    const made = redmine.asked.filter(({ method, body }) => method === 'POST' && JSON.stringify(body).includes('tr:'))
    expect(made).toHaveLength(projects)
    expect(redmine.asked.filter((one) => one.method === 'PUT')).toHaveLength(0)

    const tables = ['backlog', 'demands', 'ranking'].flatMap((name) => [`${name}.csv`, `${name}.json`])
    const records = ['docx', 'json', 'md', 'pdf', 'xlsx'].map((type) => `record.${type}`)
    const pages = ['profiles.pdf', 'profiles.docx', 'posters-a3.pdf', 'backlog.md', 'backlog.xlsx']
    const lists = ['contacts.csv', 'funding.csv', 'providers.csv']
    const others = ['cards.csv', 'questions.csv', 'results.csv', 'region.json', 'workshop.json']
    expect(files.toSorted()).toEqual(
      [...tables, ...records, ...pages, ...lists, ...others, 'public.atom', 'public.html'].toSorted(),
    )
  }, 180_000)
})

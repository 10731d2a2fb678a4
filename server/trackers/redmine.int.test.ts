import { execFile, spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seen } from '../../shared/trackers/inert.ts'
import { projectFolder } from '../paths.ts'
import { openDesk } from './bench.ts'
import { loose, looseList, textIn } from './client.ts'
import { trackerContract } from './contract.ts'
import type { System } from './fakes/fake.ts'

/**
 * A real Redmine: `REDMINE_UP` names the program that starts one; else it may lie beside the project. `REDMINE_RUNNING`
 * holds what that program said about one that runs already.
 */
const tool = process.env['REDMINE_UP'] ?? join(dirname(projectFolder()), 'shared/tools/redmine-up')
const missing = existsSync(tool) ? '' : ' (not run: nothing here starts a Redmine; REDMINE_UP may name it)'
const run = promisify(execFile)
type Started = { url: string; apiKey: string; project: string; customFieldId: number; pid: number; datadir: string }

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
let started: Started
async function start(): Promise<Started> {
  const running = process.env['REDMINE_RUNNING']
  if (running) return JSON.parse(running) as Started
  const { stdout } = await run(tool, [String(await freePort())], { timeout: 580_000 })
  return JSON.parse(stdout) as Started
}

/** As people there would work with it. */
function systemOf({ url, apiKey, project, customFieldId }: Started): System {
  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(url + path, {
      ...{ method, headers: { 'x-redmine-api-key': apiKey, 'content-type': 'application/json' } },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text.trim() === '' ? null : (JSON.parse(text) as unknown)
  }
  const closed = async () =>
    looseList(loose(await ask('GET', '/issue_statuses.json'))['issue_statuses']).find(
      (one) => one['is_closed'] === true,
    )
  return {
    ...{ token: apiKey, fetch },
    target: {
      ...{ kind: 'redmine', address: url, place: project, login: '', field: String(customFieldId), type: '' },
    },
    async edit(id, { title, body }) {
      const change = { ...(title === undefined ? {} : { subject: title }), ...(body ? { description: body } : {}) }
      await ask('PUT', `/issues/${id}.json`, { issue: change })
    },
    async close(id) {
      await ask('PUT', `/issues/${id}.json`, { issue: { status_id: (await closed())?.['id'] } })
    },
    async remove(id) {
      await ask('DELETE', `/issues/${id}.json`)
    },
    async holding(marker) {
      const list = loose(await ask('GET', `/issues.json?project_id=${project}&status_id=*&limit=100&sort=id`))
      return looseList(list['issues'])
        .filter((one) => textIn(one['description']).includes(marker))
        .map((one) => textIn(one['id']))
    },
  }
}

describe.skipIf(missing !== '')(`a real Redmine${missing}`, () => {
  beforeAll(async () => {
    started = await start()
  }, 600_000)
  afterAll(async () => {
    if (started && !process.env['REDMINE_RUNNING']) await run(tool, ['--stop', String(started.pid)])
  }, 60_000)

  describe('keeps the contract', () => {
    trackerContract(() => Promise.resolve(systemOf(started)))
  })

  it('is asked by words where it has no field for the marker', async () => {
    const system = systemOf(started)
    const desk = openDesk({ ...system, target: { ...system.target, field: '' } })
    desk.write(11, 'Ohne Feld')
    expect((await desk.run()).verdicts).toBe('create')
    const record = desk.store.target(desk.record.room, desk.record.id)
    desk.store.remove(desk.record.room, desk.record.id)
    if (record) desk.store.put(record)
    expect((await desk.run()).verdicts).toBe('unchanged')
    desk.close()
    expect(await system.holding(desk.marker(11))).toHaveLength(1)
  })

  it('shows hostile words as they were written, and none of them does anything', async () => {
    const system = systemOf(started)
    const desk = openDesk(system)
    const hostile = ['{{macro_list}}', '#1 ##1', '@admin', '!http://boese.example/x.png!', 'h1. Gross', '<img src=x>']
    desk.write(12, 'Böse #1 @admin', hostile.join('\n'))
    await desk.run()
    const [id = ''] = await system.holding(desk.marker(12))
    const page = await fetch(`${started.url}/issues/${id}`, {
      headers: { authorization: `Basic ${Buffer.from(`${started.apiKey}:x`).toString('base64')}` },
    })
    const html = await page.text()
    const from = html.indexOf('<div class="description">')
    const told = html.slice(from, html.indexOf('<div id="issue_tree"', from) >>> 0)
    expect(from).toBeGreaterThan(0)
    expect(told).not.toMatch(/boese\.example\/x\.png"|<img|class="user|class="issue|<h1|sample_macro/)
    // As a reader sees it: entities are what they stand for, tags are nothing, and word joiners have no width.
    const read = seen(told.replace(/<[^>]*>/g, ''))
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
    for (const line of hostile) expect(read).toContain(line)
    desk.close()
  })

  it('is not sent to where it asks for a field that is not known', async () => {
    const db = new Database(join(started.datadir, 'redmine.sqlite3'))
    // As its administrator would with one click.
    const columns =
      'type, name, field_format, is_for_all, is_filter, searchable, format_store, editable, visible, multiple'
    const values = "'IssueCustomField', 'Kostenstelle', 'string', 1, 0, 0, '', 1, 1, 0"
    const { lastInsertRowid } = db
      .prepare(`INSERT INTO custom_fields (${columns}, is_required, position) VALUES (${values}, 1, 9)`)
      .run()
    db.prepare('INSERT INTO custom_fields_trackers SELECT ?, id FROM trackers').run(lastInsertRowid)
    const system = systemOf(started)
    const desk = openDesk(system)
    desk.write(13, 'Fehlt etwas')
    const plan = await desk.run({ mode: 'plan' })
    expect(plan.checked?.required).toEqual([expect.stringContaining('Kostenstelle')])
    expect([(await desk.run()).refusal?.code, await system.holding(desk.marker(13))]).toEqual(['tracker.required', []])
    db.prepare('UPDATE custom_fields SET is_required = 0 WHERE id = ?').run(lastInsertRowid)
    db.close()
    desk.close()
  })

  it('holds each project once, though the process was killed again and again while it was sent', async () => {
    const system = systemOf(started)
    const { target, token } = system
    const [from, to] = [20, 26]
    const folder = mkdtempSync(join(tmpdir(), 'tr-killed-'))
    const env = { ...process.env, TRACKED: JSON.stringify({ target, token, folder, from, to, settle: 6000 }) }
    const file = join(projectFolder(), 'server/trackers/pusher.ts')
    let ended: number | null = null
    let kills = 0
    while (ended !== 0) {
      const child = spawn(process.execPath, ['--import', 'tsx', file], { env, stdio: ['ignore', 'pipe', 'inherit'] })
      const over = new Promise<number | null>((done) => child.on('exit', done))
      await new Promise((done) => child.stdout.once('data', done))
      // Ever later, so that every moment of a request is met, and it ends one day.
      const killed = setTimeout(() => child.kill('SIGKILL'), 150 + kills * 450)
      ended = await over
      clearTimeout(killed)
      if (ended === null) kills++
      else expect(ended).toBe(0)
    }
    expect(kills).toBeGreaterThan(1)
    const desk = openDesk(system, { folder })
    for (let n = from; n < to; n++) expect([n, (await system.holding(desk.marker(n))).length]).toEqual([n, 1])
    desk.close()
  }, 590_000)
})

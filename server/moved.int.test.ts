import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startServer } from './cli/child.ts'
import { openDatabase } from './store/open.ts'

it('warns when the address the organiser has set is none of this machine', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tafelrunde-moved-'))
  const db = openDatabase(join(dataDir, 'tafelrunde.sqlite'))
  db.prepare('INSERT INTO settings VALUES (?, ?)').run('hallUrl', 'http://203.0.113.7:3000')
  db.close()
  const server = await startServer(dataDir, { built: false })
  expect(server.output()).toContain('Plakate mit http://203.0.113.7:3000 führen nicht mehr hierher')
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

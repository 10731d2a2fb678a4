import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startServer } from './cli/child.ts'
import { ownAddresses } from './config.ts'
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

it('tells the address on which it listens, or the one it was given, and this machine reaches it', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tafelrunde-listens-'))
  const hosts = [{ HOST: '127.0.0.1' }, { HOST: '0.0.0.0' }, { PUBLIC_URL: 'https://workshop.example.org' }]
  for (const env of hosts) {
    const server = await startServer(dataDir, { built: false, env })
    const own = server.address === 'https://workshop.example.org' ? server.url : server.address
    for (const url of [server.url, own]) expect((await fetch(`${url}/healthz`)).status).toBe(200)
    expect(server.address).toBe(
      'PUBLIC_URL' in env ? env.PUBLIC_URL : (ownAddresses(server.port, env.HOST)[0] ?? 'none'),
    )
    await server.stop()
  }
  rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { startServer } from '../../cli/child.ts'
import { MIGRATIONS } from '../../store/migrations.ts'
import { openDatabase } from '../../store/open.ts'
import { proofServer } from '../build.ts'
import { type Case, hold, pause } from '../part.ts'

/** A data folder as an older version left it (version 0: none), with something in it. */
function older(dataDir: string, version: number): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const db = new Database(join(dataDir, 'tafelrunde.sqlite'))
  db.pragma('journal_mode = WAL')
  for (const step of MIGRATIONS.slice(0, version)) db.exec(step)
  db.pragma(`user_version = ${version}`)
  if (version > 0) db.prepare('INSERT INTO settings VALUES (?, ?)').run('kept', 'yes')
  db.close()
}

/** The first start, and the first of a newer version: killed in the middle, and all or nothing is there. */
export async function beginning(one: Case): Promise<void> {
  for (let kill = 0; kill < one.units; kill++) {
    const dataDir = join(one.folder, `var${kill}`)
    const version = Math.floor(one.dice() * (MIGRATIONS.length + 1))
    if (version > 0) older(dataDir, version)
    const steps = MIGRATIONS.length - version
    const place = steps > 0 ? `migration.step:${1 + Math.floor(one.dice() * steps)}` : null
    const env = {
      ...(place ? { TAFELRUNDE_FAILPOINT: place } : {}),
      ...(one.mutant ? { TAFELRUNDE_MUTANT: one.mutant } : {}),
    }
    const starting = startServer(dataDir, { bundle: proofServer(), env })
    const died = starting.then(
      () => false,
      () => true,
    )
    if (place) hold(await died, `the server lives on after ${place}`)
    else {
      await Promise.race([died, pause(one.dice() * 1200)])
      await starting.then((server) => server.stop('SIGKILL')).catch(() => undefined)
    }
    const again = await startServer(dataDir, {
      bundle: proofServer(),
      env: one.mutant ? { TAFELRUNDE_MUTANT: one.mutant } : {},
    })
    hold(again.setUp !== null, 'there is no set-up link after a first start that was killed')
    hold((await again.stop()) === 0, 'it does not stop by itself')
    const db = openDatabase(join(dataDir, 'tafelrunde.sqlite'))
    const kept = db.prepare('SELECT value FROM settings WHERE key = ?').get('kept')
    const sound = db.pragma('integrity_check', { simple: true }) === 'ok'
    db.close()
    hold(sound, 'the database is damaged')
    hold(version === 0 || kept !== undefined, `lost what version ${version} had`)
    rmSync(dataDir, { recursive: true, force: true })
    one.count('starts: kills')
    one.count(place ? 'at migration.step' : 'at any moment')
  }
}

import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { broken, failpoint } from './failpoint.ts'
import { MIGRATIONS } from './migrations.ts'

export type Db = Database.Database
/** Why a data folder cannot be used; `code` is a text key, `with` fills its sentence. */
export class DataFolderError extends Error {
  readonly code: string
  readonly details: Record<string, string | number>
  constructor(code: string, details: Record<string, string | number>) {
    super(`${code} ${JSON.stringify(details)}`)
    this.code = code
    this.details = details
  }
}

/** Opens (and creates, and brings up to date) the database of a data folder, with the storage rules of the house. */
export function openDatabase(file: string): Db {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  // WAL alone turns this down to NORMAL without a word, and a power cut would then lose acknowledged votes.
  db.pragma(broken('normal') ? 'synchronous = NORMAL' : 'synchronous = FULL')
  db.pragma('secure_delete = ON')
  db.pragma('foreign_keys = ON')
  const version = db.pragma('user_version', { simple: true }) as number
  if (version > MIGRATIONS.length) {
    db.close()
    throw new DataFolderError('data.newer', { version, known: MIGRATIONS.length })
  }
  db.transaction(() => {
    for (const step of MIGRATIONS.slice(version)) {
      db.exec(step)
      failpoint('migration.step')
    }
    db.pragma(`user_version = ${MIGRATIONS.length}`)
  })()
  db.prepare('INSERT OR REPLACE INTO settings VALUES (?, ?)').run('opened', String(MIGRATIONS.length))
  // Checked again after the first write, because only then the pragma tells the truth.
  if (db.pragma('synchronous', { simple: true }) !== 2 && !broken('normal')) {
    db.close()
    throw new DataFolderError('data.notDurable', {})
  }
  return db
}

/** Makes sure that one server alone writes a data folder. Returns the function that lets go of it. */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'server.lock')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch {
    throw new DataFolderError('data.notWritable', { folder })
  }
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = openSync(file, 'wx', 0o600)
      writeSync(handle, String(process.pid))
      closeSync(handle)
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw new DataFolderError('data.notWritable', { folder })
      const pid = Number(readFileSync(file, 'utf8'))
      if (pid !== process.pid && isAlive(pid)) throw new DataFolderError('data.locked', { folder, pid })
      rmSync(file, { force: true })
    }
  }
  throw new DataFolderError('data.locked', { folder, pid: 0 })
}

/** A lock left behind by a killed server must not keep the next one out. */
function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { broken, failpoint } from './failpoint.ts'
import { flushFolder } from './flush.ts'
import { codeOf, isDisk, isFull } from './store.ts'
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
  try {
    return readied(file)
  } catch (error) {
    throw explained(error, file)
  }
}

/** Whoever starts the server reads a sentence, not an error of the database. */
export function explained(error: unknown, file: string): unknown {
  const code = codeOf(error)
  if (error instanceof DataFolderError || !(isDisk(error) || code.startsWith('SQLITE_'))) return error
  if (isFull(error)) return new DataFolderError('data.full', { file })
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return new DataFolderError('data.broken', { file })
  return new DataFolderError('data.failing', { file, code })
}

function readied(file: string): Db {
  const db = new Database(file)
  try {
    ready(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function ready(db: Db): void {
  db.pragma('journal_mode = WAL')
  // WAL alone turns this down to NORMAL without a word, and a power cut would then lose acknowledged votes.
  db.pragma(broken('normal') ? 'synchronous = NORMAL' : 'synchronous = FULL')
  db.pragma(broken('secure-delete-off') ? 'secure_delete = OFF' : 'secure_delete = ON')
  // Rewriting the file must not leave a copy of it in a folder of the system.
  db.pragma('temp_store = MEMORY')
  db.pragma('foreign_keys = ON')
  const version = db.pragma('user_version', { simple: true }) as number
  if (version > MIGRATIONS.length) throw new DataFolderError('data.newer', { version, known: MIGRATIONS.length })
  db.transaction(() => {
    for (const step of MIGRATIONS.slice(version)) {
      db.exec(step)
      failpoint('migration.step')
    }
    db.pragma(`user_version = ${MIGRATIONS.length}`)
  })()
  db.prepare('INSERT OR REPLACE INTO settings VALUES (?, ?)').run('opened', String(MIGRATIONS.length))
  // Checked again after the first write, because only then the pragma tells the truth.
  if (db.pragma('synchronous', { simple: true }) !== 2 && !broken('normal'))
    throw new DataFolderError('data.notDurable', {})
}

/** Makes sure that one server alone writes a data folder. Returns the function that lets go of it. */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'server.lock')
  const refused = (error: unknown) =>
    isDisk(error) ? explained(error, file) : new DataFolderError('data.notWritable', { folder })
  try {
    const made = mkdirSync(folder, { recursive: true, mode: 0o700 })
    // Its own name must survive a power cut, too.
    if (made !== undefined) flushFolder(dirname(made))
  } catch (error) {
    throw refused(error)
  }
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = openSync(file, 'wx', 0o600)
      writeSync(handle, String(process.pid))
      closeSync(handle)
      return () => letGo(file)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw refused(error)
      const pid = ownerOf(file, refused)
      if (pid !== process.pid && isAlive(pid)) throw new DataFolderError('data.locked', { folder, pid })
    }
  }
  throw new DataFolderError('data.locked', { folder, pid: 0 })
}

/** The next server sees that whoever is named in it is gone. */
function letGo(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // A disk that takes nothing away keeps nobody out, either.
  }
}

/** Takes away the lock of a server that is gone; the process it names. */
function ownerOf(file: string, refused: (error: unknown) => unknown): number {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    if (pid === process.pid || !isAlive(pid)) rmSync(file, { force: true })
    return pid
  } catch (error) {
    throw refused(error)
  }
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

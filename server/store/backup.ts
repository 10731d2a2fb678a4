import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { broken } from './failpoint.ts'
import { DataFolderError, type Db } from './open.ts'

/** The database's name in a data folder. */
export const DATABASE = 'tafelrunde.sqlite'
/** What a backup holds, as it was counted in the finished file. */
export type Contents = { rooms: number; steps: number; answers: number }
/** All pages in one go: another writer between two goes would make it begin again. */
const ALL = 0x7fffffff

/**
 * Copies the database of a data folder into one file, also while a server writes it. The copy is written anew, so that
 * it holds no deleted rows and no order of rows, and is checked before it gets its name. Keys are not in it, nor
 * tokens of ticket systems, nor the counters of phones.
 */
export async function backUp(dataDir: string, out: string): Promise<Contents> {
  const source = join(dataDir, DATABASE)
  if (!existsSync(source)) throw new DataFolderError('data.none', { folder: dataDir })
  if (existsSync(out)) throw new DataFolderError('data.exists', { file: out })
  const part = `${out}.part`
  try {
    closeSync(openSync(part, 'w', 0o600))
    if (broken('backup-by-copy')) copyFileSync(source, part)
    else await copyPages(source, part)
    const contents = finish(part)
    flush(part)
    renameSync(part, out)
    chmodSync(out, 0o600)
    flush(dirname(out))
    return contents
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${part}${end}`, { force: true })
  }
}

async function copyPages(source: string, part: string): Promise<void> {
  const db = new Database(source, { readonly: true, fileMustExist: true })
  try {
    await db.backup(part, { progress: () => ALL })
  } finally {
    db.close()
  }
}

function finish(file: string): Contents {
  const db = new Database(file)
  try {
    db.pragma('journal_mode = DELETE')
    db.pragma('temp_store = MEMORY')
    // A phone counts by its clock: outliving the vote, that would tell when each answer was given, and so by whom.
    if (!broken('backup-counters')) db.exec('UPDATE cells SET n = 0')
    db.exec("UPDATE trackers SET token = ''")
    db.exec('VACUUM')
    return checked(db, file)
  } finally {
    db.close()
  }
}

/** The same for a file that somebody brings. */
export function checkedFile(file: string): Contents {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    return checked(db, file)
  } finally {
    db.close()
  }
}

/** Whoever has signed out since, or used an invitation, has not done so in a backup: nobody is signed in. */
export const forgetSignIns = (db: Db): void => void db.exec('DELETE FROM sessions; DELETE FROM invites')

/** Opens, tests and counts; a backup that cannot be read is none. */
function checked(db: Db, file: string): Contents {
  try {
    const integrity = String(db.pragma('integrity_check', { simple: true }))
    if (integrity !== 'ok') throw new Error(integrity)
    const count = (tables: string) => (db.prepare(`SELECT ${tables} AS n`).get() as { n: number }).n
    return {
      rooms: count('(SELECT count(*) FROM rooms)'),
      steps: count('(SELECT count(*) FROM journal)'),
      answers: count('(SELECT count(*) FROM cells) + (SELECT count(*) FROM ballots)'),
    }
  } catch (error) {
    throw new DataFolderError('data.damaged', { file, why: String(error) })
  }
}

function flush(path: string): void {
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

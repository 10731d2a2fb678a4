import { join } from 'node:path'
import Database from 'better-sqlite3'
import { hold } from '../part.ts'

/** Tables of answers, and what each may have. A time, a serial number or a hidden row number would be an order. */
const COLUMNS: Record<string, string> = {
  cells: 'room activity run tag slot n name value',
  marks: 'room activity run tag request',
  ballots: 'room activity run id value',
  texts: 'room id text',
}

function reading<T>(dataDir: string, read: (db: Database.Database) => T): T {
  const db = new Database(join(dataDir, 'tafelrunde.sqlite'), { readonly: true })
  try {
    return read(db)
  } finally {
    db.close()
  }
}

/** Whether the file has been written anew since something was last deleted in it (see `server/store/sweep.ts`). */
export const isSwept = (dataDir: string): boolean =>
  reading(dataDir, (db) => db.prepare("SELECT 1 FROM settings WHERE key = 'sweep'").get() === undefined)

/** The tables themselves hold no order and no time. */
export const checkSchema = (dataDir: string): void =>
  reading(dataDir, (db) => {
    type Table = { name: string; wr: number; strict: number }
    const tables = db.prepare<[], Table>("SELECT name, wr, strict FROM pragma_table_list WHERE type = 'table'").all()
    for (const { name, wr, strict } of tables.filter(
      (one) => one.name !== 'sqlite_schema' && !one.name.startsWith('sqlite_temp'),
    ))
      hold(wr === 1 && strict === 1, `${name} has a hidden row number, or loose types`)
    for (const [table, expected] of Object.entries(COLUMNS)) {
      const found = db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table)
      hold(found.map(({ name }) => name).join(' ') === expected, `${table} has other columns than the proof knows`)
    }
  })

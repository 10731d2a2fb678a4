import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import Database from 'better-sqlite3'
import { DATABASE } from '../../store/backup.ts'
import { COLUMNS, FILES } from '../../store/inventory.ts'
import { hold } from '../part.ts'

function reading<T>(dataDir: string, read: (db: Database.Database) => T): T {
  const db = new Database(join(dataDir, DATABASE), { readonly: true })
  try {
    return read(db)
  } finally {
    db.close()
  }
}

/** The columns there really are, as `table.column`. */
export function realColumns(db: Database.Database): string[] {
  const tables = db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all()
  return tables.flatMap(({ name }) =>
    (db.pragma(`table_info(${name})`) as { name: string }[]).map((column) => `${name}.${column.name}`),
  )
}
/** The columns of the list. */
export const listedColumns = (): string[] =>
  Object.entries(COLUMNS).flatMap(([table, columns]) => Object.keys(columns).map((column) => `${table}.${column}`))

/** The list and the database name the same columns. */
export function checkColumns(dataDir: string): number {
  const real = reading(dataDir, realColumns)
  const listed = listedColumns()
  const odd = [...real.filter((one) => !listed.includes(one)), ...listed.filter((one) => !real.includes(one))]
  hold(odd.length === 0, `the list of what is stored and the database differ: ${odd.join(', ')}`)
  return real.length
}

/** Words that people wrote stand in no other columns than the list says. Returns how many of them stand somewhere. */
export function checkSaid(dataDir: string, words: readonly string[]): number {
  const found = new Set<string>()
  reading(dataDir, (db) => {
    for (const [table, columns] of Object.entries(COLUMNS))
      for (const row of db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).iterate())
        for (const [column, value] of Object.entries(row)) {
          if (typeof value !== 'string' || !value.includes('kan')) continue
          const here = words.filter((word) => value.includes(word))
          hold(here.length === 0 || columns[column]?.said, `${table}.${column} holds what somebody wrote: ${here[0]}`)
          for (const word of here) found.add(word)
        }
  })
  return found.size
}

type Taken = { type: string; title: { id: string }; demands: { table: { id: string } | null }[] }
/** Where demands in an agenda say they come from: words of the workshop that stay with the agenda. */
export const originsIn = (dataDir: string, agenda: string): string[] =>
  reading(dataDir, (db) => {
    const text = db.prepare<[string, string], { text: string }>('SELECT text FROM texts WHERE room = ? AND id = ?')
    const steps = db.prepare<[string], { action: string }>('SELECT action FROM journal WHERE room = ?').all(agenda)
    const taken = steps.map(({ action }) => JSON.parse(action) as Taken).filter(({ type }) => type === 'demands/take')
    const origins = taken.flatMap(({ title, demands }) => [title, ...demands.map(({ table }) => table)])
    return origins.flatMap((origin) => (origin ? (text.get(agenda, origin.id)?.text ?? []) : []))
  })

/** Looks again and again which files there are, because some are there for a moment only. */
export class FileWatch {
  readonly seen = new Set<string>()
  private readonly folder: string
  private readonly timer: NodeJS.Timeout
  constructor(folder: string) {
    this.folder = folder
    this.timer = setInterval(() => this.look(), 20)
  }
  private look(): void {
    try {
      for (const entry of readdirSync(this.folder, { recursive: true, withFileTypes: true }))
        if (!entry.isDirectory()) this.seen.add(relative(this.folder, join(entry.parentPath, entry.name)))
    } catch {
      // A folder went while it was read.
    }
  }
  stop(): void {
    clearInterval(this.timer)
    this.look()
  }
  check(): void {
    const odd = [...this.seen].filter((name) => !FILES.some(({ pattern }) => pattern.test(name)))
    hold(odd.length === 0, `files that are not on the list: ${odd.join(', ')}`)
  }
}

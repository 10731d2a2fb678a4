import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { broken } from './failpoint.ts'
import type { Db } from './open.ts'

/** Larger files (in pages of 4 kB) are swept when the server starts or stops: it would have to stand still for too long. */
const SMALL = 4096
const SOON_MS = 300
const LATER_MS = 60_000
/** Sweeping takes at most this share of the time. */
const SHARE = 0.02

/** Takes away for good what was deleted, and the order in which rows came. */
export type Sweep = {
  /** Part of the transaction that deletes: remembered until it is done, also over a crash. */
  due(): void
  /** After that transaction. */
  soon(): void
  /** At once, whatever the size, if it is due. */
  now(): void
}

/**
 * Empties the write-ahead log into the file. False while somebody else still reads it, and when nothing can be written:
 * then it is tried again with the next sweep.
 */
export function truncate(db: Db): boolean {
  if (broken('no-truncate')) return true
  const [result] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  return result?.busy === 0
}

function isSmall(db: Db): boolean {
  try {
    return db.open && (db.pragma('page_count', { simple: true }) as number) <= SMALL
  } catch {
    return false
  }
}
function hasRoom(db: Db): boolean {
  const size = (db.pragma('page_count', { simple: true }) as number) * 4096
  const { bavail, bsize } = statfsSync(dirname(db.name))
  return bavail * bsize > size * 4
}

/**
 * `secure_delete` overwrites a deleted row where it lies, but not the copies that SQLite has left in slack space when it
 * moved rows from page to page. And within a page the latest row lies lowest, which is an order. Writing the file anew
 * takes away both.
 */
export function sweeper(db: Db): Sweep {
  const mark = db.prepare("INSERT OR REPLACE INTO settings VALUES ('sweep', 'due')")
  const marked = db.prepare("SELECT 1 FROM settings WHERE key = 'sweep'")
  const done = db.prepare("DELETE FROM settings WHERE key = 'sweep'")
  let timer: NodeJS.Timeout | null = null
  let rest = SOON_MS

  /** Nothing here may fail for others: what was said is on disk. A full disk, for example, leaves it due. */
  function now(): void {
    if (timer) clearTimeout(timer)
    timer = null
    if (!db.open || broken('no-sweep') || broken('secure-delete-off')) return
    const began = performance.now()
    let least = SOON_MS
    try {
      if (marked.get() === undefined) return
      // The file is written beside itself first: where there is no room for that, it waits.
      if (!hasRoom(db)) throw new Error('no room')
      db.exec('VACUUM')
      if (truncate(db)) {
        done.run()
        truncate(db)
        return
      }
    } catch {
      least = LATER_MS
    } finally {
      rest = Math.max(least, (performance.now() - began) / SHARE)
    }
    soon()
  }
  function soon(): void {
    timer ??= setTimeout(() => {
      timer = null
      if (isSmall(db)) now()
    }, rest).unref()
  }
  return { due: () => void mark.run(), soon, now }
}

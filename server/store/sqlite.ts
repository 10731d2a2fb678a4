import { broken, failpoint } from './failpoint.ts'
import type { Db } from './open.ts'
import { noSpare, type Spare } from './space.ts'
import {
  type Batch,
  type Crowd,
  emptyBatch,
  type Facts,
  isFull,
  JournalConflict,
  type Mark,
  type Store,
  type StoredEntry,
} from './store.ts'
import { sweeper, truncate as truncateLog } from './sweep.ts'

type EntryRow = Omit<StoredEntry, 'action'> & { action: string }
type CellRow = {
  activity: string
  run: number
  tag: string
  slot: string
  n: number
  name: string | null
  value: string
}
type BallotRow = { activity: string; run: number; id: string; value: string }
const TABLES = ['journal', 'texts', 'cells', 'marks', 'ballots', 'crowd', 'trackers', 'tracker_items'] as const

const deletes = ({ seals, clear, cells, forget }: Batch): boolean =>
  seals.length > 0 || (forget?.length ?? 0) > 0 || clear || cells.some(({ value }) => value === null)

/** Rooms in one SQLite file. The only writer of these tables. */
export function sqliteStore(db: Db, spare: Spare = noSpare): Store {
  const sweep = sweeper(db)
  const select = {
    history: db.prepare<[string], { history: string }>('SELECT history FROM rooms WHERE id = ?'),
    entries: db.prepare<[string], EntryRow>(
      'SELECT seq, id, at, by, scope, action FROM journal WHERE room = ? ORDER BY seq',
    ),
    texts: db.prepare<[string], { id: string; text: string }>('SELECT id, text FROM texts WHERE room = ?'),
    cells: db.prepare<[string], CellRow>('SELECT activity, run, tag, slot, n, name, value FROM cells WHERE room = ?'),
    marks: db.prepare<[string], Mark>('SELECT activity, run, tag, request FROM marks WHERE room = ?'),
    ballots: db.prepare<[string], BallotRow>('SELECT activity, run, id, value FROM ballots WHERE room = ?'),
    crowd: db.prepare<[string], Crowd>('SELECT activity, run, seen FROM crowd WHERE room = ?'),
    last: db.prepare<[string], { seq: number | null }>('SELECT max(seq) AS seq FROM journal WHERE room = ?'),
  }
  const put = {
    entry: db.prepare('INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?)'),
    text: db.prepare('INSERT OR REPLACE INTO texts VALUES (?, ?, ?)'),
    cell: db.prepare('INSERT OR REPLACE INTO cells VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
    mark: db.prepare('INSERT INTO marks VALUES (?, ?, ?, ?, ?)'),
    ballot: db.prepare('INSERT INTO ballots VALUES (?, ?, ?, ?, ?)'),
    crowd: db.prepare('INSERT OR REPLACE INTO crowd VALUES (?, ?, ?, ?)'),
  }
  const change = {
    tag: db.prepare('UPDATE cells SET tag = ?, n = 0 WHERE room = ? AND activity = ? AND run = ? AND tag = ?'),
    slot: db.prepare(
      'UPDATE cells SET tag = ?, n = 0 WHERE room = ? AND activity = ? AND run = ? AND tag = ? AND slot = ?',
    ),
    unmark: db.prepare('DELETE FROM marks WHERE room = ? AND activity = ? AND run = ?'),
    text: db.prepare("DELETE FROM texts WHERE room = ? AND (id = ? OR id LIKE ? || '.%')"),
    history: db.prepare('UPDATE rooms SET history = ? WHERE id = ?'),
    blank: db.prepare('DELETE FROM cells WHERE room = ? AND activity = ? AND slot = ?'),
  }

  const write = db.transaction((room: string, batch: Batch) => {
    let last = select.last.get(room)?.seq ?? 0
    if (batch.clear)
      for (const table of ['cells', 'marks', 'ballots', 'crowd'])
        db.prepare(`DELETE FROM ${table} WHERE room = ?`).run(room)
    if (batch.history !== undefined) change.history.run(batch.history, room)
    for (const { seq, id, at, by, scope, action } of batch.entries) {
      if (seq !== last + 1) throw new JournalConflict(`${room}: ${seq} does not follow ${last}`)
      put.entry.run(room, seq, id, at, by, scope, JSON.stringify(action))
      last = seq
    }
    failpoint('commit.inside')
    for (const { id, text } of batch.texts) put.text.run(room, id, text)
    for (const id of batch.forget ?? []) put.text.run(room, id, '')
    for (const { activity, run, tag, slot, n, name, value } of batch.cells)
      put.cell.run(room, activity, run, tag, slot, n, name, value === null ? null : JSON.stringify(value))
    if (batch.ballots.length > 0) failpoint('secret.inside')
    for (const { activity, run, tag, request } of batch.marks) put.mark.run(room, activity, run, tag, request)
    for (const { activity, run, id, value } of batch.ballots)
      put.ballot.run(room, activity, run, id, JSON.stringify(value))
    for (const { activity, run, seen } of batch.crowd) put.crowd.run(room, activity, run, seen)
    for (const { activity, run, rename } of batch.seals) {
      for (const [from, slot, to] of rename)
        if (slot === null) change.tag.run(to, room, activity, run, from)
        else change.slot.run(to, room, activity, run, from, slot)
      change.unmark.run(room, activity, run)
    }
    if (deletes(batch)) sweep.due()
  })
  /** What was deleted or cut still lies in the write-ahead log. */
  let owed = false
  function truncate(): void {
    owed = true
    owed = !truncateLog(db)
  }
  /** After a commit nothing may fail any more: it is on disk. What cannot be done now is made up for at the next. */
  function settle(): void {
    try {
      truncate()
    } catch {
      owed = true
    }
  }
  sweep.now()

  return {
    async load(room): Promise<Facts> {
      const entries = select.entries.all(room).map((row) => ({ ...row, action: JSON.parse(row.action) as unknown }))
      const cells = select.cells.all(room).map((row) => ({ ...row, value: JSON.parse(row.value ?? 'null') as unknown }))
      const ballots = select.ballots.all(room).map((row) => ({ ...row, value: JSON.parse(row.value) as unknown }))
      const history = select.history.get(room)?.history ?? ''
      const [texts, marks, crowd] = [select.texts.all(room), select.marks.all(room), select.crowd.all(room)]
      return { history, entries, cells, ballots, texts, marks, crowd }
    },
    async commit(room, batch) {
      failpoint('commit.before')
      if (broken('split-transaction')) {
        write(room, { ...batch, ballots: [] })
        write(room, { ...emptyBatch(), ballots: batch.ballots })
      } else if (broken('swallow-full')) {
        try {
          write(room, batch)
        } catch (error) {
          if (!isFull(error)) throw error
        }
      } else spare(() => write(room, batch))
      failpoint('commit.after')
      if (batch.ballots.length > 0) failpoint('secret.committed')
      // Deleted and cut links must not live on in the write-ahead log.
      if (owed || deletes(batch)) settle()
      if (deletes(batch)) sweep.soon()
      failpoint('commit.truncated')
    },
    async forget(room, { texts = [], cells = [] }) {
      db.transaction(() => {
        for (const id of texts) change.text.run(room, id, id)
        for (const { activity, slot } of cells) change.blank.run(room, activity, slot)
        sweep.due()
      })()
      truncate()
      sweep.now()
    },
    async destroy(room) {
      db.transaction(() => {
        const tables = TABLES.filter((table) => table !== 'texts' || !broken('forget-texts'))
        for (const table of tables) db.prepare(`DELETE FROM ${table} WHERE room = ?`).run(room)
        db.prepare('DELETE FROM links WHERE room = ?').run(room)
        db.prepare('DELETE FROM rooms WHERE id = ?').run(room)
        sweep.due()
      })()
      truncate()
      sweep.now()
    },
    async close() {
      sweep.now()
      settle()
    },
  }
}

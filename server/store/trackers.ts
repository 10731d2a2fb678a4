import type { Base } from '#shared/trackers/plan.ts'
import type { Target } from '#shared/trackers/target.ts'
import type { Db } from './open.ts'
import { noSpare, type Spare } from './space.ts'
import { sweeper } from './sweep.ts'

/** A ticket system that an agenda is connected with; its token is sealed, and empty when it has to be given again. */
export type TrackerRecord = { room: string; id: string; target: Target; token: string; created: number }
/**
 * Which item over there a project is. `pending` is written before the request that creates it: whoever finds it looks
 * first whether the item is there.
 */
export type LinkedItem = {
  room: string
  tracker: string
  project: string
  state: 'pending' | 'linked' | 'failed'
  remote: string | null
  url: string | null
  base: Base
  status: string | null
  closed: boolean
  at: number
}
export interface TrackerStore {
  all(): TrackerRecord[]
  targets(room: string): TrackerRecord[]
  target(room: string, id: string): TrackerRecord | null
  put(record: TrackerRecord): void
  /** With everything that is known about its items. */
  remove(room: string, id: string): void
  items(room: string, tracker: string): LinkedItem[]
  item(room: string, tracker: string, project: string): LinkedItem | null
  putItem(item: LinkedItem): void
}

type Row = Omit<TrackerRecord, 'target'> & { target: string }
type ItemRow = Omit<LinkedItem, 'remote' | 'base' | 'closed'> & { theirs: string | null; base: string; closed: number }
const read = (row: Row): TrackerRecord => ({ ...row, target: JSON.parse(row.target) as Target })
const readItem = ({ theirs, ...row }: ItemRow): LinkedItem => ({
  ...{ ...row, remote: theirs, base: JSON.parse(row.base) as Base, closed: row.closed === 1 },
})

/** In the same SQLite file as the rooms. */
export function sqliteTrackers(db: Db, spare: Spare = noSpare): TrackerStore {
  const sweep = sweeper(db)
  const select = {
    all: db.prepare<[], Row>('SELECT * FROM trackers ORDER BY room, created, id'),
    room: db.prepare<[string], Row>('SELECT * FROM trackers WHERE room = ? ORDER BY created, id'),
    one: db.prepare<[string, string], Row>('SELECT * FROM trackers WHERE room = ? AND id = ?'),
    items: db.prepare<[string, string], ItemRow>('SELECT * FROM tracker_items WHERE room = ? AND tracker = ?'),
    item: db.prepare<[string, string, string], ItemRow>(
      'SELECT * FROM tracker_items WHERE room = ? AND tracker = ? AND project = ?',
    ),
  }
  const put = db.prepare('INSERT OR REPLACE INTO trackers VALUES (?, ?, ?, ?, ?)')
  // Work that is still under way when its connection or its agenda is erased writes nothing any more.
  const putItem = db.prepare(
    `INSERT OR REPLACE INTO tracker_items SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
     WHERE EXISTS (SELECT 1 FROM trackers WHERE room = ? AND id = ?)`,
  )
  /** A token that was replaced must not live on in the file and its log. */
  function forGood(step: () => void): void {
    spare(db.transaction(() => (step(), sweep.due())))
    sweep.soon()
  }
  return {
    all: () => select.all.all().map(read),
    targets: (room) => select.room.all(room).map(read),
    target(room, id) {
      const row = select.one.get(room, id)
      return row ? read(row) : null
    },
    put: ({ room, id, target, token, created }) =>
      forGood(() => void put.run(room, id, JSON.stringify(target), token, created)),
    remove: (room, id) =>
      forGood(() => {
        db.prepare('DELETE FROM trackers WHERE room = ? AND id = ?').run(room, id)
        db.prepare('DELETE FROM tracker_items WHERE room = ? AND tracker = ?').run(room, id)
      }),
    items: (room, tracker) => select.items.all(room, tracker).map(readItem),
    item(room, tracker, project) {
      const row = select.item.get(room, tracker, project)
      return row ? readItem(row) : null
    },
    putItem(one) {
      const { room, tracker, project, state, remote, url, base, status, closed, at } = one
      const row = [room, tracker, project, state, remote, url, JSON.stringify(base), status, closed ? 1 : 0, at]
      spare(() => void putItem.run(...row, room, tracker))
    },
  }
}

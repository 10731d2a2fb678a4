import type { Logger } from 'pino'
import type { Agenda } from '#shared/agenda/agenda.ts'
import type { TrackerKind } from '#shared/trackers/target.ts'
import type { Rooms } from '../room/rooms.ts'
import type { Directory } from '../store/directory.ts'
import type { TrackerStore } from '../store/trackers.ts'
import type { Vault } from '../store/vault.ts'
import { Trackers } from './trackers.ts'

/** The state of the items over there is asked for every so often. */
const EVERY_MS = 3_600_000

/** Where a project stands over there, and when that was read last. */
export type Standing = { kind: TrackerKind; status: string; closed: boolean; at: number }
/** All connections of a server, with the timer that asks how far things have come. */
export type Connections = {
  store: TrackerStore
  vault: Vault
  work: Trackers
  hosts: readonly string[]
  /** Where the projects of an agenda stand over there. */
  standings: (room: string) => ReadonlyMap<string, Standing>
  /** Another number whenever the standings of an agenda may be others. */
  revision: (room: string) => number
  close: () => Promise<void>
}
type Around = {
  hosts: readonly string[]
  directory: Directory
  rooms: Rooms
  now: () => number
  log: Logger
  every?: number
}

/** The same store, telling which agenda something is written about. */
const watched = (store: TrackerStore, touch: (room: string) => void): TrackerStore => ({
  ...store,
  put: (record) => (store.put(record), touch(record.room)),
  remove: (room, id) => (store.remove(room, id), touch(room)),
  putItem: (item) => (store.putItem(item), touch(item.room)),
})

export function openConnections(plain: TrackerStore, vault: Vault, around: Around): Connections {
  const { hosts, directory, rooms, now, log, every = EVERY_MS } = around
  const revisions = new Map<string, number>()
  const revision = (room: string) => revisions.get(room) ?? 0
  const store = watched(plain, (room) => revisions.set(room, revision(room) + 1))
  const work = new Trackers({
    ...{ store, vault, hosts, now },
    async agenda(id) {
      const record = directory.room(id)
      const room = record?.type === 'agenda' && record.archived === null ? await rooms.get(id) : null
      return room && record ? { agenda: room.state as Agenda, lang: record.lang } : null
    },
    onDefect: (error) => log.error({ err: error }, 'ticket systems'),
  })
  let asking = false
  const timer = setInterval(() => {
    if (asking) return
    asking = true
    void work
      .refresh()
      .catch((error: unknown) => log.error({ err: error }, 'asking ticket systems'))
      .finally(() => (asking = false))
  }, every)
  timer.unref()
  return {
    ...{ store, vault, work, hosts, revision },
    standings(room) {
      const found = new Map<string, Standing>()
      // Where a project is in several systems, the one that was connected first speaks for it.
      for (const { id, target } of store.targets(room))
        for (const { project, url, status, closed, at } of store.items(room, id))
          if (url !== null && status !== null && !found.has(project))
            found.set(project, { kind: target.kind, status, closed, at })
      return found
    },
    async close() {
      clearInterval(timer)
      await work.stop()
    },
  }
}

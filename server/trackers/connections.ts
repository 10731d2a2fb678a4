import type { Logger } from 'pino'
import type { Agenda } from '#shared/agenda/agenda.ts'
import type { Rooms } from '../room/rooms.ts'
import type { Directory } from '../store/directory.ts'
import type { TrackerStore } from '../store/trackers.ts'
import type { Vault } from '../store/vault.ts'
import { Trackers } from './trackers.ts'

/** The state of the items over there is asked for every so often. */
const EVERY_MS = 3_600_000

/** All connections of a server, with the timer that asks how far things have come. */
export type Connections = {
  store: TrackerStore
  vault: Vault
  work: Trackers
  hosts: readonly string[]
  /** Where each project of an agenda stands over there. */
  stateOf: (room: string, project: string) => { url: string; status: string; closed: boolean } | null
  close: () => Promise<void>
}
type Around = {
  hosts: readonly string[]
  directory: Directory
  rooms: Rooms
  now: () => number
  log: Logger
}

export function openConnections(store: TrackerStore, vault: Vault, around: Around): Connections {
  const { hosts, directory, rooms, now, log } = around
  const work = new Trackers({
    ...{ store, vault, hosts, now },
    async agenda(id) {
      const record = directory.room(id)
      const room = record?.type === 'agenda' && record.archived === null ? await rooms.get(id) : null
      return room && record ? { agenda: room.state as Agenda, lang: record.lang } : null
    },
    onDefect: (error) => log.error({ err: error }, 'ticket systems'),
  })
  const timer = setInterval(() => {
    void work.refresh().catch((error: unknown) => log.error({ err: error }, 'asking ticket systems'))
  }, EVERY_MS)
  timer.unref()
  return {
    ...{ store, vault, work, hosts },
    stateOf(room, project) {
      for (const { id } of store.targets(room)) {
        const { url = null, status = null, closed = false } = store.item(room, id, project) ?? {}
        if (url !== null) return { url, status: status ?? '', closed }
      }
      return null
    },
    async close() {
      clearInterval(timer)
      await work.stop()
    },
  }
}

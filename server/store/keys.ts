import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { failpoint } from './failpoint.ts'
import { flushFolder, writeFlushed } from './flush.ts'
import { noSpare, type Spare } from './space.ts'

/** The activities' keys: one 0600 file each, outside the database and its backups. Destroying one is what sealing is. */
export interface Keys {
  /** The key of a run, made on first use and on disk before it is returned. */
  of(room: string, activity: string, run: number): Buffer
  destroy(room: string, activity: string, run: number): void
  destroyRoom(room: string): void
  /** Destroys the keys of a room that are no longer needed. */
  prune(room: string, alive: Alive): void
  /** The keys there are, as `activity-run`. */
  list(room: string): string[]
  /** The rooms that have keys. */
  rooms(): string[]
}
export type Alive = (activity: string, run: number) => boolean
const name = (activity: string, run: number) => `${activity}-${run}`
/** Whatever is no key (half a file, left by a crash) goes, too. */
function outdated(names: Iterable<string>, alive: Alive): string[] {
  return [...names].filter((one) => {
    const [, activity = '', run = ''] = /^(\w+)-(\d+)$/.exec(one) ?? []
    return activity === '' || !alive(activity, Number(run))
  })
}

export function fileKeys(folder: string, spare: Spare = noSpare): Keys {
  /** By room and name, put together without asking the file system: a vote passes here. */
  const cache = new Map<string, Buffer>()
  const dir = (room: string) => join(folder, room)
  const list = (room: string) => (existsSync(dir(room)) ? readdirSync(dir(room)) : [])
  function destroy(room: string, one: string): void {
    const [file, key] = [join(dir(room), one), cache.get(`${room}/${one}`)]
    if (key) tags.delete(key)
    key?.fill(0)
    cache.delete(`${room}/${one}`)
    if (!existsSync(file)) return
    writeFlushed(file, 'r+', Buffer.alloc(32))
    failpoint('key.wiped')
    rmSync(file, { force: true })
  }
  return {
    of(room, activity, run) {
      const known = cache.get(`${room}/${name(activity, run)}`)
      if (known) return known
      const file = join(dir(room), name(activity, run))
      if (!existsSync(file)) {
        mkdirSync(dir(room), { recursive: true, mode: 0o700 })
        spare(() => writeFlushed(`${file}.new`, 'w', randomBytes(32)))
        failpoint('key.written')
        renameSync(`${file}.new`, file)
      }
      // A name is safe when its folder is flushed, all the way up; the server before this one may have come to an end here.
      for (const one of [dir(room), folder, dirname(folder)]) flushFolder(one)
      const key = readFileSync(file)
      cache.set(`${room}/${name(activity, run)}`, key)
      return key
    },
    destroy: (room, activity, run) => destroy(room, name(activity, run)),
    destroyRoom(room) {
      for (const one of list(room)) destroy(room, one)
      rmSync(dir(room), { recursive: true, force: true })
    },
    prune(room, alive) {
      for (const one of outdated(list(room), alive)) destroy(room, one)
    },
    list,
    rooms() {
      const found = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []
      return found.filter((one) => one.isDirectory() && list(one.name).length > 0).map(({ name: room }) => room)
    },
  }
}

/** Keys that live in memory only: for tests, and for rooms without a disk. */
export function memoryKeys(): Keys {
  const rooms = new Map<string, Map<string, Buffer>>()
  const of = (room: string) => rooms.get(room) ?? new Map<string, Buffer>()
  return {
    of(room, activity, run) {
      const kept = of(room)
      const key = kept.get(name(activity, run)) ?? randomBytes(32)
      rooms.set(room, kept.set(name(activity, run), key))
      return key
    },
    destroy: (room, activity, run) => void of(room).delete(name(activity, run)),
    destroyRoom: (room) => void rooms.delete(room),
    prune(room, alive) {
      for (const one of outdated(of(room).keys(), alive)) of(room).delete(one)
    },
    list: (room) => [...of(room).keys()],
    rooms: () => [...rooms.keys()].filter((room) => of(room).size > 0),
  }
}

/** Devices of people who run the workshop begin with this; participants' devices are hexadecimal and never do. */
export const STAFF = 'staff'

/** Tags live as long as their key: a device asks for its own with every answer and every change of the programme. */
const tags = new WeakMap<Buffer, Map<string, string>>()

/** What stands for a device in one activity: worthless without the key. Staff are marked, so that no turnout counts them. */
export function tagOf(key: Buffer, device: string): string {
  const known = tags.get(key) ?? new Map<string, string>()
  tags.set(key, known)
  const before = known.get(device)
  if (before !== undefined) return before
  const mac = createHmac('sha256', key).update(device).digest('base64url').slice(0, 22)
  const tag = (device.startsWith(STAFF) ? '!' : '') + mac
  known.set(device, tag)
  return tag
}

import { createHmac, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

/** The activities' keys: one 0600 file each, outside the database and its backups. Destroying one is what sealing is. */
export interface Keys {
  /** The key of a run, made on first use and on disk before it is returned. */
  of(room: string, activity: string, run: number): Buffer
  destroy(room: string, activity: string, run: number): void
  destroyRoom(room: string): void
  list(room: string): string[]
}

export function fileKeys(folder: string): Keys {
  const cache = new Map<string, Buffer>()
  const dir = (room: string) => join(folder, room)
  const name = (activity: string, run: number) => `${activity}-${run}`
  return {
    of(room, activity, run) {
      const file = join(dir(room), name(activity, run))
      const known = cache.get(file)
      if (known) return known
      let key: Buffer
      if (existsSync(file)) key = readFileSync(file)
      else {
        mkdirSync(dir(room), { recursive: true, mode: 0o700 })
        key = randomBytes(32)
        const handle = openSync(`${file}.new`, 'w', 0o600)
        writeSync(handle, key)
        fsyncSync(handle)
        closeSync(handle)
        renameSync(`${file}.new`, file)
        const folderHandle = openSync(dir(room), 'r')
        fsyncSync(folderHandle)
        closeSync(folderHandle)
      }
      cache.set(file, key)
      return key
    },
    destroy(room, activity, run) {
      const file = join(dir(room), name(activity, run))
      cache.get(file)?.fill(0)
      cache.delete(file)
      rmSync(file, { force: true })
    },
    destroyRoom(room) {
      for (const file of [...cache.keys()]) if (file.startsWith(dir(room))) cache.delete(file)
      rmSync(dir(room), { recursive: true, force: true })
    },
    list: (room) => (existsSync(dir(room)) ? readdirSync(dir(room)) : []),
  }
}

/** Keys that live in memory only: for tests, and for rooms without a disk. */
export function memoryKeys(): Keys {
  const kept = new Map<string, Buffer>()
  const at = (...path: (string | number)[]) => path.join('/')
  return {
    of(room, activity, run) {
      const key = kept.get(at(room, activity, run)) ?? randomBytes(32)
      kept.set(at(room, activity, run), key)
      return key
    },
    destroy: (room, activity, run) => void kept.delete(at(room, activity, run)),
    destroyRoom(room) {
      for (const key of [...kept.keys()]) if (key.startsWith(`${room}/`)) kept.delete(key)
    },
    list: (room) => [...kept.keys()].filter((key) => key.startsWith(`${room}/`)),
  }
}

/** Devices of people who run the workshop begin with this; participants' devices are hexadecimal and never do. */
export const STAFF = 'staff'

/** What stands for a device in one activity: worthless without the key. Staff are marked, so that no turnout counts them. */
export const tagOf = (key: Buffer, device: string): string =>
  (device.startsWith(STAFF) ? '!' : '') + createHmac('sha256', key).update(device).digest('base64url').slice(0, 22)

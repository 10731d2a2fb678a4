import { hash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { Rooms } from './room/rooms.ts'
import { sqliteDirectory, type Directory } from './store/directory.ts'
import { fileKeys, type Keys, STAFF } from './store/keys.ts'
import { type Db, lockFolder, openDatabase } from './store/open.ts'
import { sqliteStore } from './store/sqlite.ts'
import type { Store } from './store/store.ts'

/** Everything a running server has. Made once; handed to the doors. */
export type House = {
  config: Config
  db: Db
  store: Store
  directory: Directory
  keys: Keys
  rooms: Rooms
  log: Logger
  now: () => number
  /** Signs tickets of admitted devices; made at the first start. */
  secret: string
  /** The address that stands in QR codes: set by the organiser, or by PUBLIC_URL, or this machine's own. */
  address: () => string
  /** The port really listened on. */
  port: { value: number }
  close: () => Promise<void>
}

export const hashOf = (secret: string): string => hash('sha256', secret, 'hex')

/** Stands for a moderator, host, minute-taker or organiser where participants have a device. */
export const staffDevice = (name: string): string => `${STAFF}${hashOf(name).slice(0, 18)}`

/** Opens the data folder and everything on it. Throws `DataFolderError` when that cannot be. */
export function openHouse(config: Config, log: Logger, addresses: (port: number) => string[]): House {
  const unlock = lockFolder(config.dataDir)
  try {
    const db = openDatabase(join(config.dataDir, 'tafelrunde.sqlite'))
    const store = sqliteStore(db)
    const directory = sqliteDirectory(db)
    const keys = fileKeys(join(config.dataDir, 'keys'))
    const port = { value: config.port }
    const address = () =>
      directory.setting('hallUrl') || config.publicUrl || addresses(port.value)[0] || `http://localhost:${port.value}`
    const secret = directory.setting('secret') ?? randomBytes(32).toString('hex')
    directory.putSetting('secret', secret)
    const now = Date.now
    const rooms = new Rooms({ store, keys, directory, now, address, log })
    const close = async () => {
      await rooms.close()
      await store.close()
      db.close()
      unlock()
    }
    return { config, db, store, directory, keys, rooms, log, now, secret, address, port, close }
  } catch (error) {
    unlock()
    throw error
  }
}

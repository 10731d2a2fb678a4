import { hash, randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { openPress, type Press } from './files/press.ts'
import { Rooms } from './room/rooms.ts'
import { sqliteDirectory, type Directory } from './store/directory.ts'
import { fileKeys, type Keys, STAFF } from './store/keys.ts'
import { DataFolderError, type Db, explained, lockFolder, openDatabase } from './store/open.ts'
import { Space } from './store/space.ts'
import { sqliteStore } from './store/sqlite.ts'
import type { Store } from './store/store.ts'
import { openVault } from './store/vault.ts'
import { sqliteTrackers } from './store/trackers.ts'
import { openConnections, type Connections } from './trackers/connections.ts'

/** Everything a running server has. Made once; handed to the doors. */
export type House = {
  config: Config
  space: Space
  db: Db
  store: Store
  directory: Directory
  keys: Keys
  rooms: Rooms
  /** Makes the files that are taken along. */
  press: Press
  /** The ticket systems that backlogs are handed on to. */
  trackers: Connections
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

/** Where only the reserve is left, it is given up: a server that runs can be read. */
function openSpared(folder: string): Db {
  const file = join(folder, 'tafelrunde.sqlite')
  try {
    return openDatabase(file)
  } catch (error) {
    if (!(error instanceof DataFolderError) || error.code !== 'data.full') throw error
    rmSync(join(folder, 'ballast'), { force: true })
    return openDatabase(file)
  }
}

/** Opens the data folder and everything on it. Throws `DataFolderError` when that cannot be. */
export function openHouse(config: Config, log: Logger, addresses: (port: number) => string[]): House {
  const unlock = lockFolder(config.dataDir)
  try {
    const db = openSpared(config.dataDir)
    const empty = () => void db.pragma('wal_checkpoint(TRUNCATE)')
    const space = new Space(config.dataDir, config.ballast, empty)
    const store = sqliteStore(db, space.spare)
    const directory = sqliteDirectory(db, space.spare)
    const keys = fileKeys(join(config.dataDir, 'keys'), space.spare)
    const port = { value: config.port }
    const address = () =>
      directory.setting('hallUrl') || config.publicUrl || addresses(port.value)[0] || `http://localhost:${port.value}`
    const secret = directory.setting('secret') ?? randomBytes(32).toString('hex')
    directory.putSetting('secret', secret)
    const now = Date.now
    const rooms = new Rooms({ store, keys, directory, now, address, log, space })
    space.onChange = (level) => {
      if (level !== 'ok') log.warn({ level }, 'room on disk')
      rooms.touch()
    }
    const press = openPress()
    const vault = openVault(join(config.dataDir, 'vault'), space.spare)
    const trackers = openConnections(sqliteTrackers(db, space.spare), vault, {
      ...{ hosts: config.trackerHosts, directory, rooms, now, log },
    })
    const close = async () => {
      await trackers.close()
      await press.close()
      await rooms.close()
      space.close()
      await store.close()
      db.close()
      unlock()
    }
    return { config, space, db, store, directory, keys, rooms, press, trackers, log, now, secret, address, port, close }
  } catch (error) {
    unlock()
    throw explained(error, config.dataDir)
  }
}

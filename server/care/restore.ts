import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { newId } from '#shared/base/ids.ts'
import type { Activity } from '#shared/activities/kind.ts'
import { SERVER } from '#shared/room/rules.ts'
import { Rooms } from '../room/rooms.ts'
import type { Job } from '../room/types.ts'
import { checkedFile, type Contents, DATABASE, forgetSignIns } from '../store/backup.ts'
import { type Directory, sqliteDirectory } from '../store/directory.ts'
import { broken } from '../store/failpoint.ts'
import { memoryKeys } from '../store/keys.ts'
import { DataFolderError, lockFolder, openDatabase } from '../store/open.ts'
import { sqliteStore } from '../store/sqlite.ts'
import type { Store } from '../store/store.ts'

/**
 * Puts a backup into an empty data folder. Every room gets another history, so that phones do not send what they wrote
 * afterwards into a past that never saw it. The keys are gone: what was open is closed and sealed.
 */
export async function restore(from: string, dataDir: string): Promise<Contents> {
  const file = join(dataDir, DATABASE)
  if (!existsSync(from)) throw new DataFolderError('data.noBackup', { file: from })
  const contents = checkedFile(from)
  const unlock = lockFolder(dataDir)
  try {
    if (existsSync(file)) throw new DataFolderError('data.notEmpty', { folder: dataDir })
    copyFileSync(from, file)
    await begin(file)
    return contents
  } catch (error) {
    const theirs = error instanceof DataFolderError && error.code === 'data.notEmpty'
    if (!theirs) for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
    throw error
  } finally {
    unlock()
  }
}

async function begin(file: string): Promise<void> {
  const db = openDatabase(file)
  try {
    const [store, directory] = [sqliteStore(db), sqliteDirectory(db)]
    if (!broken('same-history'))
      for (const room of directory.rooms()) directory.putRoom({ ...room, history: newId(randomBytes) })
    forgetSignIns(db)
    await closeAll(store, directory)
    await store.close()
  } finally {
    db.close()
  }
}

/** Without the keys nobody is known any more: an open vote would let everybody vote again. */
async function closeAll(store: Store, directory: Directory): Promise<void> {
  const log = pino({ level: 'silent' })
  const space = { stuck: false, level: 'ok' as const, failed: () => undefined }
  const rooms = new Rooms({ store, directory, keys: memoryKeys(), now: Date.now, address: () => '', log, space })
  for (const { id, type, copy } of directory.rooms()) {
    if (type !== 'workshop' || copy === 1) continue
    const room = await rooms.get(id)
    if (!room) continue
    const of = (phase: Activity['phase']) =>
      room.parts.rules.items(room.state).filter((item) => item.phase === phase && !item.sealed)
    for (const item of of('open')) await room.submit(serverStep({ type: 'item/close', id: item.id }))
    for (const item of of('closed')) await room.sealSoon(item.id, item.run)
    if (of('open').length + of('closed').length > 0) throw new Error(`${id}: not everything could be closed`)
  }
  await rooms.close()
}

function serverStep(action: { type: string; id: string }): Job {
  const who = { role: 'moderator' as const, scope: null, grant: null, device: SERVER }
  return { type: 'act', who, id: newId(randomBytes), saw: null, action }
}

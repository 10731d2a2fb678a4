import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newCode, newId, newSecret } from '#shared/base/ids.ts'
import { setUpOrganiser } from '../cli/visitor.ts'
import { sqliteDirectory } from '../store/directory.ts'
import { openDatabase } from '../store/open.ts'
import { sqliteStore } from '../store/sqlite.ts'
import { emptyBatch } from '../store/store.ts'
import { startProduct } from './contestant.ts'

const [ACTIONS, ANSWERS] = [40, 120]

/** Workshops that were held long ago, each with a journal and answers. */
async function layPast(folder: string, rooms: number): Promise<void> {
  const db = openDatabase(join(folder, 'tafelrunde.sqlite'))
  const [store, directory] = [sqliteStore(db), sqliteDirectory(db)]
  for (let n = 0; n < rooms; n++) {
    const room = newId(randomBytes)
    directory.putRoom({
      ...{ id: room, type: 'workshop', title: `Werkstatt ${n}`, lang: 'de', parent: null, created: n, archived: null },
      ...{ code: newCode(randomBytes), token: newSecret(randomBytes), copy: 0, history: newId(randomBytes) },
    })
    const entries = Array.from({ length: ACTIONS }, (_, at) => ({
      ...{ seq: at + 1, id: newId(randomBytes), at, by: 'organiser', scope: null },
      action: { type: 'workshop/blank', blank: at % 2 === 0 },
    }))
    const cells = Array.from({ length: ANSWERS }, (_, at) => ({
      ...{ activity: 'poll0001', run: 1, tag: `~${n}-${at}`, slot: '', n: 0, name: null, value: ['option01'] },
    }))
    await store.commit(room, { ...emptyBatch(), entries, cells })
  }
  await store.close()
  db.close()
}

/** Seconds of the server's time from its start to the first organiser's list, with so many past workshops. */
export async function startWithPast(rooms: number): Promise<{ start: number; list: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'tafelrunde-past-'))
  try {
    await layPast(folder, rooms)
    const product = await startProduct(folder)
    const start = await product.cpu()
    const secret = /\/setup#([a-z0-9]{32})/.exec(product.output())?.[1] ?? ''
    const organiser = await setUpOrganiser(`http://127.0.0.1:${product.port}`, secret)
    const took: number[] = []
    for (let n = 0; n < 4; n++) {
      const before = await product.cpu()
      await organiser.must('GET', '/api/rooms')
      took.push((await product.cpu()) - before)
    }
    await product.stop()
    return { start: start / 1000, list: Math.min(...took) / 1000 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

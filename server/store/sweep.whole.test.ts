import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { seeded } from '#shared/base/chance.ts'
import { ballotsIn, pagesOf } from '../proof/traces/pages.ts'
import { sqliteDirectory } from './directory.ts'
import { type Db, openDatabase } from './open.ts'
import { sqliteStore } from './sqlite.ts'
import { emptyBatch } from './store.ts'
import { sweeper } from './sweep.ts'

const ROOM = 'room000000000001'
const ACTIVITY = 'poll000000000001'
const seal = { activity: ACTIVITY, run: 1, rename: [] }
vi.setConfig({ testTimeout: 20_000 })
let folder: string
let db: Db
const file = () => join(folder, 'test.sqlite')
const due = () => db.prepare("SELECT 1 FROM settings WHERE key = 'sweep'").get() !== undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tr-sweep-'))
  db = openDatabase(file())
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})
async function swept(): Promise<void> {
  for (let i = 0; i < 200 && due(); i++) await new Promise((done) => setTimeout(done, 20))
  expect(due()).toBe(false)
}

describe('[SPEC S5] what was deleted leaves no copy behind', () => {
  it('in the slack of pages from which rows were moved away', async () => {
    const store = sqliteStore(db)
    // Which rows are moved follows from their lengths and ids alone: with this seed, 13 copies are left.
    const dice = seeded(3)
    const word = (length: number) => Array.from({ length }, () => Math.floor(dice() * 36).toString(36)).join('')
    const texts = Array.from({ length: 5000 }, () => {
      const mark = word(12)
      return { id: word(16), mark, text: mark + 'x'.repeat(Math.floor(dice() * 300)) }
    })
    const put = db.prepare('INSERT INTO texts VALUES (?, ?, ?)')
    db.transaction(() => texts.forEach(({ id, text }) => put.run(ROOM, id, text)))()
    const gone = texts.filter((_, i) => i % 2 === 0)
    const left = () => {
      const bytes = readFileSync(file()).toString('latin1')
      return gone.filter(({ mark }) => bytes.includes(mark)).length
    }
    // Without sweeping, SQLite leaves some: else this test means nothing.
    const remove = db.prepare('DELETE FROM texts WHERE room = ? AND id = ?')
    db.transaction(() => gone.forEach(({ id }) => remove.run(ROOM, id)))()
    db.pragma('wal_checkpoint(TRUNCATE)')
    expect(left()).toBeGreaterThan(0)
    await store.forget(ROOM, { texts: gone.slice(0, 1).map(({ id }) => id) })
    expect(left()).toBe(0)
    expect(due()).toBe(false)
  })
})

describe('[SPEC S5] who is removed and what is rewritten', () => {
  it('leaves neither a name nor an old text in any file', async () => {
    const directory = sqliteDirectory(db)
    directory.putOrganiser({ id: 'o1', name: 'Erika Beispiel', hash: 'x', created: 1 })
    directory.putSetting('legal.imprint', 'Landkreis, Erika Beispiel')
    directory.removeOrganiser('o1')
    directory.putSetting('legal.imprint', 'Landkreis')
    await swept()
    const bytes = ['', '-wal'].map((end) => readFileSync(file() + end).toString('latin1')).join()
    expect(bytes).not.toContain('Erika')
    expect(directory.setting('legal.imprint')).toBe('Landkreis')
  })
})

describe('[SPEC V13] sealing takes away the order in which ballots lie in the file', () => {
  it('which follows the order of casting before', async () => {
    const store = sqliteStore(db)
    const cast = async (n: number) => {
      const ballot = { activity: ACTIVITY, run: 1, id: randomBytes(12).toString('base64url'), value: [`v${n}`] }
      await store.commit(ROOM, { ...emptyBatch(), ballots: [ballot] })
    }
    for (let n = 0; n < 30; n++) await cast(n)
    const order = () => {
      db.pragma('wal_checkpoint(TRUNCATE)')
      const pages = pagesOf(readFileSync(file()))
      return pages.flatMap((page) => ballotsIn(page, { activity: ACTIVITY, run: 1 })).map(({ value }) => value)
    }
    const inOrder = Array.from({ length: 30 }, (_, n) => JSON.stringify([`v${n}`]))
    expect(order()).toEqual(inOrder)
    await store.commit(ROOM, { ...emptyBatch(), seals: [seal] })
    await swept()
    expect(order()).not.toEqual(inOrder)
    expect(order().toSorted()).toEqual(inOrder.toSorted())
  })

  it('also when the server was killed before it could', async () => {
    const store = sqliteStore(db)
    await store.commit(ROOM, { ...emptyBatch(), seals: [seal] })
    expect(due()).toBe(true)
    db.close()
    db = openDatabase(file())
    sqliteStore(db)
    expect(due()).toBe(false)
  })

  it('and as soon as nobody reads the log any more', async () => {
    const reader = openDatabase(file())
    sqliteStore(db)
    const sweep = sweeper(db)
    sweep.due()
    db.pragma('busy_timeout = 50')
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM rooms').get()
    sweep.now()
    expect(due()).toBe(true)
    reader.exec('COMMIT')
    reader.close()
    await swept()
  })
})

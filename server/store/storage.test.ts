import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileKeys, memoryKeys, tagOf } from './keys.ts'
import { MIGRATIONS } from './migrations.ts'
import { DataFolderError, type Db, lockFolder, openDatabase } from './open.ts'
import { sqliteStore } from './sqlite.ts'
import { type Batch, emptyBatch } from './store.ts'

const ROOM = 'roomaaaaaaaaaaaa'
let folder: string
let file: string
let open: Db[] = []
const database = (): Db => {
  const db = openDatabase(file)
  open.push(db)
  return db
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tr-storage-'))
  file = join(folder, 'tafelrunde.sqlite')
})
afterEach(() => {
  for (const db of open) if (db.open) db.close()
  open = []
  rmSync(folder, { recursive: true, force: true })
})
const batch = (parts: Partial<Batch>): Batch => ({ ...emptyBatch(), ...parts })
const cell = (slot: string, value: unknown) => ({
  activity: 'poll0001',
  run: 1,
  tag: 't',
  slot,
  n: 1,
  name: null,
  value,
})
const pragma = (db: Db, name: string) => db.pragma(name, { simple: true })
const failure = (run: () => unknown): DataFolderError => {
  try {
    run()
  } catch (error) {
    if (error instanceof DataFolderError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('the database file', () => {
  it('[SPEC S13] [SPEC S8] explains why a file cannot be used, and leaves it alone', () => {
    writeFileSync(file, Buffer.alloc(8192, 'no database '))
    expect(failure(() => openDatabase(file)).code).toBe('data.broken')
    expect(readFileSync(file, 'utf8').startsWith('no database')).toBe(true)
  })

  it('[SPEC S3] is flushed at every commit: FULL after the first write, and again after it is reopened', async () => {
    for (let start = 0; start < 2; start++) {
      const db = database()
      expect(pragma(db, 'synchronous')).toBe(2)
      await sqliteStore(db).commit(ROOM, batch({ cells: [cell(`s${start}`, ['a'])] }))
      expect(pragma(db, 'synchronous')).toBe(2)
      expect(pragma(db, 'journal_mode')).toBe('wal')
      db.close()
    }
  })

  it('[SPEC S3] would notice if WAL had turned the flushing down', () => {
    const naive = new Database(join(folder, 'naive.sqlite'))
    open.push(naive)
    naive.pragma('journal_mode = WAL')
    naive.exec('CREATE TABLE t (a)')
    // This is the trap: what was 2 right after opening is 1 now.
    expect(pragma(naive, 'synchronous')).toBe(1)
  })

  it('[SPEC S4] overwrites what is deleted, keeps references, and has strict tables without a hidden order', () => {
    const db = database()
    expect(pragma(db, 'secure_delete')).toBe(1)
    expect(pragma(db, 'foreign_keys')).toBe(1)
    const tables = db.prepare(
      "SELECT name, strict, wr FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%'",
    )
    const found = tables.all() as { name: string; strict: number; wr: number }[]
    expect(found.length).toBeGreaterThan(8)
    for (const { name, strict, wr } of found) expect([name, strict, wr]).toEqual([name, 1, 1])
  })

  it.each(['ballots', 'marks', 'cells', 'texts'])('[SPEC S4] holds no time, serial number or order in %s', (table) => {
    const columns = database().pragma(`table_info(${table})`) as { name: string; type: string }[]
    const names = columns.map(({ name }) => name)
    expect(
      names.filter((name) => /time|date|^at$|_at$|created|serial|rowid|order|seq|\bip\b|address/.test(name)),
    ).toEqual([])
    if (table === 'ballots') expect(names).toEqual(['room', 'activity', 'run', 'id', 'value'])
    if (table === 'marks') expect(names).toEqual(['room', 'activity', 'run', 'tag', 'request'])
    expect(columns.every(({ type }) => type === 'TEXT' || type === 'INTEGER')).toBe(true)
  })

  it('[SPEC S4] knows no table that could hold an address of the network', () => {
    const schema = database().prepare('SELECT sql FROM sqlite_schema').all() as { sql: string | null }[]
    expect(JSON.stringify(schema)).not.toMatch(/\b(ip|remote|user_?agent|forwarded)\b/i)
  })

  it('[SPEC S8] is made from nothing, and brought up to date once', () => {
    expect(pragma(database(), 'user_version')).toBe(MIGRATIONS.length)
    expect(pragma(database(), 'user_version')).toBe(MIGRATIONS.length)
  })

  it('[SPEC S8] of an earlier version goes on with all it holds', () => {
    const db = new Database(file)
    db.exec(MIGRATIONS[0] ?? '')
    db.prepare('INSERT INTO texts VALUES (?, ?, ?)').run('room0001', 'text0001', 'Breitband')
    db.pragma('user_version = 1')
    db.close()
    const later = database()
    expect(pragma(later, 'user_version')).toBe(MIGRATIONS.length)
    expect(later.prepare('SELECT text FROM texts').all()).toEqual([{ text: 'Breitband' }])
    expect(later.prepare('SELECT * FROM crowd').all()).toEqual([])
  })

  it('[SPEC S8] of a newer version is refused and not touched', () => {
    const db = database()
    db.pragma(`user_version = ${MIGRATIONS.length + 3}`)
    db.close()
    const before = readFileSync(file)
    const error = failure(() => openDatabase(file))
    expect([error.code, error.details]).toEqual([
      'data.newer',
      { version: MIGRATIONS.length + 3, known: MIGRATIONS.length },
    ])
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

/** Everything the database has on disk: the file, its log and its index. */
const bytes = () =>
  Buffer.concat(
    readdirSync(folder)
      .filter((name) => name.startsWith('tafelrunde'))
      .map((name) => readFileSync(join(folder, name))),
  )
const lies = (word: string) => bytes().includes(Buffer.from(word))

describe('[SPEC S5] words that were erased are in no file', () => {
  const secret = 'Kanarienvogel-Xylophon-4711'
  const long = `${secret}-${'überlang '.repeat(900)}`
  const fill = async () => {
    const db = database()
    const store = sqliteStore(db)
    const texts = [
      { id: 'text0001', text: secret },
      { id: 'text0002', text: long },
    ]
    const noise = Array.from({ length: 300 }, (_, i) => cell(`noise/${i}`, [`Rauschen ${i}`]))
    await store.commit(ROOM, batch({ texts, cells: [...noise, cell('card/x', { text: secret })] }))
    await store.commit(ROOM, batch({ cells: [cell('card/y', { text: long })] }))
    return { db, store }
  }

  it('can be found before, so that the search means something', async () => {
    await fill()
    expect(lies(secret)).toBe(true)
  })
  it('forgotten words and cards', async () => {
    const { store } = await fill()
    const cells = ['card/x', 'card/y'].map((slot) => ({ activity: 'poll0001', slot }))
    await store.forget(ROOM, { texts: ['text0001', 'text0002'], cells })
    expect(lies(secret)).toBe(false)
    expect(lies('Rauschen 7')).toBe(true)
  })
  it('a room that was destroyed', async () => {
    const { store } = await fill()
    await store.destroy(ROOM)
    expect(lies(secret)).toBe(false)
    expect(lies('Rauschen 7')).toBe(false)
  })
  it('a card that its author took back', async () => {
    const { store } = await fill()
    await store.forget(ROOM, { texts: ['text0001', 'text0002'], cells: [{ activity: 'poll0001', slot: 'card/y' }] })
    expect(lies(secret)).toBe(true)
    await store.commit(ROOM, batch({ cells: [{ ...cell('card/x', null), n: 2 }] }))
    expect(lies(secret)).toBe(false)
  })
  it('a rehearsal that has ended', async () => {
    const { store } = await fill()
    const blank = ['text0001', 'text0002'].map((id) => ({ id, text: '' }))
    await store.commit(ROOM, batch({ clear: true, texts: blank }))
    expect(lies(secret)).toBe(false)
  })
  it('the names of sealed devices', async () => {
    const { store } = await fill()
    const tag = 'geraet-mit-namen-4711'
    const mark = { activity: 'poll0001', run: 1, tag, request: 'request1' }
    await store.commit(ROOM, batch({ marks: [mark], cells: [{ ...cell('', ['a']), tag }] }))
    expect(lies(tag)).toBe(true)
    const seals = [{ activity: 'poll0001', run: 1, rename: [[tag, null, '~fresh'] as [string, null, string]] }]
    await store.commit(ROOM, batch({ seals }))
    expect(lies(tag)).toBe(false)
  })
  it('closing leaves nothing in the write-ahead log', async () => {
    const { store } = await fill()
    await store.close()
    const wal = `${file}-wal`
    expect(existsSync(wal) ? statSync(wal).size : 0).toBe(0)
  })
})

describe('the data folder', () => {
  it('[SPEC S9] belongs to one server: another one is refused and told which', () => {
    // The process that started this test runs for as long as the test does.
    writeFileSync(join(folder, 'server.lock'), String(process.ppid))
    const error = failure(() => lockFolder(folder))
    expect([error.code, error.details]).toEqual(['data.locked', { folder, pid: process.ppid }])
  })
  it.each([
    ['of a dead server', '999999999'],
    ['that is empty', ''],
    ['full of nonsense', 'x\u0000y'],
  ])('[SPEC S9] takes over a lock %s', (_name, text) => {
    writeFileSync(join(folder, 'server.lock'), text)
    const unlock = lockFolder(folder)
    expect(readFileSync(join(folder, 'server.lock'), 'utf8')).toBe(String(process.pid))
    unlock()
    expect(existsSync(join(folder, 'server.lock'))).toBe(false)
    unlock()
  })
  it('[SPEC S10] that cannot be one is refused with its name', () => {
    // Root writes everywhere, so a file stands in the way instead of a missing permission.
    const path = join(folder, 'a-file')
    writeFileSync(path, '')
    for (const place of [path, join(path, 'below')]) {
      const error = failure(() => lockFolder(place))
      expect([error.code, error.details]).toEqual(['data.notWritable', { folder: place }])
    }
  })
  it('[SPEC S10] whose lock can be neither read nor taken away is refused with its name', () => {
    mkdirSync(join(folder, 'server.lock'))
    expect(failure(() => lockFolder(folder)).code).toBe('data.notWritable')
  })
  it.skipIf(process.getuid?.() === 0)(
    '[SPEC S10] without permission to write is refused (root may write everywhere)',
    () => {
      const path = join(folder, 'readonly')
      mkdirSync(path)
      chmodSync(path, 0o500)
      expect(failure(() => lockFolder(path)).code).toBe('data.notWritable')
    },
  )
})

describe('[SPEC S7] keys', () => {
  it('lie in files of their own that only the server may read, and are the same after a restart', () => {
    const keys = fileKeys(join(folder, 'keys'))
    const key = Buffer.from(keys.of(ROOM, 'poll0001', 1))
    const path = join(folder, 'keys', ROOM, 'poll0001-1')
    expect(key).toHaveLength(32)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700)
    expect(fileKeys(join(folder, 'keys')).of(ROOM, 'poll0001', 1).equals(key)).toBe(true)
    expect(keys.of(ROOM, 'poll0001', 2).equals(key)).toBe(false)
    expect(keys.of('roombbbbbbbbbbbb', 'poll0001', 1).equals(key)).toBe(false)
  })
  it.each([
    ['on disk', () => fileKeys(join(folder, 'keys'))],
    ['in memory', () => memoryKeys()],
  ] as const)('are gone when destroyed, and another one takes the place: %s', (_name, make) => {
    const keys = make()
    const key = Buffer.from(keys.of(ROOM, 'poll0001', 1))
    keys.of(ROOM, 'poll0001', 2)
    keys.of(ROOM, 'poll0002', 1)
    keys.of('roombbbbbbbbbbbb', 'poll0001', 1)
    keys.destroy(ROOM, 'poll0001', 1)
    keys.destroy(ROOM, 'never0001', 1)
    expect(keys.list(ROOM).sort()).toEqual(['poll0001-2', 'poll0002-1'])
    expect(keys.of(ROOM, 'poll0001', 1).equals(key)).toBe(false)
    keys.prune(ROOM, (activity, run) => activity === 'poll0001' && run === 2)
    expect(keys.list(ROOM)).toEqual(['poll0001-2'])
    keys.destroyRoom(ROOM)
    expect(keys.list(ROOM)).toEqual([])
    expect(keys.list('roombbbbbbbbbbbb')).toEqual(['poll0001-1'])
  })
  it('half of a key, left by a crash, is no key', () => {
    mkdirSync(join(folder, 'keys', ROOM), { recursive: true })
    writeFileSync(join(folder, 'keys', ROOM, 'poll0001-1.new'), 'half')
    const keys = fileKeys(join(folder, 'keys'))
    expect(keys.of(ROOM, 'poll0001', 1)).toHaveLength(32)
    keys.prune(ROOM, () => true)
    expect(keys.list(ROOM)).toEqual(['poll0001-1'])
  })
  it('turn a device into a tag that tells nothing about it', () => {
    const keys = memoryKeys()
    const device = 'a'.repeat(24)
    const [one, two] = [1, 2].map((run) => tagOf(keys.of(ROOM, 'poll0001', run), device))
    expect(one).toMatch(/^[\w-]{22}$/)
    expect(one).not.toBe(two)
    expect(one).toBe(tagOf(keys.of(ROOM, 'poll0001', 1), device))
    expect(one).not.toContain(device.slice(0, 6))
  })
})

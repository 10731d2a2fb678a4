import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { guest, id, pick, pollConfig, words } from '../bench/hall.ts'
import { readConfig } from '../config.ts'
import { type House, openHouse } from '../house.ts'
import { backUp } from '../store/backup.ts'
import { DataFolderError, openDatabase } from '../store/open.ts'
import { sqliteStore } from '../store/sqlite.ts'
import { restore } from './restore.ts'

let folder: string
let house: House
const open = (name: string) =>
  openHouse(readConfig({ DATA_DIR: join(folder, name) }, []), pino({ level: 'silent' }), () => ['http://hall'])
const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing was refused',
    (error: unknown) => (error instanceof DataFolderError ? error.code : String(error)),
  )
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tr-care-'))
  house = open('var')
})
afterEach(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A workshop with a poll in which three have voted, backed up while it is open. */
async function backedUp(secrecy: 'changeable' | 'secret') {
  const record = house.rooms.create('workshop', 'Tag', 'de')
  const room = await house.rooms.get(record.id)
  const poll = id()
  const texts = { title: words('Frage'), notes: words('') }
  const who = { role: 'organiser' as const, scope: null, grant: null, device: 'stafftest000000000000000' }
  const add = { type: 'item/add', id: poll, kind: 'poll', minutes: 1, after: null, secrecy, config: pollConfig() }
  for (const action of [
    { ...add, ...texts },
    { type: 'item/open', id: poll },
  ])
    expect(await room?.submit({ type: 'act', who, id: id(), saw: null, action })).toMatchObject({ ok: true })
  const history = room?.history ?? ''
  if (!room) throw new Error('no room')
  const said = [0, 1, 2].map((n) =>
    room.submit({
      type: 'say',
      who: guest(n),
      say: { id: id(), activity: poll, run: 1, n: n + 1, history, answer: pick(n) },
    }),
  )
  for (const reply of await Promise.all(said)) expect(reply).toEqual({ ok: true })
  const file = join(folder, 'backup.sqlite')
  return { record, poll, history, file, contents: await backUp(join(folder, 'var'), file) }
}

it.each(['changeable', 'secret'] as const)(
  '[SPEC S15] a backup of a running server holds what was said (%s), and no key',
  async (secrecy) => {
    const { file, contents, record } = await backedUp(secrecy)
    expect(contents).toEqual({ rooms: 1, steps: 2, answers: 3 })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const keys = join(folder, 'var/keys', record.id)
    expect(readdirSync(keys)).toHaveLength(1)
    for (const name of readdirSync(keys))
      expect(readFileSync(file).includes(readFileSync(join(keys, name)))).toBe(false)
    expect(readdirSync(folder).sort()).toEqual(['backup.sqlite', 'var'])
  },
)

it('[SPEC S15] holds no counter of a phone, which would tell when it answered', async () => {
  const { file, record, poll } = await backedUp('changeable')
  const db = openDatabase(file)
  const { cells } = await sqliteStore(db).load(record.id)
  db.close()
  expect(cells.map(({ activity, n }) => [activity, n])).toEqual(Array(3).fill([poll, 0]))
})

it.each(['changeable', 'secret'] as const)(
  '[SPEC S16] what was restored (%s) has another history, and nothing in it is open',
  async (secrecy) => {
    const { file, record, poll, history } = await backedUp(secrecy)
    await restore(file, join(folder, 'again'))
    const other = open('again')
    const room = await other.rooms.get(record.id)
    const item = room?.parts.rules.item(room.state, poll)
    expect(item).toMatchObject({ phase: 'closed', sealed: true })
    expect(room && item ? room.turnout(item).n : 0).toBe(3)
    expect(room?.history).not.toBe(history)
    const say = { id: id(), activity: poll, run: 1, n: 99, history, answer: pick(1) }
    expect(await room?.submit({ type: 'say', who: guest(0), say })).toEqual({ ok: false, code: 'history' })
    expect(other.directory.session('x')).toBe(null)
    await other.close()
  },
)

it('[SPEC S15] is never written over something, and a damaged file is not taken for one', async () => {
  const { file } = await backedUp('changeable')
  expect(await failure(backUp(join(folder, 'var'), file))).toBe('data.exists')
  expect(await failure(backUp(join(folder, 'nothing'), join(folder, 'b')))).toBe('data.none')
  expect(await failure(restore(file, join(folder, 'var')))).toBe('data.notEmpty')
  const bytes = readFileSync(file)
  bytes.fill(0xff, 4096, 12_288)
  writeFileSync(join(folder, 'damaged'), bytes)
  expect(await failure(restore(join(folder, 'damaged'), join(folder, 'again')))).toBe('data.damaged')
  await restore(file, join(folder, 'again'))
  expect(await failure(restore(file, join(folder, 'again')))).toBe('data.notEmpty')
})

it('[SPEC S15] holds the branding, logo and all, and gives it back', async () => {
  const logo = new Uint8Array([0x89, 0x50, 0, 255, 1])
  const brand = { name: 'Landkreis', colour: '#00695c', logo, width: 300, height: 100, version: 'abc' }
  house.directory.putBrand(brand)
  const file = join(folder, 'backup.sqlite')
  await backUp(join(folder, 'var'), file)
  await restore(file, join(folder, 'again'))
  const other = open('again')
  const read = other.directory.brand()
  expect({ ...read, logo: new Uint8Array(read.logo ?? []) }).toEqual(brand)
  await other.close()
})

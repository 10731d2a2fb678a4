import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { newSecret } from '#shared/base/ids.ts'
import { PROTOCOL } from '#shared/protocol/wire.ts'
import { Hall, id, words } from './bench/hall.ts'
import { ask, type Bench, openBench } from './bench/server.ts'
import { hashOf } from './house.ts'
import { openLog } from './log.ts'
import type { Room } from './room/room.ts'
import { type Keys, memoryKeys } from './store/keys.ts'
import { memoryStore } from './store/memory.ts'
import { lockFolder } from './store/open.ts'
import { FanOut } from './wire/fanOut.ts'
import { identify } from './wire/identify.ts'
import type { Io } from './wire/lines.ts'

vi.setConfig({ testTimeout: 20_000 })
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
const failing = () => {
  throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' })
}

describe('a disk that fails ends nothing but what it has refused', () => {
  it.runIf(existsSync('/dev/full'))('[SPEC S13] a line of the log that cannot be written is lost', async () => {
    const log = openLog('warn', '/dev/full')
    const unheard = vi.fn()
    process.on('uncaughtException', unheard)
    for (let i = 0; i < 3; i++) expect(() => log.warn({ level: 'full' }, 'room on disk')).not.toThrow()
    await pause(50)
    process.off('uncaughtException', unheard)
    expect(unheard).not.toHaveBeenCalled()
  })

  it('[SPEC S12] a lock that cannot be taken away does not keep the server from stopping', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tr-lock-'))
    const unlock = lockFolder(folder)
    // A folder in its place is refused as well.
    rmSync(join(folder, 'server.lock'))
    mkdirSync(join(folder, 'server.lock', 'in the way'), { recursive: true })
    expect(unlock).not.toThrow()
    rmSync(folder, { recursive: true, force: true })
  })

  it('[SPEC S13] a hall that is told in chunks: what fails for some does not end the server, and others are told', async () => {
    const ids = Array.from({ length: 900 }, (_, i) => `line${i}`)
    const defects: unknown[] = []
    const told: string[] = []
    const room = { parts: { id: 'hall0001' }, onDefect: (error: unknown) => void defects.push(error) }
    const sockets = { adapter: { rooms: { get: () => ids } }, sockets: { get: () => undefined } }
    const fan = new FanOut({ sockets } as unknown as Io, room as unknown as Room)
    const inside = fan as unknown as { tell(lines: string[], tell: (some: string[]) => void): void }
    let first = 0
    inside.tell(ids, (some) => {
      if (some[0] === 'line0') {
        first = some.length
        failing()
      }
      told.push(...some)
    })
    await vi.waitFor(() => expect(fan['queue']).toHaveLength(0))
    expect(defects).toHaveLength(1)
    expect(first).toBeLessThan(ids.length)
    expect(told).toEqual(ids.slice(first))
  })
})

describe('keys that the disk does not let go of', () => {
  let hall: Hall
  let keys: Keys
  const refusing = (what: Partial<Keys>) => Object.assign(keys, what)
  const opened = async () => {
    keys = memoryKeys()
    hall = await Hall.open({ store: memoryStore(), keys })
    return hall
  }
  afterEach(() => hall.room.close())

  it('[SPEC V13] go as soon as it does, not at the next start', async () => {
    const { prune } = await opened().then(() => keys)
    const defects: unknown[] = []
    hall.room.onDefect = (error) => defects.push(error)
    const poll = await hall.poll()
    await hall.vote(poll, 5)
    await hall.shut(poll)
    refusing({ prune: failing })
    await hall.reveal(poll)
    await hall.sealed(poll)
    await pause(600)
    expect([keys.list(hall.room.parts.id), defects.length]).toEqual([[`${poll}-1`], 1])
    refusing({ prune })
    await vi.waitFor(() => expect(keys.list(hall.room.parts.id)).toEqual([]))
  })

  it('[SPEC S13] do not keep a room from being read', async () => {
    await opened()
    const poll = await hall.poll()
    refusing({ prune: failing })
    await hall.restart()
    expect(hall.item(poll).phase).toBe('open')
  })

  it('[SPEC S13] do not keep screens from hearing that a rehearsal is over', async () => {
    await opened()
    const again = vi.fn()
    hall.room.listen({ patch: () => undefined, mine: () => undefined, again })
    await hall.must({ type: 'rehearsal/begin' })
    refusing({ destroyRoom: failing })
    await hall.must({ type: 'rehearsal/end' })
    expect(again).toHaveBeenCalledWith(null, 'notJoined')
  })
})

describe('[SPEC S13] reads go on', () => {
  let bench: Bench
  beforeAll(async () => {
    bench = await openBench()
  }, 30_000)
  afterAll(() => bench.stop())
  afterEach(() => vi.restoreAllMocks())
  const DAY = 24 * 3600 * 1000
  const browser = (days: number) => {
    const { directory } = bench.house
    const secret = newSecret(randomBytes)
    const organiser = directory.organisers()[0]?.id ?? ''
    directory.putSession({ secret: hashOf(secret), organiser, grants: [], seen: Date.now() - days * DAY })
    return `tr_session=${secret}`
  }

  it('for a session of yesterday, which is renewed another time', async () => {
    const cookie = browser(2)
    vi.spyOn(bench.house.directory, 'putSession').mockImplementation(failing)
    const read = await ask(bench.url, 'GET', '/api/rooms', { cookie })
    expect([read.code, read.headers['set-cookie']]).toEqual(['ok', undefined])
    vi.restoreAllMocks()
    expect((await ask(bench.url, 'GET', '/api/rooms', { cookie })).headers['set-cookie']).toBeDefined()
  })

  it('and a session that is over stays over, whether or not its row can be taken away', async () => {
    const cookie = browser(31)
    vi.spyOn(bench.house.directory, 'removeSession').mockImplementation(failing)
    expect((await ask(bench.url, 'GET', '/api/rooms', { cookie })).code).toBe('notAllowed')
    const hello = { protocol: PROTOCOL, room: id(), grant: 'organiser' }
    expect(await identify(bench.house, hello, cookie)).toMatchObject({ code: 'grant.unknown' })
  })

  it('but a defect is a defect', async () => {
    const cookie = browser(2)
    vi.spyOn(bench.house.directory, 'putSession').mockImplementation(() => {
      throw new TypeError(words('x').text)
    })
    expect((await ask(bench.url, 'GET', '/api/rooms', { cookie })).code).toBe('server')
  })
})

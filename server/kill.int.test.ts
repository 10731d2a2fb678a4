import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { seeded } from '#shared/base/chance.ts'
import { type Child, startServer } from './cli/child.ts'
import { Robot, wordsOf } from './cli/robot.ts'
import { createRoom, setUpOrganiser, walkIn } from './cli/visitor.ts'
import { openDatabase } from './store/open.ts'
import { sqliteStore } from './store/sqlite.ts'

const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9))
const folders: string[] = []
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'tafelrunde-kill-'))
  folders.push(made)
  return made
}
afterEach(() => {
  for (const one of folders.splice(0)) rmSync(one, { recursive: true, force: true })
})

/** A room with an open poll and people in it. */
async function hall(server: Child, people: number, secrecy: 'changeable' | 'secret') {
  const organiser = await setUpOrganiser(server.url, server.setUp ?? '')
  const room = await createRoom(organiser, { title: 'Abstimmung' })
  const { room: about } = await organiser.must<{ room: { code: string } }>('GET', `/api/rooms/${room}`)
  const { visitor, grant } = await walkIn(organiser, room, 'moderator')
  const { url } = server
  const moderator = await new Robot({ url, room, grant, cookie: visitor.cookie() }).arrive()
  const options = ['Ja', 'Nein', 'Weiß nicht'].map(wordsOf)
  const poll = wordsOf('').id
  const base = { id: poll, kind: 'poll', title: wordsOf('Weiter?'), minutes: 5, notes: wordsOf(''), after: null }
  const config = { type: 'pick', options, min: 1, max: 1, live: false }
  await moderator.must({ type: 'item/add', ...base, secrecy, config })
  await moderator.must({ type: 'item/go', id: poll })
  await moderator.must({ type: 'item/open', id: poll })
  const phones = await Promise.all(Array.from({ length: people }, () => new Robot({ url, room: about.code }).arrive()))
  await moderator.until(() => phones.every((phone) => phone.row<{ phase: string }>(`item/${poll}`)?.phase === 'open'))
  return { room, moderator, poll, options, phones }
}

describe(`a server that is killed (SEED=${SEED})`, () => {
  it.each(['changeable', 'secret'] as const)(
    '[SPEC S11] [SPEC A5] loses nothing acknowledged and counts nothing twice: %s votes, ten kills',
    async (secrecy) => {
      const dice = seeded(SEED)
      const dataDir = folder()
      let server = await startServer(dataDir, { built: false })
      const { port } = server
      const { room, moderator, poll, options, phones } = await hall(server, 30, secrecy)
      const last = new Map<Robot, string>()
      let voting = true
      const votes = phones.map(async (phone) => {
        while (voting && !(secrecy === 'secret' && last.has(phone))) {
          await new Promise((done) => setTimeout(done, dice() * (secrecy === 'secret' ? 6000 : 120)))
          const choice = options[Math.floor(dice() * 3)]?.id ?? ''
          const reply = await phone.say(poll, { type: 'pick', picks: [choice] })
          expect(reply).toEqual({ ok: true })
          last.set(phone, choice)
        }
      })
      for (let kill = 0; kill < 10; kill++) {
        await new Promise((done) => setTimeout(done, 100 + dice() * 250))
        await server.stop('SIGKILL')
        server = await startServer(dataDir, { built: false, port })
      }
      voting = false
      await Promise.all(votes)
      await moderator.until(() => moderator.joined)
      await moderator.must({ type: 'item/close', id: poll })
      await moderator.must({ type: 'item/reveal', id: poll, projector: true, phones: true })
      await moderator.until(() => moderator.row(`${poll}/figures`))
      const [figure] = moderator.row<{ bars: { value: number }[] }[]>(`${poll}/figures`) ?? []
      const expected = options.map(({ id }) => [...last.values()].filter((choice) => choice === id).length)
      expect(figure?.bars.map((bar) => bar.value)).toEqual(expected)
      for (const one of [moderator, ...phones]) one.close()
      expect(await server.stop()).toBe(0)
      const db = openDatabase(join(dataDir, 'tafelrunde.sqlite'))
      const facts = await sqliteStore(db).load(room)
      db.close()
      expect(secrecy === 'secret' ? facts.ballots.length : facts.cells.length).toBe(phones.length)
    },
    170_000,
  )

  it('[SPEC S12] stops gracefully: what was said is written, and it ends with 0', async () => {
    const dataDir = folder()
    const server = await startServer(dataDir, { built: false })
    const { room, moderator, poll, options, phones } = await hall(server, 20, 'secret')
    const replies = Promise.all(phones.map((phone) => phone.say(poll, { type: 'pick', picks: [options[0]?.id] })))
    await new Promise((done) => setTimeout(done, 60))
    const code = await server.stop()
    expect(code).toBe(0)
    const acknowledged = phones.filter((phone) => phone.acknowledged > 0).length
    const db = openDatabase(join(dataDir, 'tafelrunde.sqlite'))
    const { ballots } = await sqliteStore(db).load(room)
    db.close()
    expect(ballots.length).toBeGreaterThanOrEqual(acknowledged)
    for (const one of [moderator, ...phones]) one.close()
    void replies
  }, 60_000)
})

describe('a start that cannot be', () => {
  it('says that the port is taken', async () => {
    const first = await startServer(folder(), { built: false })
    await expect(startServer(folder(), { built: false, port: first.port })).rejects.toThrow(
      new RegExp(`ended with 1: [^]*Port ${first.port} ist schon belegt`),
    )
    await first.stop()
  }, 60_000)

  it('[SPEC S9] refuses a folder that belongs to a running server', async () => {
    const dataDir = folder()
    const first = await startServer(dataDir, { built: false })
    await expect(startServer(dataDir, { built: false })).rejects.toThrow(
      /ended with 1: [^]*gehört schon einem laufenden Server/,
    )
    await first.stop()
  }, 60_000)

  it('[SPEC S10] refuses a folder it cannot write', async () => {
    const file = join(folder(), 'a-file')
    writeFileSync(file, '')
    await expect(startServer(join(file, 'var'), { built: false })).rejects.toThrow('ist nicht beschreibbar')
  }, 60_000)

  it('warns when the address has changed since posters were printed', async () => {
    const dataDir = folder()
    const first = await startServer(dataDir, { built: false, env: { PUBLIC_URL: 'http://halle.example:3000' } })
    await first.stop()
    const second = await startServer(dataDir, { built: false, env: { PUBLIC_URL: 'http://saal.example:3000' } })
    expect(second.output()).toContain('Die Adresse hat sich geändert')
    await second.stop()
  }, 60_000)
})

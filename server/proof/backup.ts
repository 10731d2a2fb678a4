import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Json } from '#shared/protocol/rows.ts'
import { backUp, DATABASE } from '../store/backup.ts'
import { restore } from '../care/restore.ts'
import { startServer } from '../cli/child.ts'
import { Robot } from '../cli/robot.ts'
import { openDatabase } from '../store/open.ts'
import { proofServer, releaseServer } from './build.ts'
import { command } from './command.ts'
import { checkBallots, checkCells, factsOf, keyOf } from './checker.ts'
import type { History } from './history.ts'
import { type Case, Fault, hold, type Part, pause, until } from './part.ts'
import { pollShape, Stage } from './stage.ts'

type Vote = { id: string; options: string[]; secret: boolean }
const stored = (answer: Json) => ({ slot: '', value: (answer as { picks: Json }).picks })

async function voting(one: Case, phone: Robot, votes: Vote[], going: () => boolean): Promise<void> {
  const secret = votes.filter((one) => one.secret)
  while (going()) {
    await pause(20 + one.dice() * 150)
    const vote = (one.dice() < 0.1 ? secret.pop() : undefined) ?? votes.find(({ secret: hidden }) => !hidden)
    if (!vote) return
    const pick = vote.options[Math.floor(one.dice() * vote.options.length)]
    await phone.say(vote.id, { type: 'pick', picks: [pick] })
  }
}

/** What everybody knew for sure when the backup began, and what they may have said until it ended. */
const between = (before: ReadonlySet<History[number]>, until: History): History =>
  until.map((said) => ({ ...said, outcome: before.has(said) ? said.outcome : 'unknown' }))

/** The copy is what the server held at one moment while it was made: a prefix of all that was said and done. */
async function compare(stage: Stage, folder: string, votes: Vote[], history: History): Promise<void> {
  const facts = await factsOf(folder, stage.room)
  hold(facts.integrity === 'ok', `the backup is damaged: ${facts.integrity}`)
  const now = await factsNow(stage)
  const prefix = JSON.stringify(now.entries.slice(0, facts.entries.length))
  hold(facts.entries.length > 0 && JSON.stringify(facts.entries) === prefix, 'the journal of the backup is no prefix')
  const faults = votes.flatMap(({ id, secret }) => {
    const key = keyOf(stage.dataDir, stage.room, id, 1)
    const question = { facts, history, activity: id, run: 1, key, stored }
    return secret ? checkBallots(question) : checkCells(question)
  })
  if (faults.length > 0) throw new Fault(faults.join('; '))
}

let copies = 0
async function factsNow(stage: Stage) {
  const folder = `${stage.dataDir}-now-${(copies += 1)}`
  mkdirSync(folder)
  await backUp(stage.dataDir, join(folder, DATABASE))
  return factsOf(folder, stage.room)
}

/** No byte of a key is in the file. */
function checkNoKeys(stage: Stage, file: string): void {
  const bytes = readFileSync(file)
  const folder = join(stage.dataDir, 'keys', stage.room)
  for (const name of readdirSync(folder)) {
    const key = readFileSync(join(folder, name))
    hold(key.length === 0 || !bytes.includes(key), `the key ${name} is in the backup`)
  }
}

type Rooms = { id: string; history: string }[]
const historiesIn = (folder: string): Rooms => {
  const db = openDatabase(join(folder, DATABASE))
  try {
    return db.prepare<[], Rooms[number]>('SELECT id, history FROM rooms').all()
  } finally {
    db.close()
  }
}

/** Same answers, another history, nothing open, and no key that could name anybody. */
async function checkRestored(stage: Stage, backup: string, restored: string): Promise<void> {
  const [before, after] = [await factsOf(backup, stage.room), await factsOf(restored, stage.room)]
  hold(after.integrity === 'ok', `the restored database is damaged: ${after.integrity}`)
  const values = (facts: typeof before) =>
    [...facts.cells, ...facts.ballots].map((row) => JSON.stringify([row.activity, row.value])).sort()
  hold(JSON.stringify(values(before)) === JSON.stringify(values(after)), 'other answers after restoring')
  hold(after.marks.length === 0, 'marks of people whose keys are gone')
  hold(
    JSON.stringify(after.entries.slice(0, before.entries.length)) === JSON.stringify(before.entries),
    'another journal',
  )
  const old = new Set(historiesIn(backup).map(({ history }) => history))
  for (const { id, history } of historiesIn(restored)) hold(!old.has(history), `the room ${id} has the same history`)
}

async function run(one: Case): Promise<void> {
  const stage = await Stage.open(one)
  try {
    const votes: Vote[] = []
    for (const shape of [pollShape(), ...Array.from({ length: 6 }, () => pollShape('secret'))]) {
      await stage.add(shape)
      votes.push({ id: shape.id, options: shape.options, secret: shape.secrecy === 'secret' })
    }
    const phones = await stage.people(12)
    for (const { id } of votes) await stage.openItem(id)
    let going = true
    const all = phones.map((phone) => voting(one, phone, [...votes], () => going))
    for (let nth = 0; nth < one.units; nth++) {
      await pause(50 + one.dice() * 200)
      const folder = join(one.folder, `backup-${nth}`)
      mkdirSync(folder)
      const file = join(folder, DATABASE)
      const known = new Set(stage.history.filter(({ outcome }) => outcome !== 'unknown'))
      const step = stage.moderator.act({ type: 'workshop/qr', large: nth % 2 === 0 })
      const began = performance.now()
      // Most by the function behind the command, so that there can be many; some as people do it.
      const called = nth % 10 === 0 || one.mutant !== null
      if (called) await command(one, 'backup', stage.dataDir, ['--out', file])
      else await backUp(stage.dataDir, file)
      one.time(called ? 'npm run backup' : 'a backup', performance.now() - began)
      await step
      await compare(stage, folder, votes, between(known, [...stage.history]))
      checkNoKeys(stage, file)
      const restored = join(one.folder, `restored-${nth}`)
      if (called) await command(one, 'restore', restored, ['--from', file])
      else await restore(file, restored)
      await checkRestored(stage, folder, restored)
      if (nth === 0) await checkServed(one, stage, restored, votes)
    }
    going = false
    await Promise.all(all)
    one.count('answers meanwhile', stage.history.length)
  } finally {
    await stage.close()
  }
}

/** A server on the restored folder: whoever comes with an old picture or an old letter is told, and nothing is open. */
async function checkServed(one: Case, stage: Stage, restored: string, votes: Vote[]): Promise<void> {
  const copy = `${restored}-served`
  cpSync(restored, copy, { recursive: true })
  const env: Record<string, string> = one.mutant ? { TAFELRUNDE_MUTANT: one.mutant } : {}
  const server = await startServer(copy, { bundle: one.mutant ? proofServer() : releaseServer(), env })
  try {
    const [old] = stage.phones
    hold(old, 'a phone')
    const { key = '' } = old.door
    const phone = new Robot({ url: server.url, room: stage.code, key })
    // It comes with the picture it had, and with the history in which it wrote its letter.
    phone.mirror = structuredClone(old.mirror)
    await phone.arrive()
    hold(phone.history !== old.history, 'the phone is told the same history')
    hold(phone.mirror.epoch !== old.mirror.epoch, 'the phone keeps its old picture')
    phone.history = old.history
    for (const { id } of votes) {
      await until('it has a picture', () => phone.row(`item/${id}`))
      hold(phone.row<{ phase: string }>(`item/${id}`)?.phase !== 'open', 'something is open after restoring')
      const reply = await phone.say(id, { type: 'pick', picks: ['option01'] })
      hold(!reply.ok && reply.code === 'history', `an old letter is answered with ${JSON.stringify(reply)}`)
    }
    phone.close()
    one.count('old letters refused', votes.length)
  } finally {
    await server.stop()
  }
}

export const backup: Part = {
  name: 'backup',
  what: 'Backups of a server while people vote, restored and compared: each is one moment of the story, without keys, and begins another history',
  unit: 'backups',
  units: { full: 200, quick: 20, smoke: 2 },
  perCase: 20,
  lanes: 3,
  seconds: 180,
  run,
}

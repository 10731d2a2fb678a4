import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { factsOf, keyOf } from './checker.ts'
import { filesBelow } from './traces/remains.ts'
import { WalCopy } from './traces/wal.ts'
import { NOISE } from './traces/order.ts'
import { type Case, hold, type Part, until } from './part.ts'
import { backupOf, checkOpenBackup } from './secrecy/backups.ts'
import { checkOrder, checkPages, needlesOf, pairsIn, remainsIn } from './secrecy/linkers.ts'
import { Urn, urnShape } from './secrecy/urn.ts'
import { Curtain } from './secrecy/watch.ts'
import { checkSchema, isSwept } from './secrecy/schema.ts'
import { playHidden } from './secrecy/hidden.ts'
import { Stage } from './stage.ts'

/** What the proof knows of one vote and a reader of the disk must not find out. */
type Vote = { urn: Urn; key: Buffer; secret: boolean; slow: boolean }

const database = (stage: Stage) => join(stage.dataDir, 'tafelrunde.sqlite')

/** One vote while it is open: copied all the time, and read by somebody who has the run's key, too. */
async function vote(one: Case, stage: Stage, count: number, secret: boolean, rest = 0): Promise<Vote> {
  const activity = await stage.add(urnShape(secret ? 'secret' : 'changeable'))
  await stage.openItem(activity)
  const urn = new Urn(stage, activity, one.dice)
  const copy = new WalCopy(`${database(stage)}-wal`)
  await urn.cast(count, rest > 0 ? 1 : 20, rest).finally(() => copy.stop())
  const key = keyOf(stage.dataDir, stage.room, activity, 1)
  hold(key, 'an open run has a key')
  if (secret) {
    const { groups, lonely, exact, alike } = pairsIn(copy, activity, urn.casts, key)
    if (rest > 0) {
      // Admitted, and the linker sees it: alone in its group a ballot lies beside its mark until sealing.
      hold(lonely >= count * 0.8 && exact === lonely, `the linker is blind: ${exact} of ${lonely} lonely ballots`)
      one.count('lonely ballots while open', lonely)
    } else {
      hold(alike < NOISE, `marks and ballots of a group lie in the same order: ${alike.toFixed(1)} standard deviations`)
      one.count('groups', groups)
    }
  }
  return { urn, key, secret, slow: rest > 0 }
}

async function sealAll(stage: Stage, votes: readonly Vote[]): Promise<void> {
  for (const { urn } of votes) {
    const id = urn.activity
    await stage.moderator.must({ type: 'item/go', id })
    await stage.moderator.must({ type: 'item/close', id })
    await stage.moderator.must({ type: 'item/reveal', id, projector: true, phones: true, sure: true })
    await until('it is sealed', () => stage.moderator.row<{ sealed: boolean }>(`item/${id}`)?.sealed)
  }
  await until('the file is written anew', () => isSwept(stage.dataDir))
}

/** Everything that is left when a vote is over, as bytes. */
async function leftOver(stage: Stage, curtain: Curtain): Promise<[string, Buffer][]> {
  const names = ['workshop.json', 'record.md', 'ranking.csv', 'demands.csv']
  const exports: [string, Buffer][] = []
  for (const name of names) {
    const { body } = await stage.organiser.file(`/api/rooms/${stage.room}/export/${name}`)
    exports.push([`export ${name}`, Buffer.from(body)])
  }
  return [
    ...filesBelow(stage.dataDir),
    ...exports,
    ['the log', Buffer.from(stage.server.output())],
    ['the frames', curtain.all()],
  ]
}

type File = { answers: { activity: string; cells: { value: unknown }[] }[] }

async function checkSealed(one: Case, stage: Stage, votes: readonly Vote[], curtain: Curtain): Promise<void> {
  const sealed = await backupOf(one, stage, 'sealed')
  const left: [string, Buffer][] = [...(await leftOver(stage, curtain)), ['a backup', sealed]]
  const needles = new Set(votes.flatMap(({ urn, key }) => [...needlesOf(urn.casts, key)]))
  for (const [place, count] of remainsIn(needles, left)) hold(count === 0, `after sealing: ${count} links in ${place}`)
  const keys = join(stage.dataDir, 'keys', stage.room)
  const names = existsSync(keys) ? readdirSync(keys) : []
  hold(
    !names.some((name) => votes.some(({ urn }) => name.startsWith(urn.activity))),
    `keys left behind: ${names.join()}`,
  )
  one.count('places read', left.length)

  const copy = join(one.folder, 'sealed')
  cpSync(stage.dataDir, copy, { recursive: true })
  const facts = await factsOf(copy, stage.room)
  checkSchema(copy)
  const file = JSON.parse(left.find(([name]) => name === 'export workshop.json')?.[1].toString() ?? '') as File
  for (const { urn, slow } of votes) {
    const { activity, casts } = urn
    const rows = [...facts.ballots, ...facts.cells].filter((row) => row.activity === activity)
    hold(!rows.some((row) => 'n' in row && row.n !== 0), 'counters of devices are left')
    const lines = (list: readonly { value: unknown }[]) => list.map(({ value }) => JSON.stringify(value))
    if (!slow) {
      checkOrder('the rows of the table', lines(rows), casts)
      checkOrder('the export', lines(file.answers.find((answer) => answer.activity === activity)?.cells ?? []), casts)
      checkPages('the file', readFileSync(database(stage)), activity, casts)
      checkPages('a backup', sealed, activity, casts)
    }
    hold(new Set(casts.map(({ reply }) => reply)).size === 1, 'not everybody gets the same reply')
  }
}

async function run(one: Case): Promise<void> {
  const stage = await Stage.open(one, { LOG_LEVEL: 'trace' })
  const curtain = new Curtain()
  try {
    await playHidden(stage, curtain)
    // Slower than groups wait for company: one vote a second, and four a second where there is no time for that.
    const slow = Math.max(5, Math.round(one.units / 50))
    const most = Math.floor((one.units - slow) * 0.6)
    const rest = one.mode !== 'smoke' && one.number === 0 ? 1000 : 230
    const votes = [
      await vote(one, stage, most, true),
      await vote(one, stage, one.units - slow - most, false),
      await vote(one, stage, slow, true, rest),
    ]
    // Everything is open still, and goes on.
    const open = await backupOf(one, stage, 'open')
    checkOpenBackup(open, votes)
    await sealAll(stage, votes)
    hold(curtain.faults.length === 0, curtain.faults.join('; '))
    await checkSealed(one, stage, votes, curtain)
    one.count('frames read', curtain.frames)
  } finally {
    await stage.close()
  }
}

export const secrecy: Part = {
  name: 'secrecy',
  what: 'Votes, read by somebody who has the disk, backups, the log, every export and every frame: after sealing nothing links a person to an answer',
  unit: 'votes',
  units: { full: 10_000, quick: 1000, smoke: 200 },
  perCase: 1000,
  lanes: 5,
  seconds: 120,
  run,
}

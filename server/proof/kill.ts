import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Dice } from '#shared/base/chance.ts'
import type { Json } from '#shared/protocol/rows.ts'
import type { Robot } from '../cli/robot.ts'
import { checkBallots, checkCells, factsOf, keyOf } from './checker.ts'
import { type Case, Fault, hold, type Part, pause, quantile, until } from './part.ts'
import { pollShape, Stage } from './stage.ts'

/** Places on the way of a change where the server is killed; `null` is any moment. */
const PLACES = ['commit.before', 'commit.inside', 'commit.after', 'round.committed', 'round.told', null] as const

type Vote = { id: string; options: string[]; secret: boolean }
const pickOf = (vote: Vote, dice: Dice) => ({
  type: 'pick',
  picks: [vote.options[Math.floor(dice() * vote.options.length)]],
})
const stored = (answer: Json) => ({ slot: '', value: (answer as { picks: Json }).picks })

/** Each phone votes again and again, or once where the vote is secret. */
async function votes(phone: Robot, list: Vote[], dice: Dice, going: () => boolean): Promise<void> {
  const left = [...list]
  while (going() && left.length > 0) {
    await pause(dice() * 150)
    const vote = left[Math.floor(dice() * left.length)] as Vote
    const reply = await phone.say(vote.id, pickOf(vote, dice))
    hold(reply.ok || reply.code === 'line', `a vote was refused: ${JSON.stringify(reply)}`)
    if (vote.secret) left.splice(left.indexOf(vote), 1)
  }
}

/** What a forensic reader finds in the files of the killed server, while nobody repairs them. */
async function checkFiles(stage: Stage, list: Vote[], where: string): Promise<void> {
  const copy = join(stage.dataDir, `../copy`)
  cpSync(stage.dataDir, copy, { recursive: true })
  const facts = await factsOf(copy, stage.room)
  const faults = facts.integrity === 'ok' ? [] : [`the database is damaged: ${facts.integrity}`]
  for (const { id, secret } of list) {
    const key = keyOf(copy, stage.room, id, 1)
    if (key === null) continue
    const question = { facts, history: stage.history, activity: id, run: 1, key, stored }
    faults.push(...(secret ? checkBallots(question) : checkCells(question)))
  }
  if (faults.length > 0) throw new Fault(`${where}: ${faults.join('; ')}`)
}

async function run(one: Case): Promise<void> {
  const stage = await Stage.open(one)
  try {
    const shapes = [pollShape(), pollShape('secret')]
    for (const shape of shapes) await stage.add(shape)
    const list = shapes.map(({ id, options, secrecy }) => ({ id, options, secret: secrecy === 'secret' }))
    const phones = await stage.people(20)
    for (const { id } of list) await stage.openItem(id)
    let going = true
    const voting = phones.map((phone) => votes(phone, list, one.dice, () => going))
    for (let kill = 0; kill < one.units; kill++) {
      const place = PLACES[Math.floor(one.dice() * PLACES.length)] ?? null
      await restart(one, stage, place)
      one.count(place ? 'at named places' : 'at any moment')
      await checkFiles(stage, list, `kill ${kill} at ${place ?? 'any moment'}`)
    }
    going = false
    await stage.start()
    await Promise.all(voting)
    // Everybody has an answer by now: what lies on the disk is exactly what was said.
    await until('the moderator is back', () => stage.moderator.joined)
    await stage.close()
    await checkFiles(stage, list, 'at the end')
    one.count('answers acknowledged', stage.history.filter(({ outcome }) => outcome === 'ok').length)
  } finally {
    await stage.close('SIGKILL')
  }
}

/** Kills the server, starts it with the next place to die at, and waits until it is dead again. */
async function restart(one: Case, stage: Stage, place: string | null): Promise<void> {
  if (stage.server.process.exitCode === null && stage.server.process.signalCode === null)
    await stage.server.stop('SIGKILL')
  const began = performance.now()
  const nth = 1 + Math.floor(one.dice() * 20)
  await stage.start({ TAFELRUNDE_FAILPOINT: place ? `${place}:${nth}` : 'none' })
  await until('a phone has its picture', () => stage.phones.some(({ joined }) => joined), 20_000)
  one.time('restart to first picture', performance.now() - began)
  if (place === null) {
    await pause(50 + one.dice() * 400)
    await stage.server.stop('SIGKILL')
  }
  const gone = () => stage.server.process.signalCode !== null
  await until(`the server dies at ${place}`, gone, 20_000)
}

export const kill: Part = {
  name: 'kill',
  what: 'SIGKILL at any moment and at named places while people vote: nothing acknowledged is lost, nothing counts twice',
  unit: 'kills',
  units: { full: 2000, quick: 100, smoke: 10 },
  perCase: 10,
  lanes: 2,
  seconds: 120,
  run,
  holds({ times }) {
    const p95 = quantile(times['restart to first picture'] ?? [], 0.95)
    return p95 <= 2000 ? [] : [`restart to first picture p95 ${Math.round(p95)} ms, more than 2000`]
  },
}

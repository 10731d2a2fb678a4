import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { CODE_LENGTH, CODE_SIGNS } from '#shared/base/ids.ts'
import type { Json } from '#shared/protocol/rows.ts'
import { Robot } from '../cli/robot.ts'
import { checkCells, factsOf, keyOf } from './checker.ts'
import { type Crowd, flood as bots } from './flood/bots.ts'
import { slowReaders } from './flood/slow.ts'
import { about } from './history.ts'
import { type Case, Fault, hold, type Mode, type Part, pause } from './part.ts'
import { pollShape, Stage } from './stage.ts'

/** `patience`: so long an honest vote may take at the very most, in the middle of all that. */
type Size = {
  bots: number
  phones: number
  joining: number
  slow: { sockets: number; polling: number }
  ms: number
  slowMs: number
  patience: number
}
const SIZES: Record<Mode, Size> = {
  full: {
    bots: 5000,
    phones: 300,
    joining: 50,
    slow: { sockets: 50, polling: 150 },
    ms: 8000,
    slowMs: 6000,
    patience: 20_000,
  },
  quick: {
    bots: 5000,
    phones: 300,
    joining: 50,
    slow: { sockets: 50, polling: 150 },
    ms: 8000,
    slowMs: 6000,
    patience: 20_000,
  },
  smoke: {
    bots: 250,
    phones: 60,
    joining: 10,
    slow: { sockets: 50, polling: 100 },
    ms: 1000,
    slowMs: 2500,
    patience: 6000,
  },
}
/** So many workshops may be going on at once on one server. */
const WORKSHOPS = 20
const stored = (answer: Json) => ({ slot: '', value: (answer as { picks: Json }).picks })

/** How likely it is that the guessers of a day hit one of twenty workshops, at the pace at which codes were looked at. */
export function chanceOfHit(burst: number, perSecond: number): number {
  return (WORKSHOPS * (burst + perSecond * 86_400)) / CODE_SIGNS.length ** CODE_LENGTH
}

/** Signs in from a browser that has been in before. */
async function signIn(url: string, cookie: string): Promise<string> {
  const headers = { 'content-type': 'application/json', cookie }
  const body = JSON.stringify({ name: 'Organisation', password: 'tafel und runde' })
  const answer = await fetch(`${url}/api/signin`, { method: 'POST', headers, body })
  hold(answer.ok, `the organiser was kept out: ${answer.status} ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

async function honestVote(one: Case, phone: Robot, crowd: Crowd, patience: number): Promise<void> {
  const picks = [crowd.options[Math.floor(one.dice() * crowd.options.length)]]
  const began = performance.now()
  const late = pause(patience).then(() => null)
  const reply = await Promise.race([phone.say(crowd.poll, { type: 'pick', picks }), late])
  hold(reply?.ok, `an honest vote was not taken within ${patience / 1000} s: ${JSON.stringify(reply)}`)
  one.time('an honest vote', performance.now() - began)
  one.count('honest votes acknowledged')
}

/** One flood, with a poll of its own in the middle of it. */
async function wave(one: Case, stage: Stage, size: Size, known: string): Promise<void> {
  const shape = pollShape()
  await stage.add(shape)
  await stage.openItem(shape.id)
  const { url, port } = stage.server
  const join_ = (await stage.organiser.must<{ join: string }>('GET', `/api/rooms/${stage.room}`)).join
  const end = performance.now() + size.ms
  const crowd: Crowd = {
    ...{ url, port, room: stage.room, token: join_.split('#')[1] ?? '', poll: shape.id, options: shape.options },
    ...{ history: stage.history, dice: one.dice, going: () => true, end, looked: [], refusedFirst: 0, tried: 0 },
    done: { lines: 0, joined: 0, guesses: 0, 'sign-ins': 0 },
  }
  const flooding = bots(crowd, size.bots)
  const late = async () => {
    await pause(one.dice() * size.ms)
    const came = performance.now()
    const [phone] = await stage.people(1, { room: crowd.token })
    hold(phone, 'nobody came')
    one.time('an honest phone comes in', performance.now() - came)
    await honestVote(one, phone, crowd, size.patience)
    stage.leave(phone)
  }
  const there = stage.phones.map(async (phone) => {
    await pause(one.dice() * size.ms)
    await honestVote(one, phone, crowd, size.patience)
  })
  const organiser = pause(size.ms / 2).then(() => signIn(url, known))
  const results = await Promise.allSettled([...there, ...Array.from({ length: size.joining }, late), organiser])
  await flooding
  const failed = results.filter((result) => result.status === 'rejected')
  if (failed[0]) throw new Fault(`${failed.length} of ${results.length}: ${String(failed[0].reason)}`)
  for (const [what, n] of Object.entries(crowd.done)) one.count(`bots: ${what}`, n)
  checkGuesses(one, crowd, performance.now())
}

function checkGuesses(one: Case, { looked, refusedFirst, done }: Crowd, now: number): void {
  one.count('codes looked at', looked.length)
  const from = refusedFirst || (looked[0] ?? now)
  const burst = looked.filter((at) => at < from).length
  const perSecond = looked.filter((at) => at >= from).length / Math.max(1, (now - from) / 1000)
  const chance = chanceOfHit(burst, perSecond)
  one.count('expected hits in a day, 1e-9, all floods added', Math.ceil(chance * 1e9))
  hold(chance <= 1e-3, `of ${done.guesses} guesses ${looked.length} were looked at: P(hit in a day) = ${chance}`)
}

async function run(one: Case): Promise<void> {
  const size = SIZES[one.mode]
  const stage = await Stage.open(one)
  try {
    const known = await signIn(stage.server.url, '')
    await stage.people(size.phones)
    for (let n = 0; n < one.units; n++) await wave(one, stage, size, known)
    for (const phone of stage.phones.slice()) stage.leave(phone)
    await slowReaders(one, stage, size.slow, size.slowMs)
    await stage.close('SIGKILL')
    const copy = join(one.folder, 'copy')
    cpSync(stage.dataDir, copy, { recursive: true })
    const facts = await factsOf(copy, stage.room)
    for (const activity of new Set(stage.history.map((said) => said.activity))) {
      const key = keyOf(copy, stage.room, activity, 1)
      hold(key, 'the key of an open poll is gone')
      const history = about(stage.history, activity)
      const faults = checkCells({ facts, history, activity, run: 1, key, stored })
      if (faults.length > 0) throw new Fault(faults.slice(0, 10).join('; '))
    }
  } finally {
    await stage.close('SIGKILL')
  }
}

export const flood: Part = {
  name: 'flood',
  what: 'Thousands of bots, guessers of codes and of passwords, and lines that never read, beside honest phones on the same address: every honest vote is taken, no code is hit, and the server does not grow',
  unit: 'floods',
  units: { full: 20, quick: 1, smoke: 1 },
  perCase: 5,
  lanes: 1,
  seconds: 240,
  run,
}

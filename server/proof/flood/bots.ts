import { randomBytes } from 'node:crypto'
import type { Dice } from '#shared/base/chance.ts'
import { CODE_LENGTH, CODE_SIGNS, newId, newSecret } from '#shared/base/ids.ts'
import { PROTOCOL } from '#shared/protocol/wire.ts'
import { deviceOf, type History } from '../history.ts'
import { pause } from '../part.ts'
import { type Line, openLine } from './line.ts'

/** What the bots of a wave have before them, and what they have done so far. */
export type Crowd = {
  url: string
  port: number
  room: string
  token: string
  poll: string
  options: string[]
  history: History
  dice: Dice
  /** When the wave is over, unless not everybody has had a line yet. */
  end: number
  going: () => boolean
  done: Record<'lines' | 'joined' | 'guesses' | 'sign-ins', number>
  /** How often somebody came to the end of opening a line. */
  tried: number
  /** When the server has really looked at a guessed code, and when it first would not. */
  looked: number[]
  refusedFirst: number
}

const say = (n: number, activity: string, history: string, answer: unknown) => ({
  ...{ id: newId(randomBytes), activity, run: 1, n, history, answer },
})
const pickOne = <T>(dice: Dice, list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T
const anyCode = (dice: Dice) => Array.from({ length: CODE_LENGTH }, () => pickOne(dice, [...CODE_SIGNS])).join('')
/** Half of them share the address of the honest phones; the others have a network each. */
const addressOf = (n: number) => (n % 2 === 0 ? '127.0.0.1' : `127.0.${1 + (n % 250)}.${1 + (n % 200)}`)

/** Tells the crowd's book what the server said to a guess. */
function noteGuess(crowd: Crowd, code: string | undefined): void {
  crowd.done.guesses += 1
  if (code === 'room.unknown') crowd.looked.push(performance.now())
  else if (code === 'tooFast' && crowd.refusedFirst === 0) crowd.refusedFirst = performance.now()
}

/** Joins as everybody may, votes like mad, and does not stop at what makes sense. */
async function vote(crowd: Crowd, line: Line): Promise<void> {
  const key = newSecret(randomBytes)
  const welcome = await line.ask('hello', { protocol: PROTOCOL, room: crowd.token, key })
  if (!welcome?.ok) return
  crowd.done.joined += 1
  const device = deviceOf(crowd.room, key)
  for (let n = 1; crowd.going() && !line.over(); n++) {
    const answer = { type: 'pick', picks: [pickOne(crowd.dice, crowd.options)] }
    // Nobody waits for the answer, so that it may count or not.
    crowd.history.push({ device, activity: crowd.poll, run: 1, n, answer, outcome: 'unknown' })
    line.write(`42${n + 1000}${JSON.stringify(['say', say(n, crowd.poll, String(welcome['history']), answer)])}`)
    line.write(`42${JSON.stringify(['act', { id: newId(randomBytes), action: { type: 'workshop/end' } }])}`)
    await pause(200 + crowd.dice() * 1500)
  }
}

async function guess(crowd: Crowd, line: Line): Promise<void> {
  while (crowd.going() && !line.over()) {
    const room = anyCode(crowd.dice)
    const reply = await line.ask('hello', { protocol: PROTOCOL, room, key: newSecret(randomBytes) })
    if (reply) noteGuess(crowd, reply.code)
    await pause(crowd.dice() * 900)
  }
}

const RUBBISH = [
  '2',
  '42',
  '42["hello"]',
  '420["say",null]',
  '42["__proto__",{}]',
  '99',
  '451-["act",{"_placeholder":1}]',
]
async function babble(crowd: Crowd, line: Line): Promise<void> {
  while (crowd.going() && !line.over()) {
    line.write(pickOne(crowd.dice, RUBBISH))
    await pause(crowd.dice() * 500)
  }
}
async function sit(crowd: Crowd, line: Line): Promise<void> {
  while (crowd.going() && !line.over()) await pause(200)
}

/** Four in ten vote, three guess codes, and the others babble, say nothing, or come and go. */
async function bot(crowd: Crowd, n: number): Promise<void> {
  const role = n % 10
  const forged = `X-Forwarded-For: 10.${n % 200}.${n % 99}.7`
  do {
    const line = await openLine(crowd.port, { from: addressOf(n), headers: [forged], mute: role === 7 })
    crowd.tried += 1
    if (!line) return
    crowd.done.lines += 1
    if (role < 4) await vote(crowd, line)
    else if (role < 7) await guess(crowd, line)
    else if (role === 8) await babble(crowd, line)
    else if (role === 7) await sit(crowd, line)
    else await line.ask('hello', { protocol: PROTOCOL, room: crowd.token, key: newSecret(randomBytes) })
    line.end()
    if (role === 9) await pause(1000)
  } while (role === 9 && crowd.going())
}

async function post(crowd: Crowd, path: string, body: object): Promise<string | undefined> {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': `10.0.0.${Math.floor(crowd.dice() * 250)}` }
  const answer = await fetch(crowd.url + path, { method: 'POST', headers, body: JSON.stringify(body) }).catch(
    () => null,
  )
  return answer ? ((await answer.json()) as { code?: string }).code : undefined
}
/** The other doors that take a code. */
async function guessByHttp(crowd: Crowd): Promise<void> {
  // How fast codes are looked at shows only when the first two hundred are used up.
  const enough = performance.now() + 30_000
  const unknown = () => crowd.refusedFirst === 0 && crowd.looked.length < 1000 && performance.now() < enough
  while (crowd.going() || unknown()) {
    const hello = { protocol: PROTOCOL, room: anyCode(crowd.dice), key: newSecret(randomBytes) }
    const [path, body] = pickOne(crowd.dice, [
      ['/api/door', { name: hello.room }],
      ['/api/results', { name: hello.room }],
      ['/api/hello', hello],
      ['/api/say', { hello, say: say(1, 'somebody1', 'x', {}) }],
    ] as const)
    noteGuess(crowd, await post(crowd, path, body))
  }
}
async function joke(crowd: Crowd): Promise<void> {
  while (crowd.going()) {
    const password = newSecret(randomBytes)
    if ((await post(crowd, '/api/signin', { name: 'Organisation', password })) === 'people.wrong')
      crowd.done['sign-ins'] += 1
    await pause(20)
  }
}

/** So many stand before the door at once; more would wait in vain on a slow machine. */
const QUEUE = 200
/** Longest time of one flood. */
const MOST = 60_000

/** Sends them all; ends when the time is over and everybody was there. */
export async function flood(crowd: Crowd, bots: number): Promise<void> {
  const last = performance.now() + MOST
  let next = 0
  crowd.going = () => (next < bots || performance.now() < crowd.end) && performance.now() < last
  const going: Promise<void>[] = []
  const knock = async () => {
    while (next < bots && crowd.going()) {
      if (next - crowd.tried < QUEUE) going.push(bot(crowd, next++))
      else await pause(20)
      if (next % 100 === 0) await pause(5)
    }
  }
  const guessers = Array.from({ length: 8 }, () => guessByHttp(crowd))
  const jokers = Array.from({ length: 4 }, () => joke(crowd))
  await Promise.all([knock(), ...guessers, ...jokers])
  await Promise.all(going)
}

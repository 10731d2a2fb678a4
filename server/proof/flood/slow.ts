import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { newSecret } from '#shared/base/ids.ts'
import { PROTOCOL } from '#shared/protocol/wire.ts'
import { Robot, wordsOf } from '../../cli/robot.ts'
import { createRoom, walkIn } from '../../cli/visitor.ts'
import { type Case, Fault, hold, pause, until } from '../part.ts'
import type { Stage } from '../stage.ts'
import { type Line, openLine } from './line.ts'

const SLIDES = 60
const LIMIT = 512 * 1024
/** So many of those who never fetch do so in the end. */
const LOOKED_INTO = 20
/** The picture of the whole room is as long as all slides together. */
const long = (n: number) => `${n} ${'ß'.repeat(1980)}`

/** Memory of the server, after it had time to tidy up. */
async function memoryOf(stage: Stage): Promise<number> {
  await pause(500)
  const status = readFileSync(`/proc/${stage.server.process.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024
}

type Talking = { moderators: Robot[]; slides: string[]; n: number }
const config = (n: number) => ({ text: wordsOf(long(n)), style: 'slide', minutes: 0 })
/** Long slides change as fast as they may, in the sight of all. */
async function talk(talking: Talking, ms: number): Promise<void> {
  const end = performance.now() + ms
  const { slides } = talking
  await Promise.all(
    talking.moderators.map(async (moderator, i) => {
      for (let turn = i; performance.now() < end; turn += talking.moderators.length) {
        const id = slides[turn % slides.length] ?? ''
        const texts = { title: wordsOf('Folie'), notes: wordsOf('') }
        await moderator.act({ type: 'item/edit', id, ...texts, minutes: 5, config: config(talking.n++) })
      }
    }),
  )
}

/** So often each of them asks at once; then once a second, which is what it may. */
const AT_ONCE = 11
/** `over`: the server has had enough of it, and cut it off. `address`: where what is meant for it lies ready. */
type Slow = { token: string; going: () => boolean; asked: number; over: boolean; address?: string }
/** Asks again and again, and never reads a word of what it is told. */
async function neverRead(line: Line, slow: Slow): Promise<void> {
  const hello = JSON.stringify(['hello', { protocol: PROTOCOL, room: slow.token, key: newSecret(randomBytes) }])
  line.deaf()
  for (; slow.going() && !line.over(); slow.asked++) {
    line.write(`42${slow.asked}${hello}`)
    // What is asked in one breath is answered once.
    await pause(slow.asked > AT_ONCE ? 1000 : 50)
  }
  slow.over = true
  line.end()
}

/** The same without a socket: what it asks for lies ready, and is never fetched. */
async function neverFetch(url: string, slow: Slow): Promise<void> {
  const door = `${url}/socket.io/?EIO=4&transport=polling`
  const opened = await (await fetch(door)).text()
  const address = `${door}&sid=${(JSON.parse(opened.slice(1)) as { sid: string }).sid}`
  slow.address = address
  const hello = JSON.stringify(['hello', { protocol: PROTOCOL, room: slow.token, key: newSecret(randomBytes) }])
  const post = async (body: string) => {
    const headers = { 'content-type': 'text/plain' }
    const answer = await fetch(address, { method: 'POST', headers, body }).catch(() => null)
    await answer?.text()
    return answer?.ok === true
  }
  let there = await post('40')
  for (; slow.going() && there; slow.asked++) {
    there = await post(`42${slow.asked}${hello}`)
    if (slow.asked > AT_ONCE) await pause(1000)
  }
  slow.over = true
}

/** How much lies ready for somebody who has never fetched anything; 0 for whom the server has given up. */
async function readyFor({ address, over }: Slow): Promise<number> {
  if (over || address === undefined) return 0
  const answer = await fetch(address).catch(() => null)
  return answer?.ok ? (await answer.arrayBuffer()).byteLength : 0
}

/** Some who never read sit beside others who do: the server neither grows by them nor makes the others wait. */
export async function slowReaders(
  one: Case,
  stage: Stage,
  { sockets, polling }: { sockets: number; polling: number },
  ms: number,
): Promise<void> {
  const { organiser, server } = stage
  const room = await createRoom(organiser, { title: 'Folien' })
  const token = (await organiser.must<{ join: string }>('GET', `/api/rooms/${room}`)).join.split('#')[1] ?? ''
  const moderators: Robot[] = []
  for (let n = 0; n < 5; n++) {
    const { visitor, grant } = await walkIn(organiser, room, 'moderator')
    moderators.push(await new Robot({ url: server.url, room, grant, cookie: visitor.cookie() }).arrive())
  }
  const phones = Array.from({ length: 5 }, () => new Robot({ url: server.url, room: token }))
  try {
    const talking: Talking = { moderators, slides: Array.from({ length: SLIDES }, () => wordsOf('').id), n: 0 }
    const [first] = moderators as [Robot]
    await Promise.all(
      moderators.map(async (by, i) => {
        for (let n = i; n < SLIDES; n += moderators.length) {
          const id = talking.slides[n] ?? ''
          const texts = { title: wordsOf('Folie'), notes: wordsOf('') }
          await by.must({ type: 'item/add', id, kind: 'info', ...texts, minutes: 5, after: null, config: config(n) })
          await by.must({ type: 'item/open', id })
        }
      }),
    )
    await Promise.all(phones.map((phone) => phone.arrive()))
    await talk(talking, ms)
    const before = await memoryOf(stage)
    const count = sockets + polling
    let going = true
    const opened = await Promise.all(
      Array.from({ length: sockets }, () => openLine(server.port, { from: '127.0.0.1' })),
    )
    const lines = opened.filter((line) => line !== null)
    hold(lines.length === sockets, `only ${lines.length} lines were opened`)
    const slow = Array.from({ length: count }, (): Slow => ({ token, going: () => going, asked: 0, over: false }))
    const sitting = [
      ...lines.map((line, n) => neverRead(line, slow[n] as Slow)),
      ...slow.slice(sockets).map((one) => neverFetch(server.url, one)),
    ]
    await talk(talking, ms)
    const asked = slow.map((one) => () => one.asked >= AT_ONCE)
    await until('the slow ones have asked', () => slow.every(({ over }, n) => over || asked[n]?.()), 60_000)
    hold(asked.filter((test) => test()).length * 2 > count, 'most of those who never read did not even ask')
    // Texts that many wait for lie there once, and sockets have megabytes of their own: the memory alone tells too little.
    const ready = await Promise.all(slow.slice(-LOOKED_INTO).map(readyFor))
    hold(
      ready.some((bytes) => bytes > 0),
      'nothing lies ready for those who never fetch',
    )
    const most = Math.max(...ready)
    one.count('kB ready for one of them', Math.round(most / 1024))
    hold(most <= LIMIT, `${Math.round(most / 1024)} kB lie ready for somebody who never fetches them`)
    // What is only rubbish goes when new rubbish comes.
    let each = Infinity
    for (let look = 0; look < 6 && each > LIMIT; look++) {
      await talk(talking, 1000)
      each = Math.min(each, ((await memoryOf(stage)) - before) / count)
    }
    one.count('lines that never read', count)
    one.count('kB for each of them', Math.round(each / 1024))
    hold(each <= LIMIT, `the server grew by ${Math.round(each / 1024)} kB for each line that never reads`)
    // The others have seen everything meanwhile.
    const slides = (robot: Robot) => JSON.stringify(robot.rows('').filter(([key]) => key.endsWith('/slide')))
    const behind = () => phones.filter((phone) => slides(phone) !== slides(first))
    await until('the readers see what was said last', () => behind().length === 0, 5000).catch((fault: Fault) => {
      const told = [first, ...behind()].map(({ joined, turnedAway, mirror, heard }) => ({
        ...{ joined, turnedAway, epoch: mirror.epoch, rev: mirror.rev, heard: [...heard] },
      }))
      throw new Fault(`${fault.message}; the moderator and who is behind: ${JSON.stringify(told)}`)
    })
    going = false
    await Promise.all(sitting)
  } finally {
    for (const robot of [...moderators, ...phones]) robot.close()
  }
}

import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { newSecret } from '#shared/base/ids.ts'
import { PROTOCOL } from '#shared/protocol/wire.ts'
import { Robot, wordsOf } from '../../cli/robot.ts'
import { createRoom, walkIn } from '../../cli/visitor.ts'
import { type Case, hold, pause, until } from '../part.ts'
import type { Stage } from '../stage.ts'
import { type Line, openLine } from './line.ts'

const SLIDES = 50
const LIMIT = 512 * 1024
const long = (n: number) => `${n} ${'Breitband '.repeat(198)}`

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

/** Asks again and again, and never reads a word of what it is told. */
async function neverRead(line: Line, token: string, going: () => boolean): Promise<void> {
  const hello = JSON.stringify(['hello', { protocol: PROTOCOL, room: token, key: newSecret(randomBytes) }])
  line.deaf()
  for (let n = 0; going() && !line.over(); n++) {
    line.write(`42${n}${hello}`)
    if (n > 10) await pause(1000)
  }
  line.end()
}

/** Some who never read sit beside others who do: the server neither grows by them nor makes the others wait. */
export async function slowReaders(one: Case, stage: Stage, count: number, ms: number): Promise<void> {
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
    for (const [n, id] of talking.slides.entries()) {
      const texts = { title: wordsOf('Folie'), notes: wordsOf('') }
      const by = moderators[n % moderators.length] as Robot
      await by.must({ type: 'item/add', id, kind: 'info', ...texts, minutes: 5, after: null, config: config(n) })
      await by.must({ type: 'item/open', id })
    }
    await Promise.all(phones.map((phone) => phone.arrive()))
    await talk(talking, ms)
    const before = await memoryOf(stage)
    let going = true
    const opened = await Promise.all(Array.from({ length: count }, () => openLine(server.port, { from: '127.0.0.1' })))
    const lines = opened.filter((line) => line !== null)
    hold(lines.length === count, `only ${lines.length} lines were opened`)
    const sitting = lines.map((line) => neverRead(line, token, () => going))
    await talk(talking, ms)
    const each = ((await memoryOf(stage)) - before) / count
    if (process.env['DBG'])
      console.log(
        'before',
        before / 1e6,
        'each kB',
        each / 1024,
        'snapshot',
        JSON.stringify(phones[0]?.mirror.rows).length,
        'edits',
        talking.n,
      )
    one.count('lines that never read', count)
    one.count('of them dropped', lines.filter((line) => line.over()).length)
    hold(each <= LIMIT, `the server grew by ${Math.round(each / 1024)} kB for each line that never reads`)
    // The others have seen everything meanwhile.
    const slides = (robot: Robot) => JSON.stringify(robot.rows('').filter(([key]) => key.endsWith('/slide')))
    await until(
      'the readers see what was said last',
      () => phones.every((phone) => slides(phone) === slides(first)),
      5000,
    )
    going = false
    await Promise.all(sitting)
  } finally {
    for (const robot of [...moderators, ...phones]) robot.close()
  }
}

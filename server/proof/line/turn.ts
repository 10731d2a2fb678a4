import { seeded } from '#shared/base/chance.ts'
import type { Reply } from '#shared/protocol/wire.ts'
import { hold, pause, until } from '../part.ts'
import { allSaid, type Crowd, openRun, speak } from './crowd.ts'
import { allEqual, inStep } from './equal.ts'
import { drawToxic } from './toxic.ts'

type Turnout = { n: number }
const SHOWN_MS = 5000
export const HEALED = 'as far as the others after healing'
export const SHOWN = 'acknowledged votes on the screens'

/** Every line falls ill in its own way while people vote, heals, and then nothing may be missing or double. */
export async function turn(crowd: Crowd): Promise<void> {
  const { one, lines } = crowd
  await openRun(crowd)
  const toxics = lines.map(({ proxy }) => {
    const toxic = drawToxic(seeded(Math.floor(one.plan() * 2 ** 32)))
    proxy.turn(toxic)
    one.count(toxic.name)
    return toxic.name
  })
  const ms = 500 + one.plan() * 700
  const said = lines.flatMap(({ phones }) => phones.flatMap((phone) => speak(crowd, phone, ms)))
  await pause(ms)
  for (const { proxy } of lines) proxy.heal()
  await settle(crowd, said, toxics.join(', '))
}

/** After healing people go on speaking; each phone is soon as far as all the others, and everything is there once. */
export async function settle(crowd: Crowd, said: Promise<Reply>[], where: string, what = HEALED): Promise<void> {
  const { one, lines, watcher, stage, poll, ballot, board } = crowd
  const phones = lines.flatMap((line) => line.phones)
  const more = phones.map((phone) => phone.say(poll, { type: 'pick', picks: [crowd.options[0]] }))
  const took = await inStep(watcher, phones, where)
  for (const ms of took) one.time(what, ms)
  await allSaid([...said, ...more], where)
  await allEqual(stage.server.url, [...phones, watcher], where)
  const turnout = (id: string) => watcher.row<Turnout>(`turnout/${id}`)?.n
  // What was acknowledged last is shown with the next tick.
  const counted = () => [poll, ballot].every((id) => turnout(id) === phones.length)
  if (said.length > 0) {
    const acknowledged = performance.now()
    await until('', counted, SHOWN_MS).catch(() => undefined)
    one.time(SHOWN, performance.now() - acknowledged)
    hold(counted(), `${where}: ${turnout(poll)} and ${turnout(ballot)} of ${phones.length} have voted`)
  }
  const there = watcher.rows(`${board}/q/`).length
  hold(there === crowd.asked, `${where}: ${crowd.asked} questions were asked, ${there} are there`)
}

/**
 * The server dies in the middle of a commit while some phones are away, and comes again. What anybody has seen is on the
 * disk, though its author never came back; and whoever was away gets the whole, not patches to another beginning.
 */
export async function restartTurn(crowd: Crowd): Promise<void> {
  const { one, stage, lines, watcher, board } = crowd
  await openRun(crowd)
  const [away] = lines
  away?.proxy.turn({ name: 'closed', closed: true })
  await stage.server.stop('SIGKILL')
  await stage.start({ TAFELRUNDE_FAILPOINT: `commit.before:${4 + Math.floor(one.plan() * 12)}` })
  await until('the others are back', () => watcher.joined && stage.moderator.joined)
  const guests = await stage.people(8)
  stage.phones.splice(-guests.length)
  const seen = new Set<string>()
  const look = () => watcher.rows(`${board}/q/`).forEach(([id]) => seen.add(id))
  const eyes = setInterval(look, 10)
  const dead = () => stage.server.process.signalCode !== null
  for (let n = 0; n < 400 && !dead(); n++) {
    const guest = guests[n % guests.length]
    void guest?.say(board, { type: 'ask', id: `g${n}x${Math.floor(one.dice() * 1e9)}`, text: `Und ${n}?` })
    await pause(5)
  }
  await until('the server has died', dead)
  await pause(50)
  look()
  clearInterval(eyes)
  for (const guest of guests) guest.close()
  await stage.start()
  await until('the others are back', () => watcher.joined && stage.moderator.joined)
  const lost = [...seen].filter((id) => watcher.row(`${board}/q/${id}`) === undefined)
  hold(lost.length === 0, `restart: ${lost.length} questions were seen and are not on the disk`)
  crowd.asked = watcher.rows(`${board}/q/`).length
  await overtake(crowd)
  away?.proxy.heal()
  await settle(crowd, [], 'restart', 'as far as the others after the server died')
}

/** The new feed counts past where those who are away stopped listening to the old one. */
async function overtake({ lines, watcher, stage }: Crowd): Promise<void> {
  const stopped = Math.max(...(lines[0]?.phones ?? []).map(({ mirror }) => mirror.rev))
  for (let n = 0; n < 60 && watcher.mirror.rev <= stopped + 1; n++) {
    await stage.moderator.must({ type: 'workshop/lock', locked: n % 2 === 0 })
    const { rev } = watcher.mirror
    await until('the lock is seen', () => watcher.mirror.rev > rev)
  }
  if (watcher.row<{ locked: boolean }>('workshop')?.locked)
    await stage.moderator.must({ type: 'workshop/lock', locked: false })
}

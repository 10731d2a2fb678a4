import type { Dice } from '#shared/base/chance.ts'
import { seeded } from '#shared/base/chance.ts'
import type { Json } from '#shared/protocol/rows.ts'
import type { Reply } from '#shared/protocol/wire.ts'
import { freshId, Robot } from '../../cli/robot.ts'
import { checkBallots, checkCells, factsOf, keyOf } from '../checker.ts'
import { type Case, hold, pause, until } from '../part.ts'
import { pollShape, questionsShape, Stage } from '../stage.ts'
import { openProxy, type Proxy } from './proxy.ts'

/** Each line falls ill by itself: an episode. */
const LINES = 10
/** The smoke run stands among the tests: there fewer do. */
const LINES_SMOKE = 4
const PER_LINE = 10
/** Less than browsers wait for an acknowledgement, so that more of them are lost in the same time. */
const ACK_MS = 2000

/** A phone and what it will still say in the present turn. */
export type Crowd = {
  one: Case
  stage: Stage
  /** On a line that is never ill; it says nothing. */
  watcher: Robot
  lines: { proxy: Proxy; phones: Robot[] }[]
  poll: string
  ballot: string
  board: string
  options: string[]
  /** The runs that were opened so far. */
  run: number
  /** Questions whose askers do not go away before they have a reply. */
  asked: number
}

/** A hundred phones on ten lines, every second of them like a browser; a poll, a secret ballot and a list of questions. */
export async function gather(one: Case): Promise<Crowd> {
  const stage = await Stage.open(one)
  const shapes = [pollShape(), pollShape('secret')] as const
  for (const shape of shapes) await stage.add(shape)
  const board = await stage.add(questionsShape())
  const watcher = await new Robot({ url: stage.server.url, room: stage.code }).arrive()
  const lines: Crowd['lines'] = []
  for (let n = 0; n < (one.mode === 'smoke' ? LINES_SMOKE : LINES); n++) {
    const proxy = await openProxy(stage.server.port, seeded(Math.floor(one.dice() * 2 ** 32)))
    const half = Math.floor(PER_LINE / 2)
    const door = { url: proxy.url, ackMs: ACK_MS }
    const browsers = await stage.people(half, { ...door, browser: true })
    lines.push({ proxy, phones: [...browsers, ...(await stage.people(PER_LINE - half, door))] })
  }
  await stage.openItem(board)
  const [{ id: poll, options }, { id: ballot, options: secret }] = shapes
  return { one, stage, watcher, lines, poll, ballot, board, options: [...options, ...secret], run: 0, asked: 0 }
}

export async function disperse({ stage, watcher, lines }: Crowd): Promise<void> {
  watcher.close()
  await stage.close('SIGKILL')
  for (const { proxy } of lines) proxy.close()
}

/** Both votes begin another run, and everybody sees it. */
export async function openRun(crowd: Crowd): Promise<void> {
  const { stage, poll, ballot } = crowd
  for (const id of [poll, ballot]) {
    if (crowd.run > 0) await stage.moderator.must({ type: 'item/close', id })
    await stage.moderator.must({ type: 'item/open', id })
  }
  crowd.run += 1
  const open = (phone: Robot) =>
    [poll, ballot].every((id) => {
      const item = phone.row<{ phase: string; run: number }>(`item/${id}`)
      return item?.phase === 'open' && item.run === crowd.run
    })
  await until('everybody sees the new run', () => stage.phones.every(open))
}

/** One phone says things now and then, without waiting for the answer to what it said before. */
export function speak(crowd: Crowd, phone: Robot, ms: number): Promise<Reply>[] {
  const { one, poll, ballot, board, options } = crowd
  const { dice } = one
  const [open, secret] = [options.slice(0, 3), options.slice(3)]
  const pick = (list: string[]) => ({ type: 'pick', picks: [list[Math.floor(dice() * list.length)]] })
  const later = async (at: number, id: string, answer: object) => {
    await pause(at)
    return phone.say(id, answer)
  }
  const said = [later(dice() * ms, poll, pick(open)), later(dice() * ms, ballot, pick(secret))]
  if (dice() < 0.5) said.push(later(dice() * ms, poll, pick(open)))
  if (dice() < 0.1) {
    crowd.asked += 1
    said.push(later(dice() * ms, board, question(dice)))
  }
  return said
}
export const question = (dice: Dice) => ({ type: 'ask', id: freshId(), text: `Frage ${Math.floor(dice() * 1e9)}?` })

/** Everything was answered, and with a yes. */
export async function allSaid(said: Promise<Reply>[], where: string): Promise<void> {
  for (const reply of await Promise.all(said)) hold(reply.ok, `${where}: ${JSON.stringify(reply)}`)
}

const slotOf = { poll: '', board: 'q/' }
/** When the server is gone: what lies on the disk is what was said, each thing once. */
export async function checkDisk({ stage, poll, ballot, board, run }: Crowd): Promise<void> {
  const facts = await factsOf(stage.dataDir, stage.room)
  const { history } = stage
  const picks = (answer: Json) => ({ slot: slotOf.poll, value: (answer as { picks: Json }).picks })
  const asks = (answer: Json) => {
    const { id, text } = answer as { id: string; text: string }
    return { slot: slotOf.board + id, value: { text } }
  }
  const faults = facts.integrity === 'ok' ? [] : [facts.integrity]
  const of = (activity: string, n: number) => ({
    ...{ facts, history, activity, run: n, key: keyOf(stage.dataDir, stage.room, activity, n) },
  })
  for (let n = 1; n <= run; n++) {
    faults.push(...checkCells({ ...of(poll, n), stored: picks }), ...checkBallots({ ...of(ballot, n), stored: picks }))
  }
  faults.push(...checkCells({ ...of(board, 1), stored: asks }))
  hold(
    faults.length === 0,
    `on the disk: ${faults
      .slice(0, 3)
      .map((fault) => fault.slice(0, 200))
      .join('; ')}`,
  )
}

import { createHash } from 'node:crypto'
import { cannotKnow } from '#shared/protocol/doubt.ts'
import type { Json } from '#shared/protocol/rows.ts'
import type { Reply, Say } from '#shared/protocol/wire.ts'
import type { Robot } from '../cli/robot.ts'

/** One thing somebody said, as its own phone remembers it. The truth is the phones', never the server's under test. */
export type Said = {
  device: string
  activity: string
  run: number
  n: number
  answer: Json
  /** `unknown` while there is no reply, or none that settles it: it may count or not. */
  outcome: 'unknown' | 'ok' | 'refused'
  code?: string
  /** What the stage's clock showed when the reply was heard. */
  heard?: number
}
export type History = Said[]

/** A participant's device as the server names it (see `server/wire/identify.ts`). */
export const deviceOf = (room: string, key: string): string =>
  createHash('sha256').update(`${room}/${key}`).digest('hex').slice(0, 24)

/** Writes down everything a phone says from now on. */
export function follow(history: History, phone: Robot, room: string, clock = () => 0): void {
  const device = deviceOf(room, phone.door.key ?? '')
  phone.onSay = (say: Say) => {
    const { activity, run, n } = say
    const said: Said = { device, activity, run, n, answer: structuredClone(say.answer) as Json, outcome: 'unknown' }
    history.push(said)
    return (reply: Reply, unheard: boolean) => {
      // A line that never answered within all attempts leaves it unknown.
      if (!reply.ok && reply.code === 'line') return
      said.heard = clock()
      if (!reply.ok) said.code = reply.code
      // So does a refusal by a server that has sealed the run, where an earlier try may have been written. No other does.
      if (!reply.ok && unheard && cannotKnow(reply.code)) return
      said.outcome = reply.ok ? 'ok' : 'refused'
    }
  }
}

/** Only what was said to one activity. */
export const about = (history: History, activity: string): History =>
  history.filter((said) => said.activity === activity)

/** One step somebody took, as the own screen remembers it. */
export type Deed = { id: string; action: Json; outcome: Said['outcome']; seq?: number; heard?: number }

/** Writes down everything a moderator or host does from now on. */
export function followDeeds(deeds: Deed[], robot: Robot, clock = () => 0): void {
  robot.onAct = (id, action) => {
    const deed: Deed = { id, action: structuredClone(action) as Json, outcome: 'unknown' }
    deeds.push(deed)
    return (reply: Reply) => {
      if (!reply.ok && reply.code === 'line') return
      deed.outcome = reply.ok ? 'ok' : 'refused'
      deed.heard = clock()
      if (reply.ok && reply.seq !== undefined) deed.seq = reply.seq
    }
  }
}

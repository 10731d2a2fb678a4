import { createHash, randomBytes } from 'node:crypto'
import type { Dice } from '#shared/base/chance.ts'
import { newId, newSecret } from '#shared/base/ids.ts'
import { PROTOCOL, type Reply } from '#shared/protocol/wire.ts'
import type { Secrecy } from '#shared/activities/kind.ts'
import { wordsOf } from '../../cli/robot.ts'
import { deviceOf } from '../history.ts'
import { hold, pause } from '../part.ts'
import type { Shape, Stage } from '../stage.ts'

const OPTIONS = Array.from({ length: 30 }, (_, i) => `option${String(i + 10)}`)

/** A question with so many options to tick that everybody's answer is unlike all others: the proof can tell them apart. */
export function urnShape(secrecy: Secrecy, live = false): Shape {
  const options = OPTIONS.map((id) => ({ id, text: `Möglichkeit ${id.slice(-2)}` }))
  return { id: wordsOf('').id, kind: 'poll', secrecy, config: { type: 'pick', options, min: 1, max: 30, live } }
}

/** One person and what they have said; `order`: the how many-th the server has acknowledged. */
export type Cast = { key: string; device: string; id: string; n: number; value: string; reply: string; order: number }

/** Votes of people who were never here before, some under way at once, over the same path as every vote. */
export class Urn {
  readonly casts: Cast[] = []
  readonly activity: string
  private readonly stage: Stage
  private readonly dice: Dice
  private readonly used = new Set<string>()
  constructor(stage: Stage, activity: string, dice: Dice) {
    this.activity = activity
    this.stage = stage
    this.dice = dice
  }

  /** Three options that nobody else has ticked together. */
  private picks(): string[] {
    for (;;) {
      const picks = OPTIONS.map((one) => [this.dice(), one] as const).sort(([a], [b]) => a - b)
      const three = picks.slice(0, 3).map(([, one]) => one)
      const name = three.toSorted().join()
      if (this.used.has(name)) continue
      this.used.add(name)
      return three
    }
  }

  /** Casts so many, `lanes` at once, with a rest after each. */
  async cast(count: number, lanes: number, rest = 0): Promise<void> {
    let left = count
    const lane = async () => {
      while (left-- > 0) {
        await this.one()
        if (rest > 0) await pause(rest)
      }
    }
    await Promise.all(Array.from({ length: lanes }, lane))
  }

  private async one(): Promise<void> {
    const { room, code, server, moderator } = this.stage
    const key = newSecret(randomBytes)
    const picks = this.picks()
    const say = {
      ...{ id: newId(randomBytes), activity: this.activity, run: 1, n: Date.now() * 16 + Math.floor(this.dice() * 16) },
      ...{ history: moderator.history, answer: { type: 'pick', picks } },
    }
    const body = JSON.stringify({ hello: { protocol: PROTOCOL, room: code, key }, say })
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${server.url}/api/say`, { method: 'POST', headers, body })
    const reply = await answer.text()
    hold((JSON.parse(reply) as Reply).ok, `a vote was refused: ${reply}`)
    const value = JSON.stringify(picks.toSorted())
    const { id, n } = say
    this.casts.push({ key, id, n, value, reply, device: deviceOf(room, key), order: this.casts.length })
  }
}

/** What stands beside a mark for the request that carried it (see `server/room/saying.ts`). */
export const requestOf = (id: string): string => createHash('sha256').update(id).digest('base64url').slice(0, 22)

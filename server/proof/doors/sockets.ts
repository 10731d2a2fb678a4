import Database from 'better-sqlite3'
import { join } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import type { Reply, Role } from '#shared/protocol/wire.ts'
import { PROTOCOL } from '#shared/protocol/wire.ts'
import { freshId } from '../../cli/robot.ts'
import { hold, pause, until } from '../part.ts'
import type { Stage } from '../stage.ts'
import type { Sample } from './events.ts'

/** What a browser of somebody holds. */
export type Pass = { cookie: string; grant?: string; key?: string }
type Answer = Reply & { role?: Role; history?: string }

/** A bare line of one person: what it sends is what arrives, and nothing is done again by itself. */
export class Line {
  history = ''
  private readonly pass: Pass
  private readonly socket: Socket
  private n = Date.now()
  constructor(url: string, pass: Pass) {
    this.pass = pass
    this.socket = io(url, {
      ...{ transports: ['websocket'], forceNew: true, reconnection: false },
      ...(pass.cookie ? { extraHeaders: { cookie: pass.cookie } } : {}),
    })
  }
  get open(): boolean {
    return this.socket.connected
  }
  /** Whether anybody answers to an event of this name. */
  async heard(event: string): Promise<boolean> {
    await until('a line', () => this.open)
    let answered = false
    this.socket.emit(event, { id: freshId(), action: { type: 'workshop/end' } }, () => (answered = true))
    await pause(250)
    return answered
  }
  /** Whoever is told to be slower is it, as people are. */
  private async ask(event: string, payload: object): Promise<Answer> {
    for (let tries = 0; ; tries++) {
      const reply = (await this.socket.timeout(20_000).emitWithAck(event, payload)) as Answer
      if (reply.ok || reply.code !== 'tooFast' || tries > 200) return reply
      await pause(100)
    }
  }
  async hello(room: string): Promise<Answer> {
    const { grant, key } = this.pass
    const reply = await this.ask('hello', {
      protocol: PROTOCOL,
      room,
      ...(grant ? { grant } : {}),
      ...(key ? { key } : {}),
    })
    this.history = reply.history ?? ''
    return reply
  }
  send({ event }: Pick<Sample, 'event'>, payload: object): Promise<Answer> {
    if (event === 'act') return this.ask('act', { id: freshId(), action: payload })
    const { history } = this
    return this.ask('say', { id: freshId(), run: 1, n: ++this.n, history: history || 'none', ...payload })
  }
  close(): void {
    this.socket.close()
  }
}

const TABLES = ['journal', 'texts', 'cells', 'marks', 'ballots'] as const
/** What lies on the disk of a room just now, as a stranger reads it while the server is running. */
export function diskOf({ dataDir }: Stage) {
  const db = new Database(join(dataDir, 'tafelrunde.sqlite'), { readonly: true })
  const all = TABLES.map((table) => db.prepare(`SELECT * FROM ${table} WHERE room = ?`))
  return {
    picture: (room: string): string => JSON.stringify(all.map((one) => one.all(room))),
    close: () => db.close(),
  }
}
export type Disk = ReturnType<typeof diskOf>

/** The role that a line got, or why it got none. */
export function seatOf(reply: Answer): string {
  if (!reply.ok) return reply.code
  hold(reply.role, 'a welcome without a role')
  return reply.role
}

import { randomBytes } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import { newId, newSecret } from '#shared/base/ids.ts'
import { refuse } from '#shared/base/result.ts'
import { fromSnapshot, type Mirror, receive } from '#shared/protocol/mirror.ts'
import type { Json, Patch, Rows } from '#shared/protocol/rows.ts'
import type { ClientToServer, Hello, Mine, Reply, Say, ServerToClient, Welcome } from '#shared/protocol/wire.ts'
import { PROTOCOL } from '#shared/protocol/wire.ts'

export type RobotDoor = { url: string; room: string; key?: string; grant?: string; cookie?: string }
const again = new Set(['notJoined', 'notSaved', 'tooFast', 'server'])
const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

/** A simulated person on a real socket, through the same limits as phones. It retries until it has a reply. */
export class Robot {
  readonly door: RobotDoor
  mirror: Mirror = { epoch: '', rev: 0, rows: {} }
  mine: Rows = {}
  history = ''
  joined = false
  /** Answers that the server has acknowledged. */
  acknowledged = 0
  /** Told of everything that is said, before it leaves; what it returns is told the reply. */
  onSay: (say: Say) => (reply: Reply) => void = () => () => undefined
  /** The same for what is done. */
  onAct: (id: string, action: unknown) => (reply: Reply) => void = () => () => undefined
  private closed = false
  private lastN = 0
  private ticket: string | undefined
  private mineRev = -1
  private readonly line: Socket<ServerToClient, ClientToServer>
  private greeting: Promise<void> | null = null

  constructor(door: RobotDoor) {
    this.door = { ...door, ...(door.grant ? {} : { key: door.key ?? newSecret(randomBytes) }) }
    this.line = io(door.url, {
      transports: ['websocket'],
      forceNew: true,
      autoConnect: false,
      reconnectionDelay: 100,
      reconnectionDelayMax: 1000,
      ...(door.cookie ? { extraHeaders: { cookie: door.cookie } } : {}),
    })
    this.line.on('connect', () => void this.greet())
    this.line.on('disconnect', () => {
      this.joined = false
    })
    this.line.on('patch', (epoch: string, patch: Patch) => {
      const next = receive(this.mirror, epoch, patch)
      if (next) this.mirror = next
      else void this.greet()
    })
    this.line.on('mine', (mine: Mine) => {
      if (mine.rev > this.mineRev) Object.assign(this, { mine: mine.rows, mineRev: mine.rev })
    })
    this.line.on('again', (code) => {
      if (code === 'notJoined') void this.greet()
    })
  }

  private hello(): Hello {
    const { room, key, grant } = this.door
    const { epoch, rev } = this.mirror
    return {
      protocol: PROTOCOL,
      room,
      ...(grant ? { grant } : {}),
      ...(key ? { key } : {}),
      ...(this.ticket ? { ticket: this.ticket } : {}),
      ...(epoch ? { epoch, rev } : {}),
    }
  }

  private greet(): Promise<void> {
    this.greeting ??= this.doGreet().finally(() => {
      this.greeting = null
    })
    return this.greeting
  }
  private async doGreet(): Promise<void> {
    const reply: Welcome | ReturnType<typeof refuse> = await this.line
      .timeout(10_000)
      .emitWithAck('hello', this.hello())
      .catch(() => refuse('line'))
    if (!reply.ok) {
      if (reply.code === 'tooFast' || reply.code === 'line') {
        await pause(300)
        if (this.line.connected) setTimeout(() => void this.greet(), 0)
        return
      }
      throw new Error(`hello refused: ${reply.code}`)
    }
    let next: Mirror | null = 'snapshot' in reply ? fromSnapshot(reply.snapshot) : this.mirror
    if ('patches' in reply) for (const patch of reply.patches) next = next && receive(next, reply.epoch, patch)
    if (next) this.mirror = next
    this.history = reply.history
    this.mine = reply.mine.rows
    this.mineRev = reply.mine.rev
    this.ticket = reply.ticket ?? this.ticket
    this.joined = true
  }

  async arrive(): Promise<this> {
    this.line.connect()
    await this.until(() => this.joined)
    return this
  }
  leave(): void {
    this.line.disconnect()
  }
  back(): void {
    this.line.connect()
  }
  close(): void {
    this.closed = true
    this.line.close()
  }

  row<T = Json>(key: string): T | undefined {
    return this.mirror.rows[key] as T | undefined
  }
  rows<T>(prefix: string): [string, T][] {
    return Object.entries(this.mirror.rows)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, row]) => [key.slice(prefix.length), row as T])
  }
  async until(test: () => unknown, ms = 30_000): Promise<void> {
    const end = Date.now() + ms
    while (!test()) {
      if (Date.now() > end) throw new Error(`waited ${ms} ms for ${test.toString().slice(0, 200)}`)
      await pause(15)
    }
  }

  /** Says something until there is a reply that lasts. The same id is sent again when nobody knows. */
  async say(activity: string, answer: unknown, options: { run?: number; name?: string } = {}): Promise<Reply> {
    this.lastN = Math.max(Date.now(), this.lastN + 1)
    const item = this.row<{ run: number }>(`item/${activity}`)
    const say: Say = {
      id: newId(randomBytes),
      activity,
      run: options.run ?? item?.run ?? 1,
      n: this.lastN,
      history: this.history,
      answer,
      ...(options.name ? { name: options.name } : {}),
    }
    const told = this.onSay(say)
    const reply = await this.insist(() => this.line.timeout(8000).emitWithAck('say', say))
    told(reply)
    if (reply.ok) this.acknowledged += 1
    return reply
  }

  async act(action: unknown, saw?: number): Promise<Reply> {
    const id = newId(randomBytes)
    const told = this.onAct(id, action)
    const reply = await this.insist(() =>
      this.line.timeout(8000).emitWithAck('act', { id, action, ...(saw ? { saw } : {}) }),
    )
    told(reply)
    return reply
  }
  /** The same, but a refusal is an error. */
  async must(action: unknown): Promise<void> {
    const reply = await this.act(action)
    if (!reply.ok) throw new Error(`${JSON.stringify(action)}: ${JSON.stringify(reply)}`)
  }

  private async insist(send: () => Promise<Reply>): Promise<Reply> {
    for (let attempt = 0; attempt < 200 && !this.closed; attempt++) {
      const reply = await send().catch(() => refuse('line'))
      if (reply.ok || !(again.has(reply.code) || reply.code === 'line')) return reply
      if (reply.code === 'notJoined' && this.line.connected) await this.greet().catch(() => undefined)
      await pause(50 + Math.random() * 250)
    }
    return refuse('line')
  }
}

/** A text with a fresh id, as actions want it. */
export const wordsOf = (text: string) => ({ id: newId(randomBytes), text })
export const freshId = () => newId(randomBytes)

import { randomBytes } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import { newId, newSecret } from '#shared/base/ids.ts'
import { type Refusal, refuse } from '#shared/base/result.ts'
import { fromSnapshot, type Mirror, receive } from '#shared/protocol/mirror.ts'
import { leavesOpen } from '#shared/protocol/doubt.ts'
import { pauseAfter } from '#shared/protocol/patience.ts'
import type { Json, Patch, Rows } from '#shared/protocol/rows.ts'
import type { ClientToServer, Hello, Mine, Reply, Say, ServerToClient, Welcome } from '#shared/protocol/wire.ts'
import { askPlainly } from './plainly.ts'
import { helloOf, type RobotDoor } from './robotDoor.ts'

type Line = Socket<ServerToClient, ClientToServer>
/** One try to send something; null when there was no answer. */
type Way = () => Promise<Reply | null>
const again = new Set(['notJoined', 'notSaved', 'tooFast', 'server', 'line'])
const ACK_MS = 8000
const PROBE_MS = 3000
const PATIENCE_MS = 180_000
const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

/** A simulated person on a real socket, through the same limits as phones. It retries until it has a reply. */
export class Robot {
  readonly door: RobotDoor
  mirror: Mirror = { epoch: '', rev: 0, rows: {} }
  mine: Rows = {}
  history = ''
  joined = false
  /** Why the door did not let it in; null as long as it may come. */
  turnedAway: Refusal | null = null
  /** Answers that the server has acknowledged. */
  acknowledged = 0
  /** Told of everything that is said, before it leaves; what it returns is told the reply, and whether an earlier try is in doubt. */
  onSay: (say: Say) => (reply: Reply, unheard: boolean) => void = () => () => undefined
  onAct: (id: string, action: unknown) => (reply: Reply) => void = () => () => undefined
  readonly heard = new Map<string, number>()
  private closed = false
  private lastN = 0
  private ticket: string | undefined
  private mineRev = -1
  private readonly line: Line
  private greeting: Promise<void> | null = null
  private failures = 0
  private retry: NodeJS.Timeout | null = null
  /** Whether it has gone on purpose. */
  private away = true
  private polling = false

  constructor(door: RobotDoor) {
    this.door = { ...door, ...(door.grant ? {} : { key: door.key ?? newSecret(randomBytes) }) }
    this.line = io(door.url, {
      transports: door.browser ? ['polling', 'websocket'] : ['websocket'],
      // As phones do: who hears nothing dials again.
      ...{ forceNew: true, autoConnect: false, reconnection: false, timeout: ACK_MS },
      ...(door.cookie ? { extraHeaders: { cookie: door.cookie } } : {}),
    })
    this.line.on('connect', () => void this.greet())
    this.line.on('connect_error', () => this.lost())
    this.line.on('disconnect', () => this.lost())
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

  private lost(): void {
    this.joined = false
    this.failures += 1
    if (this.away || this.retry) return
    const { browser, jitter } = this.door
    if (browser && this.failures >= 3 && !this.polling) void this.poll()
    const quick = (0.5 + Math.random()) * Math.min(100 * 2 ** (this.failures - 1), 1000)
    this.retry = setTimeout(() => this.dial(), browser || jitter ? pauseAfter(this.failures, Math.random) : quick)
  }
  private dial(): void {
    this.retry = null
    this.line.connect()
  }

  private hello(): Hello {
    return helloOf(this.door, this.mirror, this.ticket)
  }
  private greet(ms = ACK_MS): Promise<void> {
    this.greeting ??= new Promise((done) => {
      // Not awaited: a patch may come in the same breath as the welcome, and must find it applied.
      this.line.timeout(ms).emit('hello', this.hello(), (error, reply) => {
        this.greeting = null
        if (!error) this.welcome(reply)
        else if (this.line.connected) this.line.disconnect()
        done()
      })
    })
    return this.greeting
  }
  private welcome(reply: Welcome | Refusal): void {
    if (!reply.ok) {
      if (!again.has(reply.code)) return this.turnAway(reply)
      setTimeout(() => this.line.connected && void this.greet(), 300)
      return
    }
    let next: Mirror | null = 'snapshot' in reply ? fromSnapshot(reply.snapshot) : this.mirror
    if ('patches' in reply) for (const patch of reply.patches) next = next && receive(next, reply.epoch, patch)
    this.mirror = next ?? { ...this.mirror, epoch: '' }
    this.history = reply.history
    this.mine = reply.mine.rows
    this.mineRev = reply.mine.rev
    this.ticket = reply.ticket ?? this.ticket
    this.joined = true
    if (this.line.connected) this.failures = 0
    if (!next) void this.greet()
  }
  /** The door said no, and for good. Whoever counts on this robot hears of it; nobody else is pulled down. */
  private turnAway(reply: Refusal): void {
    this.turnedAway = reply
    this.close()
  }
  /** No line holds: plain requests, as long as that lasts. */
  private async poll(): Promise<void> {
    this.polling = true
    while (!this.away && !this.line.connected) {
      const reply = await askPlainly<Welcome | Refusal>(`${this.door.url}/api/hello`, this.hello(), ACK_MS)
      if (reply && !this.away && !this.line.connected) this.welcome(reply)
      await pause(2000 + Math.random() * 1000)
    }
    this.polling = false
  }

  async arrive(): Promise<this> {
    this.back()
    await this.until(() => this.joined || this.turnedAway)
    if (this.turnedAway) throw new Error(`hello refused: ${this.turnedAway.code}`)
    return this
  }
  leave(): void {
    this.away = true
    if (this.retry) clearTimeout(this.retry)
    this.retry = null
    this.joined = false
    this.line.disconnect()
  }
  back(): void {
    this.away = false
    this.dial()
  }
  close(): void {
    this.closed = true
    this.leave()
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
      ...{ id: newId(randomBytes), activity, run: options.run ?? item?.run ?? 1, n: this.lastN },
      ...{ history: this.history, answer },
      ...(options.name ? { name: options.name } : {}),
    }
    const told = this.onSay(say)
    const plain = () => askPlainly<Reply>(`${this.door.url}/api/say`, { hello: this.hello(), say }, ACK_MS)
    let unheard = false
    const send = () => this.line.timeout(this.door.ackMs ?? ACK_MS).emitWithAck('say', say)
    const reply = await this.insist(send, plain, () => (unheard = true))
    told(reply, unheard)
    if (reply.ok) this.acknowledged += 1
    return reply
  }

  async act(action: unknown, saw?: number): Promise<Reply> {
    const id = newId(randomBytes)
    const told = this.onAct(id, action)
    const reply = await this.send('act', { id, action, ...(saw ? { saw } : {}) })
    return told(reply), reply
  }
  /** The same, but a refusal is an error. */
  async must(action: unknown): Promise<void> {
    const reply = await this.act(action)
    if (!reply.ok) throw new Error(`${JSON.stringify(action)}: ${JSON.stringify(reply)}`)
  }

  /** Sends a message as it is, until there is a reply that lasts. */
  send(event: 'act' | 'say', message: object): Promise<Reply> {
    return this.insist(() => this.line.timeout(ACK_MS).emitWithAck(event, message))
  }

  /** `unheard` is called for every try that went out and may have been written, for all that was heard of it. */
  private async insist(send: Way, plain?: Way, unheard?: () => unknown): Promise<Reply> {
    // A server may be started ten times meanwhile; a phone would go on for hours.
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end && !this.closed; ) {
      const way = this.line.connected ? send : this.joined ? plain : undefined
      const reply = (await this.try(way)) ?? refuse('line')
      if (!reply.ok && way && leavesOpen(reply.code)) unheard?.()
      if (!reply.ok) this.heard.set(reply.code, (this.heard.get(reply.code) ?? 0) + 1)
      if (reply.ok || !again.has(reply.code)) return reply
      if (reply.code === 'notJoined' && this.line.connected) await this.greet()
      await pause(50 + Math.random() * 250)
    }
    return this.turnedAway ?? refuse('line')
  }
  private async try(way?: Way): Promise<Reply | null> {
    try {
      return way ? await way() : null
    } catch {
      // Nobody knows. A line that does not even answer a hello is dead, whatever it says of itself.
      if (this.line.connected) await this.greet(PROBE_MS)
      return null
    }
  }
}

/** A text with a fresh id, as actions want it. */
export const wordsOf = (text: string) => ({ id: newId(randomBytes), text })
export const freshId = () => newId(randomBytes)

import { type Dice, seeded } from '#shared/base/chance.ts'
import { fromSnapshot, type Mirror, receive } from '#shared/protocol/mirror.ts'
import type { Rows } from '#shared/protocol/rows.ts'
import { PROTOCOL, type Reply, type Role, type Say, type Welcome } from '#shared/protocol/wire.ts'
import type { House } from '../house.ts'
import { mineOf } from '../room/knowing.ts'
import type { Room } from '../room/room.ts'
import type { Who } from '../room/types.ts'
import { welcomeTo } from '../wire/welcome.ts'

/** A line that loses, repeats, delays and cuts what goes over it, in both directions; without sockets, and seeded. */
export class Weather {
  now = 0
  readonly dice: Dice
  /** How bad it is: 0 is a line on which everything arrives, once and in order. */
  bad = 1
  private queue: { at: number; line: number; run: () => void }[] = []
  private line = 0

  constructor(seed: number) {
    this.dice = seeded(seed)
  }
  chance(p: number): boolean {
    return this.dice() < p * this.bad
  }
  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.dice() * list.length)] as T
  }
  open(): number {
    this.line += 1
    return this.line
  }
  send(line: number, run: () => void): void {
    if (this.chance(0.12)) return
    for (let copies = this.chance(0.1) ? 2 : 1; copies > 0; copies--) {
      const late = this.chance(0.3) ? this.dice() * 600 : this.dice() * 20 * this.bad
      this.queue.push({ at: this.now + late, line, run })
    }
  }
  /** What was on a line that is cut never arrives. */
  cut(line: number): void {
    this.queue = this.queue.filter((one) => one.line !== line)
  }
  advance(ms: number): void {
    this.now += ms
    const due = this.queue.filter((one) => one.at <= this.now).sort((a, b) => a.at - b.at)
    this.queue = this.queue.filter((one) => one.at > this.now)
    for (const one of due) one.run()
  }
}

/** The doors without sockets: the real hello, the real mailbox, and patches for whoever has said hello. */
export class Doors {
  room: Room | null = null
  private readonly seats = new Map<number, { who: Who; client: Client; mineRev: number }>()
  private readonly weather: Weather

  constructor(weather: Weather) {
    this.weather = weather
  }
  open(room: Room): void {
    this.room = room
    const { audienceOf } = room.parts.rules
    const each = (test: (who: Who) => boolean, tell: (client: Client, line: number) => () => void) => {
      for (const [line, { who, client }] of this.seats) if (test(who)) this.weather.send(line, tell(client, line))
    }
    room.listen({
      patch(audience, epoch, patch) {
        each(
          (who) => audienceOf(who.role) === audience,
          (client, line) => () => client.onPatch(line, epoch, structuredClone(patch)),
        )
      },
      mine: (device) => {
        for (const [line, seat] of this.seats) {
          if (device !== null && seat.who.device !== device) continue
          seat.mineRev += 1
          const mine = { rev: seat.mineRev, rows: structuredClone(mineOf(room, seat.who.device)) }
          this.weather.send(line, () => seat.client.onMine(line, mine))
        }
      },
      again: (device) =>
        each(
          (who) => device === null || who.device === device,
          (client, line) => () => client.greet(line),
        ),
    })
  }
  /** The server is gone, and all lines with it. */
  shut(): void {
    for (const [line, { client }] of this.seats) client.lost(line)
    this.seats.clear()
    this.room = null
  }
  hello(line: number, client: Client, epoch: string, rev: number, done: (welcome: Welcome) => void): void {
    const { room } = this
    if (!room) return client.lost(line)
    const seat = this.seats.get(line) ?? { who: client.who, client, mineRev: 0 }
    seat.mineRev += 1
    this.seats.set(line, seat)
    const hello = { protocol: PROTOCOL, room: 'ABCDEFG', ...(epoch ? { epoch, rev } : {}) }
    const house = { now: () => this.weather.now } as unknown as House
    const welcome = structuredClone(welcomeTo(house, { who: client.who, room }, hello, seat.mineRev))
    this.weather.send(line, () => done(welcome))
  }
  take(
    line: number,
    client: Client,
    send: (room: Room, who: Who) => Promise<Reply>,
    done: (reply: Reply) => void,
  ): void {
    const { room } = this
    if (!room) return client.lost(line)
    if (!this.seats.has(line)) return this.weather.send(line, () => done({ ok: false, code: 'notJoined' }))
    void send(room, client.who).then((reply) => this.weather.send(line, () => done(reply)))
  }
  leave(line: number): void {
    this.seats.delete(line)
    this.weather.cut(line)
  }
}

const LATER = new Set(['notJoined', 'notSaved', 'server', 'tooFast'])
export type Letter = {
  slot: string
  send: (room: Room, who: Who) => Promise<Reply>
  say?: Say
  reply: Reply | null
  sentAt: number
}

/** A phone (or a desk) without a picture: mirror and outbox as in `client/net`. */
export class Client {
  readonly who: Who
  mirror: Mirror = { epoch: '', rev: 0, rows: {} }
  mine: Rows = {}
  outbox: Letter[] = []
  /** Everything ever said, with what became of it. */
  readonly letters: Letter[] = []
  private mineRev = -1
  private line = 0
  private helloAt = Number.NEGATIVE_INFINITY
  private joined = false
  private readonly weather: Weather
  private readonly doors: Doors

  constructor(who: Who, weather: Weather, doors: Doors) {
    this.who = who
    this.weather = weather
    this.doors = doors
  }
  get role(): Role {
    return this.who.role
  }

  /** What a phone does all the time: keep the line, say hello, send what waits. */
  live(): void {
    if (this.line !== 0 && this.weather.chance(0.02)) this.lost(this.line)
    if (this.line === 0) {
      if (this.weather.chance(0.5)) return
      this.line = this.weather.open()
      this.helloAt = Number.NEGATIVE_INFINITY
    }
    const { now } = this.weather
    if (!this.joined && now - this.helloAt > 400) this.greet(this.line)
    for (const letter of this.outbox) {
      if (!this.joined || now - letter.sentAt < 400) continue
      letter.sentAt = now
      const { line } = this
      this.weather.send(line, () =>
        this.doors.take(line, this, letter.send, (reply) => this.settle(line, letter, reply)),
      )
    }
  }
  post(letter: Omit<Letter, 'reply' | 'sentAt'>): void {
    const full: Letter = { ...letter, reply: null, sentAt: Number.NEGATIVE_INFINITY }
    this.letters.push(full)
    // A newer one with the same slot replaces one that still waits.
    this.outbox = [...this.outbox.filter((one) => one.slot !== letter.slot), full]
  }
  private settle(line: number, letter: Letter, reply: Reply): void {
    if (line !== this.line) return
    if (!reply.ok && LATER.has(reply.code)) {
      if (reply.code === 'notJoined') this.greet(line)
      return
    }
    letter.reply ??= reply
    this.outbox = this.outbox.filter((one) => one !== letter)
  }

  greet(line: number): void {
    if (line !== this.line) return
    this.joined = false
    this.helloAt = this.weather.now
    const { epoch, rev } = this.mirror
    this.weather.send(line, () => this.doors.hello(line, this, epoch, rev, (welcome) => this.onWelcome(line, welcome)))
  }
  private onWelcome(line: number, welcome: Welcome): void {
    if (line !== this.line) return
    let next: Mirror | null = 'snapshot' in welcome ? fromSnapshot(welcome.snapshot) : this.mirror
    if ('patches' in welcome) for (const patch of welcome.patches) next = next && receive(next, welcome.epoch, patch)
    if (!next) return this.greet(line)
    // An answer that was overtaken by patches on its way must not set the clock back.
    if (next.epoch !== this.mirror.epoch || next.rev >= this.mirror.rev) this.mirror = next
    if (welcome.mine.rev > this.mineRev) Object.assign(this, { mine: welcome.mine.rows, mineRev: welcome.mine.rev })
    this.joined = true
  }
  onPatch(line: number, epoch: string, patch: Parameters<typeof receive>[2]): void {
    if (line !== this.line) return
    const next = receive(this.mirror, epoch, patch)
    if (next) this.mirror = next
    else this.greet(line)
  }
  onMine(line: number, mine: { rev: number; rows: Rows }): void {
    if (line === this.line && mine.rev > this.mineRev) Object.assign(this, { mine: mine.rows, mineRev: mine.rev })
  }
  hangUp(): void {
    this.lost(this.line)
  }
  lost(line: number): void {
    if (line !== this.line) return
    this.doors.leave(line)
    this.line = 0
    this.joined = false
    this.mineRev = -1
    for (const letter of this.outbox) letter.sentAt = Number.NEGATIVE_INFINITY
  }
}

import type { Socket } from 'node:net'
import type { Dice } from '#shared/base/chance.ts'
import { framesOf, typeOf } from './frames.ts'
import type { Toxic, Way } from './toxic.ts'

const PORTAL =
  'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n\r\n<!doctype html><title>Hotel-WLAN</title><form><button>Weiter</button></form>'
const REFUSED = 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'
const ONE_BY_ONE = 40

type Queue = {
  parts: Buffer[]
  due: number
  busy: boolean
  ended: boolean
  passed: number
  frames: number
  rest: Buffer
}
const queue = (): Queue => ({
  parts: [],
  due: 0,
  busy: false,
  ended: false,
  passed: 0,
  frames: 0,
  rest: Buffer.alloc(0),
})
const after = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

/** One connection through the proxy: what comes from one side goes to the other, as well as the toxic lets it. */
export class Link {
  private toxic: Toxic
  private readonly dice: Dice
  private readonly ends: Record<Way, Socket>
  private readonly queues: Record<Way, Queue> = { up: queue(), down: queue() }
  /** Frames from the phone and to it begin after the first heads. */
  private frames = false
  /** Drawn anew with every toxic: at which byte it strikes. */
  private strike = Infinity
  /** One side is gone, and the other one has not been told. */
  private forgotten = false
  private spoken = false
  private lossy = false

  /** `ends.up` leads to the server, `ends.down` to the phone. */
  constructor(ends: Record<Way, Socket>, toxic: Toxic, dice: Dice) {
    this.ends = ends
    this.dice = dice
    this.toxic = toxic
    this.strike = this.drawStrike()
    const wire = (way: Way, from: Socket) => {
      from.setNoDelay(true)
      from.on('data', (bytes: Buffer) => this.take(way, bytes))
      from.on('end', () => {
        if (this.forgotten) return from.destroy()
        this.queues[way].ended = true
        void this.pass(way)
      })
      from.on('error', () => this.forgotten || this.cut())
    }
    wire('up', ends.down)
    wire('down', ends.up)
  }

  get open(): boolean {
    return !this.ends.up.destroyed || !this.ends.down.destroyed
  }
  turn(toxic: Toxic): void {
    this.toxic = toxic
    this.strike = this.drawStrike()
    for (const way of ['up', 'down'] as const) {
      this.queues[way].passed = 0
      void this.pass(way)
    }
    // What was said into a forgotten line is repeated by TCP, and the middle, well again, says that it knows no such line.
    if (this.forgotten && this.spoken && !toxic.after) return this.cut()
    // A line on which bytes were lost does not live: the ends find out sooner or later.
    if (this.lossy && !toxic.lose) return this.cut()
    if (toxic.closed || toxic.portal || (toxic.noUpgrade && this.frames)) this.cut()
  }
  private drawStrike(): number {
    const { after: then } = this.toxic
    return then ? 1 + Math.floor(this.dice() * then.bytes) : Infinity
  }
  cut(): void {
    this.ends.up.destroy()
    this.ends.down.destroy()
  }

  private take(way: Way, bytes: Buffer): void {
    if (this.forgotten) {
      this.spoken = true
      return this.toxic.after ? undefined : this.cut()
    }
    if (!this.frames && this.answersItself(way, bytes)) return
    for (const part of this.frames ? this.sift(way, bytes) : [bytes]) this.queues[way].parts.push(part)
    if (way === 'down' && !this.frames && bytes.subarray(0, 12).toString() === 'HTTP/1.1 101') this.frames = true
    void this.pass(way)
  }
  private answersItself(way: Way, bytes: Buffer): boolean {
    if (way === 'down') return false
    const text = bytes.toString('latin1', 0, 2000)
    const request = /^(GET|POST) \S+ HTTP\/1\.1\r\n/.test(text)
    const answer = this.toxic.portal ? PORTAL : REFUSED
    if (!request || !(this.toxic.portal || (this.toxic.noUpgrade && /\r\nupgrade: websocket/i.test(text)))) return false
    this.ends.up.destroy()
    this.ends.down.end(answer)
    return true
  }
  /** Loses and repeats whole frames: what a line does that is cut and mended by somebody in between. */
  private sift(way: Way, bytes: Buffer): Buffer[] {
    const own = this.queues[way]
    const { frames, rest } = framesOf(Buffer.concat([own.rest, bytes]))
    own.rest = rest
    const { lose, loseAck, twice } = this.toxic
    return frames.flatMap((frame) => {
      const type = typeOf(frame)
      const counts = loseAck ? type === '43' : type === '43' || type === '42'
      if (!counts) return [frame]
      own.frames += 1
      const hit = (nth: number | undefined) => nth !== undefined && own.frames % nth === 0
      this.lossy ||= way === 'down' && hit(lose)
      if (way === 'down' && (hit(lose) || hit(loseAck))) return []
      return hit(twice) ? [frame, frame] : [frame]
    })
  }

  private lag(way: Way): number {
    return (this.toxic.delay?.[way] ?? 0) * this.dice() * 2
  }
  /** Hands on what has come, in order, one piece after the other. */
  private async pass(way: Way): Promise<void> {
    const own = this.queues[way]
    if (own.busy) return
    own.busy = true
    for (let part = own.parts.shift(); part; part = own.parts.shift()) {
      const now = performance.now()
      own.due = Math.max(own.due, now + this.lag(way))
      if (own.due > now + 1) await after(own.due - now)
      while (this.toxic.blackhole && this.open) await after(20)
      for (const slice of this.toxic.slices ? slices(part) : [part]) {
        if (this.ends[way].writable) this.ends[way].write(slice)
        if (this.toxic.slices) await new Promise(setImmediate)
      }
      own.passed += part.length
      const { after: then } = this.toxic
      if (then?.way === way && own.passed >= this.strike) this.hit(then.then)
    }
    own.busy = false
    if (own.ended && this.ends[way].writable) this.ends[way].end()
  }
  private hit(what: NonNullable<Toxic['after']>['then']): void {
    this.strike = Infinity
    if (what === 'cut') return this.cut()
    // A FIN to the phone alone: it may still speak, and the server hears it.
    if (what === 'end') return void this.ends.down.end()
    this.forgotten = true
    this.ends[what === 'forgetPhone' ? 'down' : 'up'].destroy()
  }
}

function slices(part: Buffer): Buffer[] {
  const ones = Array.from({ length: Math.min(part.length, ONE_BY_ONE) }, (_, i) => part.subarray(i, i + 1))
  return part.length > ONE_BY_ONE ? [...ones, part.subarray(ONE_BY_ONE)] : ones
}

import type { Duplex } from 'node:stream'
import { AUDIENCES, type Patch, same } from '#shared/protocol/rows.ts'
import { mineOf } from '../room/knowing.ts'
import type { Room } from '../room/room.ts'
import type { Listener } from '../room/types.ts'
import { type Io, type Line, audienceRoom, deviceRoom } from './lines.ts'
import { isBehind } from './waiting.ts'

/** So many lines are told in one go; then whoever speaks is heard again, so that no vote waits for a whole hall. */
const CHUNK = 300
const NUDGE_MS = 250
/** Telling everybody takes about this much of the time at most; the rest belongs to those who speak. */
const SHARE = 0.8
const LONGEST_REST_MS = 60

/** What of a line's insides is looked at before its socket is written to. All of it may be missing. */
type Inside = {
  readyState: string
  upgrading: boolean
  writeBuffer: unknown[]
  transport: { name: string; socket?: { readyState: number; _socket?: Duplex | null } }
}

/** How a line can be told something now: straight onto its socket, by way of Socket.IO, or later. */
export function wayTo(line: Line): Duplex | 'emit' | 'later' {
  const { readyState, upgrading, writeBuffer, transport } = line.conn as unknown as Inside
  if (isBehind(line)) return 'later'
  const socket = transport.socket?._socket
  // What still waits inside must go first.
  const straight =
    transport.name === 'websocket' &&
    readyState === 'open' &&
    !upgrading &&
    writeBuffer.length === 0 &&
    transport.socket?.readyState === 1 &&
    socket?.writable === true
  return straight && socket ? socket : 'emit'
}

/** An event as one WebSocket text frame: encoded once, however many get it. */
export function frameOf(...event: unknown[]): Buffer {
  const body = Buffer.from(`42${JSON.stringify(event)}`)
  const { length } = body
  const head =
    length < 126
      ? Buffer.from([0x81, length])
      : length < 65_536
        ? Buffer.from([0x81, 126, length >> 8, length & 255])
        : Buffer.concat([Buffer.from([0x81, 127, 0, 0, 0, 0]), Buffer.alloc(4)])
  if (length >= 65_536) head.writeUInt32BE(length, 6)
  return Buffer.concat([head, body])
}

type Work = { lines: string[]; next: number; tell: (ids: string[]) => void }

/** Tells the lines of one room what is new: the few at once, the hall in chunks, and the slow when they are back. */
export class FanOut implements Listener {
  private readonly io: Io
  private readonly room: Room
  private readonly queue: Work[] = []
  /** Lines that were left out once; they are asked to say hello as soon as they have read. */
  private readonly behind = new Set<Line>()
  private nudging: NodeJS.Timeout | null = null
  private began = 0
  private rest = 0

  constructor(io: Io, room: Room) {
    this.io = io
    this.room = room
  }

  patch(audience: (typeof AUDIENCES)[number], epoch: string, patch: Patch): void {
    const ids = this.ids(audienceRoom(this.room, audience))
    if (ids.length === 0) return
    const frame = frameOf('patch', epoch, patch)
    this.tell(ids, (some) => {
      const others: string[] = []
      for (const line of this.lines(some)) {
        const way = wayTo(line)
        if (way === 'later' || this.behind.has(line)) this.leaveOut(line)
        else if (way === 'emit') others.push(line.id)
        else way.write(frame)
      }
      if (others.length > 0) this.io.to(others).emit('patch', epoch, patch)
    })
  }

  mine(device: string | null): void {
    const names =
      device === null ? AUDIENCES.map((one) => audienceRoom(this.room, one)) : [deviceRoom(this.room, device)]
    this.tell([...new Set(names.flatMap((name) => this.ids(name)))], (some) => {
      for (const line of this.lines(some)) this.tellMine(line)
    })
  }

  again(device: string | null, code: string): void {
    if (device === null) this.queue.length = 0
    const target =
      device === null ? AUDIENCES.map((one) => audienceRoom(this.room, one)) : deviceRoom(this.room, device)
    this.io.to(target).emit('again', code)
    if (code === 'room.removed' || code === 'grant.unknown') this.io.in(target).disconnectSockets(true)
  }

  /** While the hall is still being told, and a little longer, nothing newer is shown. */
  busy(): boolean {
    return this.queue.length > 0 || performance.now() < this.rest
  }

  /** The private rows of whoever sits at a line, unless they were told already. */
  private tellMine(line: Line): void {
    const { seat, mine } = line.data
    if (seat?.room !== this.room) return
    const rows = mineOf(this.room, seat.who.device, seat.who)
    if (mine && same(mine.rows, rows)) return
    const way = wayTo(line)
    if (way === 'later') return this.leaveOut(line)
    line.data.mine = { rev: (mine?.rev ?? 0) + 1, rows }
    if (way === 'emit') return void line.emit('mine', line.data.mine)
    // The acknowledgement follows in the same moment: both go out together.
    way.cork()
    way.write(frameOf('mine', line.data.mine))
    process.nextTick(() => way.uncork())
  }

  private ids(name: string): string[] {
    return [...(this.io.sockets.adapter.rooms.get(name) ?? [])]
  }
  private lines(ids: readonly string[]): Line[] {
    return ids.flatMap((id) => this.io.sockets.sockets.get(id) ?? [])
  }

  private tell(lines: string[], tell: Work['tell']): void {
    if (lines.length <= CHUNK && this.queue.length === 0) return tell(lines)
    this.queue.push({ lines, next: 0, tell })
    if (this.queue.length > 1) return
    this.began = performance.now()
    setImmediate(() => this.step())
  }
  private step(): void {
    // What single lines are told behind the hall shares its turns: one each would keep the next picture waiting.
    let left = CHUNK
    for (let work = this.queue[0]; work && left > 0; work = this.queue[0]) {
      const some = work.lines.slice(work.next, work.next + left)
      work.next += left
      left -= some.length
      if (work.next >= work.lines.length) this.queue.shift()
      try {
        work.tell(some)
      } catch (error) {
        // Nobody above hears it, and the rest of the hall is told all the same.
        this.room.onDefect(error)
      }
    }
    if (this.queue.length > 0) return void setImmediate(() => this.step())
    const now = performance.now()
    this.rest = now + Math.min(LONGEST_REST_MS, (now - this.began) * (1 / SHARE - 1))
  }

  private leaveOut(line: Line): void {
    this.behind.add(line)
    this.nudging ??= setInterval(() => this.nudge(), NUDGE_MS).unref()
  }
  /** Without this, a slow phone would stay behind until the next change. */
  private nudge(): void {
    for (const line of this.behind) {
      if (line.connected && wayTo(line) === 'later') continue
      this.behind.delete(line)
      line.emit('again', 'notJoined')
    }
    if (this.behind.size > 0 || !this.nudging) return
    clearInterval(this.nudging)
    this.nudging = null
  }
}

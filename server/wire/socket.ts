import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { refuse } from '#shared/base/result.ts'
import { parse } from '#shared/base/schema.ts'
import {
  actSchema,
  type ClientToServer,
  FRAME,
  helloSchema,
  type Reply,
  type Role,
  saySchema,
} from '#shared/protocol/wire.ts'
import { type House, staffDevice } from '../house.ts'
import { broken, mergeInto } from '../store/failpoint.ts'
import { isDisk } from '../store/store.ts'
import { doFrom } from './doing.ts'
import { parser } from './encoder.ts'
import { FanOut } from './fanOut.ts'
import { identify } from './identify.ts'
import { bucket, PACE } from './limits.ts'
import { audienceRoom, deviceRoom, type Io, type Line } from './lines.ts'
import { addressOf, byNetwork } from './nearby.ts'
import { originAllowed } from './origin.ts'
import { isBehind, isDeaf } from './waiting.ts'
import { welcomeOn } from './welcome.ts'

/** Opens the socket door: hello, act and say come in; patch and mine go out. */
export function openSockets(house: House, http: HttpServer): Io {
  const io: Io = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: FRAME,
    perMessageDeflate: false,
    parser,
    // Both ends know a dead line within twenty seconds: nobody is counted, and no number shown as live, for longer.
    pingInterval: 10_000,
    pingTimeout: 10_000,
    allowRequest: (request, done) => done(null, originAllowed(house, request.headers)),
  })
  io.on('connection', (line: Line) => onLine(house, line))
  house.rooms.onOpen = (room) => {
    room.listen(new FanOut(io, room))
  }
  return io
}

const hears = (ack: unknown): ack is (reply: Reply | object) => void =>
  typeof ack === 'function' || broken('no-callback-guard')

function onLine(house: House, line: Line): void {
  if (broken('ip-in-log')) house.log.info({ from: line.handshake.address }, 'line')
  // The handshake is over and its headers are kept; the request itself would take as much memory as all the rest.
  if (line.conn.transport.name === 'websocket') Object.assign(line.conn, { request: null })
  // What is said before a hello counts by line; what is said after it, by device.
  const limits = { hello: bucket(10, 1), say: bucket(60, 20), act: bucket(60, 20) }
  const guard = (handle: (raw: unknown) => Promise<Reply | object>, limit: keyof typeof limits) => {
    return (raw: unknown, ack: unknown) => {
      // Whoever sends no callback cannot be answered; the message is dropped, the server lives on.
      if (!hears(ack)) return
      if (broken('deep-merge')) mergeInto({}, raw)
      if (broken('log-payload')) house.log.info({ raw }, 'heard')
      if (isDeaf(line)) return line.conn.close(true)
      if (!limits[limit].take(house.now())) return ack(refuse('tooFast'))
      handle(raw)
        .catch((error: unknown) => {
          house.log.error({ err: error }, 'wire defect')
          return refuse(isDisk(error) ? 'notSaved' : 'server')
        })
        .then((reply) => ack(reply))
        .catch((error: unknown) => house.log.error({ err: error }, 'wire defect'))
    }
  }
  line.on('hello', guard((raw) => onHello(house, line, raw), 'hello') as ClientToServer['hello'])
  line.on(
    'say',
    guard(async (raw) => {
      const read = parse(saySchema, raw)
      const seat = line.data.seat
      if (!seat) return refuse('notJoined')
      const by = broken('ip-limit-on-votes') ? line.handshake.address : seat.who.device
      if (!PACE.say(seat.room.parts.id, by, house.now())) return refuse('tooFast')
      return read.ok ? seat.room.submit({ type: 'say', who: seat.who, say: read.value }) : read
    }, 'say'),
  )
  line.on(
    'act',
    guard(async (raw) => {
      const read = parse(actSchema, raw)
      const seat = line.data.seat
      if (!seat) return refuse('notJoined')
      return read.ok ? doFrom(house, seat, read.value) : read
    }, 'act'),
  )
  line.on('disconnect', () => leave(line))
}

function leave(line: Line): void {
  const seat = line.data.seat
  delete line.data.seat
  if (!seat) return
  if (seat.who.role === 'participant') seat.room.presence.leave(seat.who.device)
  seat.room.touch()
}

async function onHello(house: House, line: Line, raw: unknown) {
  // A second picture of everything behind one that has not been read yet helps nobody; nor do many asked for in one breath.
  if (line.data.greeting || isBehind(line)) return refuse('tooFast')
  line.data.greeting = true
  return greet(house, line, raw).finally(() => {
    line.data.greeting = false
  })
}

async function greet(house: House, line: Line, raw: unknown) {
  const read = parse(helloSchema, raw)
  if (!read.ok) return read
  const found = await identify(house, read.value, line.handshake.headers.cookie)
  if (!found.ok) return found
  const { room, who } = found.value
  if (broken('role-from-hello')) Object.assign(who, { role: (raw as { role?: Role }).role ?? who.role })
  const before = line.data.seat
  const moved = before?.room !== room || before.who.device !== who.device || before.who.role !== who.role
  if (before && moved) {
    leave(line)
    for (const name of line.rooms) if (name !== line.id) void line.leave(name)
  }
  if (!line.connected) return refuse('notJoined')
  if (!line.data.seat && who.role === 'participant') {
    const { address, headers } = line.handshake
    const from = addressOf(address, headers['x-forwarded-for'], house.config.trustProxy)
    room.presence.arrive(who.device, house.now(), room.presence.tested || byNetwork(from, headers.host))
    room.touch()
  }
  line.data.seat = found.value
  const { session } = found.value
  void line.join([audienceRoom(room, room.parts.rules.audienceOf(who.role)), deviceRoom(room, who.device)])
  if (session !== undefined) void line.join(deviceRoom(room, staffDevice(`session/${session}`)))
  const { mine, reply } = welcomeOn(house, found.value, read.value, (line.data.mine?.rev ?? 0) + 1)
  line.data.mine = mine
  return reply
}

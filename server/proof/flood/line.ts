import { connect } from 'node:net'

type Heard = { ok: boolean; code?: string; [key: string]: unknown }
/** A WebSocket with the frames of Socket.IO written by hand: thousands of them cost next to nothing. */
export type Line = {
  /** Says something that is answered; null when the line ends before. */
  ask: (event: string, payload: unknown) => Promise<Heard | null>
  /** One text message as it stands, for instance `42["hello"]`. */
  write: (message: string) => void
  /** Reads no further; what comes stays with the sender. */
  deaf: () => void
  over: () => boolean
  end: () => void
}

/** A text frame as a browser sends it. The mask is of zeros, which changes nothing and need not be worked out. */
function frame(message: string): Buffer {
  const body = Buffer.from(message)
  const size = body.length
  const head = size < 126 ? [0x81, 0x80 | size] : [0x81, 0xfe, size >> 8, size & 255]
  return Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), body])
}

/** Takes whole messages off the front of what has come; returns the rest. */
function unframe(bytes: Buffer, hear: (message: string) => void): Buffer {
  let at = 0
  for (;;) {
    const short = (bytes[at + 1] ?? 0) & 127
    const head = short === 126 ? 4 : short === 127 ? 10 : 2
    if (bytes.length < at + head) break
    const size =
      short === 126 ? bytes.readUInt16BE(at + 2) : short === 127 ? Number(bytes.readBigUInt64BE(at + 2)) : short
    if (bytes.length < at + head + size) break
    if ((bytes[at] ?? 0) === 0x81) hear(bytes.toString('utf8', at + head, at + head + size))
    at += head + size
  }
  return bytes.subarray(at)
}

const UPGRADE = [
  'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
  'Host: 127.0.0.1',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
]
/** Opens a line from an address of this machine; null when the server will not have it. `mute` stops before Socket.IO. */
export function openLine(
  port: number,
  { from, headers = [], mute = false }: { from: string; headers?: string[]; mute?: boolean },
): Promise<Line | null> {
  return new Promise((opened) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress: from })
    const waiting = new Map<string, (heard: Heard | null) => void>()
    let [rest, upgraded, over, asked] = [Buffer.alloc(0) as Buffer, false, false, 0]
    const write = (message: string) => void (!over && socket.write(frame(message)))
    const line: Line = {
      write,
      ask(event, payload) {
        if (over) return Promise.resolve(null)
        const id = String(asked++)
        write(`42${id}${JSON.stringify([event, payload])}`)
        return new Promise((done) => waiting.set(id, done))
      },
      deaf: () => void socket.pause(),
      over: () => over,
      end: () => void socket.destroy(),
    }
    const hear = (message: string) => {
      if (message === '2') return write('3')
      if (message.startsWith('0')) return mute ? opened(line) : write('40')
      if (message.startsWith('40')) return opened(line)
      const answer = /^43(\d+)/.exec(message)
      const id = answer?.[1] ?? ''
      const done = waiting.get(id)
      waiting.delete(id)
      if (done) done((JSON.parse(message.slice(2 + id.length)) as Heard[])[0] ?? null)
    }
    socket.on('data', (chunk) => {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      if (!upgraded) {
        const end = rest.indexOf('\r\n\r\n')
        if (end < 0) return
        if (!rest.toString('latin1', 0, 12).endsWith('101')) return void socket.destroy()
        upgraded = true
        rest = rest.subarray(end + 4)
      }
      rest = unframe(rest, hear)
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      over = true
      for (const done of waiting.values()) done(null)
      opened(null)
    })
    socket.setTimeout(20_000, () => void (upgraded || socket.destroy()))
    socket.write(`${[...UPGRADE, ...headers].join('\r\n')}\r\n\r\n`)
  })
}

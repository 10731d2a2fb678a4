import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

/** One frame as a client must send it; the mask is zero, so that what stands in it can be read. */
export function frame(payload: Buffer, opcode = 1, fin = true): Buffer {
  const { length } = payload
  const head =
    length < 126
      ? Buffer.from([0, 0x80 | length])
      : length < 65_536
        ? Buffer.from([0, 0x80 | 126, length >> 8, length & 255])
        : Buffer.from([0, 0x80 | 127, 0, 0, 0, 0, ...[24, 16, 8, 0].map((shift) => (length >> shift) & 255)])
  head[0] = (fin ? 0x80 : 0) | opcode
  return Buffer.concat([head, Buffer.alloc(4), payload])
}
export const textFrame = (text: string): Buffer => frame(Buffer.from(text))

/** The texts in what a server has sent, and what is left of a frame that has not come whole. */
function textsIn(bytes: Buffer): { texts: string[]; rest: Buffer } {
  const texts: string[] = []
  let at = 0
  while (bytes.length - at >= 2) {
    const short = (bytes[at + 1] ?? 0) & 127
    const head = short < 126 ? 2 : short === 126 ? 4 : 10
    if (bytes.length - at < head) break
    const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : bytes.readUInt32BE(at + 6)
    if (bytes.length - at < head + length) break
    if (((bytes[at] ?? 0) & 15) === 1) texts.push(bytes.toString('utf8', at + head, at + head + length))
    at += head + length
  }
  return { texts, rest: bytes.subarray(at) }
}

type Heard = (text: string) => void
/**
 * A WebSocket without a library in between: what is written is what arrives. `said` is what it says first, each when the
 * one before was answered; `from` is an address of its own.
 */
export class RawLine {
  ready = false
  gone = false
  private readonly socket: Socket
  private open = false
  private rest: Buffer = Buffer.alloc(0)
  private readonly heard: Heard
  private readonly said: string[]

  constructor(port: number, headers: Record<string, string>, said: readonly string[], heard: Heard, from?: string) {
    this.heard = heard
    this.said = [...said]
    this.socket = connect({ port, host: '127.0.0.1', ...(from ? { localAddress: from } : {}) })
    const more = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    this.socket.write(
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\n` +
        `Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n` +
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n${more.join('')}\r\n`,
    )
    this.socket.on('data', (bytes) => this.read(bytes))
    this.socket.on('error', () => undefined)
    this.socket.on('close', () => {
      this.gone = true
    })
  }
  private read(bytes: Buffer): void {
    let all = Buffer.concat([this.rest, bytes])
    if (!this.open) {
      const end = all.indexOf('\r\n\r\n')
      if (end < 0) return void (this.rest = all)
      if (!all.toString('latin1', 0, 12).endsWith('101')) return this.end()
      all = all.subarray(end + 4)
      this.open = true
      this.write(textFrame('40'))
    }
    const { texts, rest } = textsIn(all)
    this.rest = rest
    for (const text of texts) {
      // Socket.IO hears nothing before it has let the line into its namespace.
      if (!this.ready && /^4(0\{|3)/.test(text)) {
        const next = this.said.shift()
        if (next === undefined) this.ready = true
        else this.write(textFrame(next))
      }
      this.heard(text)
    }
  }
  write(bytes: Buffer): void {
    if (!this.gone) this.socket.write(bytes)
  }
  end(): void {
    this.gone = true
    this.socket.destroy()
  }
}

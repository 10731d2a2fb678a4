import { connect, type Socket } from 'node:net'
import type { Dice } from '#shared/base/chance.ts'
import { DOORS } from '../../doors.ts'
import { pick, wrongly } from './packets.ts'

type Known = { room: string; cookie: string; file: string }
const STRANGE = ['constructor', '__proto__', '%00', '%', '%ff%fe', '..%2f..%2fetc', 'a'.repeat(3000), '']
const TYPES = ['application/json', 'application/json; charset=utf-7', 'text/plain', 'multipart/form-data', '', 'x']
const HEADERS = [
  'Content-Encoding: gzip',
  'Content-Encoding: br',
  'Transfer-Encoding: chunked',
  'Cookie: tr_session=constructor; tr_session=',
  'X-Forwarded-For: 1.2.3.4, evil',
  'Origin: null',
  'Origin: http://evil.example',
  'Range: bytes=0-99999999999',
  'If-None-Match: *',
  'Expect: 100-continue',
]
/** Requests that no browser would send, whole. */
const RAW = [
  'GET / HTTP/9.9\r\n\r\n',
  'POST /api/say HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n',
  'POST /api/say HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello',
  'GET /socket.io/?EIO=4&transport=polling&sid=constructor HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /socket.io/?EIO=3&transport=polling&j=__proto__ HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /socket.io/?EIO=4&transport=__proto__ HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /socket.io/?EIO[]=4&transport[__proto__]=polling HTTP/1.1\r\nHost: x\r\n\r\n',
  'POST /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\n40x',
  'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /%c0%ae%c0%ae/%2e%2e/app.db HTTP/1.1\r\nHost: x\r\n\r\n',
  'TRACE /api/me HTTP/1.1\r\nHost: x\r\n\r\n',
  `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
  '\u0016\u0003\u0001\u0002\u0000',
]

/** Ways that would end a session, a room or an account: they are used up by others. */
const SPARED = /signout|erase|archive|remove|legal|address/

/** The bytes of one request: a door of the table with a body that is wrong in some way. */
export function request(dice: Dice, { room, cookie, file }: Known, body: object): string {
  if (dice() < 0.05) return pick(dice, RAW)
  const door = pick(dice, DOORS)
  const by = dice() < 0.3 && !SPARED.test(door.path) ? `Cookie: ${cookie}\r\n` : ''
  const path = door.path.replaceAll(/:(\w+)/g, () => (dice() < 0.6 ? room : encodeURI(pick(dice, STRANGE))))
  const query = dice() < 0.1 ? `?lang=${pick(dice, STRANGE)}&lang[]=1&__proto__[x]=1` : ''
  const content = door.path === '/api/import' ? wrongly(dice, JSON.parse(file) as object) : wrongly(dice, body)
  const sent = door.method === 'GET' ? '' : content
  const more = dice() < 0.2 ? `${pick(dice, HEADERS)}\r\n` : ''
  const type = dice() < 0.85 ? TYPES[0] : pick(dice, TYPES)
  return `${door.method} ${path}${query} HTTP/1.1\r\nHost: 127.0.0.1\r\n${by}${more}Content-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(sent)}\r\n\r\n${sent}`
}

/** A socket over which requests are written one after the other; a few that wait are enough for one socket. */
export class RequestLine {
  gone = false
  left = 20
  private readonly socket: Socket
  constructor(port: number, heard: (text: string) => void) {
    this.socket = connect(port, '127.0.0.1')
    this.socket.on('data', (bytes) => heard(bytes.toString('latin1')))
    this.socket.on('error', () => undefined)
    this.socket.on('close', () => {
      this.gone = true
    })
  }
  write(text: string): void {
    this.left -= 1
    this.socket.write(text)
    if (this.left === 0) this.socket.end()
  }
  end(): void {
    this.gone = true
    this.socket.destroy()
  }
}

import { io } from 'socket.io-client'
import { PROTOCOL } from '#shared/protocol/wire.ts'

type Heard = { ok: boolean; code?: string; [key: string]: unknown }
/** A socket without manners. It says whatever it likes, and everything it hears is kept. */
export function rawLine(
  url: string,
  headers: Record<string, string> = {},
  transport: 'websocket' | 'polling' = 'websocket',
) {
  const socket = io(url, { transports: [transport], forceNew: true, reconnection: false, extraHeaders: headers })
  const heard: { event: string; args: unknown[] }[] = []
  socket.onAny((event: string, ...args: unknown[]) => heard.push({ event, args }))
  const ended = new Promise<string>((done) => socket.once('disconnect', done))
  const opened = new Promise<boolean>((done) => {
    socket.once('connect', () => done(true))
    socket.once('connect_error', () => done(false))
  })
  return {
    ...{ socket, heard, ended, opened },
    ask: (event: string, payload: unknown) => socket.timeout(5000).emitWithAck(event, payload) as Promise<Heard>,
    hello(payload: object) {
      return socket.timeout(5000).emitWithAck('hello', { protocol: PROTOCOL, ...payload }) as Promise<Heard>
    },
    last: (event: string) => heard.findLast((one) => one.event === event)?.args,
    close: () => socket.close(),
  }
}

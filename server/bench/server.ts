import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { AnyAction } from '#shared/room/rules.ts'
import { readConfig } from '../config.ts'
import { setUpOrganiser, type Visitor } from '../cli/visitor.ts'
import { httpApp } from '../http/app.ts'
import { setUpLink } from '../http/people.ts'
import { type House, openHouse, staffDevice } from '../house.ts'
import { openSockets } from '../wire/socket.ts'
import { id, pollConfig, words } from './hall.ts'

/** A whole server in this process, without pages, on loopback and a free port. Its log is kept to be looked at. */
export type Bench = { house: House; url: string; organiser: Visitor; log: () => string; stop: () => Promise<void> }

export async function openBench(env: Record<string, string> = {}): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'tr-bench-'))
  let log = ''
  const logger = pino({ level: 'info' }, { write: (line: string) => void (log += line) })
  const config = readConfig({ DATA_DIR: folder, PORT: '0', ...env }, ['--no-pages'])
  const house = openHouse(config, logger, (port) => [`http://127.0.0.1:${port}`])
  const http = createServer(httpApp(house))
  const io = openSockets(house, http)
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
  const { port } = http.address() as AddressInfo
  house.port.value = port
  const url = `http://127.0.0.1:${port}`
  const organiser = await setUpOrganiser(url, setUpLink(house) ?? '')
  return {
    ...{ house, url, organiser, log: () => log },
    async stop() {
      await io.close()
      http.closeAllConnections()
      await house.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type Answered = {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
  code: string
}
/** One request as it is, with any header and any bytes. `code` is the refusal, or 'ok'. */
export function ask(
  url: string,
  method: string,
  path: string,
  options: { headers?: Record<string, string>; body?: string | Buffer; cookie?: string } = {},
): Promise<Answered> {
  const { hostname, port } = new URL(url)
  const { headers = {}, body, cookie } = options
  const json =
    body === undefined ? {} : { 'content-type': 'application/json', 'content-length': `${Buffer.byteLength(body)}` }
  return new Promise((done, fail) => {
    const request = httpRequest(
      { hostname, port, method, path, headers: { ...json, ...(cookie ? { cookie } : {}), ...headers } },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => {
          const text = Buffer.concat(parts).toString()
          let code = ''
          try {
            const reply = JSON.parse(text) as { ok?: boolean; code?: string }
            code = reply.ok === true ? 'ok' : (reply.code ?? '')
          } catch {
            code = response.statusCode === 200 ? 'ok' : ''
          }
          done({ status: response.statusCode ?? 0, headers: response.headers, text, code })
        })
        response.on('error', fail)
      },
    )
    request.on('error', fail)
    request.end(body)
  })
}

/** A workshop with one open poll, its code and token, straight from the house. */
export async function openHall(bench: Bench, secrecy: 'changeable' | 'secret' | 'named' = 'changeable') {
  const record = bench.house.rooms.create('workshop', 'Saal', 'de')
  const room = await bench.house.rooms.get(record.id)
  if (!room) throw new Error('no room')
  const act = async (action: object) => {
    const who = { role: 'organiser' as const, scope: null, grant: null, device: staffDevice('bench') }
    const reply = await room.submit({ type: 'act', who, id: id(), saw: null, action: action as AnyAction })
    if (!reply.ok) throw new Error(`${JSON.stringify(action)}: ${reply.code}`)
  }
  const poll = id()
  const texts = { title: words('Frage'), notes: words('') }
  await act({
    type: 'item/add',
    id: poll,
    kind: 'poll',
    ...texts,
    minutes: 1,
    after: null,
    secrecy,
    config: pollConfig(),
  })
  await act({ type: 'item/open', id: poll })
  return { record, room, act, poll, code: record.code ?? '', token: record.token ?? '' }
}

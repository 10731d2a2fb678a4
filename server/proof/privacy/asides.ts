import { request } from 'node:http'
import { frame, RawLine, textFrame } from '../hostile/rawLine.ts'
import { pause } from '../part.ts'
import type { Stage } from '../stage.ts'
import type { Canaries } from './canaries.ts'

type Ask = { method?: string; path: string; body?: string; headers?: Record<string, string>; from?: string }

/** One request as it is, from an address of its own. What comes back does not matter; that it has been heard does. */
export function ask(port: number, { method = 'GET', path, body = '', headers = {}, from }: Ask): Promise<number> {
  return new Promise((done) => {
    const local = from ? { localAddress: from } : {}
    const sent = request({ host: '127.0.0.1', port, method, path, headers, ...local, agent: false }, (answer) => {
      answer.resume()
      answer.on('close', () => done(answer.statusCode ?? 0))
    })
    sent.setTimeout(5000, () => sent.destroy())
    sent.on('error', () => done(0))
    sent.end(body)
  })
}
const post = (path: string, body: unknown, headers: Record<string, string> = {}): Ask => ({
  ...{ method: 'POST', path, headers: { 'content-type': 'application/json', ...headers } },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

/** Everything that people send and nobody wants to keep: mistyped, malformed, refused, and what browsers tell of themselves. */
export async function asides(stage: Stage, canaries: Canaries): Promise<void> {
  const { port } = stage.server
  const never = (where: string) => canaries.never(where)
  const long = (where: string, length: number) => canaries.never(where, canaries.random(length))
  const octet = () => 100 + canaries.random(2).charCodeAt(0)
  const from = canaries.never('an IP address', `127.${octet()}.${octet()}.${octet()}`)
  const forwarded = canaries.never(
    'an address behind a proxy',
    `2001:db8:${canaries.random(4).replace(/[g-z]/g, 'a')}::${octet()}:${octet()}`,
  )
  const organiser = { cookie: stage.organiser.cookie() }
  const browser = {
    'user-agent': `Mozilla/5.0 ${never('User-Agent')}`,
    'x-forwarded-for': forwarded,
    referer: `http://127.0.0.1/${never('Referer')}`,
    'accept-language': never('Accept-Language'),
    cookie: `tr_session=${long('a cookie', 32)}; other=${never('a cookie')}`,
    authorization: `Bearer ${never('Authorization')}`,
  }
  const hello = { protocol: 1, room: stage.code, key: long('the key of a phone', 32) }
  const say = {
    id: long('the id of an answer', 20),
    activity: 'nowhere00000000',
    run: 1,
    n: 1,
    history: stage.moderator.history,
  }
  const asked: Ask[] = [
    { path: `/${never('a path')}?q=${never('a query')}`, headers: browser },
    { path: `/api/${never('a door')}`, headers: browser },
    { path: '/api/me', headers: { origin: `http://${never('Origin')}.example` } },
    post('/api/signin', { name: never('a wrong name'), password: never('a wrong password') }, browser),
    post('/api/signin', { name: 'Organisation', password: never('a wrong password') }),
    post('/api/accept', { secret: long('a wrong invitation', 32), name: 'Niemand', password: never('a password') }),
    post('/api/door', { name: long('a wrong code', 7) }),
    post('/api/door', { name: long('a wrong QR code', 32) }),
    post('/api/door', `{"name":"${never('half a body')}`),
    post('/api/door', { name: 'x', [never('an unknown field')]: 1 }),
    post('/api/door', never('no JSON'), { 'content-type': 'text/plain' }),
    post('/api/door', `"${never('a body too large')}${'a'.repeat(70_000)}"`),
    post('/api/enter', { secret: long('a wrong link', 32) }),
    post('/api/hello', { ...hello, room: never('an unknown workshop') }),
    post('/api/say', { hello, say: { ...say, answer: { type: 'ask', text: never('an answer to nothing') } } }),
    post('/api/act', { hello, act: { id: say.id, action: { type: 'workshop/set', meta: never('a forbidden step') } } }),
    post(`/api/rooms/${stage.room}/erase`, { code: never('a wrong code to erase') }, organiser),
    post('/api/import', { kind: never('a wrong file') }, organiser),
    post(`/api/rooms/${stage.room}/links`, { role: never('a wrong role'), scope: null, label: '' }, organiser),
  ]
  for (const one of asked) await ask(port, { ...one, from })
  await frames({ port, headers: browser, from }, canaries, { ...hello, history: stage.moderator.history })
}

type By = { port: number; headers: Record<string, string>; from: string }
/** The same over a socket: events that are not there, halves, and what is said by somebody who never came in. */
async function frames({ port, headers, from }: By, canaries: Canaries, hello: object): Promise<void> {
  const never = (where: string) => canaries.never(`${where}, over a socket`)
  const packet = (event: string, body: unknown) => textFrame(`421${JSON.stringify([event, body])}`)
  const heard: string[] = []
  const line = new RawLine(port, headers, [], (text) => void heard.push(text), from)
  const waiting = async (test: () => boolean) => {
    for (let n = 0; n < 200 && !test() && !line.gone; n++) await pause(10)
  }
  await waiting(() => line.ready)
  for (const bytes of [
    packet('say', { answer: never('said before hello') }),
    packet('act', { action: never('done before hello') }),
    packet(never('an unknown event'), {}),
    packet('hello', { ...hello, room: never('an unknown workshop') }),
    packet('hello', { ...hello, grant: never('an unknown link') }),
    packet('hello', { ...hello, [never('an unknown field')]: 1 }),
    packet('hello', hello),
    packet('say', { text: never('a malformed answer') }),
    textFrame(`42["say",{"text":"${never('no callback')}"}]`),
  ])
    line.write(bytes)
  await waiting(() => heard.length >= 7)
  line.write(textFrame(`421["say",{"text":"${never('half a frame')}`))
  line.write(frame(Buffer.from(never('binary')), 2))
  await waiting(() => heard.length >= 8)
  line.end()
}

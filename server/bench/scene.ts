import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId, newSecret } from '#shared/base/ids.ts'
import type { Secrecy } from '#shared/activities/kind.ts'
import type { Snapshot } from '#shared/protocol/rows.ts'
import { PROTOCOL } from '#shared/protocol/wire.ts'
import { createRoom, setUpOrganiser, type Visitor, walkIn } from '../cli/visitor.ts'
import { type Contestant, type Floor, startFloor, startProduct } from './contestant.ts'
import { pick, pollConfig, words } from './hall.ts'
import { each, Line } from './line.ts'

export type Bench = { product: Contestant; floors: Record<Floor, Contestant>; organiser: Visitor; folder: string }

/** The product and both floors, one process each, on a data folder that is thrown away afterwards. */
export async function onBench<T>(job: (bench: Bench) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tafelrunde-bench-'))
  const [ws, bare, product] = [await startFloor('ws'), await startFloor('socket.io'), await startProduct(folder)]
  try {
    const secret = /\/setup#([a-z0-9]{32})/.exec(product.output())?.[1] ?? ''
    const organiser = await setUpOrganiser(`http://127.0.0.1:${product.port}`, secret)
    return await job({ product, floors: { ws, 'socket.io': bare }, organiser, folder })
  } finally {
    await Promise.all([ws, bare, product].map((one) => one.stop()))
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a phone is answered, as far as the bench reads it. */
export type Welcomed = { ok: true; ticket: string; history: string; snapshot: Snapshot }
export type Scene = {
  room: string
  token: string
  poll: string
  polls: string[]
  act: (action: object) => Promise<void>
}

/** A workshop with open polls and so many other items that a phone's snapshot is about 5 kB. */
export async function openScene(
  organiser: Visitor,
  { secrecy = 'changeable' as Secrecy, live = false, others = 16, polls: count = 1 } = {},
): Promise<Scene> {
  const room = await createRoom(organiser, { title: 'Bench', place: 'Stadthalle' })
  const { join: link } = await organiser.must<{ join: string }>('GET', `/api/rooms/${room}`)
  const hello = { protocol: PROTOCOL, room, grant: 'organiser' }
  const act = async (action: object) =>
    void (await organiser.must('POST', '/api/act', { hello, act: { id: newId(randomBytes), action } }))
  const add = async (title: string, extra: object) => {
    const id = newId(randomBytes)
    const texts = { title: words(title), notes: words('') }
    await act({ type: 'item/add', id, kind: 'poll', ...texts, minutes: 5, after: null, ...extra })
    return id
  }
  for (let n = 0; n < others; n++) await add(`Programmpunkt ${n}: eine Frage an alle`, { config: pollConfig() })
  const polls: string[] = []
  for (let n = 0; n < count; n++) polls.push(await add('Was zuerst?', { config: pollConfig(live), secrecy }))
  const poll = polls[0] ?? ''
  await act({ type: 'item/go', id: poll })
  for (const id of polls) await act({ type: 'item/open', id })
  return { room, token: link.split('#')[1] ?? '', poll, polls, act }
}

export type Phone = { key: string; line: Line | null; history: string; ticket?: string; epoch?: string; rev?: number }
export const newPhones = (count: number): Phone[] =>
  Array.from({ length: count }, () => ({ key: newSecret(randomBytes), line: null, history: '' }))

/** One phone through the door. The reply is looked into only where the product needs something of it later. */
export async function enter(port: number, phone: Phone, room: string, read: boolean): Promise<void> {
  const line = await Line.open(port)
  phone.line = line
  const { key, ticket, epoch, rev } = phone
  const known = ticket === undefined ? {} : { ticket, epoch, rev }
  const reply = await line.ask('hello', { protocol: PROTOCOL, room, key, ...known })
  if (!reply.startsWith('{"ok":true')) throw new Error(`hello: ${reply.slice(0, 200)}`)
  if (!read) return
  const { ticket: given, history, snapshot } = JSON.parse(reply) as Welcomed
  Object.assign(phone, { history, ticket: given }, snapshot && { epoch: snapshot.epoch, rev: snapshot.rev })
}
export const enterAll = (port: number, phones: readonly Phone[], room: string, read = true): Promise<unknown> =>
  each(phones, 200, (phone) => enter(port, phone, room, read))
export async function leaveAll(phones: readonly Phone[]): Promise<void> {
  await each(phones, 500, async (phone) => phone.line?.close())
  for (const phone of phones) phone.line = null
}

/** Somebody with a link: a moderator's desk, the projector. */
export async function enterStaff(
  { organiser, product }: Bench,
  room: string,
  role: 'moderator' | 'projector',
): Promise<Line> {
  const { visitor, grant } = await walkIn(organiser, room, role)
  const line = await Line.open(product.port, { cookie: visitor.cookie() })
  await line.must('hello', { protocol: PROTOCOL, room, grant })
  return line
}

let n = Date.now()
/** A vote as a phone sends it; its id is only as random as it must be, because the load is not what is measured. */
export function voteOf({ poll }: Pick<Scene, 'poll'>, phone: Phone, choice: number): object {
  n += 1
  return { id: `vote${n}`, activity: poll, run: 1, n, history: phone.history, answer: pick(choice) }
}

/** Teaches the floors to say what the product says here, byte for byte. */
export async function teach({ product, floors }: Bench, scene: Scene): Promise<void> {
  const line = await Line.open(product.port)
  const [phone] = newPhones(1) as [Phone]
  const welcome = await line.must<Welcomed>('hello', { protocol: PROTOCOL, room: scene.token, key: phone.key })
  phone.history = welcome.history
  // What was still on its way because of the opening is no example of what a vote changes.
  await new Promise((done) => setTimeout(done, 400))
  const turnout = `turnout/${scene.poll}`
  const patch = await new Promise<unknown[]>((done) => {
    line.heard = (text) => {
      if (text.includes(`"${turnout}":{"n":1,`)) done(JSON.parse(text.slice(2)) as unknown[])
    }
    void line.must('say', voteOf(scene, phone, 0))
  })
  const script = { welcome, patch: patch.slice(1), turnout }
  await Promise.all(Object.values(floors).map((floor) => floor.script(script)))
  await line.close()
}

import type { Dice } from '#shared/base/chance.ts'
import type { Child } from '../child.ts'
import { Robot } from '../robot.ts'
import { createRoom, setUpOrganiser, type Visitor, walkIn } from '../visitor.ts'
import type { Content } from './content.ts'
import { Ledger } from './ledger.ts'

export type ListedItem = { index: number; kind: string; title: string; phase: string; run: number; sealed: boolean }
/** Everybody who takes part in the demo day, and what they need. */
export type Cast = {
  server: Child
  organiser: Visitor
  room: string
  code: string
  content: Content
  dice: Dice
  ledger: Ledger
  moderator: Robot
  minutes: Robot
  projector: Robot
  hosts: Robot[]
  phones: Robot[]
  tell: (line: string) => void
  /** Links to look around with afterwards. */
  links: Record<string, string>
}

/** The items of one kind, in the order of the programme. */
export const itemsOf = ({ moderator }: Cast, kind: string): [id: string, item: ListedItem][] =>
  moderator
    .rows<ListedItem>('item/')
    .filter(([, item]) => item.kind === kind)
    .sort(([, a], [, b]) => a.index - b.index)

/** The one item of a kind. */
export function itemOf(cast: Cast, kind: string): string {
  const id = itemsOf(cast, kind)[0]?.[0]
  if (!id) throw new Error(`no ${kind} in the programme`)
  return id
}

/** The workshop from its template, with its links; the participants come later. */
export async function prepare(
  server: Child,
  content: Content,
  dice: Dice,
  tell: (line: string) => void,
  account: { name: string; password: string } | null,
): Promise<Cast> {
  if (!server.setUp) throw new Error('the data folder is not empty')
  const organiser = await setUpOrganiser(server.url, server.setUp, account ?? undefined)
  const room = await createRoom(organiser, content.workshop, { template: 'burg' })
  const { room: about } = await organiser.must<{ room: { code: string } }>('GET', `/api/rooms/${room}`)
  const links: Record<string, string> = {}
  const enter = async (role: 'moderator' | 'minutes' | 'projector' | 'host', scope: string | null = null) => {
    const { visitor, grant, secret } = await walkIn(organiser, room, role, scope)
    links[scope ? `${role} ${scope}` : role] = `${server.address}/e#${secret}`
    return new Robot({ url: server.url, room, grant, cookie: visitor.cookie() }).arrive()
  }
  const moderator = await enter('moderator')
  const hosts: Robot[] = []
  for (const table of [1, 2, 3, 4]) hosts.push(await enter('host', `table/cafetable${table}`))
  const minutes = await enter('minutes')
  const projector = await enter('projector')
  links['participants'] = `${server.address}/j#${about.code}`
  const base = { server, organiser, room, code: about.code, content, dice, tell, links }
  return { ...base, ledger: new Ledger(), moderator, minutes, projector, hosts, phones: [] }
}

/** One after the other through the door, as fast as they come. */
export async function join(cast: Cast, count: number): Promise<void> {
  for (let at = 0; at < count; at += 20) {
    const group = Array.from({ length: Math.min(20, count - at) }, () =>
      new Robot({ url: cast.server.url, room: cast.code }).arrive(),
    )
    cast.phones.push(...(await Promise.all(group)))
  }
}

/** An arrival or a break asks nothing, but it was there before what comes next. */
export async function passBreaks(cast: Cast, next = Infinity): Promise<void> {
  for (const [id, { index, phase }] of itemsOf(cast, 'info')) {
    if (index >= next || phase !== 'draft') continue
    for (const type of ['item/go', 'item/open', 'item/close']) await cast.moderator.must({ type, id })
    await cast.moderator.until(() => cast.moderator.row<ListedItem>(`item/${id}`)?.phase === 'closed')
  }
}

/** Goes to an item and opens it; waits until the last phone has seen it. */
export async function open(cast: Cast, id: string): Promise<void> {
  const { moderator, phones } = cast
  await passBreaks(cast, moderator.row<ListedItem>(`item/${id}`)?.index)
  await moderator.must({ type: 'item/go', id })
  await moderator.must({ type: 'item/open', id })
  const seen = (robot: Robot) => robot.row<ListedItem>(`item/${id}`)?.phase === 'open'
  await moderator.until(() => seen(moderator) && phones.every(seen))
}

/** Closes an item and shows its result everywhere. */
export async function close(cast: Cast, id: string, show = true): Promise<void> {
  await cast.moderator.must({ type: 'item/close', id })
  if (show) await cast.moderator.must({ type: 'item/reveal', id, projector: true, phones: true })
}

/** Runs a job for everybody, a few at a time, as a hall does. */
export async function everybody<T>(
  people: readonly T[],
  job: (one: T, index: number) => Promise<unknown>,
  hands = 24,
): Promise<void> {
  let next = 0
  const worker = async () => {
    for (let at = next++; at < people.length; at = next++) await job(people[at] as T, at)
  }
  await Promise.all(Array.from({ length: hands }, worker))
}

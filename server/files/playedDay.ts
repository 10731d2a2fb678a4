import { randomBytes } from 'node:crypto'
import type { Secrecy } from '#shared/activities/kind.ts'
import { KIND_NAMES, kindOf } from '#shared/activities/kinds.ts'
import { seeded } from '#shared/base/chance.ts'
import { newId } from '#shared/base/ids.ts'
import type { Reply, Role } from '#shared/protocol/wire.ts'
import type { Action } from '#shared/workshop/actions.ts'
import { workshopRules } from '#shared/workshop/rules.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import { Room } from '../room/room.ts'
import { memoryKeys } from '../store/keys.ts'
import { memoryStore } from '../store/memory.ts'
import { type Batch, emptyBatch } from '../store/store.ts'
import { batchOf } from './importing.ts'

/** A live room without disk and sockets, and short ways to act and to answer. For tests. */
export type Day = {
  room: Room
  act(role: Role, action: object, scope?: string): Promise<Reply>
  say(by: number, activity: string, answer: unknown, name?: string): Promise<Reply>
  workshop(): Workshop
}
export const deviceOf = (by: number) => `device${String(by).padStart(18, '0')}`
const words = (id: string, text: string) => ({ id, text })

async function openRoom(batch: Batch, copy: boolean): Promise<Room> {
  const store = memoryStore()
  await store.commit('dayroom1', batch)
  let at = Date.UTC(2030, 4, 17, 8)
  const room = await Room.open({
    ...{ id: 'dayroom1', rules: workshopRules, store, keys: memoryKeys(), code: 'ABCDEFG', joinUrl: () => '' },
    ...{ now: () => (at += 10), dice: seeded(7), copy },
  })
  return room as unknown as Room
}

export async function newDay(): Promise<Day> {
  const room = await openRoom(emptyBatch(), false)
  let n = 0
  const who = (role: Role, scope: string | null, device: string) => ({
    role,
    scope,
    grant: role === 'moderator' ? 'grant001' : null,
    device,
  })
  const workshop = () => room.state as Workshop
  return {
    room,
    workshop,
    act: (role, action, scope) =>
      room.submit({
        ...{ type: 'act', who: who(role, scope ?? null, `${role}device0000000000`), id: newId(randomBytes), saw: null },
        action: action as Action,
      }),
    say: (by, activity, answer, name) =>
      room.submit({
        ...{ type: 'say', who: who('participant', null, deviceOf(by)) },
        say: {
          ...{ id: newId(randomBytes), activity, run: workshop().items[activity]?.run ?? 1, n: ++n },
          ...{ history: room.history, answer, ...(name === undefined ? {} : { name }) },
        },
      }),
  }
}

/** In a room every text has an id of its own; samples were written one by one and share some. */
function apart<T>(sample: T, prefix: string): T {
  const ids = new Set<string>()
  const json = JSON.stringify(sample, (_key, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'id' in value && 'text' in value) ids.add(String(value.id))
    return value
  })
  const own = (id: string) => `${prefix}${id}`.slice(-32)
  return JSON.parse([...ids].reduce((all, id) => all.replaceAll(`"${id}"`, `"${own(id)}"`), json)) as T
}

/** Adds one item from a kind's sample, and lets the room play it up to its close. */
export async function playItem(
  day: Day,
  name: (typeof KIND_NAMES)[number],
  id = `sample${name}`,
  secrecy?: Secrecy,
): Promise<string[]> {
  const kind = kindOf(name)
  const sample = apart(kind.sample, id)
  const refused: string[] = []
  const note = (what: string, reply: Reply) => void (reply.ok || refused.push(`${name} ${what}: ${reply.code}`))
  const parts = {
    id,
    kind: name,
    title: words(`${id}title`, sample.title),
    notes: words(`${id}notes`, ''),
    minutes: 10,
  }
  const kept = secrecy ? { secrecy } : {}
  note('add', await day.act('organiser', { type: 'item/add', ...parts, config: sample.config, after: null, ...kept }))
  note('open', await day.act('moderator', { type: 'item/open', id }))
  for (const { role, scope, action } of sample.before ?? [])
    note('before', await day.act(role, { type: 'item/do', id, action }, scope))
  for (const { by, answer } of sample.answers) {
    const named = (secrecy ?? kind.secrecies[0]) === 'named' ? `Person ${by}` : undefined
    const reply = await day.say(by, id, answer, named)
    if (reply.ok || kind.mayAnswer('participant', answer)) note('answer', reply)
  }
  for (const { role, scope, action } of sample.actions)
    note('action', await day.act(role, { type: 'item/do', id, action }, scope))
  note('close', await day.act('moderator', { type: 'item/close', id }))
  return refused
}

/** A day that holds every kind, every level of secrecy, a second run, and one item that is still open. */
export async function playDay(): Promise<Day & { refused: string[] }> {
  const day = await newDay()
  const meta = {
    ...{
      title: words('daytitle', 'Zukunft für alle: Straße & Öffnung'),
      subtitle: words('daysubtitle', 'Ein Tag in Burg'),
    },
    ...{ place: words('dayplace1', 'Stadthalle'), organiser: words('dayorganiser', 'Landkreis'), date: '2030-05-17' },
  }
  await day.act('organiser', { type: 'workshop/set', meta })
  const refused: string[] = []
  for (const name of KIND_NAMES) refused.push(...(await playItem(day, name)))
  refused.push(
    ...(await playItem(day, 'poll', 'namedpoll', 'named')),
    ...(await playItem(day, 'poll', 'secretpoll', 'secret')),
  )
  await day.act('moderator', { type: 'item/open', id: 'samplepoll' })
  const again = await day.say(1, 'samplepoll', { type: 'pick', picks: ['samplepolloption01'] })
  if (!again.ok) refused.push(again.code)
  await day.act('moderator', { type: 'item/close', id: 'samplepoll' })
  await day.room.sealSoon('sampletalk', 1)
  await day.act('moderator', { type: 'device/remove', device: deviceOf(9) })
  return { ...day, refused }
}

/** Reads a file as the server does and opens the copy. */
export async function importDay(body: string): Promise<Room> {
  const read = batchOf(JSON.parse(body))
  if (!read.ok) throw new Error(JSON.stringify(read))
  return openRoom(read.value.batch, true)
}

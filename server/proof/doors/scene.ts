import { randomBytes } from 'node:crypto'
import { type AnyKind, kinds } from '#shared/activities/kinds.ts'
import { newSecret } from '#shared/base/ids.ts'
import { Robot, wordsOf } from '../../cli/robot.ts'
import { createRoom, type Visitor } from '../../cli/visitor.ts'
import { hashOf } from '../../house.ts'
import { hold, until } from '../part.ts'
import type { Stage } from '../stage.ts'
import { ITEMS, TIED } from './events.ts'

export type Phase = 'P' | 'R' | 'E'
export const PHASES: readonly Phase[] = ['P', 'R', 'E']
/** A workshop in that phase, with something of everything in it. */
export type Scene = {
  phase: Phase
  room: string
  code: string
  desk: Robot
  /** The key of a phone that was removed. */
  gone: string
  close: () => void
}

export const deskOf = async (url: string, room: string, organiser: Visitor): Promise<Robot> =>
  new Robot({ url, room, grant: 'organiser', cookie: organiser.cookie() }).arrive()

/** `preparing`: every item is a draft; `running`: all are open and were used; `ended`: and then the day is over. */
export async function sceneOf({ server }: Stage, organiser: Visitor, phase: Phase): Promise<Scene> {
  const room = await createRoom(organiser, { title: 'Türen' })
  const { code } = (await organiser.must<{ room: { code: string } }>('GET', `/api/rooms/${room}`)).room
  const desk = await deskOf(server.url, room, organiser)
  const enter = () => new Robot({ url: server.url, room: code }).arrive()
  const [author, neighbour] = await Promise.all([enter(), enter()])
  await Promise.all(
    (Object.values(kinds) as AnyKind[]).map((kind) => {
      const words = { title: wordsOf(kind.name), notes: wordsOf('') }
      // Two groups: whoever comes late sits with the first one.
      const config = kind.name === 'cafe' ? { ...(kind.sample.config as object), groups: 2 } : kind.sample.config
      const shape = { id: ITEMS[kind.name as keyof typeof ITEMS], kind: kind.name, config }
      return desk.must({ type: 'item/add', ...shape, ...words, minutes: 5, after: null })
    }),
  )
  const gone = newSecret(randomBytes)
  await desk.must({ type: 'device/remove', device: hashOf(`${room}/${gone}`).slice(0, 24) })
  const scene = {
    phase,
    room,
    code,
    desk,
    gone,
    close: () => [desk, author, neighbour].forEach((robot) => robot.close()),
  }
  if (phase === 'P') return scene
  await Promise.all(Object.values(ITEMS).map((id) => desk.must({ type: 'item/open', id })))
  await use(desk, author, neighbour)
  if (phase === 'E') {
    await desk.must({ type: 'workshop/end' })
    // What the server does by itself afterwards is done before anybody is watched.
    const sealed = () => desk.rows<{ sealed: boolean }>('item/').every(([, item]) => item.sealed)
    await until('everything is sealed', sealed)
  }
  return scene
}

async function use(desk: Robot, author: Robot, neighbour: Robot): Promise<void> {
  const must = async (id: string, answer: object, by = author) => {
    const reply = await by.say(id, answer)
    hold(reply.ok, `${JSON.stringify(answer)}: ${JSON.stringify(reply)}`)
  }
  const act = (id: string, action: object) => desk.must({ type: 'item/do', id, action })
  const open = (one: Robot) => one.row<{ phase: string }>(`item/${ITEMS.info}`)?.phase === 'open'
  await until('it is open', () => open(author) && open(neighbour))
  await must(ITEMS.ranking, TIED)
  for (const id of [ITEMS.talk, ITEMS.questions]) {
    for (const ask of ['doorsask01', 'doorsask02', 'doorsask03']) await must(id, { type: 'ask', id: ask, text: 'Was?' })
    await act(id, { type: 'approve', id: 'doorsask01' })
    await act(id, { type: 'approve', id: 'doorsask03' })
    await act(id, { type: 'merge', from: 'doorsask03', into: 'doorsask01' })
  }
  const { cafe } = ITEMS
  await act(cafe, { type: 'start' })
  await must(cafe, { type: 'join' })
  for (const n of [1, 2, 3, 4])
    await must(cafe, { type: 'card', id: `doorscard0${n}`, round: 1, heading: null, column: 0, text: 'Eine Karte' })
  await must(cafe, { type: 'join' }, neighbour)
  await must(cafe, { type: 'card', id: 'doorscard05', heading: null, column: 0, text: 'Nebenan' }, neighbour)
  const text = wordsOf('Beides')
  const both = { cards: ['doorscard03', 'doorscard04'], heading: null, column: 0, text }
  await act(cafe, { type: 'merge', id: 'doorsmerge1', ...both })
  const demand = { table: 'cafetable1', id: 'doorsdemand', title: wordsOf('Wir fordern'), text: wordsOf(''), cards: [] }
  await act(cafe, { type: 'demand', ...demand })
  await act(cafe, { type: 'next', round: 2 })
}

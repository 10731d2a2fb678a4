import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Agenda } from '#shared/agenda/agenda.ts'
import { newId } from '#shared/base/ids.ts'
import { parse } from '#shared/base/schema.ts'
import { emptyRanking } from '#shared/activities/ranking/config.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import { readConfig } from '../config.ts'
import { type House, openHouse } from '../house.ts'
import type { Room } from '../room/room.ts'
import type { Who } from '../room/types.ts'
import type { RoomRecord } from '../store/directory.ts'
import { forgetCopies, handoverRoutes } from './handover.ts'
import type { Asker, Call } from './route.ts'
import { startFrom } from './templates.ts'

const id = () => newId(randomBytes)
const w = (text: string) => ({ id: id(), text })
const meta = (title: string) => ({
  ...{ title: w(title), subtitle: w(''), place: w(''), organiser: w(''), date: '' },
})
const organiser: Who = { role: 'organiser', scope: null, grant: null, device: 'organiser000000000000000' }
const folder = mkdtempSync(join(tmpdir(), 'tr-handover-'))
let house: House
const demands = Array.from({ length: 4 }, id)
const [first = '', second = '', third = '', unranked = ''] = demands

async function act(room: Room, action: object) {
  const read = parse(room.parts.rules.action, action)
  if (!read.ok) throw new Error(JSON.stringify(read))
  const reply = await room.submit({ type: 'act', who: organiser, id: id(), saw: null, action: read.value })
  if (!reply.ok) throw new Error(JSON.stringify(reply))
}
async function say(room: Room, device: string, activity: string, answer: unknown) {
  const who: Who = { role: 'participant', scope: null, grant: null, device }
  const message = { id: id(), activity, run: 1, n: Date.now(), history: room.history, answer }
  const reply = await room.submit({ type: 'say', who, say: message })
  if (!reply.ok) throw new Error(JSON.stringify(reply))
}
async function make(type: 'workshop' | 'agenda', title: string): Promise<[RoomRecord, Room]> {
  const record = house.rooms.create(type, title, 'de')
  expect(await startFrom(house, record, meta(title), null)).toMatchObject({ ok: true })
  const room = await house.rooms.get(record.id)
  if (!room) throw new Error('no room')
  return [record, room]
}

/** A café with four demands, three of them ranked: 2, 1, 3. */
async function workshopWithDemands(): Promise<RoomRecord> {
  const [record, room] = await make('workshop', 'Digitaldialog Burg')
  const table = id()
  const tables = [{ id: table, theme: w('Mobilität'), place: w(''), host: w(''), headings: [] }]
  const columns = [w('Vision'), w('Methode')]
  const plan = { groups: 1, rounds: 1, minutes: 10, walk: 0, columns, dealing: 'tool' }
  const [cafe, ranking] = [id(), id()]
  const item = (one: string, kind: string, config: object) =>
    act(room, { type: 'item/add', id: one, kind, title: w(kind), minutes: 0, notes: w(''), config, after: null })
  await item(cafe, 'cafe', { tables, ...plan })
  await act(room, { type: 'item/open', id: cafe })
  for (const [n, demand] of demands.entries()) {
    const action = { type: 'demand', table, id: demand, title: w(`Forderung ${n}`), text: w('weil'), cards: [] }
    await act(room, { type: 'item/do', id: cafe, action })
  }
  const options = [first, second, third].map((demand) => ({ ...w('zur Wahl'), demand: { activity: cafe, id: demand } }))
  await item(ranking, 'ranking', { ...emptyRanking, options })
  await act(room, { type: 'item/open', id: ranking })
  const [a = '', b = '', c = ''] = options.map((option) => option.id)
  for (const device of ['device01', 'device02', 'device03'])
    await say(room, device, ranking, { type: 'rank', ranks: [[b], [a], [c]] })
  await act(room, { type: 'item/close', id: ranking })
  return record
}

async function handOver(room: RoomRecord, body: object) {
  const [door] = handoverRoutes
  const asker: Asker = { session: null, organiser: true, room, links: [] }
  return door?.handle({ house, body, asker } as unknown as Call)
}
const titles = (room: Room) => (room.state as Agenda).projects.map((project) => project.title.text)

beforeAll(() => {
  const config = readConfig({ DATA_DIR: folder }, [])
  house = openHouse(config, pino({ level: 'silent' }), () => [])
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true })
})

describe('handing demands over to an agenda', () => {
  it('starts an agenda with six fields and five phases', async () => {
    const [, room] = await make('agenda', 'Region 2030')
    const { fields, phases, meta: named } = room.state as Agenda
    expect([fields.length, phases.length, named.title.text]).toEqual([6, 5, 'Region 2030'])
  })

  it('takes the best first, then the rest, and nothing twice, also after a restart of the room', async () => {
    const source = await workshopWithDemands()
    const [record, room] = await make('agenda', 'Region 2030')
    const field = (room.state as Agenda).fields[0]?.id ?? null
    expect(await handOver(source, { agenda: record.id, field, top: 2 })).toEqual({ ok: true, taken: 2, known: 0 })
    expect(titles(room)).toEqual(['Forderung 1', 'Forderung 0'])
    expect((room.state as Agenda).projects[0]).toMatchObject({
      ...{ field, status: 'proposed', origin: { text: 'Digitaldialog Burg' } },
      lineage: {
        workshop: source.id,
        demand: second,
        place: 1,
        among: 3,
        votes: 3,
        of: 3,
        table: { text: 'Mobilität' },
      },
    })

    const twice = await Promise.all([1, 2].map(() => handOver(source, { agenda: record.id, field: null })))
    expect(twice).toContainEqual({ ok: true, taken: 2, known: 2 })
    expect(twice).toContainEqual({ ok: true, taken: 0, known: 4 })
    expect(await handOver(source, { agenda: record.id, field: null, demands: [unranked] })).toMatchObject({ taken: 0 })

    const before = (room.state as Agenda).projects
    await house.rooms.evict(record.id)
    const again = await house.rooms.get(record.id)
    expect((again?.state as Agenda | undefined)?.projects).toEqual(before)
  })

  it('refuses what cannot be', async () => {
    const source = await workshopWithDemands()
    const [record] = await make('agenda', 'Region 2030')
    const code = async (room: RoomRecord, body: object) => {
      const reply = await handOver(room, body)
      return reply && !reply.ok ? reply.code : 'ok'
    }
    expect(await code(source, { agenda: source.id, field: null })).toBe('agenda.unknown')
    expect(await code(source, { agenda: record.id, field: id() })).toBe('agenda.noField')
    expect(await code(source, { agenda: record.id, field: null, demands: [id()] })).toBe('agenda.noDemands')
    expect(await code(record, { agenda: record.id, field: null })).toBe('room.unknown')
    const [empty, room] = await make('workshop', 'leer')
    await act(room, { type: 'rehearsal/begin' })
    expect((room.state as Workshop).rehearsal).not.toBeNull()
    expect(await code(empty, { agenda: record.id, field: null })).toBe('agenda.rehearsal')
  })

  it('blanks the copied words when the workshop is erased, and keeps numbers and edited texts', async () => {
    const source = await workshopWithDemands()
    const [record, room] = await make('agenda', 'Region 2030')
    await handOver(source, { agenda: record.id, field: null })
    const edited = (room.state as Agenda).projects[1]?.id ?? ''
    await act(room, { type: 'project/edit', id: edited, title: w('Neu gefasst') })
    await forgetCopies(house, source.id)
    const after = await house.rooms.get(record.id)
    expect(after && titles(after)).toEqual(['', 'Neu gefasst', '', ''])
    expect((after?.state as Agenda | undefined)?.projects[0]).toMatchObject({
      text: { text: '' },
      lineage: { place: 1, of: 3 },
    })
    // The same demands would still be known.
    expect(await handOver(source, { agenda: record.id, field: null })).toMatchObject({ taken: 0, known: 4 })
  })
})

import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, newSecret } from '#shared/base/ids.ts'
import { readConfig } from '../config.ts'
import { fileIn, textOf } from '../files/opened.ts'
import { playDay } from '../files/playedDay.ts'
import { hashOf, type House, openHouse } from '../house.ts'
import type { RoomRecord } from '../store/directory.ts'
import { httpApp } from './app.ts'
import { startFrom } from './templates.ts'

const folder = mkdtempSync(join(tmpdir(), 'tr-exports-'))
let house: House
let http: Server
let base = ''
const words = (text: string) => ({ id: newId(randomBytes), text })
const organiser = newSecret(randomBytes)
const moderator = newSecret(randomBytes)
let day: RoomRecord
let agenda: RoomRecord

async function make(type: 'workshop' | 'agenda', title: string): Promise<RoomRecord> {
  const record = house.rooms.create(type, title, 'de')
  const meta = {
    title: words(title),
    subtitle: words(''),
    place: words('Burg'),
    organiser: words(''),
    date: '2019-04-11',
  }
  expect(await startFrom(house, record, meta, null)).toMatchObject({ ok: true })
  return record
}
async function act(record: RoomRecord, action: { type: string; [key: string]: unknown }) {
  const room = await house.rooms.get(record.id)
  const who = { role: 'organiser' as const, scope: null, grant: null, device: 'organiser000000000000000' }
  return room?.submit({ type: 'act', who, id: newId(randomBytes), saw: null, action })
}
const get = (path: string, secret?: string) =>
  fetch(`${base}${path}`, { headers: secret ? { cookie: `tr_session=${secret}` } : {} })
const bring = (body: string, secret?: string) =>
  fetch(`${base}/api/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(secret ? { cookie: `tr_session=${secret}` } : {}) },
    body,
  })
const results = (name: unknown, lang?: string) =>
  fetch(`${base}/api/results`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, ...(lang ? { lang } : {}) }),
  })
const json = async (answer: Response) => (await answer.json()) as Record<string, unknown>

beforeAll(async () => {
  const log = pino({ level: 'silent' })
  house = openHouse(readConfig({ DATA_DIR: folder, PORT: '0' }, []), log, () => ['http://hall.example:3000'])
  http = createServer(httpApp(house)).listen(0)
  base = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  day = await make('workshop', 'Zukunft fürs Land: "Straße"')
  agenda = await make('agenda', 'Agenda')
  house.directory.putOrganiser({ id: 'organiser1', name: 'Ada', hash: '', created: 1 })
  house.directory.putSession({ secret: hashOf(organiser), organiser: 'organiser1', grants: [], seen: Date.now() })
  const link = { id: 'link00000001', room: day.id, role: 'moderator' as const, scope: null, label: '' }
  house.directory.putLink({ ...link, secret: hashOf('x'), created: 1, revoked: null })
  house.directory.putSession({ secret: hashOf(moderator), organiser: null, grants: [link.id], seen: Date.now() })
})
afterAll(async () => {
  http.close()
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('files', () => {
  it.each([
    ['record.md', 'text/markdown', '# Zukunft fürs Land: "Straße"'],
    ['workshop.json', 'application/json', '"format": "tafelrunde-workshop"'],
    ['demands.csv', 'text/csv', '\ufeffPlatz;'],
    ['demands.json', 'application/json', '"demands": []'],
    ['ranking.csv', 'text/csv', '\ufeffRangfolge;'],
    ['ranking.json', 'application/json', '"rankings": []'],
  ])('%s for organisers and moderators', async (file, type, start) => {
    for (const secret of [organiser, moderator]) {
      const answer = await get(`/api/rooms/${day.id}/export/${file}`, secret)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe(`${type}; charset=utf-8`)
      const name = `zukunft-fuers-land-strasse-2019-04-11-${file}`
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(Buffer.from(await answer.arrayBuffer()).toString('utf8')).toContain(start)
    }
  })

  it('in the language that was asked for', async () => {
    const text = await (await get(`/api/rooms/${day.id}/export/record.md?lang=en`, organiser)).text()
    expect(text).toContain('## At a glance')
  })

  it('the backlog of an agenda, and no record of it', async () => {
    expect(await (await get(`/api/rooms/${agenda.id}/export/backlog.csv`, organiser)).text()).toContain(
      'Handlungsfeld;',
    )
    expect(await (await get(`/api/rooms/${agenda.id}/export/backlog.json`, organiser)).json()).toMatchObject({
      projects: [],
    })
    expect(await json(await get(`/api/rooms/${agenda.id}/export/record.md`, organiser))).toMatchObject({
      code: 'export.unknown',
    })
    expect(await json(await get(`/api/rooms/${agenda.id}/record`, organiser))).toMatchObject({ code: 'room.unknown' })
  })

  it('nothing else, and to nobody else', async () => {
    for (const file of ['backlog.csv', 'constructor', '..%2f..%2fpackage.json', 'ballots-x.json'])
      expect(await json(await get(`/api/rooms/${day.id}/export/${file}`, organiser))).toMatchObject({
        code: 'export.unknown',
      })
    expect(await json(await get(`/api/rooms/${day.id}/export/ballots-1.json`, organiser))).toMatchObject({
      code: 'export.ballots',
    })
    for (const path of [`/api/rooms/${day.id}/export/record.md`, `/api/rooms/${day.id}/record`]) {
      expect((await get(path)).status).toBe(403)
      expect((await get(path, newSecret(randomBytes))).status).toBe(403)
    }
    expect((await get(`/api/rooms/${agenda.id}/export/backlog.csv`, moderator)).status).toBe(403)
  })
})

describe('results', () => {
  it('are public only when the organiser says so', async () => {
    const names = [day.code, day.code?.toLowerCase(), day.token]
    for (const name of names) expect(await json(await results(name))).toMatchObject({ code: 'results.closed' })
    await act(day, { type: 'workshop/results', shown: true })
    for (const name of names) {
      const answer = await json(await results(name, 'en'))
      expect(answer).toMatchObject({ ok: true, title: 'Zukunft fürs Land: "Straße"', files: [] })
      expect(JSON.stringify(answer['blocks'])).toContain('At a glance')
    }
    for (const name of ['ABCDEFG', day.id, 'x'.repeat(32), 'zzz'])
      expect(await json(await results(name))).toMatchObject({ code: 'room.unknown' })
    // The code belongs into no address, because addresses are logged.
    expect((await get(`/api/results/${day.code}`)).status).toBe(404)
  })

  it('come with the files for those who run the workshop', async () => {
    const answer = await json(await get(`/api/rooms/${day.id}/record`, moderator))
    expect(answer).toMatchObject({ ok: true, copy: false })
    expect(answer['files']).toContain('workshop.json')
  })
})

describe('import', () => {
  it('makes a copy that can be read and not joined', async () => {
    const file = await (await get(`/api/rooms/${day.id}/export/workshop.json`, organiser)).text()
    const made = await json(await bring(file, organiser))
    expect(made).toMatchObject({ ok: true, title: 'Zukunft fürs Land: "Straße"', withheld: 0 })
    const id = String(made['id'])
    expect(house.directory.room(id)).toMatchObject({ copy: 1, code: null, token: null })
    expect(house.directory.room(id)?.history).not.toBe(day.history)
    expect(await (await get(`/api/rooms/${id}/export/workshop.json`, organiser)).text()).toBe(file)
    expect(await json(await get(`/api/rooms/${id}/record`, organiser))).toMatchObject({ copy: true })
    const copy = house.directory.room(id) as RoomRecord
    expect(await act(copy, { type: 'workshop/end' })).toEqual({ ok: false, code: 'room.copy' })
    await house.rooms.evict(id)
    expect(await (await get(`/api/rooms/${id}/export/workshop.json`, organiser)).text()).toBe(file)
    expect(await json(await results(id))).toMatchObject({ code: 'room.unknown' })
  })

  it('brings back a day that holds every kind, through the database', async () => {
    const { room } = await playDay()
    const file = textOf(await fileIn(room, 'workshop.json'))
    const { id } = await json(await bring(file, organiser))
    await house.rooms.evict(String(id))
    expect(await (await get(`/api/rooms/${String(id)}/export/workshop.json`, organiser)).text()).toBe(file)
  })

  it('says what is wrong, and leaves nothing behind', async () => {
    const before = house.directory.rooms().length
    const file = await (await get(`/api/rooms/${day.id}/export/workshop.json`, organiser)).text()
    expect(await json(await bring('{"format": ', organiser))).toMatchObject({
      code: 'malformed',
      with: { path: 'JSON' },
    })
    expect(await json(await bring('{}', organiser))).toMatchObject({ code: 'import.format' })
    const broken = file.replace('"type": "workshop/set"', '"type": "workshop/sit"')
    expect(await json(await bring(broken, organiser))).toMatchObject({ with: { path: 'journal.0.action.type' } })
    expect((await bring(`["${'x'.repeat(21 * 1024 * 1024)}"]`, organiser)).status).toBe(413)
    expect((await bring(file, moderator)).status).toBe(403)
    expect((await bring(file)).status).toBe(403)
    expect(house.directory.rooms()).toHaveLength(before)
  })
})

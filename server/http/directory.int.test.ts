import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDirectory } from '#shared/agenda/readDirectory.ts'
import { decoded } from '#shared/base/csv.ts'
import type { AnyAction } from '#shared/room/rules.ts'
import { id, words } from '../bench/hall.ts'
import { type Bench, openBench } from '../bench/server.ts'

const who = { role: 'organiser' as const, scope: null, grant: null, device: 'organiser000000000000000' }
const entry = (title: string, more: Record<string, string> = {}) =>
  Object.fromEntries(
    ['title', 'body', 'about', 'name', 'mail', 'link'].map((key) => [
      key,
      words(key === 'title' ? title : (more[key] ?? '')),
    ]),
  )

let bench: Bench
let room = ''
beforeAll(async () => {
  bench = await openBench()
  room = bench.house.rooms.create('agenda', 'Region 2030', 'de').id
}, 60_000)
afterAll(() => bench.stop())

const live = async () => {
  const found = await bench.house.rooms.get(room)
  if (!found) throw new Error('no room')
  return found
}
async function act(action: object): Promise<number> {
  const reply = await (await live()).submit({ type: 'act', who, id: id(), saw: null, action: action as AnyAction })
  expect(reply).toMatchObject({ ok: true })
  return reply.ok && 'seq' in reply ? (reply.seq as number) : 0
}
const folder = () => bench.house.config.dataDir
/** Whether the words lie in any file of the data folder, or anywhere in memory. */
async function lies(text: string): Promise<{ disk: boolean; memory: boolean }> {
  const files = readdirSync(folder()).filter((name) => name.startsWith('tafelrunde.sqlite'))
  const one = await live()
  return {
    disk: files.some((name) => readFileSync(join(folder(), name)).includes(text)),
    memory: JSON.stringify([one.journal, [...one.texts], one.state]).includes(text),
  }
}
async function file(name: string): Promise<Uint8Array> {
  const answer = await fetch(`${bench.url}/api/rooms/${room}/export/${name}`, {
    headers: { cookie: bench.organiser.cookie() },
  })
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}
const [both, none] = [
  { disk: true, memory: true },
  { disk: false, memory: false },
]

describe('[SPEC S5] what an entry of a directory said is gone when it is changed or removed', () => {
  it('from memory and from the disk, and nothing else goes with it', async () => {
    const one = id()
    const said = entry('Digital-Lab', { name: 'Erika Vergessen', mail: 'vergessen@kreis.example' })
    const shared = said['title']
    await act({ type: 'field/set', id: id(), title: shared, note: words('') })
    const was = await act({ type: 'directory/set', was: 0, id: one, list: 'contact', ...said, shown: 'no' })
    expect(await lies('Erika Vergessen')).toEqual(both)
    const next = { ...said, name: words('Ada Neu') }
    await act({ type: 'directory/set', was, id: one, list: 'contact', ...next, shown: 'no' })
    expect(await lies('Erika Vergessen')).toEqual(none)
    expect(await lies('vergessen@kreis.example')).toEqual(both)
    const other = id()
    const taken = [
      { id: other, ...entry('Breitbandbüro', { name: 'Bo Bleibt' }) },
      { id: id(), ...entry('Kreisarchiv', { name: 'Cy Geht' }) },
    ]
    await act({ type: 'directory/take', list: 'contact', entries: taken })
    await act({ type: 'directory/remove', ids: [one, taken[1]?.id] })
    for (const text of ['Ada Neu', 'vergessen@kreis.example', 'Cy Geht', 'Kreisarchiv'])
      expect([text, await lies(text)]).toEqual([text, none])
    for (const text of ['Bo Bleibt', 'Digital-Lab']) expect([text, await lies(text)]).toEqual([text, both])
    // Told again from the disk it is the same story.
    const before = (await live()).state
    await bench.house.rooms.refresh(room)
    expect((await live()).state).toEqual(before)
    await act({ type: 'directory/remove', ids: [other] })
  })
})

describe('files of an agenda', () => {
  it('a directory goes into a file without formulas, and comes back from it as it was', async () => {
    const hostile = entry('=HYPERLINK("https://boese.example")', {
      about: '+49 eins;\n"zwei"',
      body: 'Böttcher & Söhne',
    })
    await act({ type: 'directory/take', list: 'provider', entries: [{ id: id(), ...hostile }] })
    const csv = decoded(await file('providers.csv'))
    expect(csv).toMatch(/^﻿?Anbieter;Ort;Portfolio;Ansprechperson;E-Mail;Webseite\r\n/)
    expect(csv).not.toMatch(/(^|[;"\n])[=+]/)
    const known = [Object.fromEntries(Object.entries(hostile).map(([key, { text }]) => [key, text]))] as never
    const read = readDirectory(csv, 'provider', known)
    expect(read.ok && read.value.map(({ fate }) => fate)).toEqual(['same'])
    expect(decoded(await file('funding.csv?lang=en'))).toContain('Funding programme;Funder')
  })

  it('a file for another region says where a newer one may be had, once the page is public', async () => {
    const project = { type: 'project/add', id: id(), title: words('V'), text: words(''), field: null }
    await act({ ...project, origin: words('') })
    const address = async () => {
      const all = JSON.parse(decoded(await file('region.json'))) as { origin: { address: string } }
      return all.origin.address
    }
    expect(await address()).toBe('')
    await act({ type: 'page/set', was: 0, on: true, index: false, intro: words('') })
    expect(await address()).toBe(`${bench.house.address()}/a/${room}`)
  })
})

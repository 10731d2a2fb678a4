import { beforeAll, describe, expect, it, vi } from 'vitest'
import { KIND_NAMES } from '#shared/activities/kinds.ts'
import { FORMAT } from '#shared/reports/exchange.ts'
import type { Exchange } from '#shared/reports/exchange.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import { sayRefusal } from '#shared/words/words.ts'
import type { Room } from '../room/room.ts'
import { filesIn, orderIn } from './downloads.ts'
import { batchOf } from './importing.ts'
import { fileIn, textOf } from './opened.ts'
import { type Day, deviceOf, importDay, newDay, playDay, playItem } from './playedDay.ts'

const NOW = Date.UTC(2030, 4, 17, 16)
/** Drawn from what the record says. */
const CHART = /^chart-/
const body = async (room: Room, file: string): Promise<string> => textOf(await fileIn(room, file, 'de', NOW))
const fileOf = async (room: Room) => JSON.parse(await body(room, 'workshop.json')) as Exchange

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 })
let day: Day & { refused: string[] }
let text: string
beforeAll(async () => {
  day = await playDay()
  text = await body(day.room, 'workshop.json')
})

describe('the whole workshop as a file', () => {
  it('holds every kind, played without a refusal', () => {
    // A secret ballot cannot be changed, and the sample tries.
    expect(day.refused).toEqual(['poll answer: activity.voted'])
    const kinds = Object.values(day.workshop().items).map(({ kind }) => kind)
    expect(new Set(kinds)).toEqual(new Set(KIND_NAMES))
  })

  it('is byte-equal after export, import, export, and so is every other file', async () => {
    const copy = await importDay(text)
    expect(await body(copy, 'workshop.json')).toBe(text)
    expect(filesIn(copy, 'workshop')).toEqual(filesIn(day.room, 'workshop'))
    for (const file of filesIn(day.room, 'workshop').filter((one) => !CHART.test(one)))
      expect((await body(copy, file)) === (await body(day.room, file)), file).toBe(true)
    const again = await importDay(await body(copy, 'workshop.json'))
    expect(await body(again, 'workshop.json')).toBe(text)
  })

  it('does not depend on who answered first', async () => {
    const poll = async (order: number[]) => {
      const one = await newDay()
      await playItem(one, 'poll')
      await one.act('moderator', { type: 'item/open', id: 'samplepoll' })
      for (const by of order)
        await one.say(by, 'samplepoll', { type: 'pick', picks: [`samplepolloption0${(by % 3) + 1}`] })
      await one.act('moderator', { type: 'item/close', id: 'samplepoll' })
      return JSON.stringify((await fileOf(one.room)).answers)
    }
    expect(await poll([1, 2, 3, 4, 5, 6, 7])).toBe(await poll([7, 3, 5, 1, 2, 6, 4]))
  })

  it('keeps the texts in place and the story in order', () => {
    const { journal, meta } = JSON.parse(text) as Exchange
    expect(meta.title).toBe('Zukunft für alle: Straße & Öffnung')
    expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, i) => i + 1))
    expect(text).toContain('Menschen leben gern dort, wo digitale Angebote den Alltag leichter machen.')
    expect(text).not.toContain('$text')
  })

  it('keeps each text as it was written, also where two share an id or a correction was taken back', async () => {
    const one = await newDay()
    await playItem(one, 'cafe')
    const item = one.workshop().items['samplecafe']
    const add = one.room.journal.find(({ action }) => action.type === 'item/add')?.action as Record<string, unknown>
    const title = (text: string) => ({ ...(add['title'] as object), text })
    const edit = { ...add, type: 'item/edit', title: title('Verschrieben') }
    expect(item?.title.text).not.toBe('Verschrieben')
    const reply = await one.act('moderator', edit)
    expect(reply).toMatchObject({ ok: true })
    expect(await one.act('moderator', { type: 'undo', seq: reply.ok ? reply.seq : 0 })).toMatchObject({ ok: true })
    // A host who gives the table's core the id of another text does not write that text.
    const core = { type: 'core', table: 'cafetable1', text: { id: item?.title.id, text: 'Unsinn' } }
    expect(
      await one.act('host', { type: 'item/do', id: 'samplecafe', action: core }, 'table/cafetable1'),
    ).toMatchObject({
      ok: true,
    })
    const copy = await importDay(await body(one.room, 'workshop.json'))
    expect(copy.state).toEqual(one.room.state)
    expect((copy.state as Workshop).items['samplecafe']?.title).toEqual(item?.title)
  })

  it('leaves out what nobody may know yet, and names it', async () => {
    const open = await newDay()
    await playItem(open, 'poll')
    await playItem(open, 'cafe')
    await open.act('moderator', { type: 'item/open', id: 'samplepoll' })
    await open.say(1, 'samplepoll', { type: 'pick', picks: ['samplepolloption03'] })
    const file = await fileOf(open.room)
    expect(file.withheld).toEqual([{ activity: 'samplepoll', run: 2, people: 1 }])
    expect(file.answers.map(({ activity, run }) => `${activity}/${run}`)).toEqual(['samplepoll/1', 'samplecafe/1'])
    const first = await body(open.room, 'workshop.json')
    expect(await body(await importDay(first), 'workshop.json')).toBe(first)
  })

  it('leaves out a live poll while it is open: two downloads would tell single votes apart', async () => {
    const open = await newDay()
    await playItem(open, 'poll')
    const item = open.workshop().items['samplepoll']
    const config = { ...(item?.config as object), live: true }
    const words = (id: string, said: string) => ({ id, text: said })
    const parts = { kind: 'poll', title: words('livetitle', 'Live'), minutes: 0, notes: words('livenotes', '') }
    await open.act('organiser', { type: 'item/add', id: 'livepoll1', ...parts, config, after: null })
    await open.act('moderator', { type: 'item/open', id: 'livepoll1' })
    await open.say(1, 'livepoll1', { type: 'pick', picks: ['samplepolloption03'] })
    expect((await fileOf(open.room)).withheld).toEqual([{ activity: 'livepoll1', run: 1, people: 1 }])
  })
})

describe('what no file tells', () => {
  const run = (activity: string) => (JSON.parse(text) as Exchange).answers.find((one) => one.activity === activity)

  it('no device, tag, voter number, grant or key', async () => {
    const tags: string[] = []
    for (const id of day.workshop().order)
      for (const number of [1, 2]) {
        const answers = day.room.answers.run(id, number)
        tags.push(
          ...answers.cells.keys(),
          ...answers.marks.keys(),
          ...answers.list(true).map(({ voter }) => String(voter)),
        )
      }
    expect(tags.length).toBeGreaterThan(50)
    // Pixels and packed pages are drawn from what the others say.
    for (const file of filesIn(day.room, 'workshop').filter((one) => !/\.(png|pdf)$/.test(one))) {
      const content = await body(day.room, file)
      expect(
        tags.filter((tag) => content.includes(tag)),
        file,
      ).toEqual([])
      for (let by = 1; by < 12; by++) expect(content).not.toContain(deviceOf(by))
      expect(content).not.toMatch(/grant001|device0000000000/)
    }
    expect(text).toContain('"by": "moderator"')
  })

  it('names only where answers carry names', async () => {
    expect(run('namedpoll')?.cells.every(({ name }) => /^Person \d$/.test(name ?? ''))).toBe(true)
    for (const id of ['samplepoll', 'secretpoll', 'samplecafe', 'samplefeedback'])
      expect(run(id)?.cells.some(({ name }) => name !== undefined)).toBe(false)
    expect(await body(day.room, 'record.md')).toContain('| Person 1 |')
  })

  it('links answers of one person only where counting needs it', async () => {
    const one = await newDay()
    await playItem(one, 'talk')
    await one.act('moderator', { type: 'item/open', id: 'sampletalk' })
    for (const n of [1, 2]) await one.say(31, 'sampletalk', { type: 'ask', id: `question3${n}`, text: `Frage ${n}` })
    for (const id of ['question31', 'question32'])
      for (const by of [32, 33]) await one.say(by, 'sampletalk', { type: 'like', id, on: true })
    const told = async () => {
      const { cells = [], people } = (await fileOf(one.room)).answers[0] ?? {}
      const of = (slot: string) => cells.filter((cell) => cell.slot === slot).map(({ voter }) => voter)
      return { of, people }
    }
    const before = await told()
    expect(before.of('q/question31')).not.toEqual(before.of('q/question32'))
    expect(before.of('like/question31').some((voter) => before.of('like/question32').includes(voter))).toBe(false)
    await one.act('moderator', {
      type: 'item/do',
      id: 'sampletalk',
      action: { type: 'merge', from: 'question31', into: 'question32' },
    })
    // Two people like one question now: that they are two, and not four, is what counting needs.
    const after = await told()
    expect(after.of('like/question31')).toEqual(after.of('like/question32'))
    expect(after.of('q/question31')).not.toEqual(after.of('q/question32'))
    expect(after.people).toBe(before.people)
    const file = await body(one.room, 'workshop.json')
    expect(await body(await importDay(file), 'record.md')).toBe(await body(one.room, 'record.md'))
  })

  it('ballots only after the close, announced, from five on', async () => {
    const files = filesIn(day.room, 'workshop').filter((file) => file.startsWith('ballots'))
    expect(files).toHaveLength(1)
    const ballots = JSON.parse(await body(day.room, files[0] ?? '')) as { method: string; ballots: unknown[] }
    expect(ballots.method).toBe('ranked-pairs')
    expect(orderIn(day.room, 'workshop', 'ballots-1.json', 'de', NOW)).toEqual({
      ok: false,
      code: 'export.ballots',
      with: { min: 5 },
    })
    await day.act('moderator', { type: 'item/open', id: 'sampleranking' })
    // The run before stays published, under its own name.
    expect(filesIn(day.room, 'workshop')).not.toContain(files[0])
    expect(filesIn(day.room, 'workshop').filter((file) => file.startsWith('ballots'))).toHaveLength(1)
    await day.act('moderator', { type: 'undo', seq: day.workshop().seq })
  })
})

describe('reading a file', () => {
  type Change = (file: Record<string, never> & Exchange) => unknown
  const read = (change: Change) => {
    const file = JSON.parse(text) as Parameters<Change>[0]
    return batchOf(change(file) ?? file)
  }
  const at = (path: string) => ({ ok: false, code: 'import.malformed', with: { path } })
  const action = (file: Exchange, type: string) => {
    const i = file.journal.findIndex((entry) => (entry.action as { type: string }).type === type)
    return { i, action: file.journal[i]?.action as Record<string, unknown> }
  }

  it.each<[string, Change, object]>([
    ['something else', () => ({ hello: 1 }), { code: 'import.format' }],
    ['nothing', () => 'nothing', { code: 'import.format' }],
    [
      'a newer version',
      (file) => ({ ...file, version: 2 }),
      { code: 'import.version', with: { version: '2', known: 1 } },
    ],
    ['a missing journal', (file) => ({ ...file, journal: undefined }), at('journal')],
    ['a gap', (file) => void file.journal.splice(3, 1), at('journal.3.seq')],
    [
      'an unknown action',
      (file) => void (action(file, 'item/close').action['type'] = 'item/explode'),
      at('journal.13.action.type'),
    ],
    [
      'a participant who acts',
      (file) => ({ ...file, journal: [{ ...file.journal[0], by: 'participant' }] }),
      at('journal.0.by'),
    ],
    [
      'an unknown kind',
      (file) => void (action(file, 'item/add').action['kind'] = 'oracle'),
      at('journal.1.action.kind'),
    ],
    [
      'answers to nothing',
      (file) => void (file.answers[0] && (file.answers[0].activity = 'nothere01')),
      at('answers.0.activity'),
    ],
    [
      'answers to a run that never was',
      (file) => void (file.answers[0] && (file.answers[0].run = 9)),
      at('answers.0.run'),
    ],
    [
      'answers twice',
      (file) => void file.answers.push(structuredClone(file.answers[0] as Exchange['answers'][0])),
      at('answers.11.run'),
    ],
    ['too many people', (file) => void (file.answers[0] && (file.answers[0].people = 9999)), at('answers.0.people')],
  ])('refuses %s', (_name, change, refusal) => {
    const reply = read(change)
    expect(reply).toMatchObject({ ok: false, ...refusal })
    if (!reply.ok) expect(sayRefusal('de', reply.code, reply.with)).not.toMatch(/\{|hat nicht geklappt/)
  })

  it('names the cell that no kind could count', () => {
    expect(read((file) => void (file.answers[1]?.cells[0] && (file.answers[1].cells[0].value = 7)))).toEqual(
      at('answers.1.cells.0'),
    )
  })

  it('survives what is nested too deep', () => {
    let deep: unknown = 1
    for (let i = 0; i < 50_000; i++) deep = [deep]
    const journal = [{ seq: 1, id: 'entry0001', at: 1, by: 'organiser', scope: null, action: deep }]
    expect(read((file) => ({ ...file, journal }))).toMatchObject({ ok: false, code: 'import.malformed' })
  })

  it('takes an erased text as empty', async () => {
    const bare = text
      .replaceAll('"Ein Tag in Burg"', '""')
      .replaceAll('"Menschen leben gern dort, wo digitale Angebote den Alltag leichter machen."', '""')
    expect(await body(await importDay(bare), 'workshop.json')).toBe(bare)
  })

  it('makes a copy in which nothing changes', async () => {
    const copy = await importDay(text)
    const who = { role: 'organiser' as const, scope: null, grant: null, device: 'organiser00000000000' }
    const reply = await copy.submit({ type: 'act', who, id: 'newaction1', saw: null, action: { type: 'workshop/end' } })
    expect(reply).toEqual({ ok: false, code: 'room.copy' })
    await new Promise((done) => setTimeout(done, 400))
    expect(await body(copy, 'workshop.json')).toBe(text)
    expect(JSON.parse(text).format).toBe(FORMAT)
  })
})

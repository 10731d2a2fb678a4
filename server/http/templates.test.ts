import { describe, expect, test } from 'vitest'
import { isKind, kindOf } from '#shared/activities/kinds.ts'
import { parse, type Words } from '#shared/base/schema.ts'
import { wordsOf } from '../cli/robot.ts'
import { openBench } from '../bench/server.ts'
import { readTemplates, startFrom, withIds } from './templates.ts'

const templates = readTemplates()

describe('templates', () => {
  test('at least a whole day, a one-hour live poll and a plain café', () => {
    expect(templates.map((one) => one.key)).toEqual(expect.arrayContaining(['burg', 'live-poll', 'world-cafe']))
  })

  test.each(templates.flatMap((one) => one.items.map((item) => [one.key, item.title, item] as const)))(
    '%s: the settings of "%s" are accepted by its kind',
    (_key, _title, item) => {
      expect(isKind(item.kind)).toBe(true)
      const kind = kindOf(item.kind)
      expect(parse(kind.config, withIds(item.config))).toMatchObject({ ok: true })
      if (item.secrecy) expect(kind.secrecies).toContain(item.secrecy)
    },
  )

  test.each(templates.filter((one) => !one.key.endsWith('-en')).map((one) => [one.key, one] as const))(
    '%s comes in English with the same shape',
    (key, german) => {
      const english = templates.find((one) => one.key === `${key}-en`)
      const shape = (items: typeof german.items) => items.map(({ kind, minutes }) => [kind, minutes])
      expect(english && shape(english.items)).toEqual(shape(german.items))
    },
  )

  test('burg has the shape of the day in Burg', () => {
    const items = templates.find((one) => one.key === 'burg')?.items ?? []
    const of = (kind: string) => items.filter((item) => item.kind === kind)
    expect(of('talk').map((talk) => (talk.config as { minutes: number }).minutes)).toEqual([8, 8, 8, 8, 8, 8, 8])
    const cafe = of('cafe')[0]?.config as { tables: unknown[]; groups: number; rounds: number }
    expect([cafe.tables.length, cafe.groups, cafe.rounds]).toEqual([4, 4, 4])
    expect(['questions', 'words', 'poll', 'ranking', 'feedback'].map((kind) => of(kind).length)).toEqual([
      1, 1, 1, 1, 1,
    ])
  })

  test('every text of a created item has an id of its own', () => {
    const first = JSON.stringify(withIds({ options: [{ $: 'A' }, { $: 'B' }] }))
    const second = JSON.stringify(withIds({ options: [{ $: 'A' }, { $: 'B' }] }))
    expect(first).not.toBe(second)
  })
})

test('whoever comes into a new room at once finds everything there', async () => {
  const bench = await openBench()
  try {
    const { house } = bench
    const [title, subtitle, place, organiser] = ['Neu', '', '', ''].map(wordsOf) as [Words, Words, Words, Words]
    const meta = { title, subtitle, place, organiser, date: '' }
    const agenda = house.rooms.create('agenda', 'Neu', 'de')
    await startFrom(house, agenda, meta, null)
    const workshop = house.rooms.create('workshop', 'Neu', 'de')
    await startFrom(house, workshop, meta, 'burg')
    const rows = async (id: string) =>
      Object.keys((await house.rooms.get(id))?.feeds.moderator.snapshot().rows ?? {}).map((key) => key.split('/')[0])
    expect(await rows(agenda.id)).toEqual(expect.arrayContaining(['field', 'phase']))
    expect((await rows(workshop.id)).filter((kind) => kind === 'item').length).toBeGreaterThan(10)
  } finally {
    await bench.stop()
  }
}, 30_000)

import { beforeAll, describe, expect, it } from 'vitest'
import type { CafeConfig } from '#shared/activities/cafe/config.ts'
import type { CafeResult } from '#shared/activities/cafe/types.ts'
import { onBoard } from '#shared/activities/cafe/types.ts'
import type { Block } from '#shared/figures/figure.ts'
import { LANGS } from '#shared/words/say.ts'
import { sayIn } from '#shared/words/words.ts'
import type { Item } from '#shared/workshop/workshop.ts'
import { recordIn, reportIn } from './downloads.ts'
import { markdownOf } from './markdown.ts'
import { type Day, newDay, playDay, playItem } from './playedDay.ts'
import { reportKnown } from './reading.ts'

const say = sayIn('de')
const NOW = Date.UTC(2030, 4, 17, 16)
const markdown = (day: Day, reader: 'desk' | 'public' = 'desk') =>
  markdownOf(recordIn(day.room, reader, 'de', NOW), say, 'de')
const headings = (blocks: Block[], level: number) =>
  blocks.flatMap((block) => (block.type === 'heading' && block.level === level ? [block.text] : []))
/** What stands under a heading, up to the next one of its rank. */
const under = (blocks: Block[], title: string, level?: number): Block[] => {
  const at = blocks.findIndex(
    (block) => block.type === 'heading' && block.text.startsWith(title) && block.level === (level ?? block.level),
  )
  const head = blocks[at]
  const rest = blocks.slice(at + 1)
  const end = rest.findIndex(
    (block) => block.type === 'heading' && head?.type === 'heading' && block.level <= head.level,
  )
  return end < 0 ? rest : rest.slice(0, end)
}
const times = (text: string, part: string) => text.split(part).length - 1

let day: Day
beforeAll(async () => {
  day = await playDay()
})

describe('the record', () => {
  it('has title, facts, summary, programme, every item in order but the break, demands and a closing', () => {
    const blocks = recordIn(day.room, 'desk', 'de', NOW)
    expect(headings(blocks, 1)).toEqual(['Zukunft für alle: Straße & Öffnung'])
    const titles = day.workshop().order.flatMap((id, i) => {
      const item = day.workshop().items[id]
      return item && item.kind !== 'info' ? [`${i + 1}. ${item.title.text}`] : []
    })
    expect(titles).toHaveLength(day.workshop().order.length - 1)
    expect(headings(blocks, 2)).toEqual([
      'Auf einen Blick',
      'Programm',
      ...titles,
      'Forderungen',
      'Ansprechpersonen',
      'Anhang',
      'Zu dieser Dokumentation',
    ])
    expect(blocks.find(({ type }) => type === 'bullets')).toMatchObject({
      items: [
        'Datum: 17. Mai 2030',
        'Ort: Stadthalle',
        'Veranstaltet von: Landkreis',
        expect.stringMatching(/^Stand: /),
      ],
    })
  })

  it.each(LANGS)('leaves no gap in its sentences (%s)', (lang) => {
    const text = markdownOf(recordIn(day.room, 'desk', lang, NOW), sayIn(lang), lang)
    expect(text).not.toMatch(/\{\w+\}|undefined|NaN|\[object/)
  })

  it('holds every visible card exactly once, and no hidden one', async () => {
    const cafe = day.workshop().items['samplecafe'] as Item
    const result = () => reportKnown(day.room).resultOf(cafe) as CafeResult
    const visible = result().cards.filter(onBoard)
    expect(visible.length).toBeGreaterThan(8)
    for (const { text } of visible) expect(times(markdown(day), text)).toBe(1)
    for (const { text } of result().cards.filter((card) => card.into !== null))
      expect(markdown(day)).not.toContain(text)
    await day.act('moderator', { type: 'item/open', id: 'samplecafe' })
    const [gone] = visible
    const hide = { type: 'hide', card: gone?.id, hidden: true }
    expect(await day.act('moderator', { type: 'item/do', id: 'samplecafe', action: hide })).toMatchObject({ ok: true })
    expect(markdown(day)).not.toContain(gone?.text)
    await day.act('moderator', { type: 'item/close', id: 'samplecafe' })
  })

  it('shows a second run beside the first', () => {
    expect(headings(recordIn(day.room, 'desk', 'de', NOW), 3)).toEqual(
      expect.arrayContaining(['Durchgang 1', 'Durchgang 2']),
    )
    expect(markdown(day)).toContain('| Offene Schnittstellen | 3 | 75 % | 0 |')
    expect(markdown(day)).toContain('| Breitband | 1 | 100 % |')
  })

  it('says how answers were kept, how many there were, and what that does not prove', () => {
    expect(markdown(day)).toContain(
      'Geheim. 5 von 5 Geräten haben geantwortet. Ein Gerät, eine Stimme: kein Nachweis für eine Person',
    )
    expect(markdown(day)).toContain('Mit Namen. 5 von 5 Geräten')
    expect(markdown(day)).toContain('Handzeichen im Saal, getrennt gezählt')
    expect(markdown(day)).toContain('| Person 3 |')
    expect(markdown(day, 'public')).not.toContain('Person 3')
  })
})

describe('the appendix', () => {
  const cells = (title: string) => {
    const rows = under(recordIn(day.room, 'desk', 'de', NOW), title).flatMap((block) =>
      block.type === 'table' ? block.rows : [],
    )
    if (rows.length === 0) throw new Error(`no table under ${title}`)
    return rows
  }

  it('holds every written card exactly once in the matrix, under the number it has on its board', () => {
    const cafe = day.workshop().items['samplecafe'] as Item
    const { cards } = reportKnown(day.room).resultOf(cafe) as CafeResult
    const written = cards.filter(({ cards: from, hidden }) => from.length === 0 && !hidden)
    const numbers = cells('Karten nach Tisch').flatMap((row) =>
      row.slice(1).flatMap((cell) => cell.split(', ').filter(Boolean)),
    )
    expect(numbers.map(Number).sort((a, b) => a - b)).toEqual(written.map((_, at) => at + 1))
    const text = markdown(day)
    const merged = cards.find(({ cards: from, into }) => from.length > 1 && into === null)
    expect(merged && text).toMatch(new RegExp(`${merged?.text} \\(Nr\\. \\d+, \\d+`))
  })

  it('leads from each demand back to the numbers of its cards', () => {
    for (const [title, nos] of cells('Woher die Forderungen'))
      expect([title, nos]).toEqual([title, expect.stringMatching(/^\d/)])
  })
})

describe('the catalogue of demands', () => {
  it('stands by field of action, in the order of the tables, best first in each', () => {
    const blocks = recordIn(day.room, 'desk', 'de', NOW)
    const { rows } = reportIn(day.room, 'de', NOW).topics.find(({ name }) => name === 'demands')?.sheet ?? { rows: [] }
    const { tables } = (day.workshop().items['samplecafe'] as Item).config as CafeConfig
    const themes = tables.map(({ theme }) => theme.text).filter((theme) => rows.some((row) => row[4] === theme))
    const fields = headings(under(blocks, 'Forderungen', 2), 3)
    expect(themes.length).toBeGreaterThan(0)
    expect(fields.filter((field) => field !== 'Ohne Handlungsfeld')).toEqual(themes)
    let told = 0
    for (const field of fields) {
      const [table, ...more] = under(blocks, field, 3).filter((block) => block.type === 'table')
      if (table?.type !== 'table') throw new Error(`no table under ${field}`)
      const own = rows.filter((row) => row[4] === (field === 'Ohne Handlungsfeld' ? '' : field))
      expect([more, table.rows.length]).toEqual([[], own.length])
      const titles = table.rows.map((row) => row[table.columns.indexOf('Forderung')]?.split(': ')[0])
      expect(titles).toEqual(own.map((row) => row[2]))
      told += table.rows.length
    }
    expect(told).toBe(rows.length)
  })
})

describe('what the organiser publishes', () => {
  it('words summaries differently and leaves parts out; numbers and originals stay', { timeout: 30_000 }, async () => {
    const one = await playDay()
    const before = reportIn(one.room, 'de', NOW)
    const edit = (part: string, text: string) =>
      one.act('organiser', {
        type: 'record/word',
        part,
        words: { id: `w${part.replace(/\W/g, '')}`.padEnd(8, '0'), text },
      })
    expect(await edit('outcome', 'Wir machen weiter.')).toMatchObject({ ok: true })
    expect(await edit('item/sampletalk/message', 'Anders gesagt.')).toMatchObject({ ok: true })
    expect(await edit('dates', '12. Mai: Treffen\nHerbst: Auswertung')).toMatchObject({ ok: true })
    for (const part of ['item/samplefeedback', 'item/samplecafe/table/samplecafetable1'])
      expect(await one.act('organiser', { type: 'record/hide', part, hidden: true })).toMatchObject({ ok: true })
    const after = reportIn(one.room, 'de', NOW)
    const text = markdown(one)
    expect(text).toContain('Wir machen weiter.')
    expect(text).toContain('Anders gesagt.')
    expect(text).toContain('- Herbst: Auswertung')
    expect(text).not.toContain('Kürzere Vorträge')
    expect(after.edits.map(({ part, edited, hidden }) => [part, edited, hidden])).toEqual(
      expect.arrayContaining([
        ['outcome', 'Wir machen weiter.', false],
        ['item/sampletalk/message', 'Anders gesagt.', false],
        ['item/samplefeedback', null, true],
      ]),
    )
    // What stands there by itself is told beside it.
    expect(after.edits.find(({ part }) => part === 'outcome')?.text).toMatch(/Forderung/)
    const numbers = (report: typeof before) =>
      report.blocks.filter((block) => block.type === 'figure' && block.figure.type === 'number')
    expect(numbers(after)).toEqual(numbers(before))
    expect(after.topics.find(({ name }) => name === 'demands')).toEqual(
      before.topics.find(({ name }) => name === 'demands'),
    )
    expect(after.topics.some(({ name }) => name === 'comments')).toBe(false)
    for (const part of ['outcome', 'item/sampletalk/message', 'dates']) await edit(part, '')
    for (const part of ['item/samplefeedback', 'item/samplecafe/table/samplecafetable1'])
      await one.act('organiser', { type: 'record/hide', part, hidden: false })
    expect(reportIn(one.room, 'de', NOW)).toEqual(before)
  })

  it('names by role who stands at an item anyway, unless the organiser says otherwise', async () => {
    const one = await playDay()
    const told = () => under(recordIn(one.room, 'desk', 'de', NOW), 'Ansprechpersonen')
    const lines = () => told().flatMap((block) => (block.type === 'bullets' ? block.items : []))
    const talk = one.workshop().items['sampletalk']
    expect(lines()).toContain('Veranstaltet von: Landkreis')
    expect(lines()).toContain(`Vortrag „${talk?.title.text}“: Landkreis Harz`)
    expect(lines().some((line) => line.startsWith('Tischleitung „'))).toBe(true)
    await one.act('organiser', { type: 'record/hide', part: 'item/sampletalk', hidden: true })
    expect(lines().join()).not.toContain('Vortrag „')
    const words = { id: 'wcontacts', text: 'Geschäftsstelle: Telefon 1234' }
    expect(await one.act('organiser', { type: 'record/word', part: 'contacts', words })).toMatchObject({ ok: true })
    expect(lines()).toEqual(['Geschäftsstelle: Telefon 1234'])
    const { edits } = reportIn(one.room, 'de', NOW)
    expect(edits.find(({ part }) => part === 'contacts')?.text).toContain('Tischleitung „')
    await one.act('organiser', { type: 'record/hide', part: 'contacts', hidden: true })
    expect(headings(recordIn(one.room, 'desk', 'de', NOW), 2)).not.toContain('Ansprechpersonen')
  })

  it('can be done after the end, by those who run the workshop alone', async () => {
    const one = await newDay()
    const hide = { type: 'record/hide', part: 'outcome', hidden: true }
    await one.act('moderator', { type: 'workshop/end' })
    expect(await one.act('host', hide)).toMatchObject({ code: 'notAllowed' })
    expect(await one.act('moderator', hide)).toMatchObject({ ok: true })
  })
})

describe('what the record does not say', () => {
  async function open() {
    const one = await newDay()
    await playItem(one, 'poll')
    await playItem(one, 'feedback')
    await one.act('moderator', { type: 'item/open', id: 'samplepoll' })
    await one.say(1, 'samplepoll', { type: 'pick', picks: ['samplepolloption03'] })
    return one
  }

  it('no result before it is counted: the turnout, and the runs before', async () => {
    const one = await open()
    const text = markdown(one)
    expect(text).toContain('Noch nicht ausgezählt: 1 von 1 Geräten hat bisher geantwortet.')
    expect(text).toContain('Noch nicht enthalten: 1 Programmpunkt')
    expect(times(text, '| Bürgerkonto |')).toBe(1)
  })

  it('publicly only what was shown, also when the day is over; never the comments', async () => {
    const one = await open()
    await one.act('moderator', { type: 'item/close', id: 'samplepoll' })
    expect(markdown(one)).toContain('| Bürgerkonto | 1 | 100 % |')
    expect(markdown(one, 'public')).not.toContain('Bürgerkonto |')
    expect(times(markdown(one, 'public'), 'noch nicht gezeigt')).toBe(3)
    await one.act('moderator', { type: 'item/reveal', id: 'samplepoll', projector: true, phones: false, sure: true })
    expect(markdown(one, 'public')).toContain('| Bürgerkonto | 1 | 100 % |')
    expect(markdown(one, 'public')).not.toContain('voll und ganz')
    await one.act('moderator', { type: 'workshop/end' })
    expect(markdown(one, 'public')).not.toContain('voll und ganz')
    const late = { type: 'item/reveal', id: 'samplefeedback', projector: false, phones: true, sure: true }
    await one.act('moderator', late)
    expect(markdown(one, 'public')).toContain('voll und ganz')
    expect(markdown(one, 'public')).not.toContain('Kürzere Vorträge')
    expect(markdown(one)).toContain('Kürzere Vorträge')
    expect(markdown(one)).not.toContain('Zwischenstand')
  })

  it('nothing of skipped items, and that others are still to come', async () => {
    const one = await open()
    await one.act('moderator', { type: 'item/skip', id: 'samplefeedback', skipped: true })
    const config = one.workshop().items['samplepoll']?.config
    const parts = {
      kind: 'poll',
      title: { id: 'latertitle', text: 'Später' },
      notes: { id: 'laternotes', text: 'geheim gedacht' },
    }
    await one.act('organiser', { type: 'item/add', id: 'laterpoll', ...parts, minutes: 5, config, after: null })
    const text = markdown(one)
    expect(text).not.toContain('Wie war der Tag')
    expect(text).not.toContain('## 2. Später')
    expect(text).toMatch(/Noch nicht an der Reihe: 2\\?\. Später/)
    await one.act('moderator', { type: 'item/close', id: 'samplepoll' })
    await one.act('moderator', { type: 'workshop/end' })
    expect(markdown(one)).toMatch(/Nicht stattgefunden: 2\\?\. Später/)
    expect(text).not.toContain('geheim gedacht')
  })
})

import { randomBytes } from 'node:crypto'
import type { CafeConfig } from '#shared/activities/cafe/config.ts'
import { seatOf } from '#shared/activities/cafe/plan.ts'
import { kindOf } from '#shared/activities/kinds.ts'
import { newId } from '#shared/base/ids.ts'
import { settled } from './contestant.ts'
import { num, type Report, show, spread } from './figures.ts'
import { words } from './hall.ts'
import { each } from './line.ts'
import { type Bench, enterAll, leaveAll, newPhones, openScene } from './scene.ts'

const [PEOPLE, CARDS, HEADINGS] = [120, 400, 17]
/** How soon a session may take the next large file. */
const PACE = 1000

/** A café as on the day itself: so many people, headings and cards, all of it said by phones. */
async function holdCafe(bench: Bench): Promise<string> {
  const { room, token, act } = await openScene(bench.organiser, { others: 8 })
  const sample = kindOf('cafe').sample.config as CafeConfig
  const headingsAt = (table: number) => Math.floor((HEADINGS + table) / sample.tables.length)
  const tables = sample.tables.map((table, t) => ({
    ...table,
    headings: Array.from({ length: headingsAt(t) }, (_, n) => words(`Überschrift ${t + 1}.${n + 1}`)),
  }))
  const config: CafeConfig = { ...sample, tables, dealing: 'badge' }
  const cafe = newId(randomBytes)
  const texts = { title: words('Weltcafé'), notes: words('') }
  await act({ type: 'item/add', id: cafe, kind: 'cafe', ...texts, minutes: 60, after: null, config })
  await act({ type: 'item/go', id: cafe })
  await act({ type: 'item/open', id: cafe })
  await act({ type: 'item/do', id: cafe, action: { type: 'start' } })
  const phones = newPhones(PEOPLE)
  await enterAll(bench.product.port, phones, token)
  let n = Date.now()
  const say = (phone: (typeof phones)[number], answer: object) => {
    n += 1
    return phone.line?.must('say', { id: `said${n}`, activity: cafe, run: 1, n, history: phone.history, answer })
  }
  await each(phones, 20, async (phone, at) => say(phone, { type: 'join', group: at % config.groups }))
  const all = Array.from({ length: CARDS }, (_, at) => at)
  await each(all, 20, async (at) => {
    const who = at % PEOPLE
    const table = tables[seatOf(tables.length, config.groups, 0, who % config.groups) ?? 0]
    const heading = table?.headings[at % table.headings.length]?.id ?? null
    const text = `Karte ${at}: was wir hier schon lange ändern wollten, und wie es gehen könnte.`
    await say(phones[who] as (typeof phones)[number], {
      ...{ type: 'card', id: newId(randomBytes), round: 1, heading, column: at % 2, text },
    })
  })
  await leaveAll(phones)
  await act({ type: 'item/do', id: cafe, action: { type: 'finish' } })
  await act({ type: 'item/close', id: cafe })
  await settled(bench.product)
  return room
}

/** Every file there is of a large day: how long it takes, and how long everybody else waits meanwhile. */
export async function benchExports(bench: Bench, { runs }: { runs: number }): Promise<Report> {
  const { product, organiser } = bench
  const room = await holdCafe(bench)
  const record = await organiser.must<{ files: string[] }>('GET', `/api/rooms/${room}/record`)
  // One chart in each form stands for all of them.
  const charts = record.files.filter((file) => file.startsWith('chart-')).slice(0, 2)
  const files = [...record.files.filter((file) => !file.startsWith('chart-')), ...charts]
  const got = new Map<string, { seconds: number; cpu: number; delay: number; kB: number }[]>()
  // The first run warms up and is thrown away.
  for (let run = -1; run < runs; run++)
    for (const file of files) {
      await settled(product)
      // As many as a person may take in one go, and no more: so that none is refused.
      await new Promise((done) => setTimeout(done, PACE))
      await product.watch()
      await new Promise((done) => setTimeout(done, 100))
      const [cpu, began] = [await product.cpu(), performance.now()]
      const { status, body } = await organiser.file(`/api/rooms/${room}/export/${file}?lang=de`)
      const seconds = (performance.now() - began) / 1000
      const work = ((await product.cpu()) - cpu) / 1000
      await new Promise((done) => setTimeout(done, 100))
      const { max } = await product.delay()
      if (status !== 200) throw new Error(`${file}: ${status} ${body.slice(0, 200)}`)
      if (run >= 0)
        got.set(file, [...(got.get(file) ?? []), { seconds, cpu: work, delay: max, kB: body.length / 1024 }])
    }
  const whole = await everyFile(bench, room, files, runs)
  return {
    table: {
      title: `5. exports: ${CARDS} cards, ${HEADINGS} headings, ${PEOPLE} participants`,
      columns: ['file', 'kB', 'seconds', 'CPU ms', 'longest event-loop delay ms'],
      rows: [
        ...[...got].map(([file, list]) => [
          file,
          num(list[0]?.kB ?? Number.NaN),
          show(spread(list.map(({ seconds }) => seconds))),
          show(spread(list.map(({ cpu }) => cpu))),
          show(spread(list.map(({ delay }) => delay))),
        ]),
        ['all of them, one after the other', '', show(whole.seconds), '', `${show(whole.p99)} (p99)`],
      ],
      notes: [
        'The delay is of the whole request, asking included: the longest, because one request is too short for a p99.',
      ],
    },
    goals: [
      { ...{ name: 'every file of a large day', value: whole.seconds.median, limit: 10 }, side: 'most', unit: ' s' },
      { ...{ name: 'event-loop delay meanwhile, p99', value: whole.p99.median, limit: 50 }, side: 'most', unit: ' ms' },
    ],
    raw: Object.fromEntries(got),
  }
}

/** Every format in one go: how long that takes, and how the server answers others meanwhile. */
async function everyFile({ product, organiser }: Bench, room: string, files: readonly string[], runs: number) {
  const all: { seconds: number; p99: number }[] = []
  for (let run = 0; run < runs; run++) {
    await settled(product)
    await new Promise((done) => setTimeout(done, files.length * PACE))
    await product.watch()
    const began = performance.now()
    for (const file of files) {
      const { status } = await organiser.file(`/api/rooms/${room}/export/${file}?lang=de`)
      if (status !== 200) throw new Error(`${file}: ${status}`)
    }
    const seconds = (performance.now() - began) / 1000
    all.push({ seconds, p99: (await product.delay()).p99 })
  }
  return { seconds: spread(all.map(({ seconds }) => seconds)), p99: spread(all.map(({ p99 }) => p99)) }
}

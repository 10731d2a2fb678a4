import { kindOf } from '#shared/activities/kinds.ts'
import type { Agenda } from '#shared/agenda/agenda.ts'
import { ok, refuse, type Result } from '#shared/base/result.ts'
import type { Block } from '#shared/figures/figure.ts'
import { type Brand, inkOf } from '#shared/reports/brand.ts'
import { type Reader, reported } from '#shared/reports/known.ts'
import { editedRecord, recordOf, type RecordOptions } from '#shared/reports/record.ts'
import { chartsIn, type Report, reportOf, toldReport } from '#shared/reports/report.ts'
import { demandSheet, demandsOf, rankingSheet, rankingsOf, type Sheet } from '#shared/reports/sheets.ts'
import { topicIn, type TopicName } from '#shared/reports/topics.ts'
import type { Lang } from '#shared/words/say.ts'
import { sayIn } from '#shared/words/words.ts'
import { mayKnow } from '#shared/workshop/view.ts'
import { itemInRun } from '#shared/workshop/workshop.ts'
import type { Room } from '../room/room.ts'
import type { RoomType } from '../store/directory.ts'
import { AGENDA_FILES, agendaOrder } from './agendaFiles.ts'
import type { Order } from './making.ts'
import { canTypeset } from './typst.ts'
import { cellsIn, exchangeData, reportKnown, workshopIn } from './reading.ts'

/** `base`: the address phones can reach; empty where nobody serves. */
type Ask = (room: Room, lang: Lang, now: number, brand: Brand | undefined, base: string) => Order

const json = (value: unknown): Order => ({ make: 'json', value })
const csv = (sheet: Sheet): Order => ({ make: 'csv', sheet })
const headOf = (room: Room, format: string) => {
  const { title, date } = (room.state as { meta: Agenda['meta'] }).meta
  return { format: `tafelrunde-${format}`, version: 1, title: title.text, date }
}

/** The moment as the reader writes it, in the time of the place where the server stands. */
const momentOf = (now: number, lang: Lang) =>
  new Intl.DateTimeFormat(lang === 'de' ? 'de' : 'en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(now)

function optionsIn(room: Room, reader: Reader, lang: Lang, now: number): RecordOptions {
  return { reader, lang, asOf: workshopIn(room).ended ? '' : momentOf(now, lang) }
}
/** The record for a reader; a day that is not over says as of when. */
export const recordIn = (room: Room, reader: Reader, lang: Lang, now: number) =>
  recordOf(workshopIn(room), reportKnown(room), sayIn(lang), optionsIn(room, reader, lang, now))
/** The same with the parts that can be worded differently or left out. */
export const editedIn = (room: Room, lang: Lang, now: number) =>
  editedRecord(workshopIn(room), reportKnown(room), sayIn(lang), optionsIn(room, 'desk', lang, now))
/** The same as a report, which every format is made of. */
export const reportIn = (room: Room, lang: Lang, now: number, brand?: Brand): Report =>
  reportOf(workshopIn(room), reportKnown(room), sayIn(lang), optionsIn(room, 'desk', lang, now), brand)

const record =
  (make: 'md' | 'docx' | 'xlsx' | 'pdf'): Ask =>
  (room, lang, now, brand) => ({ make, report: reportIn(room, lang, now, brand) })
/** One topic of the record as a table. */
const topic =
  (name: TopicName): Ask =>
  (room, lang, now) =>
    csv(topicIn(name, workshopIn(room), reportKnown(room), sayIn(lang), optionsIn(room, 'desk', lang, now)))

const WORKSHOP: Record<string, Ask> = {
  'record.pdf': record('pdf'),
  'record.docx': record('docx'),
  'record.xlsx': record('xlsx'),
  'record.md': record('md'),
  'record.json': (room, lang, now, brand) =>
    json({ format: 'tafelrunde-record', version: 1, ...toldReport(reportIn(room, lang, now, brand)) }),
  'workshop.json': (room, lang) => ({ make: 'workshop', data: exchangeData(room, lang) }),
  'demands.csv': (room, lang) => csv(demandSheet(demandsOf(workshopIn(room), reportKnown(room), 'desk'), sayIn(lang))),
  'demands.json': (room) =>
    json({ ...headOf(room, 'demands'), demands: demandsOf(workshopIn(room), reportKnown(room), 'desk') }),
  'ranking.csv': (room, lang) =>
    csv(rankingSheet(rankingsOf(workshopIn(room), reportKnown(room), 'desk'), sayIn(lang))),
  'ranking.json': (room) =>
    json({ ...headOf(room, 'ranking'), rankings: rankingsOf(workshopIn(room), reportKnown(room), 'desk') }),
  'results.csv': topic('results'),
  'questions.csv': topic('questions'),
  'cards.csv': topic('cards'),
}
/** The ballots of a run of the n-th item (the present one by default), for a recount. Null while they may not be published. */
function ballotsOf(room: Room, n: number, run?: number): unknown {
  const present = reported(workshopIn(room)).find((one) => one.n === n)?.item
  const item = present && run !== undefined ? itemInRun(present, run) : present
  if (!item || item.phase !== 'closed' || !mayKnow(item, 'moderator')) return null
  return kindOf(item.kind).ballots?.(item, cellsIn(room, item)) ?? null
}

/** Word pages need it, too: whether a text fits onto its page is measured by setting it. */
const needsTypesetter = (file: string) => file.endsWith('.pdf') || /^profiles?[-.].*docx$/.test(file)

/** What one file of a room is to be made of, by its name. */
export function orderIn(
  room: Room,
  type: RoomType,
  file: string,
  lang: Lang,
  now: number,
  brand?: Brand,
  base = '',
): Result<Order> {
  const unknown = refuse('export.unknown', { file: file.slice(0, 60) })
  const ask = Object.hasOwn(WORKSHOP, file) ? WORKSHOP[file] : undefined
  const order =
    type === 'agenda'
      ? agendaOrder(room, file, { lang, now, brand, base })
      : ask
        ? ok(ask(room, lang, now, brand, base))
        : null
  if (order?.ok && needsTypesetter(file) && !canTypeset())
    return refuse(order.value.make === 'pages' ? 'export.noPages' : 'export.noPdf')
  if (order || type === 'agenda') return order ?? unknown
  const chart = /^(chart-\d{1,3}-\d{1,3})\.(svg|png)$/.exec(file)
  const found = chart && chartsIn(recordIn(room, 'desk', lang, now)).find(({ name }) => name === chart[1])
  if (found) return ok({ make: chart[2] === 'png' ? 'png' : 'svg', chart: found, lang, ink: inkOf(brand) })
  const ballots = /^ballots-(\d{1,3})(?:-(\d{1,3}))?\.json$/.exec(file)
  if (!ballots) return unknown
  const form = ballotsOf(room, Number(ballots[1]), ballots[2] === undefined ? undefined : Number(ballots[2]))
  return form === null ? refuse('export.ballots', { min: 5 }) : ok(json(form))
}

/** The names of all files there are just now; `told`: the record, where it is known already. */
export function filesIn(room: Room, type: RoomType, told?: readonly Block[]): string[] {
  if (type === 'agenda') return AGENDA_FILES.filter((file) => !needsTypesetter(file) || canTypeset())
  const blocks = told ?? recordIn(room, 'desk', 'de', 0)
  const ballots = reported(workshopIn(room)).flatMap(({ n, item }) => [
    ...(ballotsOf(room, n) === null ? [] : [`ballots-${n}.json`]),
    // An earlier run has its number in the name.
    ...item.runs.flatMap(({ run }) =>
      run === item.run || ballotsOf(room, n, run) === null ? [] : [`ballots-${n}-${run}.json`],
    ),
  ])
  const made = Object.keys(WORKSHOP).filter((file) => !needsTypesetter(file) || canTypeset())
  const charts = chartsIn(blocks).flatMap(({ name }) => [`${name}.svg`, `${name}.png`])
  return [...made, ...ballots, ...charts]
}

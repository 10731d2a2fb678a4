import { kindOf } from '#shared/activities/kinds.ts'
import type { Agenda } from '#shared/agenda/agenda.ts'
import { backlogRows } from '#shared/agenda/backlog.ts'
import { ok, refuse, type Result } from '#shared/base/result.ts'
import { exchangeOf } from '#shared/reports/exchange.ts'
import { type Reader, reported } from '#shared/reports/known.ts'
import { recordOf } from '#shared/reports/record.ts'
import { backlogSheet, demandSheet, demandsOf, rankingSheet, rankingsOf } from '#shared/reports/sheets.ts'
import { stableJson } from '#shared/reports/stable.ts'
import type { Lang } from '#shared/words/say.ts'
import { sayIn } from '#shared/words/words.ts'
import { mayKnow } from '#shared/workshop/view.ts'
import { itemInRun } from '#shared/workshop/workshop.ts'
import type { Room } from '../room/room.ts'
import type { RoomType } from '../store/directory.ts'
import { csvOf } from './csv.ts'
import { markdownOf } from './markdown.ts'
import { cellsIn, exchangeSource, reportKnown, workshopIn } from './reading.ts'

export type File = { type: 'text/csv' | 'text/markdown' | 'application/json'; body: string }
type Make = (room: Room, lang: Lang, now: number) => File

const json = (value: unknown): File => ({ type: 'application/json', body: stableJson(value) })
const csv = (sheet: Parameters<typeof csvOf>[0]): File => ({ type: 'text/csv', body: csvOf(sheet) })
const headOf = (room: Room, format: string) => {
  const { title, date } = (room.state as { meta: Agenda['meta'] }).meta
  return { format: `tafelrunde-${format}`, version: 1, title: title.text, date }
}

/** The moment as the reader writes it, in the time of the place where the server stands. */
const momentOf = (now: number, lang: Lang) =>
  new Intl.DateTimeFormat(lang === 'de' ? 'de' : 'en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(now)

/** The record for a reader; a day that is not over says as of when. */
export function recordIn(room: Room, reader: Reader, lang: Lang, now: number) {
  const workshop = workshopIn(room)
  const asOf = workshop.ended ? '' : momentOf(now, lang)
  return recordOf(workshop, reportKnown(room), sayIn(lang), { reader, lang, asOf })
}

const WORKSHOP: Record<string, Make> = {
  'record.md': (room, lang, now) => ({
    type: 'text/markdown',
    body: markdownOf(recordIn(room, 'desk', lang, now), sayIn(lang), lang),
  }),
  'workshop.json': (room, lang) => json(exchangeOf(exchangeSource(room, lang))),
  'demands.csv': (room, lang) => csv(demandSheet(demandsOf(workshopIn(room), reportKnown(room), 'desk'), sayIn(lang))),
  'demands.json': (room) =>
    json({ ...headOf(room, 'demands'), demands: demandsOf(workshopIn(room), reportKnown(room), 'desk') }),
  'ranking.csv': (room, lang) =>
    csv(rankingSheet(rankingsOf(workshopIn(room), reportKnown(room), 'desk'), sayIn(lang))),
  'ranking.json': (room) =>
    json({ ...headOf(room, 'ranking'), rankings: rankingsOf(workshopIn(room), reportKnown(room), 'desk') }),
}
const AGENDA: Record<string, Make> = {
  'backlog.csv': (room, lang) => csv(backlogSheet(backlogRows(room.state as Agenda), sayIn(lang))),
  'backlog.json': (room) => json({ ...headOf(room, 'backlog'), projects: backlogRows(room.state as Agenda) }),
}

/** The ballots of a run of the n-th item (the present one by default), for a recount. Null while they may not be published. */
function ballotsOf(room: Room, n: number, run?: number): unknown {
  const present = reported(workshopIn(room)).find((one) => one.n === n)?.item
  const item = present && run !== undefined ? itemInRun(present, run) : present
  if (!item || item.phase !== 'closed' || !mayKnow(item, 'moderator')) return null
  return kindOf(item.kind).ballots?.(item, cellsIn(room, item)) ?? null
}

/** One file of a room, by its name. */
export function fileIn(room: Room, type: RoomType, file: string, lang: Lang, now: number): Result<File> {
  const makers = type === 'workshop' ? WORKSHOP : AGENDA
  const make = Object.hasOwn(makers, file) ? makers[file] : undefined
  if (make) return ok(make(room, lang, now))
  const ballots = type === 'workshop' ? /^ballots-(\d{1,3})(?:-(\d{1,3}))?\.json$/.exec(file) : null
  if (!ballots) return refuse('export.unknown', { file: file.slice(0, 60) })
  const form = ballotsOf(room, Number(ballots[1]), ballots[2] === undefined ? undefined : Number(ballots[2]))
  return form === null ? refuse('export.ballots', { min: 5 }) : ok(json(form))
}

/** The names of all files there are just now. */
export function filesIn(room: Room, type: RoomType): string[] {
  if (type === 'agenda') return Object.keys(AGENDA)
  const ballots = reported(workshopIn(room)).flatMap(({ n, item }) => [
    ...(ballotsOf(room, n) === null ? [] : [`ballots-${n}.json`]),
    // An earlier run has its number in the name.
    ...item.runs.flatMap(({ run }) =>
      run === item.run || ballotsOf(room, n, run) === null ? [] : [`ballots-${n}-${run}.json`],
    ),
  ])
  return [...Object.keys(WORKSHOP), ...ballots]
}

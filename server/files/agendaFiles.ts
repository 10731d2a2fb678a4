import type { Agenda } from '#shared/agenda/agenda.ts'
import type { DirectoryName } from '#shared/agenda/directory.ts'
import { backlogRows, profileSpecs } from '#shared/agenda/backlog.ts'
import { regionFile } from '#shared/agenda/exchange.ts'
import { labelOf } from '#shared/agenda/plainValue.ts'
import { ok, refuse, type Result } from '#shared/base/result.ts'
import type { Brand } from '#shared/reports/brand.ts'
import { backlogBlocks, backlogBook, backlogSheet } from '#shared/reports/backlogSheets.ts'
import { type PageOptions, pagesOf } from '#shared/reports/profilePages.ts'
import { directorySheet } from '#shared/reports/sheets.ts'
import type { Lang } from '#shared/words/say.ts'
import { sayIn } from '#shared/words/words.ts'
import type { Room } from '../room/room.ts'
import type { Order } from './making.ts'

/** For whom files are made, when, and by whom; `base`: the address phones can reach, empty where nobody serves. */
type Around = { lang: Lang; now: number; brand: Brand | undefined; base: string }
type Ask = (room: Room, around: Around) => Order
const agendaIn = (room: Room): Agenda => room.state as Agenda

/** The agenda, or one project of it, for another region. */
function regionIn(room: Room, { lang, now, base }: Around, only?: ReadonlySet<string>) {
  const state = agendaIn(room)
  const own = room.parts.id
  // The public page is where newer versions may be had.
  const address = base !== '' && state.page.on ? `${base}/a/${own}` : ''
  const date = new Date(now).toISOString().slice(0, 10)
  return regionFile(state, { id: own, lang, address, date, ...(only ? { only } : {}) })
}
const directory =
  (name: DirectoryName): Ask =>
  (room, { lang }) => ({ make: 'csv', sheet: directorySheet(agendaIn(room).directory, name, sayIn(lang)) })

/** The backlog as data: the fields of a profile by their names, and every project with all there is. */
function backlogJson(agenda: Agenda, lang: Lang) {
  const { title, date } = agenda.meta
  const fields = profileSpecs(agenda).map((spec) => ({
    key: spec.key,
    label: labelOf(spec, sayIn(lang)),
    kind: spec.kind,
  }))
  return { format: 'tafelrunde-backlog', version: 1, title: title.text, date, fields, projects: backlogRows(agenda) }
}

const FILES: Record<string, Ask> = {
  'backlog.csv': (room, { lang }) => ({ make: 'csv', sheet: backlogSheet(agendaIn(room), sayIn(lang), lang), lang }),
  'backlog.xlsx': (room, { lang, brand }) => ({
    make: 'book',
    ...{ topics: backlogBook(agendaIn(room), sayIn(lang), lang), lang, brand },
  }),
  'backlog.md': (room, { lang }) => ({ make: 'told', blocks: backlogBlocks(agendaIn(room), sayIn(lang), lang), lang }),
  'backlog.json': (room, { lang }) => ({ make: 'json', value: backlogJson(agendaIn(room), lang) }),
  'contacts.csv': directory('contact'),
  'funding.csv': directory('funding'),
  'providers.csv': directory('provider'),
  'region.json': (room, around) => ({ make: 'json', value: regionIn(room, around) }),
}
/** Files in which people can be named. */
export const PERSONAL: ReadonlySet<string> = new Set(['contacts.csv', 'funding.csv', 'providers.csv'])
/** Pages of the whole agenda. With `-fitting` in the name they leave out what does not fit on its page. */
const SETS = ['profiles.pdf', 'profiles.docx', 'posters-a3.pdf', 'posters-a2.pdf']
export const AGENDA_FILES: readonly string[] = [...Object.keys(FILES), ...SETS]

const PAGES =
  /^(?:(profile|poster-a3|poster-a2)-([a-z0-9]{8,32})|(profiles|posters-a3|posters-a2)(-fitting)?)\.(pdf|docx)$/

/** What pages a file's name asks for; null for a name that asks for none. */
function asked(
  file: string,
): { form: 'pdf' | 'docx'; options: Pick<PageOptions, 'paper' | 'only' | 'fitting'> } | null {
  const [, kind, only, set, fitting, form] = PAGES.exec(file) ?? []
  const paper = (kind ?? set)?.endsWith('a3') ? 'a3' : (kind ?? set)?.endsWith('a2') ? 'a2' : 'a4'
  if (form === undefined || (form === 'docx' && paper !== 'a4')) return null
  return {
    form: form === 'docx' ? 'docx' : 'pdf',
    options: { paper, fitting: fitting !== undefined, ...(only === undefined ? {} : { only }) },
  }
}

/** What one file of an agenda is to be made of, by its name; null for a name that is none. */
export function agendaOrder(room: Room, file: string, around: Around): Result<Order> | null {
  const { lang, now, brand } = around
  const ask = Object.hasOwn(FILES, file) ? FILES[file] : undefined
  if (ask) return ok(ask(room, around))
  const handed = /^region-([a-z0-9]{8,32})\.json$/.exec(file)?.[1]
  if (handed !== undefined) {
    const made = regionIn(room, around, new Set([handed]))
    return made ? ok({ make: 'json', value: made }) : refuse('agenda.noProject')
  }
  const pages = asked(file)
  if (!pages) return null
  const asOf = new Intl.DateTimeFormat(lang === 'de' ? 'de' : 'en-GB', { dateStyle: 'long' }).format(now)
  const set = pagesOf(agendaIn(room), sayIn(lang), { ...pages.options, lang, asOf, brand })
  if (!set) return refuse('agenda.noProject')
  return set.pages.length === 0 ? refuse('sheet.none') : ok({ make: 'pages', form: pages.form, set })
}

import { STATUSES } from '#shared/agenda/agenda.ts'
import { DIRECTORIES, type DirectoryName } from '#shared/agenda/directory.ts'
import { TITLE_MAX } from '#shared/agenda/limits.ts'
import { type Filter, noFilter } from './filter.ts'

const VIEWS = ['list', 'board', 'time', 'scoring', 'plan', 'directory', 'exchange', 'trackers', 'public'] as const
export type View = (typeof VIEWS)[number]
/** What the columns of the board stand for; `both`: fields of action by phases. */
export const COLUMNS = ['phase', 'status', 'field', 'both'] as const
export type Columns = (typeof COLUMNS)[number]

/** How somebody looks at the agenda: the tab, what is searched for, and what the tab itself lets one choose. */
export type Look = { view: View; columns: Columns; directory: DirectoryName; filter: Filter }
export const firstLook: Look = { view: 'list', columns: 'phase', directory: 'contact', filter: noFilter }

const flat = ({ filter, ...rest }: Look): Record<string, string> => ({ ...rest, ...filter })
const usual = flat(firstLook)

/**
 * The look behind the `#` of an address: a reload, a link and the way back find it again. What people search for stays
 * in the browser there; no server hears of it.
 */
export function hashOf(look: Look): string {
  const said = Object.entries(flat(look)).filter(([key, value]) => value !== usual[key])
  return said.length === 0 ? '' : `#${new URLSearchParams(said).toString()}`
}

const among = <T extends string>(all: readonly T[], value: string, otherwise: T): T =>
  all.find((one) => one === value) ?? otherwise

/** What an address says, as far as it can be understood; null for a mark inside the page, such as `#main`. */
export function lookIn(hash: string): Look | null {
  if (hash.length > 1 && !hash.includes('=')) return null
  const said = new URLSearchParams(hash.slice(1))
  const of = (key: keyof Filter) => (said.get(key) ?? '').slice(0, TITLE_MAX)
  return {
    view: among(VIEWS, said.get('view') ?? '', firstLook.view),
    columns: among(COLUMNS, said.get('columns') ?? '', firstLook.columns),
    directory: among(DIRECTORIES, said.get('directory') ?? '', firstLook.directory),
    filter: {
      ...{ search: of('search'), field: of('field'), phase: of('phase'), group: of('group'), tier: of('tier') },
      status: among([...STATUSES, ''], of('status'), ''),
    },
  }
}

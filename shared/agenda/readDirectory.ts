import { clean } from '../base/clean.ts'
import { rowsOf, typedCell } from '../base/csv.ts'
import { ok, type Refusal, refuse, type Result } from '../base/result.ts'
import { type DirectoryName, isMail, keyOf, LISTED_KEYS, type ListedKey, type Plain } from './directory.ts'
import { ABOUT_MAX, LINK_MAX, TITLE_MAX } from './limits.ts'
import { isWebLink } from './publishing.ts'
import { folded } from './similar.ts'

/** How people call their columns; what a column is called here stands first, in both languages. */
const SHARED = {
  mail: ['e-mail', 'email', 'mail', 'e-mail-adresse', 'mailadresse'],
  link: ['webseite', 'website', 'adresse im netz', 'link', 'web', 'url', 'internet', 'homepage'],
} as const
const ASK = ['ansprechperson', 'ansprechpartner', 'ansprechpartnerin', 'kontakt', 'contact', 'contact person']
const ABOUT = ['beschreibung', 'description', 'notiz', 'note', 'bemerkung']
const NAMES: Record<DirectoryName, Record<Exclude<ListedKey, 'mail' | 'link'>, readonly string[]>> = {
  contact: {
    title: ['rolle', 'role', 'funktion', 'stelle', 'office', 'titel', 'title'],
    body: ['organisation', 'einrichtung', 'institution', 'behorde', 'amt', 'firma'],
    about: ['zustandig fur', 'responsible for', 'zustandigkeit', 'aufgabe', 'aufgaben', 'thema', 'themen', ...ABOUT],
    name: ['name', 'person', ...ASK],
  },
  funding: {
    title: ['forderprogramm', 'funding programme', 'programm', 'programme', 'program', 'titel', 'title', 'name'],
    body: ['fordergeber', 'funder', 'geber', 'trager', 'ministerium'],
    about: ['was gefordert wird', 'what is funded', 'gegenstand', 'forderung', 'konditionen', 'quote', ...ABOUT],
    name: ['beratung', 'adviser', 'advisor', 'berater', 'beraterin', 'beratungsstelle', ...ASK],
  },
  provider: {
    title: ['anbieter', 'provider', 'dienstleister', 'firma', 'company', 'unternehmen', 'titel', 'title', 'name'],
    body: ['ort', 'place', 'sitz', 'seat', 'stadt', 'town'],
    about: ['portfolio', 'leistungen', 'leistung', 'angebot', 'services', 'schwerpunkte', ...ABOUT],
    name: ASK,
  },
}
const MAX: Record<ListedKey, number> = {
  ...{ title: TITLE_MAX, body: TITLE_MAX, about: ABOUT_MAX, name: TITLE_MAX, mail: TITLE_MAX, link: LINK_MAX },
}

/** What would become of a line: it comes in, it is here already (or twice in the file), or it cannot be read. */
export type ReadLine = { line: number; entry: Plain } & (
  | { fate: 'new' | 'same' | 'differs'; why: null }
  | { fate: 'refused'; why: Refusal; key: ListedKey }
)

const label = (name: string) => folded(name).replace(/[*:]/g, '').replace(/\s+/g, ' ').trim()
function keyFor(name: string, list: DirectoryName): ListedKey | undefined {
  const own: Record<ListedKey, readonly string[]> = { ...NAMES[list], ...SHARED }
  return LISTED_KEYS.find((key) => own[key].includes(label(name)))
}
const asWritten = (cell: string) => clean(typedCell(cell))

/** Reads a list for a directory and says of every line what would become of it; nothing is written. */
export function readDirectory(file: string, list: DirectoryName, known: readonly Plain[]): Result<ReadLine[]> {
  const [names = [], ...rows] = rowsOf(file)
  const keys = names.map((name) => keyFor(name, list))
  if (!keys.includes('title')) return refuse('directory.noColumns')
  const there = new Map(known.map((one) => [keyOf(one), one]))
  const lines = rows.flatMap((row, at): ReadLine[] => {
    if (row.every((cell) => cell.trim() === '')) return []
    const entry = Object.fromEntries(LISTED_KEYS.map((key) => [key, asWritten(row[keys.indexOf(key)] ?? '')])) as Plain
    for (const key of LISTED_KEYS) if (key !== 'about') entry[key] = entry[key].replace(/\s+/g, ' ')
    // Counted as a spreadsheet counts: the first row has the names of the columns.
    const line = { line: at + 2, entry }
    const fault = faultOf(entry)
    if (fault) return [{ ...line, fate: 'refused', ...fault }]
    const before = there.get(keyOf(entry))
    if (!before) there.set(keyOf(entry), entry)
    const same = before && LISTED_KEYS.every((key) => entry[key] === before[key])
    return [{ ...line, fate: before ? (same ? 'same' : 'differs') : 'new', why: null }]
  })
  return lines.length === 0 ? refuse('directory.noColumns') : ok(lines)
}

function faultOf(entry: Plain): { why: Refusal; key: ListedKey } | null {
  if (entry.title === '') return { key: 'title', why: refuse('empty') }
  const long = LISTED_KEYS.find((key) => entry[key].length > MAX[key])
  if (long) return { key: long, why: refuse('tooLong', { max: MAX[long] }) }
  if (!isMail(entry.mail)) return { key: 'mail', why: refuse('directory.notAMail') }
  const web = isWebLink(entry.link)
  return web.ok ? null : { key: 'link', why: web }
}

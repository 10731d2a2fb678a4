import { refuse, type Result, ok } from '../base/result.ts'
import { clean } from '../base/clean.ts'
import { rowsOf } from '../base/csv.ts'
import { TEXT_MAX, TITLE_MAX } from './limits.ts'
import { folded } from './similar.ts'

/** One idea of a list that somebody brings along. `source`: empty where the list does not say. */
export type ReadIdea = { title: string; text: string; source: string }
export type ReadIdeas = { ideas: ReadIdea[]; left: number }

/** How people call their columns. */
const NAMES: Record<keyof ReadIdea, readonly string[]> = {
  title: ['title', 'titel', 'idee', 'idea', 'thema', 'uberschrift', 'vorschlag', 'name', 'betreff', 'subject'],
  text: ['text', 'beschreibung', 'description', 'begrundung', 'inhalt', 'details', 'erlauterung', 'body', 'nachricht'],
  source: ['source', 'quelle', 'herkunft', 'origin', 'format', 'kanal'],
}
const KEYS = Object.keys(NAMES) as (keyof ReadIdea)[]
const keyOf = (name: string) => KEYS.find((key) => NAMES[key].includes(folded(name).trim()))

/** Reads a list of ideas: CSV with any of the usual separators, or JSON. Lines without a title are left out and counted. */
export function readIdeas(file: string): Result<ReadIdeas> {
  const text = file.replace(/^\uFEFF/, '').trim()
  const rows = /^[[{]/.test(text) ? fromJson(text) : fromCsv(text)
  if (!rows) return refuse('agenda.noIdeas')
  const ideas = rows.map(cut).filter(({ title }) => title !== '')
  return ideas.length === 0 ? refuse('agenda.noIdeas') : ok({ ideas, left: rows.length - ideas.length })
}

/** A long title goes on in the text, so that no word is lost. */
function cut({ title: given, text: more, source }: ReadIdea): ReadIdea {
  const [line, rest] = [clean(given).replace(/\s+/g, ' ').trim(), clean(more).trim()]
  const first = line || (rest.split('\n')[0] ?? '')
  const title = first.length <= TITLE_MAX ? first : `${first.slice(0, TITLE_MAX - 2).replace(/\s+\S*$/, '')} …`
  const text =
    title === first ? (line === '' && rest === first ? '' : rest) : [first, rest].filter(Boolean).join('\n\n')
  return { title, text: text.slice(0, TEXT_MAX), source: clean(source).trim().slice(0, TITLE_MAX) }
}

const plainText = (value: unknown) =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

function fromJson(text: string): ReadIdea[] | null {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return null
  }
  const inner = Array.isArray(raw) ? raw : Object.values(raw as object).find((one) => Array.isArray(one))
  if (!Array.isArray(inner)) return null
  return inner.map((one: unknown) => {
    const idea: ReadIdea = { title: plainText(one), text: '', source: '' }
    if (typeof one !== 'object' || one === null) return idea
    for (const [name, value] of Object.entries(one)) {
      const key = keyOf(name)
      if (key && idea[key] === '') idea[key] = plainText(value)
    }
    return idea
  })
}

function fromCsv(text: string): ReadIdea[] | null {
  const [names = [], ...rows] = rowsOf(text)
  const keys = names.map(keyOf)
  // One column without a name of its own is a list of titles.
  const bare = !keys.includes('title')
  if (bare && names.length > 1) return null
  const lines = bare ? [names, ...rows] : rows
  const at = (key: keyof ReadIdea) => (bare && key === 'title' ? 0 : keys.indexOf(key))
  return lines
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => ({ title: row[at('title')] ?? '', text: row[at('text')] ?? '', source: row[at('source')] ?? '' }))
}

import { stringify } from 'csv-stringify/sync'
import type { Agenda } from '#shared/agenda/agenda.ts'
import { rankingOf } from '#shared/agenda/ranking.ts'
import { backlogOf, itemOf, labelOf, type Priority, sentTo } from '#shared/trackers/item.ts'
import type { TrackerKind } from '#shared/trackers/target.ts'
import type { Lang } from '#shared/words/say.ts'
import { harmless, ROWS } from '../files/csv.ts'
import { markerFor } from './trackers.ts'

type Row = { title: string; body: string; marker: string; priority: Priority | null }
type Shape = {
  kind: TrackerKind
  columns: (lang: Lang) => string[]
  cells: (row: Row, lang: Lang) => string[]
  bom: boolean
  delimiter: ',' | ';'
}
const PRIORITY: Record<Lang, Record<Priority, string>> = {
  de: { high: 'Hoch', normal: 'Normal', low: 'Niedrig' },
  en: { high: 'High', normal: 'Normal', low: 'Low' },
}
/** The words Redmine and OpenProject use where nobody has changed them. */
const HEADS: Record<Lang, string[]> = {
  de: ['Beschreibung', 'Priorität', 'Herkunft'],
  en: ['Description', 'Priority', 'Herkunft'],
}
const JIRA: Record<Priority, string> = { high: 'High', normal: 'Medium', low: 'Low' }

const inWords = (kind: TrackerKind, title: Record<Lang, string>): Shape => ({
  ...{ kind, bom: true, delimiter: ';' as const, columns: (lang: Lang) => [title[lang], ...HEADS[lang]] },
  cells: (row, lang) => [row.title, row.body, row.priority ? PRIORITY[lang][row.priority] : '', row.marker],
})

/** What each importer accepts. The marker is in every row, so that a later push finds what was imported. */
const SHAPES: Record<string, Shape> = {
  'redmine.csv': inWords('redmine', { de: 'Thema', en: 'Subject' }),
  // It reads no files by itself: for people, and for add-ons that take its own names of columns.
  'openproject.csv': inWords('openproject', { de: 'Betreff', en: 'Subject' }),
  // The separator is read off the first line; a mark at its beginning might hide the first name.
  'gitlab.csv': {
    ...{ kind: 'gitlab', bom: false, delimiter: ',', columns: () => ['title', 'description'] },
    cells: ({ title, body }) => [title, body],
  },
  'jira.csv': {
    ...{ kind: 'jira', bom: false, delimiter: ',', columns: () => ['Summary', 'Description', 'Priority', 'Labels'] },
    cells: ({ title, body, priority, marker }) => [title, body, priority ? JIRA[priority] : '', labelOf(marker)],
  },
}

/** The backlog as a file for one system's importer; null for a name that is none. */
export function backlogFile(room: string, state: unknown, lang: Lang, name: string): string | null {
  const shape = Object.hasOwn(SHAPES, name) ? SHAPES[name] : undefined
  if (!shape) return null
  const agenda = state as Agenda
  const ranked = new Map(rankingOf(agenda).map((one) => [one.project, one]))
  const rows = backlogOf(agenda).map((project) => {
    const marker = markerFor(room, project.id)
    const item = itemOf(agenda, project, ranked.get(project.id), marker, lang)
    const { title, body } = sentTo(shape.kind, item)
    return shape.cells({ title, body, marker, priority: item.priority }, lang).map(harmless)
  })
  const { bom, delimiter } = shape
  return stringify([shape.columns(lang), ...rows], {
    ...{ bom, delimiter, ...ROWS, escape_formulas: true },
  })
}

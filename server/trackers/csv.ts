import { stringify } from 'csv-stringify/sync'
import type { Agenda } from '#shared/agenda/agenda.ts'
import { standing } from '#shared/agenda/projects.ts'
import { rankingOf } from '#shared/agenda/ranking.ts'
import { itemOf, labelOf, type Priority, sentTo } from '#shared/trackers/item.ts'
import type { TrackerKind } from '#shared/trackers/target.ts'
import type { Lang } from '#shared/words/say.ts'
import { harmless } from '../files/csv.ts'
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
const JIRA: Record<Priority, string> = { high: 'High', normal: 'Medium', low: 'Low' }

/** What each importer accepts. The marker is in every row, so that a later push finds what was imported. */
const SHAPES: Record<string, Shape> = {
  'redmine.csv': {
    ...{ kind: 'redmine', bom: true, delimiter: ';' },
    columns: (lang) =>
      lang === 'de'
        ? ['Thema', 'Beschreibung', 'Priorität', 'Herkunft']
        : ['Subject', 'Description', 'Priority', 'Herkunft'],
    cells: ({ title, body, priority, marker }, lang) => [title, body, priority ? PRIORITY[lang][priority] : '', marker],
  },
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
  const rows = standing(agenda).map((project) => {
    const marker = markerFor(room, project.id)
    const item = itemOf(agenda, project, ranked.get(project.id), marker, lang)
    const { title, body } = sentTo(shape.kind, item)
    return shape.cells({ title, body, marker, priority: item.priority }, lang).map(harmless)
  })
  const { bom, delimiter } = shape
  return stringify([shape.columns(lang), ...rows], {
    ...{ bom, delimiter, record_delimiter: 'windows' as const, escape_formulas: true },
  })
}

import type { Agenda } from '../agenda/agenda.ts'
import { type BacklogRow, backlogRows, profileSpecs, type Told } from '../agenda/backlog.ts'
import { dayText, labelOf, spanText } from '../agenda/plainValue.ts'
import type { FieldKind, Spec } from '../agenda/profile.ts'
import type { Block } from '../figures/figure.ts'
import type { Lang } from '../words/say.ts'
import type { Say } from '../words/words.ts'
import type { Sheet, SheetCell } from './sheets.ts'

/** A table with the name it has in a workbook. */
export type NamedSheet = { title: string; sheet: Sheet }
type Stone = { title: string; date: string; done: boolean }
type Stretch = { phase: string; from: string; to: string }

const OWN = [
  ...(['id', 'title', 'text', 'field', 'phase', 'group', 'status', 'contact', 'origin', 'table'] as const),
  ...(['rounds', 'cards', 'place', 'among', 'votes', 'of', 'workshop', 'demand'] as const),
]
const JUDGED = ['rank', 'score', 'tier', 'computed', 'reason'] as const
type Column = (typeof OWN)[number] | (typeof JUDGED)[number]
/** A project has a place, of its demand in the vote, and a rank by points: both say which they are. */
const nameOf = (key: Column, say: Say) => say(key === 'place' ? 'file.votePlace' : `file.${key}`)

/** The whole backlog as one table: what came in, how it was judged, and all that its profile says. */
export function backlogSheet(agenda: Agenda, say: Say, lang: Lang): Sheet {
  const specs = profileSpecs(agenda)
  return {
    columns: [
      ...[...OWN, ...JUDGED].map((key) => nameOf(key, say)),
      ...agenda.criteria.map(({ title }) => say('file.pointsFor', { criterion: title.text })),
      ...specs.map((spec) => columnOf(spec, say)),
    ],
    rows: backlogRows(agenda).map((row) => {
      const cells = { ...row, rounds: row.rounds.join(', '), status: say(`agenda.status.${row.status}`) }
      return [
        ...[...OWN, ...JUDGED].map((key) => cells[key] ?? ''),
        ...row.scores.map(({ points }) => points ?? ''),
        ...specs.map((spec) => cellOf(spec.kind, row.profile[spec.key] ?? null, say, lang)),
      ]
    }),
  }
}

const columnOf = (spec: Spec, say: Say) =>
  spec.kind === 'percent' ? say('file.percentOf', { field: labelOf(spec, say) }) : labelOf(spec, say)

function cellOf(kind: FieldKind, value: Told, say: Say, lang: Lang): SheetCell {
  if (value === null) return ''
  if (typeof value === 'object') return value.map((one) => lineOf(one, say, lang)).join('\n')
  return kind === 'date' ? { day: String(value) } : value
}
function lineOf(one: Stone | Stretch, say: Say, lang: Lang): string {
  if ('phase' in one) return [one.phase, spanText(one, say, lang)].filter(Boolean).join(': ')
  return [dayText(one.date, lang), one.title, one.done ? `(${say('profile.milestone.done')})` : '']
    .filter(Boolean)
    .join(' ')
}

/** The backlog as a workbook: projects, how each criterion was judged, criteria, milestones, schedule. */
export function backlogBook(agenda: Agenda, say: Say, lang: Lang): NamedSheet[] {
  const rows = backlogRows(agenda)
  const stones = rows.flatMap((row) =>
    listed<Stone>(row, 'done').map((one): SheetCell[] => [
      ...[row.title, one.title, dayCell(one.date), one.done ? say('file.yes') : '', row.id],
    ]),
  )
  const spans = rows.flatMap((row) =>
    listed<Stretch>(row, 'phase').map((one): SheetCell[] => [
      ...[row.title, one.phase, dayCell(one.from), dayCell(one.to), row.id],
    ]),
  )
  const points = rows.flatMap((row) =>
    row.scores.map((one): SheetCell[] => [
      ...[row.title, one.criterion, one.weight, one.points ?? '', one.given.length, one.given.join(', '), row.id],
    ]),
  )
  const column = (...keys: Parameters<Say>[0][]) => keys.map((key) => say(key))
  const sheets: NamedSheet[] = [
    { title: say('file.projects'), sheet: backlogSheet(agenda, say, lang) },
    {
      title: say('scoring.tab'),
      sheet: {
        columns: column(
          'file.title',
          'file.criterion',
          'scoring.weight',
          'scoring.partPoints',
          'file.given',
          'scoring.given',
          'file.id',
        ),
        rows: points,
      },
    },
    {
      title: say('profile.field.milestones'),
      sheet: {
        columns: column('file.title', 'file.milestone', 'file.day', 'profile.milestone.done', 'file.id'),
        rows: stones,
      },
    },
    {
      title: say('profile.field.schedule'),
      sheet: { columns: column('file.title', 'file.phase', 'file.from', 'file.to', 'file.id'), rows: spans },
    },
  ]
  return sheets.filter(({ sheet }, at) => at === 0 || sheet.rows.length > 0)
}
const dayCell = (day: string): SheetCell => (day === '' ? '' : { day })
/** The lists of a project whose entries have this. */
const listed = <T extends object>({ profile }: BacklogRow, having: keyof T & string): T[] =>
  Object.values(profile).flatMap((value) => (Array.isArray(value) ? (value as T[]).filter((one) => having in one) : []))

/** The backlog to be read: an overview by rank, then every project with what its profile says. */
export function backlogBlocks(agenda: Agenda, say: Say, lang: Lang): Block[] {
  const specs = profileSpecs(agenda)
  const number = new Intl.NumberFormat(lang)
  const points = (value: number | null) => (value === null ? '' : number.format(value))
  const rows = backlogRows(agenda).toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0)
  const heads = ['rank', 'title', 'field', 'phase', 'status', 'tier', 'score'] as const
  const overview = rows.map((row) => {
    const cells = { ...row, rank: row.rank === null ? '' : String(row.rank), score: points(row.score) }
    return heads.map((key) => (key === 'status' ? say(`agenda.status.${row.status}`) : (cells[key] ?? '')))
  })
  const about = (row: BacklogRow): Block[] => {
    const facts: [string, string | null][] = [
      ...(['field', 'phase', 'group', 'contact', 'origin'] as const).map((key): [string, string | null] => [
        say(`file.${key}`),
        row[key],
      ]),
      [say('file.status'), say(`agenda.status.${row.status}`)],
      [
        say('file.tier'),
        [row.tier, row.rank === null ? '' : say('sheet.place', { place: row.rank })].filter(Boolean).join(' · '),
      ],
      [say('file.score'), points(row.score)],
      ...row.scores.map((one): [string, string] => [
        say('file.pointsFor', { criterion: one.criterion }),
        points(one.points),
      ]),
      [say('file.reason'), row.reason],
      ...specs.map((spec): [string, string] => [
        columnOf(spec, say),
        textOf(cellOf(spec.kind, row.profile[spec.key] ?? null, say, lang), lang),
      ]),
    ]
    const items = facts.flatMap(([label, text]) => (text ? [say('sheet.fact', { label, text })] : []))
    return [
      { type: 'heading', level: 2, text: row.title || say('agenda.erased') },
      { type: 'text', text: row.text },
      { type: 'bullets', items },
    ]
  }
  return [
    { type: 'heading', level: 1, text: agenda.meta.title.text || say('agenda.untitled') },
    { type: 'text', text: say('agenda.summary', { n: rows.length, fields: agenda.fields.length }) },
    ...(rows.length > 0
      ? [{ type: 'table' as const, columns: heads.map((key) => say(`file.${key}`)), rows: overview }]
      : []),
    ...rows.flatMap(about),
  ]
}
const textOf = (cell: SheetCell, lang: Lang) => (typeof cell === 'object' ? dayText(cell.day, lang) : String(cell))

import type { Audience, Json, Rows } from '../protocol/rows.ts'
import type { Role } from '../protocol/wire.ts'
import type { Known, LatestStep } from '../room/rules.ts'
import type { Lang } from '../words/say.ts'
import type { Meta } from '../workshop/workshop.ts'
import type { Agenda, Group, Lineage, Part, Project } from './agenda.ts'

/** Row `agenda`. Texts keep their ids, because who edits one sends the others back as they were. */
export type AgendaRow = { meta: Meta; seq: number; undo: LatestStep | null; lang: Lang }
/** Rows `field/<id>` and `phase/<id>`; `index` is the place in the order. */
export type PartRow = Omit<Part, 'id'> & { index: number }
/** Rows `group/<id>`. */
export type GroupRow = Omit<Group, 'id'> & { index: number }
/** Rows `project/<id>`; of the cards only their number leaves the server. */
export type ProjectRow = Omit<Project, 'id' | 'lineage'> & { index: number; lineage: LineageRow | null }
export type LineageRow = Pick<Lineage, 'workshop' | 'rounds' | 'place' | 'among' | 'votes' | 'of'> & {
  table: string | null
  cards: number
}

/** Only organisers get in; whoever else holds a link to this room sees an empty one. */
export const audienceOf = (role: Role): Audience => (role === 'organiser' ? 'moderator' : 'participant')

/** What organisers see, built up from nothing. */
export function view(agenda: Agenda, known: Pick<Known, 'undo' | 'lang'>, audience: Audience): Rows {
  if (audience !== 'moderator') return {}
  const { meta, seq } = agenda
  const rows: Record<string, AgendaRow | PartRow | GroupRow | ProjectRow> = {
    agenda: { meta, seq, undo: known.undo(null), lang: known.lang ?? 'de' },
  }
  for (const [index, { id, title, note }] of agenda.fields.entries()) rows[`field/${id}`] = { index, title, note }
  for (const [index, { id, title, note }] of agenda.phases.entries()) rows[`phase/${id}`] = { index, title, note }
  for (const [index, { id, title, contact }] of agenda.groups.entries()) rows[`group/${id}`] = { index, title, contact }
  for (const [index, project] of agenda.projects.entries()) rows[`project/${project.id}`] = projectRow(project, index)
  return rows as Record<string, Json>
}

function projectRow(project: Project, index: number): ProjectRow {
  const { title, text, field, phase, group, status, contact, origin, lineage } = project
  return { index, title, text, field, phase, group, status, contact, origin, lineage: lineage && lineageRow(lineage) }
}

function lineageRow({ workshop, table, cards, rounds, place, among, votes, of }: Lineage): LineageRow {
  return { workshop, table: table?.text ?? null, cards: cards.length, rounds, place, among, votes, of }
}

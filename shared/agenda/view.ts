import type { Audience, Json, Rows } from '../protocol/rows.ts'
import type { Role } from '../protocol/wire.ts'
import type { Known, LatestStep } from '../room/rules.ts'
import type { Lang } from '../words/say.ts'
import type { Meta } from '../workshop/workshop.ts'
import type { Agenda, Earlier, Evaluator, Exhibition, Group, Lineage, Part, Project } from './agenda.ts'
import { type DirectoryName, type Listed, titlesOf } from './directory.ts'
import { type ExhibitRow, exhibits } from './exhibition.ts'
import type { Spec } from './profile.ts'
import { sourcesOf, standing } from './projects.ts'
import type { Page } from './publishing.ts'
import { judged, type Ranked, rankingOf } from './ranking.ts'
import { evaluatorOf } from './roles.ts'
import { standardSpecs } from './standard.ts'

/** Row `agenda`. Texts keep their ids, because who edits one sends the others back as they were. */
export type AgendaRow = { meta: Meta; seq: number; undo: LatestStep | null; lang: Lang }
/** Rows `field/<id>` and `phase/<id>`; `index` is the place in the order. */
export type PartRow = Omit<Part, 'id'> & { index: number }
/** Rows `group/<id>`. */
export type GroupRow = Omit<Group, 'id'> & { index: number }
/** Row `profile`: the fields of a profile in their order, and the step that changed them last. */
export type ProfileRow = { specs: readonly Spec[]; at: number }
/** Rows `project/<id>`, of those that stand for themselves; of the cards only their number leaves the server. */
export type ProjectRow = Omit<Project, 'id' | 'lineage' | 'into'> & {
  index: number
  lineage: LineageRow | null
  /** The ideas that have grown into this one. */
  sources: SourceRow[]
}
export type LineageRow = Pick<Lineage, 'workshop' | 'rounds' | 'place' | 'among' | 'votes' | 'of'> & {
  table: string | null
  cards: number
}
export type SourceRow = Pick<Project, 'id' | 'title' | 'origin'> & { lineage: LineageRow | null }

/** Row `scoring`: how projects are judged, by whom, and how far everybody has come. */
export type ScoringRow = Pick<Agenda, 'criteria' | 'criteriaAt' | 'tiers' | 'tiersBy' | 'tiersAt' | 'exhibition'> & {
  evaluators: (Evaluator & { done: number })[]
  /** Judgements asked of each. */
  asked: number
}
/** Rows `score/<project>`; what was given stands there without who gave it. */
export type ScoreRow = Omit<Ranked, 'project' | 'reason'> & { reason: string | null }
/** Rows `earlier/<seq>`. */
export type EarlierRow = Omit<Earlier, 'seq'>
/** Row `exhibition`, for the projector; its profiles stand in rows `exhibit/<id>`. */
export type HallRow = Exhibition & { title: string; place: string; lang: Lang }
/** Row `page`, for organisers: what is public, and whether. */
export type PageRow = Page
/** Row `apart`, for organisers: pairs that are not the same. */
export type ApartRow = { pairs: readonly string[] }
/** Rows `listed/<id>`, for organisers. */
export type ListedRow = Omit<Listed, 'id'>
/** Row `choices`, for whoever writes in profiles: roles and programmes to choose from, and nobody's name. */
export type ChoicesRow = Record<Exclude<DirectoryName, 'provider'>, readonly string[]>
/** Row `asked`, for evaluators: what they are asked to judge by. */
export type AskedRow = Pick<Agenda, 'criteria'>
/** Private rows of an evaluator: `evaluator`, and `given/<project>` by criterion. */
export type GivenRow = Readonly<Record<string, number>>

type Seen = Pick<Known, 'undo' | 'lang'>

/** What each audience sees, built up from nothing: organisers all, working groups the profiles, evaluators what is judged. */
export function view(agenda: Agenda, known: Seen, audience: Audience): Rows {
  if (audience === 'moderator')
    return {
      ...frame(agenda, known, agenda.seq, known.undo(null)),
      ...profiles(agenda, standing(agenda)),
      ...scoring(agenda),
      ...directories(agenda),
      ...choices(agenda),
      ...({ page: agenda.page, apart: { pairs: agenda.apart } } satisfies {
        page: PageRow
        apart: ApartRow
      } as unknown as Rows),
    }
  if (audience === 'host') return { ...frame(agenda, known), ...profiles(agenda, standing(agenda)), ...choices(agenda) }
  if (audience === 'projector') return hall(agenda, known)
  if (audience !== 'minutes') return {}
  const asked: AskedRow = { criteria: agenda.criteria }
  return { ...frame(agenda, known), ...profiles(agenda, judged(agenda)), asked } as unknown as Rows
}

/** An evaluator's own judgements, for nobody else to see. */
export function mine(agenda: Agenda, role: Role, scope: string | null): Rows {
  const evaluator = role === 'evaluator' ? evaluatorOf(agenda, scope) : null
  if (evaluator === null) return {}
  const rows: Record<string, Json> = {
    evaluator: agenda.evaluators.find(({ id }) => id === evaluator)?.title.text ?? '',
  }
  for (const [project, own] of Object.entries(agenda.scores))
    if (Object.hasOwn(own, evaluator)) rows[`given/${project}`] = { ...own[evaluator] }
  return rows
}

function frame(agenda: Agenda, known: Seen, seq = 0, undo: LatestStep | null = null): Rows {
  const lang = known.lang ?? 'de'
  const rows: Record<string, AgendaRow | PartRow | GroupRow | ProfileRow> = {
    agenda: { meta: agenda.meta, seq, undo, lang },
    profile: { specs: agenda.specs ?? standardSpecs(lang), at: agenda.specsAt },
  }
  for (const [index, { id, title, note }] of agenda.fields.entries()) rows[`field/${id}`] = { index, title, note }
  for (const [index, { id, title, note }] of agenda.phases.entries()) rows[`phase/${id}`] = { index, title, note }
  for (const [index, { id, title, contact }] of agenda.groups.entries()) rows[`group/${id}`] = { index, title, contact }
  return rows as unknown as Rows
}

function profiles(agenda: Agenda, projects: readonly Project[]): Rows {
  const rows = projects.map((project, index): [string, ProjectRow] => [
    `project/${project.id}`,
    { ...projectRow(project, index), sources: sourcesOf(agenda, project.id).map(sourceRow) },
  ])
  return Object.fromEntries(rows) as unknown as Rows
}

const directories = ({ directory }: Agenda): Rows =>
  Object.fromEntries(directory.map(({ id, ...row }): [string, ListedRow] => [`listed/${id}`, row])) as unknown as Rows

function choices({ directory }: Agenda): Rows {
  const row: ChoicesRow = { contact: titlesOf(directory, 'contact'), funding: titlesOf(directory, 'funding') }
  return { choices: row } as unknown as Rows
}

/** The exhibition: what the organisers let the hall see, and nothing else. */
function hall(agenda: Agenda, known: Seen): Rows {
  const { meta, exhibition } = agenda
  const row: HallRow = { title: meta.title.text, place: meta.place.text, lang: known.lang ?? 'de', ...exhibition }
  const shown = exhibits(agenda).map(([id, one]): [string, ExhibitRow] => [`exhibit/${id}`, one])
  return { exhibition: row, ...Object.fromEntries(shown) } as unknown as Rows
}

function scoring(agenda: Agenda): Rows {
  const { criteria, criteriaAt, tiers, tiersBy, tiersAt, scores, exhibition } = agenda
  const [ranking, open] = [rankingOf(agenda), judged(agenda)]
  const doneBy = (evaluator: string) =>
    open.reduce((all, { id }) => {
      const given = Object.hasOwn(scores, id) ? scores[id]?.[evaluator] : undefined
      return all + criteria.filter((one) => given !== undefined && Object.hasOwn(given, one.id)).length
    }, 0)
  const row: ScoringRow = {
    ...{ criteria, criteriaAt, tiers, tiersBy, tiersAt, exhibition, asked: criteria.length * open.length },
    evaluators: agenda.evaluators.map((one) => ({ ...one, done: doneBy(one.id) })),
  }
  const rows: Record<string, ScoringRow | ScoreRow | EarlierRow> = { scoring: row }
  for (const { project, reason, ...rest } of ranking)
    rows[`score/${project}`] = { ...rest, reason: reason?.text ?? null }
  for (const { seq, ...rest } of agenda.earlier) rows[`earlier/${seq}`] = rest
  return rows as unknown as Rows
}

function projectRow(project: Project, index: number): Omit<ProjectRow, 'sources'> {
  const { title, text, field, phase, group, status, contact, origin, lineage, more, versions, brought } = project
  const fixed = { index, title, text, field, phase, group, status, contact, origin, more, versions, brought }
  return { ...fixed, lineage: lineage && lineageRow(lineage) }
}
const sourceRow = ({ id, title, origin, lineage }: Project): SourceRow => ({
  ...{ id, title, origin, lineage: lineage && lineageRow(lineage) },
})

function lineageRow({ workshop, table, cards, rounds, place, among, votes, of }: Lineage): LineageRow {
  return { workshop, table: table?.text ?? null, cards: cards.length, rounds, place, among, votes, of }
}

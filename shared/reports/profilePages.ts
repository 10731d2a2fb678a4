import type { Agenda, Lineage, Project } from '../agenda/agenda.ts'
import { dayText, labelOf, plainValue, spanText } from '../agenda/plainValue.ts'
import { isEmpty, type Milestone, type Span, type Spec, type Value } from '../agenda/profile.ts'
import { sourcesOf, specsOf, standing, valueOf } from '../agenda/projects.ts'
import { type Ranked, rankingOf } from '../agenda/ranking.ts'
import { tenths } from '../agenda/scoring.ts'
import type { Lang } from '../words/say.ts'
import type { Say } from '../words/words.ts'
import type { Brand } from './brand.ts'

export const PAPERS = ['a4', 'a3', 'a2'] as const
export type Paper = (typeof PAPERS)[number]
/** One field as it is printed: running text, a short fact, or a list. */
export type PageField = { key: string; label: string; long: boolean } & (
  | { text: string }
  | { items: { text: string; when: string; done: boolean | null }[] }
)
export type PagePoints = { title: string; weight: number; points: string; share: number }
/** One project on one page: nothing but words, so that the thread that sets it knows nothing else. */
export type ProfilePage = {
  id: string
  title: string
  field: string
  status: string
  /** Which phase of how many; null when there is none yet. */
  phase: { at: number; of: number; title: string } | null
  tier: string
  place: number | null
  /** What is read, and what is looked up. */
  broad: PageField[]
  narrow: PageField[]
  score: { points: string; criteria: PagePoints[]; moved: string } | null
  /** Where it came from, one way per line. */
  ways: string[]
}
/** Pages to be made: profiles on A4, or posters. `fitting`: those that do not fit are left out instead of refused. */
export type PageSet = {
  lang: Lang
  paper: Paper
  title: string
  place: string
  organiser: string
  asOf: string
  fitting: boolean
  /** Whose look the pages have. */
  brand: Brand | undefined
  pages: ProfilePage[]
}

const BROAD: ReadonlySet<string> = new Set(['about', 'proof'])
/** Fields that stand in the head of the page. */
const HEAD: ReadonlySet<string> = new Set(['title', 'field', 'status', 'phase'])
/** As many ways as are told; of more it says how many. */
const WAYS = 4

/** The projects that get a page, by rank where there is one, else as they came in. */
function printed(agenda: Agenda): { project: Project; rank: Ranked | undefined }[] {
  const ranks = new Map(rankingOf(agenda).map((one, at) => [one.project, { ...one, at }]))
  return standing(agenda)
    .filter((one) => one.status !== 'rejected' && one.title.text !== '')
    .map((project) => ({ project, rank: ranks.get(project.id) }))
    .toSorted((a, b) => (a.rank?.place ?? Infinity) - (b.rank?.place ?? Infinity) || 0)
}

export type PageOptions = {
  paper: Paper
  lang: Lang
  asOf: string
  only?: string
  fitting: boolean
  brand: Brand | undefined
}
/** The pages of an agenda, or the one of a single project; null when it is not there. */
export function pagesOf(agenda: Agenda, say: Say, { only, ...options }: PageOptions): PageSet | null {
  const { title, place, organiser } = agenda.meta
  const all = only === undefined ? printed(agenda) : one(agenda, only)
  if (only !== undefined && all.length === 0) return null
  return {
    ...{ ...options, title: title.text || say('agenda.untitled'), place: place.text, organiser: organiser.text },
    pages: all.map(({ project, rank }) => pageOf(agenda, project, rank, say, options.lang)),
  }
}
function one(agenda: Agenda, only: string) {
  const rank = rankingOf(agenda).find(({ project }) => project === only)
  return standing(agenda)
    .filter(({ id }) => id === only)
    .map((project) => ({ project, rank }))
}

function pageOf(agenda: Agenda, project: Project, rank: Ranked | undefined, say: Say, lang: Lang): ProfilePage {
  const named = (list: readonly { id: string; title: { text: string } }[], id: string | null | undefined) =>
    list.find((each) => each.id === id)?.title.text ?? ''
  const at = agenda.phases.findIndex(({ id }) => id === project.phase)
  const specs = specsOf(agenda).filter(({ key, shown }) => shown && !HEAD.has(key))
  const fields = (broad: boolean) =>
    specs
      .filter(({ section }) => BROAD.has(section) === broad)
      .flatMap((spec) => fieldOf(agenda, spec, valueOf(project, spec.key), say, lang))
  return {
    ...{
      id: project.id,
      title: project.title.text || say('agenda.erased'),
      field: named(agenda.fields, project.field),
    },
    status: say(`agenda.status.${project.status}`),
    phase: at < 0 ? null : { at: at + 1, of: agenda.phases.length, title: agenda.phases[at]?.title.text ?? '' },
    ...{ tier: named(agenda.tiers, rank?.tier), place: rank?.place ?? null },
    ...{ broad: fields(true), narrow: fields(false), score: scoreOf(agenda, rank, say, lang) },
    ways: waysOf(agenda, project, say),
  }
}

function fieldOf(agenda: Agenda, spec: Spec, value: Value, say: Say, lang: Lang): PageField[] {
  if (isEmpty(value)) return []
  const head = { key: spec.key, label: labelOf(spec, say), long: spec.kind === 'text' }
  if (spec.kind === 'milestones')
    return [
      {
        ...head,
        items: (value as readonly Milestone[]).map(({ title, date, done }) => ({
          ...{ text: title.text || say('profile.erasedText'), when: dayText(date, lang), done },
        })),
      },
    ]
  if (spec.kind === 'schedule') {
    const items = agenda.phases.flatMap(({ id, title }) => {
      const span = (value as readonly Span[]).find(({ phase }) => phase === id)
      return span ? [{ text: title.text, when: spanText(span, say, lang), done: null }] : []
    })
    return items.length > 0 ? [{ ...head, items }] : []
  }
  return [{ ...head, text: plainValue(agenda, spec, value, say, lang) }]
}

function scoreOf(agenda: Agenda, rank: Ranked | undefined, say: Say, lang: Lang): ProfilePage['score'] {
  if (!rank || rank.score === null) return null
  const from = agenda.tiers.find(({ id }) => id === rank.computed)?.title.text ?? say('scoring.unscored')
  return {
    points: tenths(rank.score, lang),
    criteria: agenda.criteria.flatMap(({ id, title, weight }) => {
      const points = rank.parts.find(({ criterion }) => criterion === id)?.points ?? null
      const shown = points === null ? '–' : tenths(points, lang)
      return [{ title: title.text, weight, points: shown, share: (points ?? 0) / 1000 }]
    }),
    moved: rank.reason ? say('scoring.byHandWhy', { from, reason: rank.reason.text }) : '',
  }
}

function waysOf(agenda: Agenda, project: Project, say: Say): string[] {
  const sources = sourcesOf(agenda, project.id)
  const way = ({ origin, lineage }: Pick<Project, 'origin' | 'lineage'>) =>
    lineage ? [origin.text, ...wayOf(lineage, say)].filter(Boolean).join(', ') : origin.text || say('agenda.byHand')
  const told = [
    way(project),
    ...sources.map((source) =>
      say('sheet.source', { title: source.title.text || say('agenda.erased'), way: way(source) }),
    ),
  ]
  const more = told.length - WAYS
  return more > 1 ? [...told.slice(0, WAYS), say('sheet.moreSources', { n: more })] : told
}
function wayOf({ table, cards, rounds, place, among, votes, of }: Lineage, say: Say): string[] {
  return [
    table?.text ?? '',
    cards.length === 0
      ? ''
      : rounds.length > 0
        ? say('agenda.cardsRounds', { n: cards.length, rounds: rounds.join(', ') })
        : say('agenda.cards', { n: cards.length }),
    place === null || among === null ? '' : say('agenda.place', { place, of: among }),
    votes === null || of === null ? '' : say('agenda.votes', { votes, of }),
  ]
}

import type { Agenda, Lineage, Project, Status } from './agenda.ts'
import { type DirectoryName, inOrder, type Plain, plainOf } from './directory.ts'
import type { Milestone, Span, Value } from './profile.ts'
import { sourcesOf, standing, valueOf } from './projects.ts'
import type { Happening } from './publishing.ts'
import { rankingOf } from './ranking.ts'

/** The way of one demand or idea: where it came from, how it fared, and into which project it has grown. */
export type PublicWay = {
  title: string
  origin: string
  table: string
  cards: number
  rounds: readonly number[]
  place: number | null
  among: number | null
  votes: number | null
  of: number | null
  /** Which of the rankings on this page: their order has no meaning, and no id leaves the house. */
  ranking: number | null
  project: string
  /** Whether it came out of a workshop. */
  demand: boolean
}
export type PublicStone = { title: string; date: string; done: boolean }
export type PublicSpan = { phase: string; from: string; to: string }
export type PublicProject = {
  id: string
  title: string
  text: string
  goal: string
  effect: string
  target: string
  field: string
  phase: string
  group: string
  status: Status
  /** Its priority group, place and points (in tenths); `reason`: why it was put there by hand. */
  tier: string
  place: number | null
  score: number | null
  reason: string
  milestones: readonly PublicStone[]
  schedule: readonly PublicSpan[]
  ways: readonly PublicWay[]
}
/** What came in from one source. */
export type PublicSource = { origin: string; ideas: number; cards: number; ranked: number; of: number | null }
export type PublicEvent = { title: string; date: string; time: string; place: string; link: string }
/** An entry of a directory that was ticked as public; without the person unless that was ticked as well. */
export type PublicListed = Plain & { list: DirectoryName }
export type PublicAgenda = {
  title: string
  subtitle: string
  place: string
  organiser: string
  intro: string
  index: boolean
  fields: readonly string[]
  phases: readonly string[]
  tiers: readonly string[]
  sources: readonly PublicSource[]
  ways: readonly PublicWay[]
  projects: readonly PublicProject[]
  events: readonly PublicEvent[]
  directory: readonly PublicListed[]
}

/**
 * What everybody may read, built up from nothing: no contact, no partner, no evaluator, no note, and nothing that was kept
 * back; of the directories what was ticked. Null while the page is switched off. `today`: dates before that day are past.
 */
export function publicOf(agenda: Agenda, today: string): PublicAgenda | null {
  const { page, meta } = agenda
  if (!page.on) return null
  const hidden = new Set(page.hidden)
  // Who has erased a workshop has erased its demands here, too: nothing is left to show.
  const shown = standing(agenda).filter(({ id, title }) => !hidden.has(id) && title.text !== '')
  const projects = publicProjects(agenda, shown, hidden)
  const ways = projects.flatMap((one) => one.ways)
  return {
    ...{ title: meta.title.text, subtitle: meta.subtitle.text, place: meta.place.text, organiser: meta.organiser.text },
    ...{ intro: page.intro.text, index: page.index },
    fields: agenda.fields.map(({ title }) => title.text),
    phases: agenda.phases.map(({ title }) => title.text),
    tiers: agenda.tiers.map(({ title }) => title.text),
    ...{ sources: sourcesIn(ways), ways, projects },
    events: page.events.filter(({ date }) => date >= today).map(publicEvent),
    directory: publicDirectory(agenda),
  }
}

const publicEvent = ({ title, date, time, place, link }: Happening): PublicEvent => ({
  ...{ title: title.text, date, time, place: place.text, link: link.text },
})

const publicDirectory = ({ directory }: Agenda): PublicListed[] =>
  inOrder(directory.filter(({ shown, title }) => shown !== 'no' && title.text !== '')).map((one) => ({
    ...{ list: one.list, ...plainOf(one) },
    ...(one.shown === 'all' ? {} : { name: '', mail: '' }),
  }))

/** The rankings that demands have gone through, numbered as they come up. */
function numbersOf({ projects }: Agenda): (lineage: Lineage | null) => number | null {
  const keyOf = (lineage: Lineage | null) =>
    lineage?.place == null ? null : `${lineage.workshop}/${lineage.ranking ?? ''}`
  const keys = [...new Set(projects.map(({ lineage }) => keyOf(lineage)))].filter((key) => key !== null)
  return (lineage) => {
    const at = keys.indexOf(keyOf(lineage) ?? '')
    return at < 0 ? null : at
  }
}

function publicProjects(agenda: Agenda, shown: readonly Project[], hidden: ReadonlySet<string>): PublicProject[] {
  const numberOf = numbersOf(agenda)
  const ranking = new Map(rankingOf(agenda).map((one) => [one.project, one]))
  const name = (list: readonly { id: string; title: { text: string } }[], id: string | null | undefined) =>
    list.find((one) => one.id === id)?.title.text ?? ''
  return shown.map((project) => {
    const own = (key: string) => textOf(valueOf(project, key))
    const ranked = ranking.get(project.id)
    const ways = [project, ...sourcesOf(agenda, project.id).filter(({ id }) => !hidden.has(id))]
    return {
      ...{ id: project.id, title: project.title.text, text: project.text.text, status: project.status },
      ...{ goal: own('goal'), effect: own('effect'), target: own('target') },
      ...{ field: name(agenda.fields, project.field), phase: name(agenda.phases, project.phase) },
      ...{ group: name(agenda.groups, project.group), tier: name(agenda.tiers, ranked?.tier) },
      ...{ place: ranked?.place ?? null, score: ranked?.score ?? null, reason: ranked?.reason?.text ?? '' },
      milestones: listOf<Milestone>(valueOf(project, 'milestones')).map(({ title, date, done }) => ({
        ...{ title: title.text, date, done },
      })),
      schedule: listOf<Span>(valueOf(project, 'schedule')).map(({ phase, from, to }) => ({
        ...{ phase: name(agenda.phases, phase), from, to },
      })),
      ways: ways
        .filter(({ title }) => title.text !== '')
        .map((one) => ({
          ...wayOf(one, project.id),
          ranking: numberOf(one.lineage),
        })),
    }
  })
}

const textOf = (value: Value) => (typeof value === 'object' && value !== null && 'text' in value ? value.text : '')
const listOf = <T>(value: Value) => (Array.isArray(value) ? (value as readonly T[]) : [])

const noWay: Pick<Lineage, 'cards' | 'rounds' | 'place' | 'among' | 'votes' | 'of' | 'table'> = {
  ...{ cards: [], rounds: [], place: null, among: null, votes: null, of: null, table: null },
}
function wayOf({ title, origin, lineage }: Project, project: string): Omit<PublicWay, 'ranking'> {
  const { cards, rounds, place, among, votes, of, table } = lineage ?? noWay
  return {
    ...{ title: title.text, origin: origin.text, table: table?.text ?? '', cards: cards.length, rounds },
    ...{ place, among, votes, of, project, demand: lineage !== null },
  }
}

function sourcesIn(ways: readonly PublicWay[]): PublicSource[] {
  const sources = new Map<string, PublicSource>()
  for (const { origin, cards, place, of } of ways) {
    const before = sources.get(origin) ?? { origin, ideas: 0, cards: 0, ranked: 0, of: null }
    sources.set(origin, {
      ...{ origin, ideas: before.ideas + 1, cards: before.cards + cards },
      ...{
        ranked: before.ranked + (place === null ? 0 : 1),
        of: of === null ? before.of : Math.max(of, before.of ?? 0),
      },
    })
  }
  return [...sources.values()]
}

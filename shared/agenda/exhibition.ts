import type { Agenda, Project } from './agenda.ts'
import type { Milestone, Value } from './profile.ts'
import { specsOf, valueOf } from './projects.ts'
import { judged, rankingOf } from './ranking.ts'

/** What the hall sees of one profile: plain words, and nothing that a hidden field holds. */
export type ExhibitRow = {
  index: number
  title: string
  field: string | null
  text: string
  goal: string
  effect: string
  lead: string
  partners: string
  group: string | null
  /** Which phase of how many; null when there is none yet. */
  phase: { at: number; of: number; title: string } | null
  milestones: { title: string; date: string; done: boolean }[]
  cost: string | null
  programme: string
  /** Shown only where the organisers have said so. */
  tier: string | null
  place: number | null
  from: string
}
const ACCEPTED: ReadonlySet<string> = new Set(['accepted', 'running', 'paused', 'done'])

/** The profiles in the order in which they are shown: by rank where ranks are shown, else by field of action. */
export function exhibits(agenda: Agenda): [id: string, row: ExhibitRow][] {
  const { show, tiers } = agenda.exhibition
  const ranks = new Map(rankingOf(agenda).map((one, at) => [one.project, { ...one, at }]))
  const order = new Map(agenda.fields.map((one, at) => [one.id, at]))
  const fieldAt = ({ field }: Project) => (field === null ? order.size : (order.get(field) ?? order.size))
  return judged(agenda)
    .filter((one) => show === 'all' || ACCEPTED.has(one.status))
    .map((one, at) => ({ one, at, rank: ranks.get(one.id) }))
    .toSorted((a, b) =>
      tiers ? (a.rank?.at ?? 0) - (b.rank?.at ?? 0) || a.at - b.at : fieldAt(a.one) - fieldAt(b.one) || a.at - b.at,
    )
    .map(({ one, rank }, index) => [one.id, exhibit(agenda, one, index, tiers ? rank : undefined)])
}

type Rank = { place: number | null; tier: string | null } | undefined

function exhibit(agenda: Agenda, project: Project, index: number, rank: Rank): ExhibitRow {
  const specs = new Map(specsOf(agenda).map((spec) => [spec.key, spec]))
  const value = (key: string): Value => (specs.get(key)?.shown ? valueOf(project, key) : null)
  const text = (key: string) => {
    const found = value(key)
    return typeof found === 'object' && found !== null && 'text' in found ? found.text : ''
  }
  const named = (list: readonly { id: string; title: { text: string } }[], id: Value) =>
    list.find((one) => one.id === id)?.title.text ?? null
  const at = agenda.phases.findIndex((one) => one.id === project.phase)
  const milestones = (value('milestones') ?? []) as readonly Milestone[]
  return {
    ...{ index, title: project.title.text, field: named(agenda.fields, project.field), text: text('text') },
    ...{ goal: text('goal'), effect: text('effect'), lead: text('contact'), partners: text('partners') },
    group: named(agenda.groups, project.group),
    phase: at < 0 ? null : { at: at + 1, of: agenda.phases.length, title: agenda.phases[at]?.title.text ?? '' },
    milestones: milestones.map(({ title, date, done }) => ({ title: title.text, date, done })),
    ...{ cost: named(specs.get('cost')?.options ?? [], value('cost')), programme: text('programme') },
    ...{ tier: named(agenda.tiers, rank?.tier ?? null), place: rank?.place ?? null, from: project.origin.text },
  }
}

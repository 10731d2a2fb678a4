import { readIdeas } from '#shared/agenda/readIdeas.ts'
import { evaluatorScope, groupScope } from '#shared/agenda/roles.ts'
import type { ProjectRow, ScoringRow } from '#shared/agenda/view.ts'
import { freshId, Robot, wordsOf } from '../robot.ts'
import { walkIn } from '../visitor.ts'
import { type Cast, everybody } from './cast.ts'
import type { EveningContent } from './eveningContent.ts'
import { verdictsOf } from './judges.ts'
import { profileOf } from './sketch.ts'

/** The organiser at the desk of an agenda, and what stands there. */
export type Desk = { cast: Cast; agenda: string; content: EveningContent; organiser: Robot }
type Part = { index: number; title: { text: string } }
export type Project = ProjectRow & { id: string }

export async function sitDown(cast: Cast, agenda: string, content: EveningContent): Promise<Desk> {
  const door = { url: cast.server.url, room: agenda, grant: 'organiser', cookie: cast.organiser.cookie() }
  return { cast, agenda, content, organiser: await new Robot(door).arrive() }
}
export const projectsOf = ({ organiser }: Desk): Project[] =>
  organiser.rows<ProjectRow>('project/').map(([id, row]) => ({ ...row, id }))
const idsIn = ({ organiser }: Desk, prefix: string): string[] =>
  organiser
    .rows<Part>(prefix)
    .toSorted(([, a], [, b]) => a.index - b.index)
    .map(([id]) => id)
const named = (desk: Desk, title: string): Project => {
  const found = projectsOf(desk).find((one) => one.title.text === title)
  if (!found) throw new Error(`no project is called "${title}"`)
  return found
}

/** Several people share a task: each has a link of their own. */
async function team({ cast, agenda }: Desk, role: 'group' | 'evaluator', scope: string, title: string) {
  return Promise.all(
    [1, 2].map(async (at) => {
      const { visitor, grant, secret } = await walkIn(cast.organiser, agenda, role, scope)
      cast.links[`${role} ${title} (${at})`] = `${cast.server.address}/e#${secret}`
      return new Robot({ url: cast.server.url, room: agenda, grant, cookie: visitor.cookie() }).arrive()
    }),
  )
}
/** Everybody takes a share; nobody does more than a few things at once. */
async function shared<T>(people: readonly Robot[], tasks: readonly T[], job: (one: Robot, task: T) => Promise<void>) {
  const shares = people.map((_, at) => tasks.filter((_task, n) => n % people.length === at))
  await Promise.all(people.map((one, at) => everybody(shares[at] ?? [], (task) => job(one, task), 3)))
}

/** Lists from other formats come in with their source; two ideas grow into demands, one pair is told apart. */
export async function collectIdeas(desk: Desk): Promise<number> {
  const { organiser, content } = desk
  const fields = idsIn(desk, 'field/')
  let came = 0
  for (const { source, field, csv } of content.ideas) {
    const read = readIdeas(csv)
    if (!read.ok) throw new Error(`${source}: ${read.code}`)
    const ideas = read.value.ideas.map(({ title, text }) => ({
      ...{ id: freshId(), title: wordsOf(title), text: wordsOf(text) },
    }))
    await organiser.must({ type: 'ideas/take', source: wordsOf(source), field: fields[field] ?? null, ideas })
    came += ideas.length
  }
  await organiser.until(() => projectsOf(desk).some(({ title }) => title.text === content.projects.at(-1)?.title))
  for (const [project, idea] of content.merges)
    await organiser.must({ type: 'project/merge', id: named(desk, project).id, from: [named(desk, idea).id] })
  for (const [one, other] of content.apart)
    await organiser.must({ type: 'ideas/apart', one: named(desk, one).id, other: named(desk, other).id })
  await organiser.until(() => projectsOf(desk).length === content.projects.length)
  return came
}

/** The organiser says who does what; each working group then writes its profiles by its link. Returns how many fields. */
export async function writeProfiles(desk: Desk): Promise<number> {
  const { organiser, content, cast } = desk
  const [fields, phases] = [idsIn(desk, 'field/'), idsIn(desk, 'phase/')]
  let written = 0
  const writing: Promise<void>[] = []
  for (const [at, { title, contact }] of content.groups.entries()) {
    const group = freshId()
    await organiser.must({ type: 'group/set', id: group, title: wordsOf(title), contact: wordsOf(contact) })
    const own = content.projects.filter((one) => one.group === at)
    for (const { title: name, field, phase, status, contact: lead } of own)
      await organiser.must({
        ...{ type: 'project/edit', id: named(desk, name).id, group, status, contact: wordsOf(lead) },
        ...{ field: fields[field] ?? null, phase: phases[phase] ?? null },
      })
    const members = await team(desk, 'group', groupScope(group), title)
    const tasks = own.flatMap((sketch) =>
      profileOf(sketch, phases, cast.content.workshop.date).map(([key, value]) => ({
        ...{ type: 'profile/set', id: named(desk, sketch.title).id, key, was: 0, value },
      })),
    )
    written += tasks.length
    writing.push(shared(members, tasks, (one, task) => one.must(task)).finally(() => leave(members)))
  }
  await Promise.all(writing)
  return written
}

/** Every office judges every project by every criterion. Returns how many judgements. */
export async function judge(desk: Desk): Promise<number> {
  const { organiser, content, cast } = desk
  const row = organiser.row<ScoringRow>('scoring')
  if (!row) throw new Error('nothing to judge by')
  const seats = row.tiers.flatMap(({ limit }) => limit ?? [])
  const borders = seats.map((_, at) => seats.slice(0, at + 1).reduce((all, one) => all + one, 0))
  const verdicts = verdictsOf(content.projects, content.evaluators.length, borders, cast.dice)
  const judging = content.evaluators.map(async (title, at) => {
    const id = freshId()
    await organiser.must({ type: 'evaluator/set', id, title: wordsOf(title) })
    const office = await team(desk, 'evaluator', evaluatorScope(id), title)
    const tasks = content.projects.flatMap((one) =>
      row.criteria.map((criterion, n) => ({
        ...{ type: 'score/set', project: named(desk, one.title).id, criterion: criterion.id },
        value: verdicts.get(one.title)?.[at]?.[n] ?? null,
      })),
    )
    await shared(office, tasks, (one, task) => one.must(task)).finally(() => leave(office))
    return tasks.length
  })
  return (await Promise.all(judging)).reduce((all, one) => all + one, 0)
}
const leave = (people: readonly Robot[]) => people.forEach((one) => one.close())

/** One project goes into another priority group by hand, with the reason that everybody will read. */
export async function moveByHand(desk: Desk): Promise<void> {
  const { project, tier, reason } = desk.content.byHand
  const { tiers } = desk.organiser.row<ScoringRow>('scoring') ?? { tiers: [] }
  await desk.organiser.must({
    ...{ type: 'tier/move', project: named(desk, project).id, tier: tiers[tier]?.id ?? null },
    reason: wordsOf(reason),
  })
}

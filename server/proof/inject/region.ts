import { DIRECTORIES } from '#shared/agenda/directory.ts'
import type { Spec } from '#shared/agenda/profile.ts'
import { HANDED } from '#shared/agenda/exchange.ts'
import { evaluatorScope, groupScope } from '#shared/agenda/roles.ts'
import type { ProfileRow, ProjectRow, ScoringRow } from '#shared/agenda/view.ts'
import type { Page } from '#shared/agenda/publishing.ts'
import { freshId, Robot, wordsOf } from '../../cli/robot.ts'
import { createRoom, walkIn } from '../../cli/visitor.ts'
import { hold } from '../part.ts'
import type { Stage } from '../stage.ts'
import type { Next } from './texts.ts'

const IDS = ['field', 'phase', 'group', 'evaluator', 'soon', 'lasting', 'high', 'rest', 'event'] as const
/** What a project says, as every file has to say it. */
export type Told = { id: string } & Record<string, string>
export type Region = {
  room: string
  ids: Record<(typeof IDS)[number], string>
  desk: Robot
  judge: Robot
  /** What field, phase and group are called just now. */
  names: Record<'field' | 'phase' | 'group', string>
  /** The projects that were written, the latest last. */
  told: Told[]
}

/** An agenda with an organiser and an evaluator before it; its working group's and evaluator's links have labels, too. */
export async function openRegion({ organiser, server }: Stage, next: Next): Promise<Region> {
  const room = await createRoom(organiser, { title: next(), subtitle: next(), place: next() }, { type: 'agenda' })
  const ids = Object.fromEntries(IDS.map((name) => [name, freshId()])) as Region['ids']
  const sit = (grant: string, cookie: string) => new Robot({ url: server.url, room, grant, cookie }).arrive()
  const desk = await sit('organiser', organiser.cookie())
  await desk.must({ type: 'evaluator/set', id: ids.evaluator, title: wordsOf(next()) })
  for (const [role, scope] of [
    ['group', groupScope(ids.group)],
    ['evaluator', evaluatorScope(ids.evaluator)],
  ])
    await organiser.must('POST', `/api/rooms/${room}/links`, { role, scope, label: next().slice(0, 80) })
  const { visitor, grant } = await walkIn(organiser, room, 'evaluator', evaluatorScope(ids.evaluator))
  return {
    room,
    ids,
    desk,
    judge: await sit(grant, visitor.cookie()),
    names: { field: '', phase: '', group: '' },
    told: [],
  }
}

/** Every field of an agenda filled in once; what can be there several times is there once more. */
export async function writeRegion({ room, ids, desk, judge, names, told }: Region, next: Next): Promise<void> {
  const by = (who: Robot) => async (action: { type: string; [key: string]: unknown }) => {
    const reply = await who.act(action)
    hold(reply.ok, `${room}: ${JSON.stringify(action)}: ${JSON.stringify(reply)}`)
  }
  const act = by(desk)
  const fresh = () => wordsOf(next().slice(0, 80))
  // What fits on one line is refused when it has two.
  const line = () => wordsOf(next().replaceAll(/\s+/g, ' ').slice(0, 80))
  const part = (id: string) => ({ id, title: fresh(), note: fresh() })
  const row = <T>(key: string) => desk.row<T>(key)

  const meta = { title: fresh(), subtitle: fresh(), place: fresh(), organiser: fresh(), date: '2027-03-01' }
  await act({ type: 'agenda/set', meta })
  const [field, phase, group] = [part(ids.field), part(ids.phase), { ...part(ids.group), contact: fresh() }]
  await act({ type: 'field/set', ...field })
  await act({ type: 'phase/set', ...phase })
  await act({ type: 'group/set', id: group.id, title: group.title, contact: group.contact })
  Object.assign(names, { field: field.title.text, phase: phase.title.text, group: group.title.text })
  await act({ type: 'evaluator/set', id: ids.evaluator, title: fresh() })
  const profile = row<ProfileRow>('profile')
  hold(profile, 'the profile of an agenda')
  const fields = withOwn(profile.specs).map((spec) => ({
    ...{ ...spec, label: fresh() },
    options: spec.options.map(({ id }) => ({ id, title: fresh() })),
  }))
  await act({ type: 'profile/fields', was: profile.at, fields })
  const scoring = row<ScoringRow>('scoring')
  const criterion = (id: string, weight: number) => ({
    ...{ ...part(id), weight, from: 1, to: 5, low: fresh(), high: fresh() },
  })
  const criteria = [criterion(ids.soon, 1 + told.length), criterion(ids.lasting, 2)]
  await act({ type: 'criteria/set', was: scoring?.criteriaAt ?? 0, criteria })
  const tiers = [
    { id: ids.high, title: fresh(), limit: 3 },
    { id: ids.rest, title: fresh(), limit: null },
  ]
  await act({ type: 'tiers/set', was: scoring?.tiersAt ?? 0, by: 'size', tiers })

  const where = { field: ids.field, phase: ids.phase, group: ids.group }
  const add = async (): Promise<Told> => {
    const [id, title, text, origin, contact] = [freshId(), line(), fresh(), fresh(), line()]
    await act({ type: 'project/add', id, title, text, field: ids.field, origin })
    await act({ type: 'project/edit', id, contact, ...where })
    return { id, title: title.text, text: text.text, origin: origin.text, contact: contact.text }
  }
  const [other, one] = [await add(), await add()]
  await desk.until(() => row<ProjectRow>(`project/${one.id}`)?.phase === ids.phase)
  const before = row<ProjectRow>(`project/${one.id}`)?.versions ?? {}
  for (const { key, kind, options } of fields) {
    const milestones = [{ id: freshId(), title: line(), date: '2027-05-01', done: false }]
    const schedule = [{ phase: ids.phase, from: '2027-04-01', to: '2027-06-01' }]
    const written = kind === 'line' ? line() : kind === 'text' ? fresh() : null
    const value = written ?? { choice: options[0]?.id, milestones, schedule }[kind as string]
    if (value === undefined) continue
    await act({ type: 'profile/set', id: one.id, key, was: before[key] ?? 0, value })
    if (written) one[key] = written.text
  }
  for (const project of [one.id, other.id])
    for (const [n, id] of [ids.soon, ids.lasting].entries())
      await by(judge)({ type: 'score/set', project, criterion: id, value: 3 + n })
  await act({ type: 'tier/move', project: other.id, tier: ids.rest, reason: fresh() })

  const was = row<Page>('page')?.at ?? 0
  await act({ type: 'page/set', was, on: true, index: false, intro: fresh() })
  const query = encodeURIComponent(next().toWellFormed()).replaceAll("'", '%27')
  const link = wordsOf(`https://elsewhere.example/?${query}`)
  const when = { date: '2099-05-01', time: '18:00' }
  await act({ type: 'event/set', id: ids.event, title: fresh(), ...when, place: fresh(), link })
  const ideas = [0, 1].map(() => ({ id: freshId(), title: fresh(), text: fresh() }))
  await act({ type: 'ideas/take', source: fresh(), field: ids.field, ideas })
  await act({ type: 'project/merge', id: other.id, from: [ideas[0]?.id] })
  const stone = { id: freshId(), title: fresh(), date: '2027-08-01', done: true }
  const brought = {
    ...{ project: freshId(), revision: 1, field: ids.field, phase: ids.phase, status: 'running', milestones: [stone] },
    texts: Object.fromEntries(HANDED.map((key) => [key, line()])),
  }
  const region = { agenda: freshId(), title: fresh(), place: fresh(), address: wordsOf('https://elsewhere.example/') }
  await act({ type: 'region/bring', ...region, over: [], projects: [brought] })
  // Two with the same title are one entry.
  const listed = (n: number) => ({
    ...{ id: freshId(), title: wordsOf(`${next().slice(0, 60)} ${told.length}.${n}`), body: fresh(), about: fresh() },
    ...{ name: fresh(), mail: wordsOf('amt@elsewhere.example'), link: wordsOf(link.text) },
  })
  for (const [n, list] of DIRECTORIES.entries())
    await act({ type: 'directory/set', was: 0, list, ...listed(n), shown: 'all' })
  await act({ type: 'directory/take', list: 'provider', entries: [listed(3)] })
  await act({ type: 'exhibition/set', seconds: 5, show: 'all', tiers: true })
  told.push(other, one)
}

/** One field of an agenda's own of each kind, beside those that every agenda has. */
function withOwn(specs: readonly Spec[]): readonly Spec[] {
  if (specs.some(({ key }) => key === 'ownline')) return specs
  const own = (['line', 'text', 'choice'] as const).map((kind) => ({
    ...{ key: `own${kind}`, kind, section: 'proof' as const, shown: true, label: null },
    options: kind === 'choice' ? [{ id: 'ownoption01', title: wordsOf('x') }] : [],
  }))
  return [...specs, ...own]
}

import { join } from 'node:path'
import { isEmpty } from '#shared/agenda/profile.ts'
import { valueOf } from '#shared/agenda/projects.ts'
import { standardSpecs } from '#shared/agenda/standard.ts'
import type { ScoreRow, ScoringRow } from '#shared/agenda/view.ts'
import { openDatabase } from '../../store/open.ts'
import { sqliteStore } from '../../store/sqlite.ts'
import { dayOf } from '../../publicPages/projectPage.ts'
import { visitor } from '../visitor.ts'
import { type Desk, type Project, projectsOf } from './backlog.ts'
import { workday } from './days.ts'

/** A priority group: how many its scores lead to, and how many stand there after the move by hand. */
export type Seats = { title: string; computed: number; shown: number }
export type EveningProof = { groups: Seats[]; moved: number; faults: string[] }

/** Every field of every profile is filled, everything is judged, on disk and, unless it is kept back, on the public page. */
export async function proveEvening(desk: Desk, dataDir: string, judgements: number): Promise<EveningProof> {
  const { organiser, agenda, content } = desk
  const faults: string[] = []
  const projects = projectsOf(desk)
  const specs = standardSpecs('de')
  for (const one of projects)
    for (const { key } of specs) if (isEmpty(valueOf(one, key))) faults.push(`empty: ${key} of "${one.title.text}"`)

  const scores = new Map(organiser.rows<ScoreRow>('score/'))
  const { tiers = [], evaluators = [], asked } = organiser.row<ScoringRow>('scoring') ?? ({} as Partial<ScoringRow>)
  for (const { title, done } of evaluators) if (done !== asked) faults.push(`${title.text} judged ${done} of ${asked}`)
  const all = [...scores.values()]
  for (const one of all) if (one.done !== one.asked || one.score === null) faults.push('not judged by everybody')
  const groups = tiers.map(({ id, title }) => ({
    ...{ title: title.text, computed: all.filter((one) => one.computed === id).length },
    shown: all.filter((one) => one.tier === id).length,
  }))
  const moved = all.filter((one) => one.reason !== null).length

  faults.push(...(await onDisk(dataDir, agenda, projects, judgements)))
  faults.push(...(await inPublic(desk, projects)))
  const { rooms } = await desk.cast.organiser.must<{ rooms: { title: string }[] }>('GET', '/api/rooms')
  const next = content.page.events[0]?.title
  if (!rooms.some(({ title }) => title === next)) faults.push(`no workshop is in preparation: ${next}`)
  return { groups, moved, faults }
}

async function onDisk(dataDir: string, agenda: string, projects: readonly Project[], judgements: number) {
  const db = openDatabase(join(dataDir, 'tafelrunde.sqlite'))
  const { texts, entries } = await sqliteStore(db).load(agenda)
  db.close()
  const known = new Set(texts.map((one) => one.text))
  const given = entries.filter(({ action }) => (action as { type: string }).type === 'score/set').length
  const lost = projects.flatMap(({ more }) =>
    Object.values(more).filter(
      (value) => typeof value === 'object' && value !== null && 'text' in value && !known.has(value.text),
    ),
  )
  return [
    ...lost.map((value) => `not on disk: ${JSON.stringify(value)}`),
    ...(given === judgements ? [] : [`${judgements} judgements acknowledged, ${given} on disk`]),
  ]
}

/** As somebody without any link. */
async function inPublic({ organiser, agenda, content, cast }: Desk, projects: readonly Project[]) {
  const { unpublished: kept, directory, page, look } = content
  const { status, body } = await visitor(organiser.door.url).file(`/a/${agenda}`)
  if (status !== 200) return [`the public page answers ${status}`]
  const faults: string[] = []
  for (const { title } of projects)
    if (body.includes(title.text) === kept.includes(title.text)) faults.push(`public page: ${title.text}`)
  for (const { title, mail, shown } of directory) {
    if (body.includes(title) === (shown === 'no')) faults.push(`public page: directory: ${title}`)
    if (mail !== '' && body.includes(mail) !== (shown === 'all')) faults.push(`public page: directory: ${mail}`)
  }
  for (const { title, days } of page.events) {
    const ahead = workday(cast.content.workshop.date, days) >= dayOf(Date.now())
    if (body.includes(title) !== ahead) faults.push(`public page: ${title}`)
  }
  if (!body.includes(look.name) || !body.includes('/brand/logo.png')) faults.push('public page: whose it is')
  return faults
}

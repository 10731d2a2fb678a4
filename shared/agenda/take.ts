import { seeded, seedOf } from '../base/chance.ts'
import { ok, refuse, type Result } from '../base/result.ts'
import type { Entry } from '../room/rules.ts'
import type { AgendaAct, AgendaAction } from './actions.ts'
import { type Agenda, type Project, startingProject } from './agenda.ts'
import { MAX_PROJECTS } from './limits.ts'

const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789'
type Take = AgendaAct<'demands/take'>

/** The id of the project that grows from a demand: always the same, on every machine and however often it is taken. */
export function projectId(workshop: string, demand: string): string {
  const quarter = (salt: number) => {
    const dice = seeded(seedOf(`${salt}/${workshop}/${demand}`))
    return Array.from({ length: 4 }, () => SIGNS[Math.floor(dice() * SIGNS.length)]).join('')
  }
  return [1, 2, 3, 4].map(quarter).join('')
}

const keyOf = (workshop: string, demand: string) => `${workshop}/${demand}`

/** Leaves out what came in before, so that the same press twice doubles nothing. */
export function checkTake(agenda: Agenda, action: Take): Result<Take> {
  const known = new Set(agenda.taken)
  const ids = new Set(agenda.projects.map((project) => project.id))
  const demands = action.demands.filter(({ demand }) => {
    const fresh = !known.has(keyOf(action.workshop, demand)) && !ids.has(projectId(action.workshop, demand))
    known.add(keyOf(action.workshop, demand))
    return fresh
  })
  if (demands.length === 0) return refuse('agenda.nothingNew')
  if (agenda.projects.length + demands.length > MAX_PROJECTS) return refuse('agenda.full', { max: MAX_PROJECTS })
  return ok({ ...action, demands })
}

/** Each demand becomes a proposed project that knows the way it came. */
export function take(agenda: Agenda, { workshop, title, field, demands }: Take): Agenda {
  const projects = demands.map(
    ({ demand, title: name, text, ...way }): Project => ({
      id: projectId(workshop, demand),
      title: name,
      text,
      field,
      ...startingProject,
      origin: title,
      lineage: { workshop, demand, ...way },
    }),
  )
  const taken = demands.map(({ demand }) => keyOf(workshop, demand))
  return { ...agenda, projects: [...agenda.projects, ...projects], taken: [...agenda.taken, ...taken] }
}

/** Ids of the texts copied out of a workshop: they are erased with it. */
export const copiedTexts = (journal: readonly Entry<AgendaAction>[], workshop: string): string[] =>
  journal.flatMap(({ action }) =>
    action.type === 'demands/take' && action.workshop === workshop
      ? action.demands.flatMap(({ title, text }) => [title.id, text.id])
      : [],
  )

import * as z from 'zod/mini'
import { ok, refuse, type Result } from '../base/result.ts'
import { id, list, type Words, words } from '../base/schema.ts'
import { type Agenda, type Project, startingProject } from './agenda.ts'
import { MAX_IDEAS, MAX_PROJECTS, TEXT_MAX, TITLE_MAX } from './limits.ts'

const idea = z.object({ id, title: words(TITLE_MAX), text: words(TEXT_MAX, 0) })

export const ideaActions = [
  /** Ideas from another format (a survey, interviews, a mailbox), with where they come from. */
  z.object({
    type: z.literal('ideas/take'),
    source: words(TITLE_MAX),
    field: z.nullable(id),
    ideas: list(idea, MAX_IDEAS, 1),
  }),
  /** Two that were suggested as similar are not the same: nobody is asked again. */
  z.object({ type: z.literal('ideas/apart'), one: id, other: id }),
] as const
export type IdeaAction = z.infer<(typeof ideaActions)[number]>
type Take = Extract<IdeaAction, { type: 'ideas/take' }>

/** An idea as it came in, so that the same list a second time brings nothing. */
export type Came = { source: Words; title: Words; text: Words }

export const pairKey = (one: string, other: string): string => [one, other].sort().join('/')

const sameText = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()
/** Whether it came from there before, whatever has become of it since. */
export const hasCome = (came: readonly Came[], source: string, idea_: { title: string; text: string }): boolean =>
  came.some(
    (one) =>
      sameText(one.source.text, source) && sameText(one.title.text, idea_.title) && sameText(one.text.text, idea_.text),
  )

export function checkIdeas(agenda: Agenda, action: Take): Result<Take> {
  if (action.field !== null && !agenda.fields.some((one) => one.id === action.field)) return refuse('agenda.noField')
  const taken = new Set(agenda.projects.map((one) => one.id))
  const fresh: Take['ideas'] = []
  for (const one of action.ideas) {
    const plain = { title: one.title.text, text: one.text.text }
    const twice = fresh.some(({ title, text }) => sameText(title.text, plain.title) && sameText(text.text, plain.text))
    if (taken.has(one.id) || twice || hasCome(agenda.came, action.source.text, plain)) continue
    taken.add(one.id)
    fresh.push(one)
  }
  if (fresh.length === 0) return refuse('agenda.nothingNew')
  if (agenda.projects.length + fresh.length > MAX_PROJECTS) return refuse('agenda.full', { max: MAX_PROJECTS })
  return ok({ ...action, ideas: fresh })
}

/** Each becomes a proposed project; what nobody said in a workshop for all to hear is not made public by itself. */
export function takeIdeas(agenda: Agenda, { source, field, ideas }: Take): Agenda {
  const projects = ideas.map(
    ({ id: one, title, text }): Project => ({
      ...{ ...startingProject, id: one, title, text, field, origin: source, lineage: null },
    }),
  )
  return {
    ...{ ...agenda, projects: [...agenda.projects, ...projects] },
    came: [...agenda.came, ...ideas.map(({ title, text }) => ({ source, title, text }))],
    page: { ...agenda.page, hidden: [...agenda.page.hidden, ...projects.map((one) => one.id)] },
  }
}

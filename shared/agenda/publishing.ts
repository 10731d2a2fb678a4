import * as z from 'zod/mini'
import { ok, type Refusal, refuse } from '../base/result.ts'
import { id, int, type Words, words } from '../base/schema.ts'
import { MAX_EVENTS, TEXT_MAX, TITLE_MAX } from './limits.ts'
import { isDay } from './profile.ts'

/** A date to come that everybody may know of. `time` and `link` may be empty. */
const event = {
  id,
  title: words(TITLE_MAX),
  date: z.string().check(z.refine(isDay)),
  time: z.string().check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/)),
  place: words(TITLE_MAX, 0),
  link: words(400, 0),
}
export type Happening = z.infer<z.ZodMiniObject<typeof event>>

/** What of an agenda everybody may read, and whether. */
export type Page = {
  on: boolean
  /** Search engines may list it. */
  index: boolean
  intro: Words
  /** Projects that are kept back. */
  hidden: readonly string[]
  events: readonly Happening[]
  /** The step that changed the page's settings last. */
  at: number
  /** When it was switched on; 0 as long as it never was. */
  since: number
}
export const noPage: Page = {
  ...{ on: false, index: false, intro: { id: 'none0000', text: '' }, hidden: [], events: [], at: 0, since: 0 },
}

export const pageActions = [
  z.object({
    type: z.literal('page/set'),
    was: int(0, 1e9),
    on: z.boolean(),
    index: z.boolean(),
    intro: words(TEXT_MAX, 0),
  }),
  z.object({ type: z.literal('page/hide'), project: id, hidden: z.boolean() }),
  z.object({ type: z.literal('event/set'), ...event }),
  z.object({ type: z.literal('event/remove'), id }),
] as const
export type PageAction = z.infer<(typeof pageActions)[number]>

type Paged = { page: Page; projects: readonly { id: string }[] }

export function checkPage({ page, projects }: Paged, action: PageAction): Refusal | null {
  switch (action.type) {
    case 'page/set':
      return page.at === action.was ? null : refuse('agenda.fieldChanged')
    case 'page/hide':
      return projects.some((one) => one.id === action.project) ? null : refuse('agenda.noProject')
    case 'event/set':
      if (!isWebLink(action.link.text).ok) return refuse('agenda.notALink')
      return page.events.length < MAX_EVENTS || page.events.some((one) => one.id === action.id)
        ? null
        : refuse('agenda.full', { max: MAX_EVENTS })
    case 'event/remove':
      return page.events.some((one) => one.id === action.id) ? null : refuse('agenda.noEvent')
  }
}

/** Nothing, or an address of the web: no other kind of link goes onto a public page. */
export const isWebLink = (text: string) =>
  text === '' || /^https?:\/\/[^\s"'<>]+$/.test(text) ? ok(text) : refuse('agenda.notALink')

export function pageAfter(page: Page, action: PageAction, seq: number, at: number): Page {
  switch (action.type) {
    case 'page/set': {
      const { on, index, intro } = action
      return { ...page, on, index, intro, at: seq, since: on && !page.on ? at : page.since }
    }
    case 'page/hide': {
      const others = page.hidden.filter((one) => one !== action.project)
      return { ...page, hidden: action.hidden ? [...others, action.project] : others }
    }
    case 'event/set': {
      const { type: _type, ...next } = action
      const others = page.events.filter((one) => one.id !== action.id)
      return { ...page, events: [...others, next].toSorted(byDay) }
    }
    case 'event/remove':
      return { ...page, events: page.events.filter((one) => one.id !== action.id) }
  }
}

const byDay = (a: Happening, b: Happening) => {
  const [x, y] = [`${a.date} ${a.time} ${a.id}`, `${b.date} ${b.time} ${b.id}`]
  return x < y ? -1 : 1
}

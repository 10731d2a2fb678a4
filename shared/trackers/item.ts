import type { Agenda, Project } from '../agenda/agenda.ts'
import { isEmpty, type Spec, type Value } from '../agenda/profile.ts'
import { specsOf, standing, valueOf } from '../agenda/projects.ts'
import type { Ranked } from '../agenda/ranking.ts'
import type { Lang } from '../words/say.ts'
import { sayIn } from '../words/words.ts'
import type { TextKey } from '../words/words.ts'
import { inertMarkdown, inertRedmine, inertTitle, plainText, plainTitle, titleRedmine } from './inert.ts'
import type { TrackerKind } from './target.ts'

/** A paragraph of an item: our own label before it, and somebody's words. */
export type Part = { label: string | null; text: string }
export const PRIORITIES = ['high', 'normal', 'low'] as const
export type Priority = (typeof PRIORITIES)[number]
/** A project as an item of another system, before it is put into that system's language. */
export type Item = {
  project: string
  marker: string
  title: string
  parts: readonly Part[]
  priority: Priority | null
}
/** What is sent, compared and, if both have changed it, decided. Its state is the other system's alone. */
export const FIELDS = ['title', 'body', 'priority'] as const
export type Field = (typeof FIELDS)[number]
/** An item in a system's language. An empty priority is not sent. */
export type Sent = Record<Field, string>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** By this an item is found again, wherever it has got to. */
export const markerOf = (uuid: string): string => {
  if (!UUID.test(uuid)) throw new Error('no uuid')
  return `tr:${uuid}`
}
/** The same where a colon is not allowed or means something. */
export const labelOf = (marker: string): string => marker.replace(':', '-')

/** Titles are cut to what every system takes; then the whole one stands in the text. */
export const SHORT = 255
const cut = (text: string) => {
  const signs = [...text]
  if (text.length <= SHORT) return text
  let short = ''
  for (const sign of signs)
    if (short.length + sign.length < SHORT) short += sign
    else break
  return `${short}…`
}

/** The first priority group is high, the last one low; who has no place has no priority. */
function priorityOf({ tiers }: Pick<Agenda, 'tiers'>, ranked: Ranked | undefined): Priority | null {
  const at = tiers.findIndex((tier) => tier.id === ranked?.tier)
  if (at < 0) return null
  if (at === 0) return 'high'
  return at === tiers.length - 1 ? 'low' : 'normal'
}

/** What is handed on when nothing is picked out: all but what was turned down, and what was erased with its workshop. */
export const backlogOf = (agenda: Agenda): Project[] =>
  standing(agenda).filter(({ status, title }) => status !== 'rejected' && title.text !== '')

/** Fields that are said in a line of their own, apart from the ones that every project has. */
const SAID = new Set(['line', 'text', 'choice', 'date', 'percent'])
function shown(spec: Spec, value: Value): string {
  if (isEmpty(value)) return ''
  if (typeof value === 'number') return `${value} %`
  if (spec.kind === 'choice') return spec.options.find((option) => option.id === value)?.title.text ?? ''
  if (typeof value === 'string') return value
  return value !== null && 'text' in value ? value.text : ''
}

/** One project as it goes out. `ranked`: where it stands, if it has been judged. */
export function itemOf(agenda: Agenda, project: Project, ranked: Ranked | undefined, marker: string, lang: Lang): Item {
  const say = sayIn(lang)
  const named = (list: readonly { id: string; title: { text: string } }[], id: string | null) =>
    list.find((one) => one.id === id)?.title.text ?? ''
  const long = plainTitle(project.title.text)
  const part = (label: string | null, text: string): Part[] => (text.trim() === '' ? [] : [{ label, text }])
  const about = specsOf(agenda)
    .filter((spec) => spec.shown && SAID.has(spec.kind) && !['title', 'text', 'contact'].includes(spec.key))
    .flatMap((spec) => {
      const key = `profile.field.${spec.key}` as TextKey
      return part(spec.label?.text ?? say(key), shown(spec, valueOf(project, spec.key)))
    })
  return {
    ...{ project: project.id, marker, priority: priorityOf(agenda, ranked) },
    title: long,
    parts: [
      ...(cut(long) === long ? [] : part(say('profile.field.title'), long)),
      ...part(null, project.text.text),
      ...about,
      ...part(say('profile.field.field'), named(agenda.fields, project.field)),
      ...part(say('profile.field.phase'), named(agenda.phases, project.phase)),
      ...part(say('profile.field.contact'), project.contact.text),
      ...part(say('profile.field.group'), named(agenda.groups, project.group)),
      ...part(say('trackers.tier'), named(agenda.tiers, ranked?.tier ?? null)),
      ...part(say('trackers.origin'), project.origin.text),
    ],
  }
}

const bold = { redmine: (text: string) => `*${text}:*`, markdown: (text: string) => `**${text}:**` }
function written(
  parts: readonly Part[],
  marker: string,
  inert: (text: string) => string,
  strong: (t: string) => string,
) {
  const paragraph = ({ label, text }: Part) => {
    const words = inert(text.trim())
    if (label === null) return words
    return words.includes('\n') ? `${strong(inert(label))}\n\n${words}` : `${strong(inert(label))} ${words}`
  }
  return [...parts.map(paragraph), marker].join('\n\n')
}
/** As plain text: for what is not read as markup, and for comparing. */
export const plainBody = ({ parts, marker }: Pick<Item, 'parts' | 'marker'>): string =>
  [...parts.map(({ label, text }) => plainText(label === null ? text : `${label}: ${text}`).trim()), marker].join(
    '\n\n',
  )

/** Jira's paragraphs hold no empty lines and end with no blanks. */
const evened = (text: string) =>
  text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** The item in the language of a system. */
export function sentTo(kind: TrackerKind, item: Item): Sent {
  const priority = item.priority ?? ''
  if (kind === 'redmine')
    return {
      title: cut(titleRedmine(item.title)),
      body: written(item.parts, item.marker, inertRedmine, bold.redmine),
      priority,
    }
  const title = cut(inertTitle(item.title))
  if (kind === 'jira') return { title, body: evened(plainBody(item)), priority }
  return { title, body: written(item.parts, item.marker, inertMarkdown, bold.markdown), priority }
}

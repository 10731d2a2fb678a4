import type { Lang } from '../words/say.ts'
import type { Say, TextKey } from '../words/words.ts'
import type { Status } from './agenda.ts'
import type { Milestone, Span, Spec, Value } from './profile.ts'

/** A day as people write it. */
export const dayText = (day: string, lang: Lang): string =>
  day === ''
    ? ''
    : new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${day}T00:00:00Z`),
      )

/** What a field is called: by this agenda, or as everywhere. */
export const labelOf = (spec: Spec, say: Say): string => spec.label?.text || say(`profile.field.${spec.key}` as TextKey)

/** From when to when, where at least one of both is known. */
export function spanText({ from, to }: Pick<Span, 'from' | 'to'>, say: Say, lang: Lang): string {
  if (from === '' && to === '') return ''
  const days = { from: dayText(from, lang), to: dayText(to, lang) }
  if (from && to) return say('profile.span', days)
  return from ? say('profile.spanFrom', days) : say('profile.spanTo', days)
}

type Titled = readonly { id: string; title: { text: string } }[]
/** The lists in which a value that is an id finds its name. */
export type Named = { fields: Titled; phases: Titled; groups: Titled }
/** What stands in a field, as one piece of text. */
export function plainValue(names: Named, spec: Spec, value: Value, say: Say, lang: Lang): string {
  if (value === null || value === '') return say('profile.none')
  const named = (list: Titled) => list.find((one) => one.id === value)?.title.text ?? say('profile.none')
  switch (spec.kind) {
    case 'line':
    case 'text':
      return typeof value === 'object' && 'text' in value ? value.text || say('profile.erasedText') : ''
    case 'percent':
      return say('profile.percent', { n: Number(value) })
    case 'date':
      return typeof value === 'string' ? dayText(value, lang) : ''
    case 'choice':
      return named(spec.options)
    case 'field':
      return named(names.fields)
    case 'phase':
      return named(names.phases)
    case 'group':
      return named(names.groups)
    case 'status':
      return say(`agenda.status.${value as Status}`)
    case 'milestones':
      return (value as readonly Milestone[])
        .map((one) => [dayText(one.date, lang), one.title.text].join(' '))
        .join('; ')
    case 'schedule':
      return (value as readonly Span[])
        .map(
          (one) => `${names.phases.find(({ id }) => id === one.phase)?.title.text ?? ''} ${spanText(one, say, lang)}`,
        )
        .join('; ')
  }
}

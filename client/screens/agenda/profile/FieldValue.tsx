import { isEmpty, type Milestone, type Span, type Spec, type Value } from '#shared/agenda/profile.ts'
import type { Status } from '#shared/agenda/agenda.ts'
import type { Lang } from '#shared/words/say.ts'
import type { Say, TextKey } from '#shared/words/words.ts'
import { Badge } from '../../../kit/Badge.tsx'
import { Icon } from '../../../kit/Icon.tsx'
import { useLang, useSay, useWritten } from '../../../kit/language.tsx'
import { STATUS_TONE } from '../labels.ts'
import type { Plan } from '../rows.ts'
import lists from './Lists.module.css'
import styles from './Profile.module.css'

/** A day as people write it. */
export const dayText = (day: string, lang: Lang): string =>
  day === ''
    ? ''
    : new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${day}T00:00:00Z`),
      )

/** What a field is called: by this agenda, or as everywhere. */
export const labelOf = (spec: Spec, say: Say): string => spec.label?.text || say(`profile.field.${spec.key}` as TextKey)

function spanText({ from, to }: Span, say: Say, lang: Lang): string {
  const days = { from: dayText(from, lang), to: dayText(to, lang) }
  if (from && to) return say('profile.span', days)
  return from ? say('profile.spanFrom', days) : say('profile.spanTo', days)
}

type ValueProps = { plan: Plan; spec: Spec; value: Value }

/** What stands in a field, as it is read. */
export function FieldValue({ plan, spec, value }: ValueProps) {
  const say = useSay()
  const written = useWritten()
  const plain = usePlain(plan)
  if (isEmpty(value)) return <p className={styles.open}>{say('profile.empty')}</p>
  switch (spec.kind) {
    case 'milestones':
      return <Milestones list={value as readonly Milestone[]} />
    case 'schedule':
      return <Schedule plan={plan} list={value as readonly Span[]} />
    case 'status':
      return (
        <p>
          <Badge tone={STATUS_TONE[value as Status]}>{say(`agenda.status.${value as Status}`)}</Badge>
        </p>
      )
    case 'percent':
    case 'date':
      return <p className="figures">{plain(spec, value)}</p>
    default:
      return (
        <p className={styles.words} {...written}>
          {plain(spec, value)}
        </p>
      )
  }
}

/** The same as one piece of text, for lists and comparisons. */
export function usePlain(plan: Plan): (spec: Spec, value: Value) => string {
  const say = useSay()
  const [lang] = useLang()
  return (spec, value) => plainText(plan, spec, value, say, lang)
}

function plainText(plan: Plan, spec: Spec, value: Value, say: Say, lang: Lang): string {
  if (value === null || value === '') return say('profile.none')
  const named = (list: readonly { id: string; title: { text: string } }[]) =>
    list.find((one) => one.id === value)?.title.text ?? say('profile.none')
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
      return named(plan.fields)
    case 'phase':
      return named(plan.phases)
    case 'group':
      return named(plan.groups)
    case 'status':
      return say(`agenda.status.${value as Status}`)
    case 'milestones':
      return (value as readonly Milestone[])
        .map((one) => [dayText(one.date, lang), one.title.text].join(' '))
        .join('; ')
    case 'schedule':
      return (value as readonly Span[])
        .map((one) => `${plan.phases.find(({ id }) => id === one.phase)?.title.text ?? ''} ${spanText(one, say, lang)}`)
        .join('; ')
  }
}

function Milestones({ list }: { list: readonly Milestone[] }) {
  const say = useSay()
  const [lang] = useLang()
  const written = useWritten()
  return (
    <ol className={lists.milestones}>
      {list.map((one) => (
        <li key={one.id} data-done={one.done}>
          <span className={lists.dot} aria-hidden="true">
            {one.done && <Icon name="check" />}
          </span>
          <span>
            <span {...written}>{one.title.text || say('profile.erasedText')}</span>
            {(one.date || one.done) && (
              <span className={lists.when}>
                {[dayText(one.date, lang), one.done ? say('profile.milestone.done') : ''].filter(Boolean).join(' · ')}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

function Schedule({ plan, list }: { plan: Plan; list: readonly Span[] }) {
  const say = useSay()
  const [lang] = useLang()
  const ordered = plan.phases.flatMap((phase) => {
    const span = list.find((one) => one.phase === phase.id)
    return span ? [{ phase, span }] : []
  })
  return (
    <ol className={lists.schedule}>
      {ordered.map(({ phase, span }) => (
        <li key={phase.id}>
          <span>{phase.title.text}</span>
          <span className={lists.when}>{spanText(span, say, lang)}</span>
        </li>
      ))}
    </ol>
  )
}

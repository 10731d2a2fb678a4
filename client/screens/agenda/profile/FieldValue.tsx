import { dayText, plainValue, spanText } from '#shared/agenda/plainValue.ts'
import { isEmpty, type Milestone, type Span, type Spec, type Value } from '#shared/agenda/profile.ts'
import type { Status } from '#shared/agenda/agenda.ts'
import { Badge } from '../../../kit/Badge.tsx'
import { Icon } from '../../../kit/Icon.tsx'
import { useLang, useSay, useWritten } from '../../../kit/language.tsx'
import { STATUS_TONE } from '../labels.ts'
import type { Plan } from '../rows.ts'
import lists from './Lists.module.css'
import styles from './Profile.module.css'

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
  return (spec, value) => plainValue(plan, spec, value, say, lang)
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

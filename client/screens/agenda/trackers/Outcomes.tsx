import type { Field } from '#shared/trackers/item.ts'
import type { Side } from '#shared/trackers/plan.ts'
import { stateKey } from '#shared/trackers/status.ts'
import type { TrackerKind } from '#shared/trackers/target.ts'
import type { Decided, Job, Outcome } from '#shared/trackers/told.ts'
import { Badge } from '../../../kit/Badge.tsx'
import { Checkbox } from '../../../kit/Checkbox.tsx'
import { useSay, useSayRefusal } from '../../../kit/language.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { useTitleOf } from '../labels.ts'
import type { Plan } from '../rows.ts'
import { byNeed, END_KEY, endOf, endsOf, TONE } from './ends.ts'
import styles from './Trackers.module.css'

type Deciding = {
  decided: Decided
  revived: readonly string[]
  onDecide: (project: string, field: Field, side: Side) => void
  onRevive: (project: string, yes: boolean) => void
}
type Props = { plan: Plan; job: Job; kind: TrackerKind } & Deciding

/** What became of each project, or would become of it; what needs somebody comes first. */
export function Outcomes({ plan, job, kind, ...deciding }: Props) {
  const say = useSay()
  const titleOf = useTitleOf()
  const { mode, running, outcomes } = job
  const title = (id: string) => {
    const project = plan.projects.find((one) => one.id === id)
    return project ? titleOf(project) : id
  }
  const state = ({ status }: Outcome) => {
    const key = stateKey(kind, status ?? '')
    return key ? say(key) : status
  }
  return (
    <>
      {!running && mode !== 'status' && (
        <ul className={styles.sums}>
          {endsOf(outcomes).map(([end, n]) => (
            <li key={end}>
              <Badge tone={TONE[end]}>{say(`trackers.sum.${end}`, { n })}</Badge>
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.list}>
        {(running ? outcomes : byNeed(outcomes)).map((one) => (
          <li key={one.project} className={styles.item}>
            <p className={styles.name}>{title(one.project)}</p>
            <p className={styles.end}>
              {mode !== 'status' ? (
                <Badge tone={TONE[endOf(one)]}>{say(END_KEY[mode][endOf(one)])}</Badge>
              ) : (
                one.verdict === 'gone' && <Badge tone="bad">{say('trackers.verdict.gone')}</Badge>
              )}
              {one.verdict === 'update' && !one.refusal && one.changes.length > 0 && (
                <span className={styles.small}>
                  {one.changes.map((field) => say(`trackers.part.${field}`)).join(', ')}
                </span>
              )}
            </p>
            <p className={styles.there}>
              {one.url && (
                <a href={one.url} target="_blank" rel="noreferrer">
                  {kind === 'jira' ? one.remote : `#${one.remote}`}
                </a>
              )}
              {one.verdict !== 'gone' && one.status && <span>{state(one)}</span>}
              {one.closed && <Badge>{say('trackers.closed')}</Badge>}
            </p>
            <Told one={one} {...deciding} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** What is to be said, and to be decided, about one. */
function Told({ one, decided, revived, onDecide, onRevive }: { one: Outcome } & Deciding) {
  const say = useSay()
  const sayRefusal = useSayRefusal()
  const shown = (field: Field, text: string) =>
    field === 'priority' && (text === 'high' || text === 'normal' || text === 'low')
      ? say(`trackers.priority.${text}`)
      : text
  const lost = one.lost.map((field) => say(`trackers.part.${field}`)).join(', ')
  return (
    <>
      {one.refusal && <p className={styles.told}>{sayRefusal(one.refusal)}</p>}
      {lost !== '' && <p className={styles.told}>{say('trackers.lost', { fields: lost })}</p>}
      {one.doubles > 0 && <p className={styles.told}>{say('trackers.doubles', { n: one.doubles })}</p>}
      {one.verdict === 'gone' && (
        <div className={styles.wide}>
          <Checkbox
            label={say('trackers.again')}
            checked={revived.includes(one.project)}
            onChange={(yes) => onRevive(one.project, yes)}
          />
        </div>
      )}
      {one.fields
        .filter(({ open }) => open)
        .map(({ field, ours, theirs }) => (
          <div key={field} className={styles.conflict}>
            <dl className={styles.sides}>
              <div>
                <dt>{say('trackers.ours')}</dt>
                <dd>{shown(field, ours)}</dd>
              </div>
              <div>
                <dt>{say('trackers.theirs')}</dt>
                <dd>{shown(field, theirs)}</dd>
              </div>
            </dl>
            <RadioGroup<Side>
              label={say('trackers.decide', { part: say(`trackers.part.${field}`) })}
              value={decided[one.project]?.[field] ?? null}
              onChange={(side) => onDecide(one.project, field, side)}
              options={[
                { value: 'ours', label: say('trackers.takeOurs') },
                { value: 'theirs', label: say('trackers.takeTheirs') },
              ]}
            />
          </div>
        ))}
    </>
  )
}

import type { Field } from '#shared/trackers/item.ts'
import type { Side, Verdict } from '#shared/trackers/plan.ts'
import { Badge, type BadgeTone } from '../../../kit/Badge.tsx'
import { Button } from '../../../kit/Button.tsx'
import { useSay, useSayRefusal } from '../../../kit/language.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { useTitleOf } from '../labels.ts'
import type { Plan } from '../rows.ts'
import styles from './Trackers.module.css'
import type { Decided, OutcomeInfo } from './types.ts'

const TONE: Record<Verdict, BadgeTone> = {
  ...{ create: 'accent', update: 'info', unchanged: 'plain', kept: 'plain', conflict: 'warn', gone: 'bad' },
}
type Deciding = {
  decided: Decided
  revived: readonly string[]
  onDecide: (project: string, field: Field, side: Side) => void
  onRevive: (project: string) => void
}

/** What became of each project, or would become of it. */
export function Outcomes({ plan, outcomes, ...deciding }: { plan: Plan; outcomes: readonly OutcomeInfo[] } & Deciding) {
  const say = useSay()
  const titleOf = useTitleOf()
  const title = (id: string) => {
    const project = plan.projects.find((one) => one.id === id)
    return project ? titleOf(project) : id
  }
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('trackers.project')}</th>
            <th scope="col">{say('trackers.what')}</th>
            <th scope="col">{say('trackers.there')}</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map((one) => (
            <tr key={one.project}>
              <th scope="row">
                {title(one.project)}
                <Told one={one} {...deciding} />
              </th>
              <td>
                {one.verdict && !(one.refusal && one.verdict === 'create') ? (
                  <Badge tone={TONE[one.verdict]}>{say(`trackers.verdict.${one.verdict}`)}</Badge>
                ) : (
                  <Badge tone="bad">{say('trackers.failed')}</Badge>
                )}
              </td>
              <td>
                {one.url && (
                  <a href={one.url} target="_blank" rel="noreferrer">
                    {one.remote}
                  </a>
                )}{' '}
                {one.status}
                {one.closed && ` (${say('trackers.closed')})`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What is to be said, and to be decided, about one. */
function Told({ one, decided, revived, onDecide, onRevive }: { one: OutcomeInfo } & Deciding) {
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
      {one.verdict === 'gone' && !revived.includes(one.project) && (
        <Button icon="plus" variant="quiet" onClick={() => onRevive(one.project)}>
          {say('trackers.again')}
        </Button>
      )}
      {one.fields
        .filter(({ open }) => open)
        .map(({ field, ours, theirs }) => (
          <div key={field} className={styles.conflict}>
            <dl className={styles.sides}>
              <dt>{say('trackers.ours')}</dt>
              <dd>{shown(field, ours)}</dd>
              <dt>{say('trackers.theirs')}</dt>
              <dd>{shown(field, theirs)}</dd>
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

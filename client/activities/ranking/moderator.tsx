import { howText } from '#shared/activities/ranking/report.ts'
import { type Reason, reasonText } from '#shared/activities/ranking/reasons.ts'
import type { HowRow, RankingAsk } from '#shared/activities/ranking/view.ts'
import { useSay } from '../../kit/language.tsx'
import type { FaceProps } from '../../net/rows.ts'
import { useRow } from '../../net/store.ts'
import { NamedAnswers } from '../parts/NamedAnswers.tsx'
import styles from './Desk.module.css'
import { FromDemands } from './FromDemands.tsx'
import { Hands } from './Hands.tsx'
import { usePlaces } from './result.ts'
import { ResultTable } from './ResultTable.tsx'
import { RunOff } from './RunOff.tsx'
import { Stage } from './Stage.tsx'

/** Before: topics from the café. After: the reveal, the places, a run-off, and why it came out like this. */
export function RankingModerator({ id, item }: FaceProps) {
  const say = useSay()
  const ask = useRow<RankingAsk>(`${id}/ask`)
  const how = useRow<HowRow>(`${id}/how`)
  const places = usePlaces(id)
  if (!ask) return null
  return (
    <div className={styles.desk}>
      {item.phase === 'draft' && (
        <>
          <p className={styles.quiet}>{say('ranking.edit.options.note', { n: ask.options.length, max: 60 })}</p>
          <FromDemands id={id} item={item} />
        </>
      )}
      {item.phase === 'open' && <p className={styles.quiet}>{say('ranking.later')}</p>}
      {how && how.groups === 0 && <p>{say('ranking.none')}</p>}
      {how && how.groups > 0 && (
        <>
          <Stage id={id} item={item} places={places} line={how.line} />
          {how.cut && <RunOff id={id} item={item} cut={how.cut} />}
          <ResultTable title={item.title} places={places} how={how} />
          <details className={styles.details}>
            <summary>{say('ranking.howCounted')}</summary>
            <p>{howText(ask, say)}</p>
            <p>{say('ranking.cast', { n: how.voters + how.abstained })}</p>
            {how.abstained > 0 && <p>{say('ranking.abstained', { n: how.abstained })}</p>}
            <p>{say('ranking.sharedNote')}</p>
          </details>
          <Reasons id={id} ask={ask} />
        </>
      )}
      <NamedAnswers id={id} />
      {item.phase !== 'draft' && <Hands key={item.run} id={id} ask={ask} />}
    </div>
  )
}

function Reasons({ id, ask }: { id: string; ask: RankingAsk }) {
  const say = useSay()
  const reasons = useRow<Reason[]>(`${id}/reasons`) ?? []
  if (reasons.length === 0) return null
  const label = (option: string) => ask.options.find((one) => one.id === option)?.text ?? ''
  return (
    <details className={styles.details}>
      <summary>{say('ranking.reasons.title')}</summary>
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>{reasonText(reason, label, say)}</li>
        ))}
      </ul>
    </details>
  )
}

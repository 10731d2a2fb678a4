import type { RankingAnswer } from '#shared/activities/ranking/config.ts'
import type { RankingAsk } from '#shared/activities/ranking/view.ts'
import { PlaceBadge } from '../../kit/Badge.tsx'
import { cx } from '../../kit/cx.ts'
import { Icon } from '../../kit/Icon.tsx'
import { useSay } from '../../kit/language.tsx'
import { linesOf, namedIn } from './ballot.ts'
import styles from './Phone.module.css'

/** What was submitted, to read again. */
export function SaidBallot({ ballot, ask }: { ballot: RankingAnswer; ask: RankingAsk }) {
  const say = useSay()
  const label = (id: string) => ask.options.find((option) => option.id === id)?.text ?? ''
  if (namedIn(ballot).length === 0) return <p>{say('ranking.youAbstained')}</p>
  const lines =
    ballot.type === 'rank'
      ? linesOf(ballot.ranks).map(({ id, place }) => ({ id, lead: <PlaceBadge place={place} />, note: '' }))
      : namedIn(ballot).map((id) => ({
          id,
          lead: <Icon name="check" />,
          note: ballot.type === 'dots' ? say('ranking.dots', { n: ballot.dots[id] ?? 0 }) : '',
        }))
  return (
    <>
      <h2 className={styles.ask}>{say(ballot.type === 'rank' ? 'ranking.yourOrder' : 'ranking.yourVote')}</h2>
      <ol className={cx('plain-list', styles.saidLines)}>
        {lines.map(({ id, lead, note }) => (
          <li key={id} className={styles.lineLabel}>
            {lead}
            <span>
              {label(id)}
              {note && <span className={styles.note}>{note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

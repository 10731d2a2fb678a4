import { valueOf } from '#shared/activities/ranking/report.ts'
import type { RankingMethod } from '#shared/activities/ranking/config.ts'
import type { PlaceRow } from '#shared/activities/ranking/view.ts'
import { cx } from '../../kit/cx.ts'
import { useSay } from '../../kit/language.tsx'
import styles from './Board.module.css'
import { type BoardStep, boardSteps } from './board.ts'

export type StairProps = { places: readonly PlaceRow[]; line: number; lineText: string; method: RankingMethod }

/** The stair of places. It grows upwards: a new step pushes in above those the room knows already. */
export function Stair({ places, line, lineText, method }: StairProps) {
  const say = useSay()
  const { steps, below } = boardSteps(places)
  const last = steps.findLast((step) => step.place <= line)
  // Below the last topic of all there is nothing to draw a line against.
  const lineAt = last && (last !== steps.at(-1) || below > 0) ? last : undefined
  return (
    <div className={styles.stair}>
      <ol className={cx('plain-list', styles.steps)}>
        {steps.map((step) => (
          <li key={step.place} className={cx(styles.step, step.place === 1 && styles.first)}>
            <div className={styles.plank}>
              <span className={cx(styles.plate, 'figures')}>{step.place}.</span>
              <Members step={step} />
              {step.shared && (
                <span className={styles.shared}>
                  {say('ranking.shared', { place: step.place, n: step.labels.length + step.others })}
                </span>
              )}
              {step.votes !== null && method !== 'ranked-pairs' && (
                <span className={cx(styles.value, 'figures')}>{valueOf(method, step.votes, say).value}</span>
              )}
              {step.close && <span className={styles.close}>{say('ranking.close')}</span>}
            </div>
            {step === lineAt && <p className={styles.line}>{lineText}</p>}
          </li>
        ))}
      </ol>
      {below > 0 && <p className={styles.below}>{say('ranking.board.below', { n: below })}</p>}
    </div>
  )
}

function Members({ step }: { step: BoardStep }) {
  const say = useSay()
  if (step.others === 0 && step.labels.length <= 3) {
    return (
      <span className={styles.members}>
        {step.labels.map((label, at) => (
          <span key={at}>{label}</span>
        ))}
      </span>
    )
  }
  const labels = step.labels.join(', ')
  return (
    <span className={styles.many}>
      {step.others > 0 ? say('ranking.board.members', { labels, n: step.others }) : labels}
    </span>
  )
}

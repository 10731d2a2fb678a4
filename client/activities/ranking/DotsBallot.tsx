import type { RankingAnswer } from '#shared/activities/ranking/config.ts'
import type { RankingAsk } from '#shared/activities/ranking/view.ts'
import { IconButton } from '../../kit/Button.tsx'
import { cx } from '../../kit/cx.ts'
import { useSay } from '../../kit/language.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import { spent } from './ballot.ts'
import styles from './Phone.module.css'

type Dots = Extract<RankingAnswer, { type: 'dots' }>
export type DotsBallotProps = {
  ask: RankingAsk
  options: RankingAsk['options']
  ballot: Dots
  edit: (ballot: Dots) => void
}

/** A budget of dots, given and taken back with plus and minus. */
export function DotsBallot({ ask, options, ballot, edit }: DotsBallotProps) {
  const say = useSay()
  const { announce } = useVoice()
  const left = ask.budget - spent(ballot.dots)

  function give(id: string, dots: number, change: number) {
    edit({ ...ballot, dots: { ...ballot.dots, [id]: dots + change } })
    announce(say('ranking.dotsLeft', { n: left - change }))
  }

  return (
    <>
      <div className={styles.lead}>
        <h2 className={styles.ask}>{say('ranking.tapDots', { n: ask.budget, max: ask.perOption })}</h2>
        <p className={styles.small}>{say('ranking.topicsHint')}</p>
      </div>
      <ul className={cx('plain-list', styles.cards)} aria-label={say('ranking.topics')}>
        {options.map(({ id, text: label }) => {
          const dots = ballot.dots[id] ?? 0
          return (
            <li key={id} className={cx(styles.card, styles.dotCard, dots > 0 && styles.chosen)}>
              <span className={styles.text}>{label}</span>
              <span className={styles.stepper}>
                <IconButton
                  icon="minus"
                  variant="secondary"
                  label={say('ranking.less', { label })}
                  disabled={dots === 0}
                  onClick={() => give(id, dots, -1)}
                />
                <span className={styles.given}>
                  <b className="figures">{dots}</b>
                  <span className={styles.pips} aria-hidden="true">
                    {Array.from({ length: Math.min(ask.perOption, 6) }, (_, at) => (
                      <i key={at} className={cx(styles.pip, at < dots && styles.pipOn)} />
                    ))}
                  </span>
                </span>
                <IconButton
                  icon="plus"
                  variant="secondary"
                  label={say('ranking.more', { label })}
                  disabled={left <= 0 || dots >= ask.perOption}
                  onClick={() => give(id, dots, 1)}
                />
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

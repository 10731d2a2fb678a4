import type { RankingAnswer } from '#shared/activities/ranking/config.ts'
import type { RankingAsk } from '#shared/activities/ranking/view.ts'
import { cx } from '../../kit/cx.ts'
import { useSay } from '../../kit/language.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import { linesOf, tapped } from './ballot.ts'
import { OrderList } from './OrderList.tsx'
import styles from './Phone.module.css'

type Ranked = Extract<RankingAnswer, { type: 'rank' }>
export type RankedBallotProps = {
  ask: RankingAsk
  /** The topics in this person's own order. */
  options: RankingAsk['options']
  ballot: Ranked
  edit: (ballot: Ranked) => void
}

/** Tap in order: the number jumps onto the card, another tap takes it back. The list itself never moves. */
export function RankedBallot({ ask, options, ballot, edit }: RankedBallotProps) {
  const say = useSay()
  const { announce } = useVoice()
  const lines = new Map(linesOf(ballot.ranks).map((line) => [line.id, line]))
  const k = Math.min(ask.k, options.length)
  const full = lines.size >= k

  function tap(id: string, text: string) {
    if (full && !lines.has(id)) return announce(say('ranking.tapFull', { n: k }))
    const ranks = tapped(ballot.ranks, id)
    const line = linesOf(ranks).find((one) => one.id === id)
    announce(
      line ? say('ranking.gotPlace', { label: text, place: line.place }) : say('ranking.takenBack', { label: text }),
    )
    edit({ ...ballot, ranks })
  }

  return (
    <>
      <div className={styles.lead}>
        <h2 className={styles.ask}>{say('ranking.tapRanked', { n: k })}</h2>
        <p className={styles.small}>
          {full ? say('ranking.tapFull', { n: k }) : `${say('ranking.tapAgain')} ${say('ranking.topicsHint')}`}
        </p>
      </div>
      <ul className={cx('plain-list', styles.cards)} aria-label={say('ranking.topics')}>
        {options.map(({ id, text }) => {
          const line = lines.get(id)
          return (
            <li key={id}>
              <button
                type="button"
                className={cx(styles.card, line && styles.chosen, full && !line && styles.waits)}
                aria-pressed={line !== undefined}
                aria-disabled={(full && !line) || undefined}
                onClick={() => tap(id, text)}
              >
                <span key={line?.place} className={cx(styles.number, 'figures')} aria-hidden="true">
                  {line?.place}
                </span>
                <span className={styles.text}>{text}</span>
                {line && <span className="visually-hidden">{say('ranking.placeNow', { place: line.place })}</span>}
              </button>
            </li>
          )
        })}
      </ul>
      <OrderList ask={ask} ranks={ballot.ranks} onChange={(ranks) => edit({ ...ballot, ranks })} />
    </>
  )
}

import type { HowRow, RankingAsk } from '#shared/activities/ranking/view.ts'
import { cx } from '../../kit/cx.ts'
import { useLang, useSay } from '../../kit/language.tsx'
import type { FaceProps } from '../../net/rows.ts'
import { useRow } from '../../net/store.ts'
import { columnsOf } from './board.ts'
import styles from './Board.module.css'
import { lineText, usePlaces } from './result.ts'
import { Stair } from './Stair.tsx'

/** The topics while people vote; then the stair, from the last place up. */
export function RankingProjector({ id, item }: FaceProps) {
  const say = useSay()
  const ask = useRow<RankingAsk>(`${id}/ask`)
  const how = useRow<HowRow>(`${id}/how`)
  if (!ask) return null
  if (how) return <Result id={id} how={how} />
  if (item.phase === 'closed') return <p className={styles.big}>{say('ranking.board.closed')}</p>
  return <Topics ask={ask} />
}

function Topics({ ask }: { ask: RankingAsk }) {
  const say = useSay()
  const [lang] = useLang()
  if (ask.options.length === 0) return <p className={styles.big}>{say('ranking.noTopics')}</p>
  const { columns, more } = columnsOf(
    ask.options.map(({ text }) => text),
    lang,
  )
  return (
    <div className={styles.topics}>
      <p className={styles.hint}>
        {say(`ranking.board.ask.${ask.method}`, {
          n: Math.min(ask.k, ask.options.length),
          budget: ask.budget,
        })}
      </p>
      <div className={cx(styles.columns, columns.length > 1 && styles.two)}>
        {columns.map((labels, at) => (
          <ul key={at} className={cx('plain-list', styles.column)}>
            {labels.map((label) => (
              <li key={label} className={styles.topic}>
                {label}
              </li>
            ))}
          </ul>
        ))}
      </div>
      {more > 0 && <p className={styles.hint}>{say('ranking.board.more', { n: more })}</p>}
    </div>
  )
}

function Result({ id, how }: { id: string; how: HowRow }) {
  const say = useSay()
  const places = usePlaces(id)
  if (how.groups === 0) return <p className={styles.big}>{say('ranking.none')}</p>
  if (places.length === 0) {
    return (
      <div className={styles.ready}>
        <p className={styles.big}>{say('ranking.board.ready')}</p>
        <p className={styles.hint}>{say('ranking.board.fromLast')}</p>
      </div>
    )
  }
  return (
    <div className={styles.result}>
      <Stair places={places} line={how.line} lineText={lineText(how, say)} method={how.method} />
      <p className={styles.hint}>{say(`ranking.board.short.${how.method}`)}</p>
    </div>
  )
}

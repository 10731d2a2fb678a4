import { howText } from '#shared/activities/ranking/report.ts'
import type { HowRow, RankingAsk } from '#shared/activities/ranking/view.ts'
import { FigureView } from '../../charts/FigureView.tsx'
import { useLang, useSay } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import type { FaceProps } from '../../net/rows.ts'
import { figureText } from '../parts/figureText.ts'
import styles from './Phone.module.css'
import { lineText, placesFigure, usePlaces } from './result.ts'

/** The result on a phone, as far as the room has seen it. */
export function PhoneResult({ id, item, how, ask }: FaceProps & { how: HowRow; ask: RankingAsk }) {
  const say = useSay()
  const [lang] = useLang()
  const places = usePlaces(id)
  if (how.groups === 0) return <p>{say('ranking.none')}</p>
  const figure = placesFigure(item.title, how, places, say)
  const text = { ...figureText(figure, say, lang), line: lineText(how, say) }
  return (
    <section className={styles.result} aria-label={say('ranking.result')}>
      {how.hidden > 0 && (
        <Notice icon="projector" title={say('ranking.onScreen')}>
          {say('ranking.board.fromLast')}
        </Notice>
      )}
      {places.length > 0 && (
        <FigureView figure={figure} size="phone" text={text} hideTitle hideSentence={how.hidden > 0} />
      )}
      {how.hidden === 0 && (
        <details className={styles.details}>
          <summary>{say('ranking.howCounted')}</summary>
          <p>{howText(ask, say)}</p>
          <p>{say('ranking.sharedNote')}</p>
          {how.abstained > 0 && <p>{say('ranking.abstained', { n: how.abstained })}</p>}
        </details>
      )}
    </section>
  )
}

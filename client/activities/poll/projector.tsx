import type { PollConfig } from '#shared/activities/poll/config.ts'
import type { Figure } from '#shared/figures/figure.ts'
import { figurePage, figurePages } from '../../charts/pages.ts'
import { useSay } from '../../kit/language.tsx'
import type { FaceProps } from '../../net/rows.ts'
import { useRow } from '../../net/store.ts'
import { Figures } from '../parts/Figures.tsx'
import { ScaleEnds } from '../parts/ScaleInput.tsx'
import { useTurn } from '../parts/useTurn.ts'
import styles from './Poll.module.css'

/** The choice while people vote; the result once it may be seen. */
export function PollProjector({ id }: FaceProps) {
  const say = useSay()
  const ask = useRow<PollConfig>(`${id}/ask`)
  const figures = useRow<Figure[]>(`${id}/figures`)
  const abstained = useRow<number>(`${id}/abstained`) ?? 0
  if (!ask) return null
  if (!figures) return <Choice ask={ask} />
  return (
    <>
      <Figures figures={figures} size="board" hideTitle />
      {abstained > 0 && <p className={styles.abstained}>{say('poll.abstained', { n: abstained })}</p>}
    </>
  )
}

function Choice({ ask }: { ask: PollConfig }) {
  const options = ask.type === 'pick' ? ask.options : []
  const all: Figure = { type: 'list', title: '', items: options.map(({ text }, at) => ({ text, note: letterOf(at) })) }
  const shown = figurePage(all, useTurn(figurePages(all)))
  if (ask.type === 'scale') {
    return (
      <div className={styles.boardScale}>
        <div className={styles.boardNumbers}>
          {Array.from({ length: Math.max(0, ask.to - ask.from + 1) }, (_, step) => (
            <span key={step} className={styles.boardNumber}>
              {ask.from + step}
            </span>
          ))}
        </div>
        <ScaleEnds from={ask.from} to={ask.to} low={ask.low.text} high={ask.high.text} />
      </div>
    )
  }
  return (
    <ol className={styles.boardList}>
      {(shown.type === 'list' ? shown.items : []).map(({ text, note }) => (
        <li key={note} className={styles.boardOption}>
          <b className={styles.boardLetter}>{note}</b>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  )
}

/** A, B, C, as on the phones. */
const letterOf = (index: number) => String.fromCharCode(65 + (index % 26))

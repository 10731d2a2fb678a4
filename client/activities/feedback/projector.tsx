import type { Question } from '#shared/activities/feedback/config.ts'
import type { Figure } from '#shared/figures/figure.ts'
import { useSay } from '../../kit/language.tsx'
import type { FaceProps } from '../../net/rows.ts'
import { useRow } from '../../net/store.ts'
import { Figures } from '../parts/Figures.tsx'
import styles from './Feedback.module.css'

/** The questions while people answer on their phones; the scales, one after the other, once they may be seen. */
export function FeedbackProjector({ id, item }: FaceProps) {
  const say = useSay()
  const questions = useRow<Question[]>(`${id}/ask`)
  const figures = useRow<Figure[]>(`${id}/figures`)
  if (!questions) return null
  if (figures && figures.length > 0) return <Figures figures={figures} size="board" />
  const items = questions.map(({ words }) => ({ text: words.text }))
  return (
    <>
      <Figures figures={[{ type: 'list', title: item.title, items }]} size="board" hideTitle hideSentence />
      {item.phase === 'open' && <p className={styles.quiet}>{say('feedback.onPhones')}</p>}
    </>
  )
}

import { useSay } from '../../kit/language.tsx'
import type { FaceProps } from '../../net/rows.ts'
import { QuestionDesk } from '../parts/questionsDesk.tsx'
import { useList } from '../parts/questionsRows.ts'
import styles from './Questions.module.css'

/** The panel's questions in piles, with the answers of every speaker. */
export function QuestionsModerator({ id, item }: FaceProps) {
  const say = useSay()
  const list = useList(id)
  if (!list) return null
  return (
    <div className={styles.desk}>
      <p className={styles.speakers}>{say('questions.panel', { names: list.speakers.join(' · ') })}</p>
      <QuestionDesk id={id} item={item} />
    </div>
  )
}

import { questionsTexts } from '#shared/words/questions.ts'
import { useSay } from '../../kit/language.tsx'
import { addTexts } from '../../kit/texts.ts'
import type { FaceProps } from '../../net/rows.ts'
import { PhoneQuestions } from '../parts/questionsPhone.tsx'
import { useList } from '../parts/questionsRows.ts'
import styles from './Questions.module.css'

addTexts(questionsTexts)

/** Who answers, and the questions of the room. */
export function QuestionsPhone({ id, item }: FaceProps) {
  const say = useSay()
  const list = useList(id)
  if (!list) return null
  return (
    <div className={styles.phone}>
      <p className={styles.speakers}>{say('questions.panel', { names: list.speakers.join(' · ') })}</p>
      <PhoneQuestions id={id} item={item} />
    </div>
  )
}

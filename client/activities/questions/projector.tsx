import { useSay } from '../../kit/language.tsx'
import type { FaceProps } from '../../net/rows.ts'
import { LiveQuestion, QuestionLines } from '../parts/questionsBoard.tsx'
import { useList, useQuestions } from '../parts/questionsRows.ts'
import styles from './Questions.module.css'

/** The question that is being answered, and the next ones by likes. */
export function QuestionsProjector({ id }: FaceProps) {
  const say = useSay()
  const list = useList(id)
  const rows = useQuestions(id)
  if (!list) return null
  const live = rows.find((row) => row.live)
  const open = rows.filter((row) => !row.live && !row.answered)
  return (
    <div className={styles.board}>
      {live ? <LiveQuestion row={live} /> : <p className={styles.panel}>{list.speakers.join(' · ')}</p>}
      {rows.length === 0 ? (
        <p className={styles.invite}>{say('questions.invite')}</p>
      ) : (
        <QuestionLines rows={open} max={live ? 3 : 5} title={say(live ? 'questions.next' : 'questions.fromRoom')} />
      )}
    </div>
  )
}

import type { Question } from '#shared/activities/feedback/config.ts'
import type { Figure } from '#shared/figures/figure.ts'
import { useSay } from '../../kit/language.tsx'
import { Panel } from '../../kit/Panel.tsx'
import type { FaceProps } from '../../net/rows.ts'
import { useRow } from '../../net/store.ts'
import { Figures } from '../parts/Figures.tsx'
import styles from './Feedback.module.css'

/** Nothing but the questions until closed; then the scales, and the comments that are shown nowhere else. */
export function FeedbackModerator({ id }: FaceProps) {
  const say = useSay()
  const questions = useRow<Question[]>(`${id}/ask`)
  const figures = useRow<Figure[]>(`${id}/figures`)
  if (!questions) return null
  if (!figures) {
    return (
      <div className={styles.stack}>
        <p className={styles.quiet}>{say('feedback.later')}</p>
        <ol className={styles.questions}>
          {questions.map((question) => (
            <li key={question.id}>{question.words.text}</li>
          ))}
        </ol>
      </div>
    )
  }
  const texts = questions.filter((question) => question.type === 'text')
  return (
    <div className={styles.stack}>
      <Figures figures={figures} size="desk" />
      {texts.length > 0 && <p className={styles.quiet}>{say('feedback.commentsHint')}</p>}
      {texts.map((question) => (
        <Comments key={question.id} id={id} question={question} />
      ))}
    </div>
  )
}

function Comments({ id, question }: { id: string; question: Question }) {
  const say = useSay()
  const comments = useRow<string[]>(`${id}/comments/${question.id}`) ?? []
  return (
    <Panel title={question.words.text} note={comments.length} level={3}>
      {comments.length === 0 ? (
        <p className={styles.quiet}>{say('feedback.noComments')}</p>
      ) : (
        <ul className={styles.comments}>
          {comments.map((comment, at) => (
            <li key={at}>{comment}</li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

import type { TalkRow } from '#shared/activities/talk/config.ts'
import { useSay } from '../../kit/language.tsx'
import type { FaceProps } from '../../net/rows.ts'
import { useRow } from '../../net/store.ts'
import { LiveQuestion, QuestionLines } from '../parts/questionsBoard.tsx'
import { useQuestions } from '../parts/questionsRows.ts'
import { TalkClock } from './Clock.tsx'
import styles from './Talk.module.css'

/** The speaker and the time; then the question that is being answered. */
export function TalkProjector({ id }: FaceProps) {
  const say = useSay()
  const talk = useRow<TalkRow>(`${id}/talk`)
  const rows = useQuestions(id)
  if (!talk) return null
  const live = rows.find((row) => row.live)
  const open = rows.filter((row) => !row.live && !row.answered)
  const timed = talk.startedAt !== null && talk.stoppedAt === null
  if (live) {
    return (
      <div className={styles.board}>
        <p className={styles.bar}>
          <span>{talk.speaker}</span>
          {timed && <TalkClock talk={talk} />}
        </p>
        <LiveQuestion row={live} />
        <QuestionLines rows={open} max={2} title={say('questions.next')} />
      </div>
    )
  }
  return (
    <div className={styles.board}>
      <div className={styles.stage}>
        {talk.speaker && <p className={styles.boardSpeaker}>{talk.speaker}</p>}
        <TalkClock talk={talk} size={open.length > 0 || talk.keyMessage ? 'l' : 'xl'} />
      </div>
      {talk.keyMessage && (
        <blockquote className={styles.boardMessage}>
          <span className={styles.label}>{say('talk.keyMessage')}</span>
          <span>{talk.keyMessage}</span>
        </blockquote>
      )}
      <QuestionLines rows={open} max={talk.keyMessage ? 2 : 4} title={say('questions.fromRoom')} />
    </div>
  )
}

import type { TalkRow } from '#shared/activities/talk/config.ts'
import { questionsTexts } from '#shared/words/questions.ts'
import { Card } from '../../kit/Card.tsx'
import { useSay } from '../../kit/language.tsx'
import { addTexts } from '../../kit/texts.ts'
import type { FaceProps } from '../../net/rows.ts'
import { useRow } from '../../net/store.ts'
import { PhoneQuestions } from '../parts/questionsPhone.tsx'
import { TalkClock } from './Clock.tsx'
import styles from './Talk.module.css'

addTexts(questionsTexts)

/** Who speaks and for how long, and the questions of the room. */
export function TalkPhone({ id, item }: FaceProps) {
  const say = useSay()
  const talk = useRow<TalkRow>(`${id}/talk`)
  if (!talk) return null
  return (
    <div className={styles.phone}>
      <div className={styles.who}>
        {talk.speaker && <p className={styles.speaker}>{talk.speaker}</p>}
        {talk.startedAt !== null && <TalkClock talk={talk} />}
      </div>
      {talk.keyMessage && (
        <Card tone="quiet" tight>
          <p className={styles.label}>{say('talk.keyMessage')}</p>
          <p className={styles.message}>{talk.keyMessage}</p>
        </Card>
      )}
      <PhoneQuestions id={id} item={item} />
    </div>
  )
}

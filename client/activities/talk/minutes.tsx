import type { TalkRow } from '#shared/activities/talk/config.ts'
import { useSay } from '../../kit/language.tsx'
import { Panel } from '../../kit/Panel.tsx'
import type { FaceProps } from '../../net/rows.ts'
import { useRow } from '../../net/store.ts'
import { QuestionMinutes } from '../parts/questionsMinutes.tsx'
import { TalkClock } from './Clock.tsx'
import { KeyMessage } from './KeyMessage.tsx'
import styles from './Talk.module.css'

/** The minutes of a talk: answers, oral questions, the key message. */
export function TalkMinutes({ id, item }: FaceProps) {
  const say = useSay()
  const talk = useRow<TalkRow>(`${id}/talk`)
  if (!talk) return null
  return (
    <div className={styles.desk}>
      <div className={styles.who}>
        {talk.speaker && <p className={styles.speaker}>{talk.speaker}</p>}
        <TalkClock talk={talk} />
      </div>
      <Panel title={say('talk.keyMessage')} sheet>
        <KeyMessage id={id} talk={talk} />
      </Panel>
      <QuestionMinutes id={id} item={item} />
    </div>
  )
}

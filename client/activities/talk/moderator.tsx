import type { TalkRow } from '#shared/activities/talk/config.ts'
import { Button } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { Panel } from '../../kit/Panel.tsx'
import type { FaceProps } from '../../net/rows.ts'
import { useRow } from '../../net/store.ts'
import { useAct } from '../../net/useAct.ts'
import { QuestionDesk } from '../parts/questionsDesk.tsx'
import { RefusalNotice } from '../parts/RefusalNotice.tsx'
import { TalkClock } from './Clock.tsx'
import { KeyMessage } from './KeyMessage.tsx'
import styles from './Talk.module.css'

/** The speaker's clock, the questions in piles, the key message. */
export function TalkModerator({ id, item }: FaceProps) {
  const say = useSay()
  const talk = useRow<TalkRow>(`${id}/talk`)
  if (!talk) return null
  return (
    <div className={styles.desk}>
      <Panel title={talk.speaker || say('talk.speaker')} level={3}>
        <ClockButtons id={id} talk={talk} />
      </Panel>
      <QuestionDesk id={id} item={item} />
      <Panel title={say('talk.keyMessage')} level={3}>
        <KeyMessage id={id} talk={talk} />
      </Panel>
    </div>
  )
}

function ClockButtons({ id, talk }: { id: string; talk: TalkRow }) {
  const say = useSay()
  const [run, state] = useAct()
  const press = (what: 'start' | 'stop' | 'reset') =>
    void run({ type: 'item/do', id, action: { type: 'clock', do: what } })
  const running = talk.startedAt !== null && talk.stoppedAt === null
  return (
    <div className={styles.form}>
      <div className={styles.clockRow}>
        <TalkClock talk={talk} size="l" />
        <Button icon={running ? 'pause' : 'play'} busy={state.busy} onClick={() => press(running ? 'stop' : 'start')}>
          {say(running ? 'talk.stop' : talk.startedAt === null ? 'talk.start' : 'talk.goOn')}
        </Button>
        {talk.startedAt !== null && !running && (
          <Button variant="quiet" icon="undo" busy={state.busy} onClick={() => press('reset')}>
            {say('talk.reset')}
          </Button>
        )}
      </div>
      <RefusalNotice refusal={state.refusal} />
    </div>
  )
}

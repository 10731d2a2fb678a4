import { left } from '#shared/activities/talk/clock.ts'
import type { TalkRow } from '#shared/activities/talk/config.ts'
import { useTimeLeft } from '../../kit/clock.ts'
import { useSay } from '../../kit/language.tsx'
import { Timer, type TimerProps } from '../../kit/Timer.tsx'
import { serverNow } from '../../net/store.ts'
import styles from './Talk.module.css'

/** The speaker's time: standing before the start and while stopped, counting on into overtime. */
export function TalkClock({ talk, size }: { talk: TalkRow; size?: TimerProps['size'] }) {
  const say = useSay()
  const { startedAt, stoppedAt, minutes } = talk
  const running = startedAt !== null && stoppedAt === null
  const endsAt = (startedAt ?? 0) + minutes * 60_000
  const paused = running ? undefined : left(talk, minutes, 0)
  const rest = useTimeLeft(endsAt, serverNow, paused)
  return (
    <span className={styles.clock}>
      <Timer endsAt={endsAt} now={serverNow} label={say('talk.time')} size={size} pausedLeft={paused} />
      {rest < 0 && <span className={styles.over}>{say('talk.over')}</span>}
    </span>
  )
}

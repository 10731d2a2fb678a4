import type { CafePhase } from '#shared/activities/cafe/clock.ts'
import { useSay } from '../../kit/language.tsx'
import { TimeRing, Timer } from '../../kit/Timer.tsx'
import type { FaceProps } from '../../net/rows.ts'
import { serverNow } from '../../net/store.ts'
import { Gong } from './Gong.tsx'
import { Hall } from './Hall.tsx'
import { Harvest } from './Harvest.tsx'
import styles from './Projector.module.css'
import { type NowRow, useCafe, usePhase } from './rows.ts'

/** The room sees itself: tables, the groups at them, cards growing, the round's time around the edge. */
export function CafeProjector({ id }: FaceProps) {
  const parts = useCafe(id)
  return parts ? <Board {...parts} id={id} /> : null
}

function Board({ id, cafe, now, plan }: { id: string } & NonNullable<ReturnType<typeof useCafe>>) {
  const phase = usePhase(now)
  if (phase === 'finished') return <Harvest id={id} tables={cafe.tables} />
  return (
    <div className={styles.board}>
      <Clock now={now} phase={phase} rounds={cafe.rounds} minutes={cafe.minutes} />
      <Hall id={id} cafe={cafe} plan={plan} round={Math.max(1, now.round)} />
      <div className={styles.foot}>
        <Gong round={now.round} warned={now.warned} />
      </div>
    </div>
  )
}

type ClockProps = { now: NowRow; phase: CafePhase; rounds: number; minutes: number }

function Clock({ now, phase, rounds, minutes }: ClockProps) {
  const say = useSay()
  const { round, startsAt, endsAt, warned } = now
  if (phase === 'before' || startsAt === null || endsAt === null) {
    return <p className={styles.clock}>{say('cafe.boardBefore', { n: rounds, minutes })}</p>
  }
  const ends = phase === 'walking' ? startsAt : endsAt
  const text =
    phase === 'walking'
      ? round === 1
        ? 'cafe.boardGo'
        : 'cafe.boardWalk'
      : phase === 'over'
        ? round >= rounds
          ? 'cafe.timeUpLast'
          : 'cafe.timeUp'
        : warned
          ? 'cafe.boardWarned'
          : 'cafe.inRound'
  return (
    <>
      <p className={styles.clock}>
        <b className="figures">{say('cafe.roundOf', { round, n: rounds })}</b>
        <span className={warned || phase !== 'round' ? styles.now : undefined}>{say(text)}</span>
        {phase !== 'over' && <Timer key={ends} endsAt={ends} now={serverNow} label={say(text)} size="l" />}
      </p>
      {phase !== 'walking' && <TimeRing shape="edge" startsAt={startsAt} endsAt={endsAt} now={serverNow} />}
    </>
  )
}

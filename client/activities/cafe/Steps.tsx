import { useState } from 'react'
import type { CafePhase } from '#shared/activities/cafe/clock.ts'
import { letter, type Plan, pausing } from '#shared/activities/cafe/plan.ts'
import { Button } from '../../kit/Button.tsx'
import { ConfirmDialog } from '../../kit/Dialog.tsx'
import { useSay } from '../../kit/language.tsx'
import { SelectField } from '../../kit/SelectField.tsx'
import { TimeRing, Timer } from '../../kit/Timer.tsx'
import { serverNow } from '../../net/store.ts'
import { useAct } from '../../net/useAct.ts'
import { RefusalNotice } from '../parts/RefusalNotice.tsx'
import styles from './Desk.module.css'
import type { CafeRow, NowRow } from './rows.ts'

type StepsProps = { id: string; cafe: CafeRow; now: NowRow; phase: CafePhase; plan: Plan; open: boolean }

/** The clock and the one next step; its button says what will happen. */
export function Steps({ id, cafe, now, phase, plan, open }: StepsProps) {
  const say = useSay()
  const [run, state] = useAct()
  const [asking, ask] = useState(false)
  const { round } = now
  const last = round >= cafe.rounds
  const runs = open && round > 0 && !now.finished
  const step = (action: object) => void run({ type: 'item/do', id, action })

  return (
    <section className={styles.steps} aria-label={say('cafe.steps')}>
      <Clock now={now} phase={phase} rounds={cafe.rounds} />
      <RefusalNotice refusal={state.refusal} />
      {!open && <p className={styles.quiet}>{say('cafe.openFirst')}</p>}
      {!now.finished && !last && <Rest groups={pausing(plan[round] ?? [])} />}
      <div className={styles.row}>
        {runs && (
          <>
            <Button icon="bell" disabled={now.warned || state.busy} onClick={() => step({ type: 'warn' })}>
              {say(now.warned ? 'cafe.hasWarned' : 'cafe.warn')}
            </Button>
            <Button icon="clock" disabled={state.busy} onClick={() => step({ type: 'more' })}>
              {say('cafe.more')}
            </Button>
          </>
        )}
        {open && (round > 1 || now.finished) && (
          <Button icon="undo" variant="quiet" onClick={() => ask(true)}>
            {say('cafe.back')}
          </Button>
        )}
        {runs && !last && (
          <Button icon="flag" variant="quiet" disabled={state.busy} onClick={() => step({ type: 'finish' })}>
            {say('cafe.finishEarly')}
          </Button>
        )}
      </div>
      {asking && (
        <Back
          rounds={now.finished ? round : round - 1}
          busy={state.busy}
          onCancel={() => ask(false)}
          onBack={(to) => {
            step({ type: 'back', round: to })
            ask(false)
          }}
        />
      )}
    </section>
  )
}

function Clock({ now, phase, rounds }: { now: NowRow; phase: CafePhase; rounds: number }) {
  const say = useSay()
  const { round, startsAt, endsAt } = now
  if (phase === 'before') return <p>{say('cafe.notYet')}</p>
  if (phase === 'finished' || startsAt === null || endsAt === null) return <p>{say('cafe.isFinished')}</p>
  const ends = phase === 'walking' ? startsAt : endsAt
  return (
    <div className={styles.clock}>
      <div className={styles.ring}>
        <TimeRing startsAt={startsAt} endsAt={endsAt} now={serverNow}>
          <Timer key={ends} endsAt={ends} now={serverNow} label={say('cafe.time')} />
        </TimeRing>
      </div>
      <p>
        <b className="figures">{say('cafe.roundOf', { round, n: rounds })}</b>
        <br />
        {say(
          phase === 'walking'
            ? round === 1
              ? 'cafe.deskGoing'
              : 'cafe.deskWalking'
            : phase === 'over'
              ? 'cafe.deskOver'
              : 'cafe.deskRound',
        )}
      </p>
    </div>
  )
}

/** Who pauses in the round that this press would start. */
function Rest({ groups }: { groups: readonly number[] }) {
  const say = useSay()
  if (groups.length === 0) return null
  return <p className={styles.quiet}>{say('cafe.willPause', { groups: groups.map(letter).join(', ') })}</p>
}

type BackProps = { rounds: number; busy: boolean; onBack: (round: number) => void; onCancel: () => void }

function Back({ rounds, busy, onBack, onCancel }: BackProps) {
  const say = useSay()
  const [round, choose] = useState(rounds)
  return (
    <ConfirmDialog
      open
      title={say('cafe.backTitle')}
      text={
        <div className={styles.form}>
          <SelectField
            label={say('cafe.backTo')}
            value={String(round)}
            onChange={(value) => choose(Number(value))}
            options={Array.from({ length: rounds }, (_, index) => ({
              value: String(index + 1),
              label: say('cafe.roundN', { round: index + 1 }),
            }))}
          />
          <p>{say('cafe.backText')}</p>
        </div>
      }
      confirmLabel={say('cafe.backDo', { round })}
      cancelLabel={say('common.cancel')}
      busy={busy}
      onConfirm={() => onBack(round)}
      onCancel={onCancel}
    />
  )
}

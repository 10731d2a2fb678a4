import { useState } from 'react'
import type { CafePhase } from '#shared/activities/cafe/clock.ts'
import { letter, type Plan } from '#shared/activities/cafe/plan.ts'
import { Button } from '../../kit/Button.tsx'
import { useSay, useSayStep } from '../../kit/language.tsx'
import { TableBadge } from '../../kit/TableBadge.tsx'
import { Timer } from '../../kit/Timer.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import { serverNow } from '../../net/store.ts'
import { RefusalNotice } from '../parts/RefusalNotice.tsx'
import { CoreForm } from './CoreForm.tsx'
import { DemandList } from './DemandList.tsx'
import { Handover } from './Handover.tsx'
import { HandoverForm } from './HandoverForm.tsx'
import styles from './Host.module.css'
import { HostBoard } from './HostBoard.tsx'
import { NameHeading } from './NameHeading.tsx'
import { Pending } from './Pending.tsx'
import type { CafeRow, NowRow, TableRow } from './rows.ts'
import { useCardDraft } from './useCardDraft.ts'
import { useDo } from './useDo.ts'
import { WriteCard } from './WriteCard.tsx'

type HostTableProps = {
  id: string
  cafe: CafeRow
  now: NowRow
  phase: CafePhase
  plan: Plan
  table: TableRow
  seat: number
  open: boolean
}

/** One table for its host: what was handed over, the board, and what comes out of it. */
export function HostTable({ id, cafe, now, phase, plan, table, seat, open }: HostTableProps) {
  const say = useSay()
  const sayStep = useSayStep()
  const { toast } = useVoice()
  const doing = useDo(id)
  const draft = useCardDraft(id, { round: now.round, seat, table: table.id })
  const [making, make] = useState<'card' | 'heading' | null>(null)
  const close = () => make(null)
  const after = phase === 'walking' ? now.round - 1 : now.round

  return (
    <div className={styles.host}>
      <header className={styles.header}>
        <TableBadge table={seat + 1} size="l" />
        <div className={styles.title}>
          <h2>{say('cafe.tableTheme', { n: seat + 1, theme: table.theme })}</h2>
          <Sitting {...{ now, phase, plan, seat }} rounds={cafe.rounds} />
        </div>
        <div className={styles.row}>
          {open && (
            <Button
              icon="card"
              onClick={() => {
                draft.begin(null, 0)
                make('card')
              }}
            >
              {say('cafe.write')}
            </Button>
          )}
          <Button icon="plus" onClick={() => make('heading')}>
            {say('cafe.heading')}
          </Button>
          <Button
            icon="undo"
            variant="quiet"
            disabled={!doing.latest || doing.busy}
            onClick={() => void doing.undo().then((ok) => ok && toast(say('cafe.undone'), 'good'))}
          >
            {doing.latest ? say('desk.undo', { action: sayStep(doing.latest) }) : say('common.undo')}
          </Button>
        </div>
      </header>
      <RefusalNotice refusal={doing.refusal} />
      <Handover id={id} table={table.id} round={now.round} host />
      <Pending
        id={id}
        writing={draft.text.trim() !== ''}
        onTake={(answer) => {
          if (draft.take(answer)) make('card')
        }}
      />
      <HostBoard {...{ id, cafe, doing }} table={table.id} />
      <div className={styles.results}>
        <HandoverForm key={after} {...{ id, doing, after }} table={table.id} />
        <CoreForm {...{ id, doing }} table={table.id} />
        <DemandList {...{ id, doing }} table={table.id} />
      </div>
      {/* A host's card belongs to the table it was begun at, whichever round it is. */}
      <WriteCard
        {...{ id, cafe, draft }}
        open={making === 'card'}
        round={draft.round}
        elsewhere={draft.seat !== seat}
        mayBring
        onClose={close}
      />
      {making === 'heading' && <NameHeading doing={doing} table={table.id} onClose={close} />}
    </div>
  )
}

type SittingProps = { now: NowRow; phase: CafePhase; plan: Plan; seat: number; rounds: number }

/** Which group sits here, or is on its way, and how long. */
function Sitting({ now, phase, plan, seat, rounds }: SittingProps) {
  const say = useSay()
  if (phase === 'before') return <p className={styles.quiet}>{say('cafe.hostBefore')}</p>
  if (phase === 'finished') return <p className={styles.quiet}>{say('cafe.hostFinished')}</p>
  const group = (plan[now.round - 1] ?? []).indexOf(seat)
  const text = group < 0 ? 'cafe.hostFree' : phase === 'walking' ? 'cafe.hostWalking' : 'cafe.hostSits'
  const ends = phase === 'walking' ? now.startsAt : phase === 'round' ? now.endsAt : null
  return (
    <p className={styles.sitting}>
      <b className="figures">{say('cafe.roundOf', { round: now.round, n: rounds })}</b>
      <span>{say(text, { group: letter(Math.max(0, group)) })}</span>
      {ends !== null && (
        <span className={styles.left}>
          {say(phase === 'walking' ? 'cafe.walking' : 'cafe.inRound')}
          <Timer key={ends} endsAt={ends} now={serverNow} label={say('cafe.time')} size="l" />
        </span>
      )}
      {(phase === 'over' || (now.warned && phase === 'round')) && (
        <span className={styles.now}>
          {say(`cafe.${phase === 'over' ? 'timeUp' : 'warned'}${now.round >= rounds ? 'Last' : ''}`)}
        </span>
      )}
    </p>
  )
}

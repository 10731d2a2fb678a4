import { useEffect } from 'react'
import { letter } from '#shared/activities/cafe/plan.ts'
import { useSay } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { Skeleton } from '../../kit/Skeleton.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import type { FaceProps } from '../../net/rows.ts'
import { RefusalNotice } from '../parts/RefusalNotice.tsx'
import { GroupChoice } from './GroupChoice.tsx'
import { Handover } from './Handover.tsx'
import { PhoneBoard } from './PhoneBoard.tsx'
import styles from './Phone.module.css'
import { seatIn, useCafe, usePhase } from './rows.ts'
import { Thanks } from './Thanks.tsx'
import { useSeat } from './useSeat.ts'
import { Where } from './Where.tsx'
import { Way } from './Way.tsx'

/** A guest's phone: first where to go, then the board of that table. */
export function CafePhone({ id, item }: FaceProps) {
  const parts = useCafe(id)
  return parts ? <Guest {...parts} id={id} item={item} /> : null
}

function Guest({ id, item, cafe, now, plan }: FaceProps & NonNullable<ReturnType<typeof useCafe>>) {
  const say = useSay()
  const { announce } = useVoice()
  const phase = usePhase(now)
  const open = item.phase === 'open'
  const { group, sent, join } = useSeat(id, cafe, open)
  const seat = group === null ? null : seatIn(plan, now.round, group)

  const where =
    group === null || now.round === 0
      ? ''
      : seat === null
        ? say('cafe.pause', { group: letter(group) })
        : say('cafe.goTo', { group: letter(group), n: seat + 1 })
  useEffect(() => {
    if (where) announce(where)
    // oxlint-disable-next-line react/exhaustive-deps -- only another round is news, not another language
  }, [now.round, group])

  if (phase === 'finished') return <Thanks id={id} tables={cafe.tables} />
  if (!open && group === null) return null
  if (group === null) {
    if (cafe.dealing === 'tool' && sent.state !== 'refused') return <Skeleton label={say('cafe.dealing')} />
    return (
      <>
        <RefusalNotice refusal={sent.refusal} />
        <GroupChoice cafe={cafe} group={null} onChoose={join} />
      </>
    )
  }
  const table = seat === null ? undefined : cafe.tables[seat]
  return (
    <div className={styles.phone}>
      <Where cafe={cafe} now={now} phase={phase} group={group} seat={seat} />
      {(phase === 'before' || seat === null) && <Way cafe={cafe} now={now} plan={plan} group={group} />}
      {now.warned && phase === 'round' && <Notice tone="warn">{say('cafe.warned')}</Notice>}
      {table && <Handover id={id} table={table.id} round={now.round} />}
      {table && seat !== null && <PhoneBoard key={table.id} {...{ id, cafe, now, phase, open, table, seat }} />}
      {cafe.dealing !== 'tool' && open && <GroupChoice cafe={cafe} group={group} onChoose={join} />}
    </div>
  )
}

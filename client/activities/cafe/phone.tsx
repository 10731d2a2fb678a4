import { useEffect, useState } from 'react'
import { letter } from '#shared/activities/cafe/plan.ts'
import { cafeGuestTexts } from '#shared/words/cafeGuest.ts'
import { Button } from '../../kit/Button.tsx'
import { useSay } from '../../kit/language.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { Skeleton } from '../../kit/Skeleton.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import { addTexts } from '../../kit/texts.ts'
import type { FaceProps } from '../../net/rows.ts'
import { RefusalNotice } from '../parts/RefusalNotice.tsx'
import { GroupChoice } from './GroupChoice.tsx'
import { Handover } from './Handover.tsx'
import { Pending } from './Pending.tsx'
import { PhoneBoard } from './PhoneBoard.tsx'
import styles from './Phone.module.css'
import { seatIn, useCafe, usePhase } from './rows.ts'
import { Thanks } from './Thanks.tsx'
import { useCardDraft } from './useCardDraft.ts'
import { useSeat } from './useSeat.ts'
import { Where } from './Where.tsx'
import { Way } from './Way.tsx'
import { WriteCard } from './WriteCard.tsx'

addTexts(cafeGuestTexts)

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
  const draft = useCardDraft(id, { round: now.round, seat: seat ?? 0 })
  const [writing, setWriting] = useState(false)

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

  const boardless = seat === null || phase === 'finished'
  // The form belongs to the phone, not to a table: a change of rounds must not take it away from under the fingers.
  const form = (
    <>
      {boardless && (
        <Pending
          id={id}
          writing={draft.text.trim() !== ''}
          onTake={(answer) => {
            if (draft.take(answer)) setWriting(true)
          }}
        />
      )}
      {boardless && draft.text !== '' && !writing && open && (
        <Notice action={<Button onClick={() => setWriting(true)}>{say('cafe.writeOn')}</Button>}>
          {say('cafe.begunCard')}
        </Notice>
      )}
      <WriteCard
        {...{ id, cafe, draft }}
        open={writing && open}
        round={now.round}
        mayBring={!boardless}
        onClose={() => setWriting(false)}
      />
    </>
  )
  if (phase === 'finished') {
    return (
      <>
        {form}
        <Thanks id={id} tables={cafe.tables} />
      </>
    )
  }
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
      {now.warned && phase === 'round' && (
        <Notice tone="warn">{say(now.round >= cafe.rounds ? 'cafe.warnedLast' : 'cafe.warned')}</Notice>
      )}
      {table && <Handover id={id} table={table.id} round={now.round} />}
      {table && seat !== null && (
        <PhoneBoard {...{ id, cafe, now, phase, open, table, seat, draft }} onWrite={() => setWriting(true)} />
      )}
      {form}
      {cafe.dealing !== 'tool' && open && <GroupChoice cafe={cafe} group={group} onChoose={join} />}
    </div>
  )
}

import { useEffect, useState } from 'react'
import { isKind } from '#shared/activities/kinds.ts'
import { faces } from '../../activities/faces.ts'
import { RefusalNotice } from '../../activities/parts/RefusalNotice.tsx'
import { Button } from '../../kit/Button.tsx'
import { EmptyState } from '../../kit/EmptyState.tsx'
import { useSay, useSayStep } from '../../kit/language.tsx'
import { SelectField } from '../../kit/SelectField.tsx'
import { useVoice } from '../../kit/Toasts.tsx'
import { enter } from '../../net/net.ts'
import type { ItemRow, UndoRow, WorkshopRow } from '../../net/rows.ts'
import { useNet, useRow, useRows } from '../../net/store.ts'
import { useAct } from '../../net/useAct.ts'
import { DeskPage } from '../parts/DeskPage.tsx'
import { Refused } from '../parts/Refused.tsx'
import { Waiting } from '../parts/Waiting.tsx'

/** Taking minutes: oral questions and what each speaker answered. Follows the programme until one item is chosen. */
export function MinutesPage({ room, grant }: { room: string; grant: string }) {
  const say = useSay()
  const workshop = useRow<WorkshopRow>('workshop')
  const [chosen, choose] = useState<string>('')
  const talks = useRows<ItemRow>('item/')
    .filter(([, item]) => item.kind === 'talk' || item.kind === 'questions')
    .toSorted(([, a], [, b]) => a.index - b.index)
  const refusal = useNet((net) => net.refusal)
  useEffect(() => enter({ id: room, name: room, grant }), [room, grant])
  if (refusal) return <Refused refusal={refusal} />
  if (!workshop) return <Waiting />
  const shown =
    talks.find(([id]) => id === chosen) ??
    talks.find(([id]) => id === workshop.current) ??
    talks.findLast(([, item]) => item.phase !== 'draft') ??
    talks[0]
  const Face = shown && isKind(shown[1].kind) ? faces[shown[1].kind].Minutes : undefined
  return (
    <DeskPage workshop={workshop} label={say('minutes.title')}>
      {shown && Face ? (
        <>
          <SelectField
            label={say('minutes.choose')}
            value={shown[0]}
            options={talks.map(([id, item]) => ({ value: id, label: item.title }))}
            onChange={choose}
          />
          <TakeBack />
          <Face key={shown[0]} id={shown[0]} item={shown[1]} />
        </>
      ) : (
        <EmptyState title={say('minutes.none')}>{say('minutes.noneText')}</EmptyState>
      )}
    </DeskPage>
  )
}

/** The latest step of whoever takes minutes, also after a reload; nothing when there is none. */
function TakeBack() {
  const say = useSay()
  const sayStep = useSayStep()
  const latest = useRow<UndoRow>('undo/minutes')
  const [run, state] = useAct()
  const { toast } = useVoice()
  if (!latest && !state.refusal) return null
  return (
    <div>
      <RefusalNotice refusal={state.refusal} />
      <Button
        icon="undo"
        variant="quiet"
        busy={state.busy}
        disabled={!latest}
        onClick={() =>
          latest &&
          void run({ type: 'undo', seq: latest.seq }).then(({ ok }) => ok && toast(say('cafe.undone'), 'good'))
        }
      >
        {latest ? say('desk.undo', { action: sayStep(latest) }) : say('common.undo')}
      </Button>
    </div>
  )
}

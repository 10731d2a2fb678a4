import { useEffect } from 'react'
import { faces } from '../../activities/faces.ts'
import { EmptyState } from '../../kit/EmptyState.tsx'
import { useSay } from '../../kit/language.tsx'
import { enter } from '../../net/net.ts'
import type { ItemRow, WorkshopRow } from '../../net/rows.ts'
import { useNet, useRow, useRows } from '../../net/store.ts'
import { DeskPage } from '../parts/DeskPage.tsx'
import { Refused } from '../parts/Refused.tsx'
import { Waiting } from '../parts/Waiting.tsx'

/** The tablet on the table: the board of the café that is on, or of the next one. */
export function HostPage({ room, grant }: { room: string; grant: string }) {
  const say = useSay()
  const workshop = useRow<WorkshopRow>('workshop')
  const cafes = useRows<ItemRow>('item/').filter(([, item]) => item.kind === 'cafe')
  const refusal = useNet((net) => net.refusal)
  useEffect(() => enter({ id: room, name: room, grant }), [room, grant])
  if (refusal) return <Refused refusal={refusal} />
  if (!workshop) return <Waiting />
  const shown =
    cafes.find(([id]) => id === workshop.current) ?? cafes.find(([, item]) => item.phase === 'open') ?? cafes[0]
  const Host = faces.cafe.Host
  return (
    <DeskPage workshop={workshop} label={say('host.title')}>
      {shown && Host ? (
        <Host id={shown[0]} item={shown[1]} />
      ) : (
        <EmptyState title={say('host.none')}>{say('host.noneText')}</EmptyState>
      )}
    </DeskPage>
  )
}

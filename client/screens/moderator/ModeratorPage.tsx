import { useEffect } from 'react'
import { enter } from '../../net/net.ts'
import type { ItemRow, WorkshopRow } from '../../net/rows.ts'
import { useNet, useRow, useRows } from '../../net/store.ts'
import { Refused } from '../parts/Refused.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { Desk } from './Desk.tsx'

/** The moderator's desk; also an organiser's, with the grant "organiser". */
export function ModeratorPage({ room, grant }: { room: string; grant: string }) {
  const workshop = useRow<WorkshopRow>('workshop')
  const items = useRows<ItemRow>('item/').toSorted(([, a], [, b]) => a.index - b.index)
  const refusal = useNet((net) => net.refusal)
  useEffect(() => enter({ id: room, name: room, grant }), [room, grant])
  if (refusal) return <Refused refusal={refusal} />
  if (!workshop) return <Waiting />
  return <Desk room={room} grant={grant} workshop={workshop} items={items} />
}

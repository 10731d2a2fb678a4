import { useEffect } from 'react'
import { say } from '../../net/net.ts'
import { type Sent, useMine, useSent } from '../../net/store.ts'
import type { CafeRow } from './rows.ts'

/** How long to wait for the seat after it was acknowledged, before asking once more. */
const PATIENCE = 3000

type Seat = { group: number | null; sent: Sent; join: (group?: number) => void }

/** This person's group. Where the tool deals, the phone asks by itself; asking again keeps the seat. */
export function useSeat(id: string, cafe: CafeRow, open: boolean): Seat {
  const seat = useMine<{ group: number }>(`${id}/seat`)
  const sent = useSent(id, 'seat')
  const group = seat && seat.group < cafe.groups ? seat.group : null
  const asks = open && group === null && cafe.dealing === 'tool'
  const { state } = sent
  useEffect(() => {
    if (!asks || (state !== 'none' && state !== 'saved')) return
    const timer = setTimeout(
      () => say(id, { type: 'join' }, { slot: 'seat', quiet: true }),
      state === 'none' ? 0 : PATIENCE,
    )
    return () => clearTimeout(timer)
  }, [asks, state, id])
  return {
    group,
    sent,
    join: (wanted) => say(id, { type: 'join', ...(wanted === undefined ? {} : { group: wanted }) }, { slot: 'seat' }),
  }
}

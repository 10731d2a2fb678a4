import type { CafeAction } from '#shared/activities/cafe/actions.ts'
import type { Refusal } from '#shared/base/result.ts'
import { freshId } from '../../net/device.ts'
import type { UndoRow } from '../../net/rows.ts'
import { useNet, useRow } from '../../net/store.ts'
import { useAct } from '../../net/useAct.ts'

/** What a host does at the table, and the way back: the table's latest steps can be taken back one by one. */
export type Doing = {
  run: (action: CafeAction) => Promise<boolean>
  undo: () => Promise<boolean>
  /** The step that `undo` takes back. */
  latest: UndoRow | null
  busy: boolean
  refusal: Refusal | null
}
export const words = (text: string) => ({ id: freshId(), text: text.trim() })

const SHOWN = { shown: true }

export function useDo(id: string): Doing {
  const [act, state] = useAct()
  const scope = useNet((net) => net.scope)
  // The server says what can be taken back: that survives a reload, and another tablet at the same table.
  const latest = useRow<UndoRow>(`undo/${scope ?? 'host'}`)
  return {
    run: async (action) => (await act({ type: 'item/do', id, action }, SHOWN)).ok,
    undo: async () => latest !== undefined && (await act({ type: 'undo', seq: latest.seq }, SHOWN)).ok,
    latest: latest ?? null,
    busy: state.busy,
    refusal: state.refusal,
  }
}

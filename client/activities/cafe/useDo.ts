import { useState } from 'react'
import type { CafeAction } from '#shared/activities/cafe/actions.ts'
import type { Refusal } from '#shared/base/result.ts'
import { freshId } from '../../net/device.ts'
import { useAct } from '../../net/useAct.ts'

/** What a host does at the table, and the way back: the latest own steps can be taken back one by one. */
export type Doing = {
  run: (action: CafeAction) => Promise<boolean>
  undo: () => Promise<boolean>
  mayUndo: boolean
  busy: boolean
  refusal: Refusal | null
}
export const words = (text: string) => ({ id: freshId(), text: text.trim() })

export function useDo(id: string): Doing {
  const [act, state] = useAct()
  const [done, setDone] = useState<readonly number[]>([])
  return {
    run: async (action) => {
      const reply = await act({ type: 'item/do', id, action })
      const { seq } = reply.ok ? reply : {}
      if (seq !== undefined) setDone((before) => [...before, seq])
      return reply.ok
    },
    undo: async () => {
      const seq = done.at(-1)
      if (seq === undefined) return false
      const reply = await act({ type: 'undo', seq })
      // Whatever was answered, this step is settled: it is gone, or it cannot go.
      setDone((before) => before.filter((one) => one !== seq))
      return reply.ok
    },
    mayUndo: done.length > 0,
    busy: state.busy,
    refusal: state.refusal,
  }
}

import { useCallback, useEffect, useState } from 'react'
import type { Refusal } from '#shared/base/result.ts'
import { call } from '../../../net/api.ts'

/** What the server says at this address: nothing yet, the answer, or why not. `again` asks once more. */
export function useGet<T extends object>(path: string): { data: T | null; refusal: Refusal | null; again: () => void } {
  const [state, setState] = useState<{ path: string; data: T | null; refusal: Refusal | null }>({
    path,
    data: null,
    refusal: null,
  })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let stale = false
    void call<T>('GET', path).then((reply) => {
      if (stale) return
      // What was there stays when only the line is bad.
      setState((before) =>
        reply.ok
          ? { path, data: reply, refusal: null }
          : { path, data: before.path === path ? before.data : null, refusal: reply },
      )
    })
    return () => {
      stale = true
    }
  }, [path, turn])
  const again = useCallback(() => setTurn((before) => before + 1), [])
  const fits = state.path === path
  return { data: fits ? state.data : null, refusal: fits ? state.refusal : null, again }
}

import { useState } from 'react'
import type { Refusal } from '#shared/base/result.ts'
import type { Reply } from '#shared/protocol/wire.ts'
import { act } from './net.ts'

export type ActState = { busy: boolean; refusal: Refusal | null }
/** An action with its state for the button that starts it: busy while under way, and why it was refused. */
export function useAct(): [(action: unknown, options?: { saw?: boolean }) => Promise<Reply>, ActState, () => void] {
  const [state, setState] = useState<ActState>({ busy: false, refusal: null })
  const run = async (action: unknown, options?: { saw?: boolean }) => {
    setState({ busy: true, refusal: null })
    const reply = await act(action, options)
    setState({ busy: false, refusal: reply.ok ? null : reply })
    return reply
  }
  return [run, state, () => setState({ busy: false, refusal: null })]
}

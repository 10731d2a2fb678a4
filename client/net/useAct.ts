import { useState } from 'react'
import type { Refusal } from '#shared/base/result.ts'
import type { Reply } from '#shared/protocol/wire.ts'
import { act } from './net.ts'
import { shown } from './shown.ts'

export type ActState = { busy: boolean; refusal: Refusal | null }
/** `shown`: under way until the screen shows what was done. */
export type ActOptions = { saw?: boolean; shown?: boolean }
/** An action with its state for the button that starts it: busy while under way, and why it was refused. */
export function useAct(): [(action: unknown, options?: ActOptions) => Promise<Reply>, ActState, () => void] {
  const [state, setState] = useState<ActState>({ busy: false, refusal: null })
  const run = async (action: unknown, options?: ActOptions) => {
    setState({ busy: true, refusal: null })
    const reply = await act(action, options)
    if (options?.shown && reply.ok) await shown(reply.seq)
    setState({ busy: false, refusal: reply.ok ? null : reply })
    return reply
  }
  return [run, state, () => setState({ busy: false, refusal: null })]
}
